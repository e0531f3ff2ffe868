// Sorts with little code: a handful of things, or any number of them.
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

/// Any number, by their own order; equals may change places. Takes about twice the time of std::sort, and a fraction of
/// its code.
template <typename Items>
void sort_compactly(Items& items) {
    std::make_heap(items.begin(), items.end());
    std::sort_heap(items.begin(), items.end());
}

} // namespace etl::model
