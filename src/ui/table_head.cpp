// Lays a table out and draws its head: the box for all rows, and for each column its label, which sorts, and its edge,
// which widens it.
#include "ui/choices.hpp"
#include "ui/navigation.hpp"
#include "ui/table_layout.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float least_column = 64;
constexpr float most_column = 640;
constexpr float column_step = 8;
constexpr float grip_width = 9;
constexpr float arrow_size = 14;

void draw_label(Ui& ui, const TableView& view, std::size_t column, const Rect& press, float right) {
    const TableColumn& what = view.columns[column];
    const bool sorted = view.sorted_by == static_cast<int>(column);
    const float arrow = what.sortable ? arrow_size + 4 : 0;
    const std::string shown =
        fitted(ui.painter, what.label, style::small_strong, press.width - 2 * TableLayout::padding - arrow + 0.5f);
    const float width = ui.painter.width_of(shown, style::small_strong);
    // Over the figures, whose right edge is the column's and not that of what can be pressed.
    const float left = what.number ? right - TableLayout::padding - width : press.x + TableLayout::padding;
    ui.text(
        shown, style::small_strong, sorted ? ui.theme.text : readable(ui.theme.text_soft, ui.theme.raised),
        {left, press.y + (press.height - style::small_strong.line_height) / 2, width, style::small_strong.line_height});
    // What a press would do shows under the pointer.
    if (sorted || (what.sortable && (ui.hovered() || ui.focused()))) {
        const bool down = sorted && view.descending;
        ui.painter.icon(down ? view::Icon::arrow_down : view::Icon::arrow_up, arrow_size,
                        sorted ? ui.theme.text : ui.theme.text_soft,
                        {what.number ? left - arrow : left + width + 4, press.y + (press.height - arrow_size) / 2});
    }
}

void draw_column_head(Ui& ui, const TableView& view, const TableLayout& layout, std::size_t column) {
    const TableColumn& what = view.columns[column];
    const Rect rect = layout.cell(column, {layout.left, layout.head.y, layout.content_width, layout.head.height});
    SemanticNode& node = ui.open({.role = Role::column_header, .key = what.label, .rect = rect, .name = what.label});
    node.position = static_cast<std::uint32_t>(layout.first_column() + column + 1);
    const bool sorted = view.sorted_by == static_cast<int>(column);
    node.sort = !what.sortable    ? Sort::none
                : !sorted         ? Sort::unsorted
                : view.descending ? Sort::descending
                                  : Sort::ascending;
    // Fingers have no use for an edge of a few pixels.
    const bool widened = view.width_key && !ui.narrow() && column + 1 < view.columns.size();
    const Rect press{rect.x, rect.y, rect.width - (widened ? grip_width : 0), rect.height};
    if (what.sortable) {
        ui.open({.role = Role::button, .key = "sort", .rect = press, .name = what.label}).activate = view.sort(column);
        if (ui.hovered() || ui.pressed()) {
            ui.painter.fill(press.inset(3), mix(ui.theme.raised, ui.theme.text, ui.pressed() ? 0.14f : 0.07f), 5);
        }
        draw_label(ui, view, column, press, rect.right());
        if (ui.focused()) {
            ui.painter.border(press.inset(2), ui.theme.focus_ring, 4, 2);
        }
        ui.close();
    } else {
        ui.open({.role = Role::text, .key = "label", .rect = press});
        draw_label(ui, view, column, press, rect.right());
        ui.close();
    }
    if (widened) {
        splitter(ui, "width", {rect.right() - grip_width, rect.y + 6, grip_width, rect.height - 12},
                 "Width of " + std::string(what.label), what.width,
                 {least_column, most_column, column_step, 1, view.width_key(column)});
    }
    ui.close();
}

void draw_all_box(Ui& ui, const TableView& view, const TableLayout& layout) {
    const Rect box{layout.head.x, layout.head.y, layout.tick_width, layout.head.height};
    if (!view.tick_all) {
        // A head without a text would be one of nothing.
        ui.open({.role = Role::cell, .key = "tick", .rect = box}).position = 1;
        ui.close();
        return;
    }
    ui.open({.role = Role::column_header, .key = "tick", .rect = box, .name = "Ticked"}).position = 1;
    view::ToggleView all;
    all.name = "All rows";
    all.tick = view.ticked_count == 0          ? view::Tick::off
               : view.ticked_count < view.rows ? view::Tick::mixed
                                               : view::Tick::on;
    all.enabled = view.rows > 0;
    all.reason = all.enabled ? "" : "There are no rows.";
    all.action = view.tick_all(all.tick != view::Tick::on);
    checkbox(ui, "all", box, all);
    ui.close();
}

} // namespace

TableLayout::TableLayout(const Ui& ui, const Rect& rect, const TableView& of)
    : view(of), row_height(ui.narrow() ? 44.0f : 36.0f),
      tick_width(of.tick ? (ui.narrow() ? 44.0f : 40.0f) : 0), head{rect.x, rect.y, rect.width, row_height},
      window(0, 1, 0), left(rect.x), frozen_right(rect.x) {
    content_width = tick_width;
    for (const TableColumn& column : view.columns) {
        content_width += column.width;
    }
    const float rows = RowWindow(view.rows, row_height, 0).content_height();
    const Size room = ui.room_in(rect, {content_width, head.height + rows});
    body = {rect.x, rect.y + head.height, room.width, room.height - head.height};
    head.width = room.width;
    window = RowWindow(view.rows, row_height, body.height);
    stretch_ = std::max(0.0f, room.width - content_width);
    if (content_width > room.width && !view.columns.empty()) {
        frozen_columns = 1;
        frozen_right = rect.x + tick_width + view.columns.front().width;
    }
    content_width += stretch_;
}

Rect TableLayout::cell(std::size_t column, const Rect& line) const {
    float x = tick_width;
    for (std::size_t before = 0; before < column; ++before) {
        x += view.columns[before].width;
    }
    const float width = view.columns[column].width + (column + 1 == view.columns.size() ? stretch_ : 0);
    return {column < frozen_columns ? body.x + x : line.x + x, line.y, width, line.height};
}

Rect TableLayout::beside_frozen(const Rect& rect) const {
    return {frozen_right, rect.y, std::max(0.0f, rect.right() - frozen_right), rect.height};
}

void draw_table_head(Ui& ui, const TableView& view, const TableLayout& layout) {
    // In the scroll area, where the page's own element keeps it at the top.
    SemanticNode& group = ui.open({.role = Role::row_group,
                                   .key = "head",
                                   .rect = {layout.left, layout.head.y, layout.content_width, layout.head.height}});
    group.rect.y = 0;
    ui.open({.role = Role::row,
             .key = "row",
             .rect = {layout.left, layout.head.y, layout.content_width, layout.head.height}})
        .position = 1;
    ui.painter.fill(layout.head, ui.theme.raised, 7, Corners::top);
    if (view.tick) {
        draw_all_box(ui, view, layout);
    }
    for (std::size_t column = 0; column < layout.frozen_columns; ++column) {
        draw_column_head(ui, view, layout, column);
    }
    ui.painter.push_clip(layout.beside_frozen(layout.head));
    for (std::size_t column = layout.frozen_columns; column < view.columns.size(); ++column) {
        draw_column_head(ui, view, layout, column);
    }
    ui.painter.pop_clip();
    ui.close();
    ui.close();
    ui.painter.horizontal_line(layout.head.x, layout.head.bottom() - 1, layout.head.width, ui.theme.line);
}

} // namespace etl::ui
