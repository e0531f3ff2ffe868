// Keeps the ranges of a row set in order and apart.
#include "app/row_set.hpp"

#include <algorithm>
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
    std::vector<Range> kept;
    Range added{first, last};
    for (const Range& range : ranges_) {
        // Neighbours become one.
        if (on && range.first <= added.last + 1 && added.first <= range.last + 1) {
            added = {std::min(added.first, range.first), std::max(added.last, range.last)};
            continue;
        }
        if (on || range.last < first || last < range.first) {
            kept.push_back(range);
            continue;
        }
        if (range.first < first) {
            kept.push_back({range.first, first - 1});
        }
        if (last < range.last) {
            kept.push_back({last + 1, range.last});
        }
    }
    if (on) {
        kept.insert(std::upper_bound(kept.begin(), kept.end(), added,
                                     [](const Range& one, const Range& other) { return one.first < other.first; }),
                    added);
    }
    ranges_ = std::move(kept);
    count_ = 0;
    for (const Range& range : ranges_) {
        count_ += static_cast<std::size_t>(range.last - range.first) + 1;
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
