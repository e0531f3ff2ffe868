// Draws the head: a line with title, connection and buttons, and a line of links to the pages.
#include "ui/page_head.hpp"

#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <cmath>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float palette_label_from = 760;
constexpr float links_gap = 8;
constexpr float link_padding = 12;
constexpr float underline = 2;

float links_height(const Ui& ui) { return ui.narrow() ? 40.0f : 36.0f; }

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
        ui.wake_for_clock(*line.changes_at);
    }
}

void draw_page_link(Ui& ui, const Rect& rect, const view::PageLinkView& view) {
    SemanticNode& node = ui.open({.role = Role::link, .key = view.label, .rect = rect});
    node.href = view.href;
    node.current = view.current;
    node.hovers = true;
    const bool active = ui.hovered() || ui.pressed();
    const float width = ui.painter.width_of(view.label, style::control);
    ui.text(view.label, style::control, view.current || active ? ui.theme.text : ui.theme.text_soft,
            {rect.x + link_padding, rect.y + (rect.height - style::control.line_height) / 2, width,
             style::control.line_height});
    if (view.current || active) {
        ui.painter.fill({rect.x, rect.bottom() - underline, rect.width, underline},
                        view.current ? ui.theme.accent : ui.theme.control_line, underline / 2);
    }
    if (ui.focused()) {
        ui.painter.border(rect.inset(2), ui.theme.focus_ring, 4, 2);
    }
    ui.close();
}

void draw_page_links(Ui& ui, const Rect& rect, const std::vector<view::PageLinkView>& pages) {
    ui.open({.role = Role::navigation, .key = "pages", .rect = rect, .name = words::pages});
    ui.painter.horizontal_line(rect.x, rect.bottom() - 1, rect.width, ui.theme.line);
    float x = rect.x;
    for (const view::PageLinkView& page : pages) {
        const float width = std::ceil(ui.painter.width_of(page.label, style::control)) + 2 * link_padding;
        draw_page_link(ui, {x, rect.y, width, rect.height}, page);
        x += width;
    }
    ui.close();
}

} // namespace

float page_head_height(const Ui& ui) { return ui.control_height() + links_gap + links_height(ui); }

void page_head(Ui& ui, const Rect& head, const view::PageHeadView& page) {
    const TextStyle& title = ui.narrow() ? style::page_title_small : style::page_title;
    const float control = ui.control_height();
    const float title_width = std::ceil(ui.painter.width_of(page.title, title));
    heading(ui, "title", {head.x, head.y + (control - title.line_height) / 2, title_width + 1, title.line_height},
            page.title, title, 1);

    float right = head.right();
    const Rect settings{right - control, head.y, control, control};
    right -= control + 8;
    // The icon alone where the connection line needs the room.
    const bool whole = ui.input.viewport.width >= palette_label_from;
    const float palette = whole ? button_width(ui, page.palette) : control;
    button(ui, "palette", {right - palette, head.y, palette, control}, page.palette,
           whole ? ButtonLook::secondary : ButtonLook::icon_only);
    right -= palette + 8;
    view::ButtonView gear = page.settings;
    gear.label.clear();
    button(ui, "settings", settings, gear, ButtonLook::icon_only);
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
    draw_page_links(ui, {head.x, head.y + control + links_gap, head.width, links_height(ui)}, page.pages);
}

} // namespace etl::ui
