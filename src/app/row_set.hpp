// Row set: which rows of a long table are ticked, or which items of a tree are folded, by their owner's numbers. Kept
// as ranges, so that a hundred thousand rows cost no more than one.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace etl::app {

class RowSet {
  public:
    [[nodiscard]] bool contains(int row) const;
    [[nodiscard]] std::size_t count() const { return count_; }
    /// Puts the rows from `first` to `last` in, or takes them out; nothing where `last` is less.
    void set(int first, int last, bool on);

    /// The row that was pressed last: where a range begins.
    int anchor = 0;

  private:
    struct Range {
        int first = 0;
        int last = 0;
    };
    [[nodiscard]] static std::size_t length_of(const Range& range) {
        return static_cast<std::size_t>(range.last - range.first) + 1;
    }
    /// In order, with gaps between them.
    std::vector<Range> ranges_;
    std::size_t count_ = 0;
};

/// Rows come into a set, or leave it (ViewState::rows).
struct RowsMarked {
    std::string set;
    int first = 0;
    int last = 0;
    bool on = true;
    int anchor = 0;
};

/// What a press on a row's box does: the row alone.
[[nodiscard]] RowsMarked row_pressed(std::string set, const RowSet& rows, int row);

/// What a press with Shift does: all from the row pressed last to this one become what that one is.
[[nodiscard]] RowsMarked range_pressed(std::string set, const RowSet& rows, int row);

} // namespace etl::app
