// Sorts a handful of things.
#pragma once

#include <algorithm>
#include <iterator>

namespace etl::model {

/// Keeps the order of what is equal. For a few dozens at most: it takes the square of their number, and a fraction of
/// the code of std::stable_sort.
template <typename Items, typename Before>
void sort_few(Items& items, Before before) {
    for (auto next = items.begin(); next != items.end(); ++next) {
        std::rotate(std::upper_bound(items.begin(), next, *next, before), next, std::next(next));
    }
}

} // namespace etl::model
