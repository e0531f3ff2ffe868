// Table: rows and columns of text in a scroll area of its own; only the rows in sight are made, however many there are.
// The head stays, columns are sorted by a press and widened by a drag or arrow keys, rows are ticked.
#pragma once

#include "ui/ui.hpp"
#include "view/job_card.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace etl::ui {

struct TableColumn {
    std::string_view label;
    float width = 120; ///< CSS pixels; the last column takes what is left too
    bool sortable = true;
    bool number = false; ///< stands at the right edge
};

struct TableView {
    std::string_view key;
    std::string_view name;
    std::span<const TableColumn> columns;
    std::size_t rows = 0;
    /// Which column the rows are sorted by, from 0; none below that.
    int sorted_by = -1;
    bool descending = false;
    /// What is being read ("Loading runs"); empty when nothing is.
    std::string_view busy;
    /// What stands there while there are no rows.
    std::optional<view::MessageView> nothing;

    /// What stands in a cell; of the first column it names the row.
    std::function<std::string(std::size_t row, std::size_t column)> text;
    /// The badge that a cell shows in the place of its text, which stays what is said; none for mere text.
    std::function<std::optional<view::BadgeView>(std::size_t row, std::size_t column)> badge;
    /// Where a cell's text leads as a link, which then has the focus in the cell's place; empty for mere text.
    std::function<std::string(std::size_t row, std::size_t column)> href;
    /// Tells a row from all others, so that the focus stays with it when rows come and go; its number without.
    std::function<std::string(std::size_t row)> row_key;
    /// Asks for more rows, as soon as the last ones come into sight.
    std::optional<app::Action> more;
    /// What a press on a column's head does; needed where a column is sortable.
    std::function<app::Action(std::size_t column)> sort;
    /// Under which key a column's width is kept (app::ViewValueSet); without it no column can be widened.
    std::function<std::string(std::size_t column)> width_key;

    /// Rows are ticked where there is a `tick`, which needs `ticked`; with `tick_to` and `tick_all` also by ranges and
    /// all at once.
    std::function<bool(std::size_t row)> ticked;
    std::function<app::Action(std::size_t row)> tick;
    /// What ticking with Shift does: a range.
    std::function<app::Action(std::size_t row)> tick_to;
    std::function<app::Action(bool on)> tick_all;
    std::size_t ticked_count = 0;
};

/// In the rectangle, with a border. At least 160 px high where there may be nothing to show.
void table(Ui& ui, const Rect& rect, const TableView& view);

/// The height in which so many rows are all in sight, with their head. `width`: the table's, for where it scrolls
/// sideways.
[[nodiscard]] float table_height(const Ui& ui, const TableView& view, float width);

} // namespace etl::ui
