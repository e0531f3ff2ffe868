// Draws a table's frame, its rows in sight and the one that has the focus. The head is table_head.cpp's.
#include "ui/table.hpp"

#include "ui/choices.hpp"
#include "ui/messages.hpp"
#include "ui/table_layout.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <optional>

namespace etl::ui {
namespace {

constexpr std::string_view link_key = "link";
/// A row with the focus is looked for so far from where it was.
constexpr std::size_t most_moved = 200;
/// So many rows before the end more are asked for.
constexpr std::size_t rows_ahead = 8;

class RowDrawer {
  public:
    RowDrawer(Ui& ui, const TableView& view, const TableLayout& layout, NodeId table)
        : ui_(ui), view_(view), layout_(layout), place_(ui.roving_place(table)), area_(ui.current().id) {}

    void draw_all() {
        const RowWindow& window = layout_.window;
        // A row more at each end, so that a quick scroll and an arrow key find it there.
        const std::size_t first = window.first() - std::min<std::size_t>(1, window.first());
        const std::size_t last = std::min(view_.rows, window.last() + 1);
        const bool holds_focus = follow_focus();
        const std::size_t columns = layout_.first_column() + view_.columns.size();
        place_.column = std::min(place_.column, columns - 1);
        place_.row = std::min(place_.row, view_.rows == 0 ? 0 : view_.rows - 1);
        place_.first_made = first;
        place_.last_made = last;
        stop_ = place_;
        if (!holds_focus) {
            // Tab comes to what is in sight.
            const bool cut = window.in_sight(window.first()) < 0 && window.first() + 1 < window.last();
            stop_.row =
                std::clamp(place_.row, window.first() + (cut ? 1 : 0), std::max(window.last(), std::size_t{1}) - 1);
        }
        // The focus must not fall out of the page because its row was scrolled out of sight.
        if (holds_focus && stop_.row < first) {
            draw_row(stop_.row);
        }
        for (std::size_t row = first; row < last; ++row) {
            draw_row(row);
        }
        if (holds_focus && stop_.row >= last && stop_.row < view_.rows) {
            draw_row(stop_.row);
        }
    }

  private:
    void draw_row(std::size_t row) {
        const Rect rect{layout_.left, layout_.body.y + layout_.window.in_sight(row), layout_.content_width,
                        layout_.row_height};
        SemanticNode& node = ui_.open({.role = Role::row, .key = key_of(row), .rect = rect});
        node.position = static_cast<std::uint32_t>(row + 2);
        node.hovers = true;
        // Exactly, though the content may be millions of pixels high.
        node.rect.y = layout_.head.height + layout_.window.in_content(row);
        const bool ticked = view_.tick && view_.ticked(row);
        Color ground = ui_.theme.page;
        if (ticked) {
            ground = mix(ground, ui_.theme.accent, ui_.theme.dark ? 0.25f : 0.08f);
        }
        if (is_hovered(node.id)) {
            ground = mix(ground, ui_.theme.text, 0.05f);
        }
        const Rect seen{layout_.body.x, rect.y, layout_.body.width, rect.height};
        if (ground != ui_.theme.page) {
            ui_.painter.fill(seen, ground);
        }
        if (view_.tick) {
            draw_tick(row, rect, ticked);
        }
        for (std::size_t column = 0; column < layout_.frozen_columns; ++column) {
            draw_cell(row, column, rect, ground);
        }
        ui_.painter.push_clip(layout_.beside_frozen(layout_.body));
        for (std::size_t column = layout_.frozen_columns; column < view_.columns.size(); ++column) {
            draw_cell(row, column, rect, ground);
        }
        ui_.painter.pop_clip();
        ui_.painter.horizontal_line(seen.x, rect.bottom() - 1, seen.width, ui_.theme.line);
        ui_.close();
    }

    [[nodiscard]] std::string key_of(std::size_t row) const {
        return view_.row_key ? view_.row_key(row) : std::to_string(row);
    }

    /// In which column of a row the node stands: its cell, or the box or link in it.
    [[nodiscard]] std::optional<std::size_t> column_of(NodeId node, NodeId row) const {
        if (view_.tick && node == child_id(child_id(row, "tick"), "box")) {
            return 0;
        }
        const auto found = std::find_if(view_.columns.begin(), view_.columns.end(), [&](const TableColumn& column) {
            const NodeId cell = child_id(row, column.label);
            return node == cell || (view_.href && node == child_id(cell, link_key));
        });
        if (found == view_.columns.end()) {
            return std::nullopt;
        }
        return layout_.first_column() + static_cast<std::size_t>(found - view_.columns.begin());
    }

    /// The pointer is on the row or on something in it.
    [[nodiscard]] bool is_hovered(NodeId row) const {
        const NodeId hovered = ui_.input.hovered;
        return hovered != 0 && (hovered == row || column_of(hovered, row));
    }

    /// Whether a row has the focus; if so, `place_` is there.
    bool follow_focus() {
        const NodeId owner = ui_.input.focus_owner;
        const auto is_in = [&](std::size_t row) {
            const auto column = column_of(owner, child_id(area_, key_of(row)));
            if (column) {
                place_.row = row;
                place_.column = *column;
            }
            return column.has_value();
        };
        const std::size_t rows = view_.rows;
        if (owner == 0 || (place_.row < rows && is_in(place_.row))) {
            return owner != 0;
        }
        for (std::size_t row = place_.first_made; row < std::min(rows, place_.last_made); ++row) {
            if (is_in(row)) {
                return true;
            }
        }
        // Rows that came above it have moved it away from where it was.
        for (std::size_t moved = 1; view_.row_key && moved <= most_moved; ++moved) {
            if ((place_.row + moved < rows && is_in(place_.row + moved)) ||
                (moved <= place_.row && place_.row - moved < rows && is_in(place_.row - moved))) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] bool is_stop(std::size_t row, std::size_t column) const {
        return row == stop_.row && column == stop_.column;
    }

    void draw_tick(std::size_t row, const Rect& rect, bool ticked) {
        view::ToggleView toggle;
        toggle.name = view_.text(row, 0);
        toggle.tick = ticked ? view::Tick::on : view::Tick::off;
        toggle.action = view_.tick(row);
        const Rect box{layout_.body.x, rect.y, layout_.tick_width, rect.height};
        ui_.open({.role = Role::grid_cell, .key = "tick", .rect = box}).position = 1;
        const std::size_t before = ui_.tree().nodes.size();
        checkbox(ui_, "box", box, toggle);
        if (view_.tick_to) {
            ui_.extend_by(before, view_.tick_to(row));
        }
        ui_.skip_tab(before, !is_stop(row, 0));
        ui_.close();
    }

    void draw_cell(std::size_t row, std::size_t column, const Rect& line, Color ground) {
        const Rect rect = layout_.cell(column, line);
        SemanticNode& node = ui_.open({.role = Role::grid_cell, .key = view_.columns[column].label, .rect = rect});
        const std::size_t place = layout_.first_column() + column;
        node.position = static_cast<std::uint32_t>(place + 1);
        const std::string href = view_.href ? view_.href(row, column) : std::string();
        if (!href.empty()) {
            draw_link(row, column, rect, href, ground);
            ui_.close();
            return;
        }
        node.focusable = true;
        node.skips_tab = !is_stop(row, place);
        const float room = rect.width - 2 * TableLayout::padding;
        if (const auto badge = view_.badge ? view_.badge(row, column) : std::nullopt) {
            const float left = rect.x + TableLayout::padding;
            pill_badge(ui_, "badge", left + pill_badge_width(ui_, room, *badge), rect.y + (rect.height - 22) / 2, room,
                       *badge);
            end_cell(rect);
            return;
        }
        const std::string text = view_.text(row, column);
        const std::string shown = fitted(ui_.painter, text, style::body, room + 0.5f);
        if (shown != text) {
            node.description = text;
            ui_.hint(text, rect);
        }
        const float width = ui_.painter.width_of(shown, style::body);
        const float left =
            rect.x + TableLayout::padding + (view_.columns[column].number ? std::max(0.0f, room - width) : 0);
        ui_.text(shown, style::body, readable(ui_.theme.text, ground),
                 {left, rect.y + (rect.height - style::body.line_height) / 2, width, style::body.line_height});
        end_cell(rect);
    }

    void draw_link(std::size_t row, std::size_t column, const Rect& cell, const std::string& href, Color ground) {
        const std::string text = view_.text(row, column);
        const float room = cell.width - 2 * TableLayout::padding;
        const std::string shown = fitted(ui_.painter, text, style::body, room + 0.5f);
        // As high as the row, so that a finger finds it.
        const Rect rect{cell.x, cell.y, cell.width, cell.height};
        SemanticNode& node = ui_.open({.role = Role::link, .key = link_key, .rect = rect});
        node.href = href;
        node.hovers = true;
        node.skips_tab = !is_stop(row, layout_.first_column() + column);
        if (shown != text) {
            node.name = text;
            ui_.hint(text, rect);
        }
        const Color ink = readable(ui_.hovered() || ui_.pressed() ? mix(ui_.theme.accent_ink, ui_.theme.text, 0.4f)
                                                                  : ui_.theme.accent_ink,
                                   ground);
        const float width = ui_.painter.width_of(shown, style::control);
        const Rect line{cell.x + TableLayout::padding, cell.y + (cell.height - style::control.line_height) / 2, width,
                        style::control.line_height};
        ui_.text(shown, style::control, ink, line);
        ui_.painter.horizontal_line(line.x, line.bottom() - 2, width, ink);
        end_cell(rect);
    }

    void end_cell(const Rect& rect) {
        if (ui_.focused()) {
            ui_.painter.border(rect.inset(2), ui_.theme.focus_ring, 4, 2);
        }
        ui_.close();
    }

    Ui& ui_;
    const TableView& view_;
    const TableLayout& layout_;
    RovingPlace& place_;
    RovingPlace stop_;
    NodeId area_;
};

/// Bars where the rows will stand.
void draw_skeleton(Ui& ui, const TableView& view, const TableLayout& layout) {
    ui.painter.push_clip(layout.body);
    for (float y = layout.body.y; y < layout.body.bottom(); y += layout.row_height) {
        const Rect line{layout.left, y, layout.content_width, layout.row_height};
        for (std::size_t column = 0; column < view.columns.size(); ++column) {
            const Rect cell = layout.cell(column, line);
            const Rect bar{cell.x + TableLayout::padding, y + (layout.row_height - 10) / 2,
                           std::min(cell.width - 2 * TableLayout::padding, 90.0f), 10};
            skeleton_bar(ui, bar);
        }
    }
    ui.painter.pop_clip();
}

} // namespace

void table(Ui& ui, const Rect& rect, const TableView& view) {
    SemanticNode& node = ui.open({.role = Role::grid, .key = view.key, .rect = rect, .name = view.name});
    const NodeId table = node.id;
    ui.painter.fill(rect, ui.theme.page, 8);
    TableLayout layout(ui, rect.inset(1), view);
    node.position = static_cast<std::uint32_t>(view.rows + 1);
    node.set_size = static_cast<std::uint32_t>(layout.first_column() + view.columns.size());
    node.busy = !view.busy.empty();

    const NodeId area = ui.id_of("rows");
    layout.left = ui.open_scroll_area({.role = Role::scroll_area, .key = "rows", .rect = rect.inset(1)},
                                      {layout.content_width, layout.head.height + layout.window.content_height()})
                      .x;
    layout.window.scroll_to(ui.scroll(area).y);
    draw_table_head(ui, view, layout);
    ui.painter.push_clip(layout.body);
    RowDrawer(ui, view, layout, table).draw_all();
    if (layout.frozen_columns > 0 && layout.left < layout.body.x) {
        ui.painter.fill({layout.frozen_right - 1, layout.body.y, 1, layout.body.height}, ui.theme.control_line);
    }
    ui.painter.pop_clip();
    ui.close_scroll_area();
    ui.painter.border(rect, ui.theme.line, 8);
    ui.close();
    if (view.more && view.rows > 0 && layout.window.last() + rows_ahead >= view.rows) {
        ui.wish(*view.more);
    }

    // Beside the grid, since only rows may stand in one.
    if (!view.busy.empty()) {
        if (view.rows == 0) {
            draw_skeleton(ui, view, layout);
        }
        unknown_progress_bar(ui, std::string(view.key) + " busy",
                             {layout.body.x, layout.body.y - 1, layout.body.width, 3}, view.busy);
    } else if (view.rows == 0 && view.nothing) {
        ui.open({.role = Role::group, .key = std::string(view.key) + " nothing", .rect = layout.body});
        empty_state(ui, layout.body, *view.nothing);
        ui.close();
    }
}

float table_height(const Ui& ui, const TableView& view, float width) {
    const TableLayout layout(ui, {0, 0, width - 2, 1'000'000}, view);
    const float bar = layout.content_width > width - 2 ? ui.input.scrollbar_width : 0;
    return 2 + layout.head.height + layout.row_height * static_cast<float>(view.rows) + bar;
}

} // namespace etl::ui
