// Keeps the ranges of a row set in order and apart.
#include "app/row_set.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

namespace etl::app {

bool RowSet::contains(int row) const {
    const auto after = std::upper_bound(ranges_.begin(), ranges_.end(), row,
                                        [](int number, const Range& range) { return number < range.first; });
    return after != ranges_.begin() && row <= std::prev(after)->last;
}

void RowSet::set(int first, int last, bool on) {
    if (last < first) {
        return;
    }
    // Those that it touches; a neighbour that comes in becomes one with it. Only they are looked at: a set that is
    // filled row by row would else take the time of their square.
    const int reach = on ? 1 : 0;
    const auto begin = std::partition_point(ranges_.begin(), ranges_.end(),
                                            [&](const Range& range) { return range.last + reach < first; });
    const auto end =
        std::partition_point(begin, ranges_.end(), [&](const Range& range) { return range.first <= last + reach; });
    std::array<Range, 2> left{Range{first, last}, Range{}};
    std::size_t count = on ? 1 : 0;
    if (begin != end) {
        const Range touched{begin->first, std::prev(end)->last};
        if (on) {
            left[0] = {std::min(first, touched.first), std::max(last, touched.last)};
        } else {
            if (touched.first < first) {
                left[count++] = {touched.first, first - 1};
            }
            if (last < touched.last) {
                left[count++] = {last + 1, touched.last};
            }
        }
    }
    for (auto range = begin; range != end; ++range) {
        count_ -= length_of(*range);
    }
    const auto place = ranges_.erase(begin, end);
    ranges_.insert(place, left.begin(), left.begin() + static_cast<std::ptrdiff_t>(count));
    for (std::size_t one = 0; one < count; ++one) {
        count_ += length_of(left[one]);
    }
}

RowsMarked row_pressed(std::string set, const RowSet& rows, int row) {
    return {std::move(set), row, row, !rows.contains(row), row};
}

RowsMarked range_pressed(std::string set, const RowSet& rows, int row) {
    const auto [first, last] = std::minmax(rows.anchor, row);
    return {std::move(set), first, last, rows.contains(rows.anchor), rows.anchor};
}

} // namespace etl::app
