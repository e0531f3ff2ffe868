// Table layout: where the parts of a table stand, shared by its head and its rows. Where the columns need more than the
// table's width, they scroll sideways, and the boxes to tick stay with the first column.
#pragma once

#include "ui/row_window.hpp"
#include "ui/table.hpp"

namespace etl::ui {

struct TableLayout {
    static constexpr float padding = 10;

    TableLayout(const Ui& ui, const Rect& rect, const TableView& view);

    /// How many columns stand before those that the view names: the one of the boxes.
    [[nodiscard]] std::size_t first_column() const { return tick_width > 0 ? 1 : 0; }
    /// A column's part of a line, which is a row or the head.
    [[nodiscard]] Rect cell(std::size_t column, const Rect& line) const;
    /// The part of `rect` that is not covered by the columns that stay.
    [[nodiscard]] Rect beside_frozen(const Rect& rect) const;

    const TableView& view;
    float row_height;
    float tick_width;
    float content_width = 0;
    Rect head;
    Rect body;
    RowWindow window;
    float left;                     ///< the content's left edge; set after the scroll area is known
    std::size_t frozen_columns = 0; ///< 0 or 1
    float frozen_right;

  private:
    float stretch_ = 0; ///< what the last column gets more
};

void draw_table_head(Ui& ui, const TableView& view, const TableLayout& layout);

} // namespace etl::ui
