// Draws the head: one line on a wide screen, two on a narrow one.
#include "ui/page_head.hpp"

#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <cmath>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float panel_gap = 16;
constexpr float palette_label_from = 760;

float panel_height(const Ui& ui) { return ui.narrow() ? 68.0f : 88.0f; }

/// Tile, title over summary, and the clock on a ground of its own.
void draw_panel(Ui& ui, const Rect& panel, const view::SummaryPanelView& view) {
    const Theme& theme = ui.theme;
    ui.open({.role = Role::group, .key = "panel", .rect = panel, .name = words::next_run});
    ui.painter.fill(panel, theme.surface, 8);
    ui.painter.border(panel, theme.line, 8);
    const float padding = ui.narrow() ? 12.0f : 24.0f;
    float left = panel.x + padding;
    if (!ui.narrow()) {
        const Rect tile{left, panel.y + (panel.height - 48) / 2, 48, 48};
        ui.painter.fill(tile, theme.raised, 8);
        ui.painter.icon(view::Icon::timer, 24, theme.accent_ink, {tile.x + 12, tile.y + 12});
        left = tile.right() + 16;
    }
    const float clock_text = ui.painter.width_of(view.clock, style::panel_clock);
    const float clock_width = clock_text + 20;
    const float most_title = panel.right() - padding - clock_width - 16 - left;
    const float title_width = std::min(most_title, std::max(ui.painter.width_of(view.title, style::message_title),
                                                            ui.painter.width_of(view.detail, style::small)));
    const float top = panel.y + (panel.height - 44) / 2;
    heading(ui, "next", {left, top, title_width, 24}, view.title, style::message_title, 2);
    ui.text(fitted(ui.painter, view.detail, style::small, most_title), style::small, theme.text_soft,
            {left, top + 26, title_width, style::small.line_height}, "summary");
    // Beside the title, or at the panel's end where it is narrow.
    const float clock_left = ui.narrow() ? panel.right() - padding - clock_width : left + title_width + 20;
    const Rect clock{clock_left, panel.y + (panel.height - 34) / 2, clock_width, 34};
    ui.painter.fill(clock, theme.raised, 6);
    SemanticNode& node = ui.open({.role = Role::paragraph, .key = "clock", .rect = clock});
    node.description = view.clock_description;
    const Color ink = readable(view.quiet ? theme.text_faint : theme.accent_ink, theme.raised);
    ui.text(view.clock, style::panel_clock, ink, {clock.x + 10, clock.y + 5, clock_text, 24});
    ui.close();
    ui.close();
    if (view.changes_at) {
        // Beside what moves anyway it shares its frames.
        ui.wake_at(view.quiet ? on_motion_grid(*view.changes_at) : *view.changes_at);
    }
}

void draw_connection(Ui& ui, Rect box, const view::ConnectionLineView& line, bool with_detail) {
    ui.open({.role = Role::status, .key = "connection", .rect = box, .name = {}});
    ui.painter.circle({box.x + 4, box.y + box.height / 2}, 4, ui.theme.ink(line.tone));
    float x = box.x + 16;
    const auto part = [&](std::string_view text, Color color) {
        const float room = box.right() - x;
        if (room < 24 || text.empty()) {
            return;
        }
        const std::string shown = fitted(ui.painter, text, style::small, room);
        const float width = ui.painter.width_of(shown, style::small);
        ui.text(shown, style::small, color,
                {x, box.y + (box.height - style::small.line_height) / 2, width, style::small.line_height});
        x += width;
    };
    part(line.text, ui.theme.text_soft);
    if (with_detail && !line.detail.empty()) {
        part(" · " + line.detail, ui.theme.text_faint);
    }
    ui.close();
    if (line.changes_at) {
        ui.wake_at(*line.changes_at);
    }
}

} // namespace

float page_head_height(const Ui& ui, bool with_panel) {
    return ui.control_height() + (with_panel ? panel_gap + panel_height(ui) : 0);
}

void page_head(Ui& ui, const Rect& head, const view::JobsPageView& page,
               const std::optional<view::SummaryPanelView>& panel) {
    const TextStyle& title = ui.narrow() ? style::page_title_small : style::page_title;
    ui.open({.role = Role::banner, .key = "head", .rect = head});

    const float control = ui.control_height();
    const float title_width = std::ceil(ui.painter.width_of(words::page_title, title));
    heading(ui, "title", {head.x, head.y + (control - title.line_height) / 2, title_width + 1, title.line_height},
            words::page_title, title, 1);

    float right = head.right();
    const Rect theme{right - control, head.y, control, control};
    right -= control + 8;
    // The icon alone where the connection line needs the room.
    const bool whole = ui.input.viewport.width >= palette_label_from;
    const float palette = whole ? button_width(ui, page.palette) : control;
    button(ui, "palette", {right - palette, head.y, palette, control}, page.palette,
           whole ? ButtonLook::secondary : ButtonLook::icon_only);
    right -= palette + 8;
    button(ui, "theme", theme, page.theme, ButtonLook::icon_only);
    if (page.connection.action) {
        view::ButtonView action = *page.connection.action;
        if (ui.narrow()) {
            action.label.clear(); // its icon is enough beside a line that says what is wrong
        }
        const float width = ui.narrow() ? control : button_width(ui, action);
        button(ui, "connection action", {right - width, head.y, width, control}, action, ButtonLook::secondary);
        right -= width + 8;
    }
    const float left = head.x + title_width + 16;
    draw_connection(ui, {left, head.y, std::max(0.0f, right - left), control}, page.connection, !ui.narrow());
    if (panel) {
        draw_panel(ui, {head.x, head.y + control + panel_gap, head.width, panel_height(ui)}, *panel);
    }
    ui.close();
}

} // namespace etl::ui
