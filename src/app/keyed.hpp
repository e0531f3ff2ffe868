// Keyed places: things sorted by a text, with what is equal side by side: for orders, groups and counts alike.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace etl::app {

using KeyedPlaces = std::vector<std::pair<std::string, std::size_t>>;

/// By their texts; equals keep their order.
void sort_keyed(KeyedPlaces& keyed);

/// Gives `use` the first and the end of each part whose texts are equal; they have to be sorted.
template <class Use>
void each_equal(const KeyedPlaces& keyed, Use use) {
    for (std::size_t first = 0; first < keyed.size();) {
        std::size_t end = first + 1;
        while (end < keyed.size() && keyed[end].first == keyed[first].first) {
            ++end;
        }
        use(first, end);
        first = end;
    }
}

} // namespace etl::app
