// Draws the menu beside its button and the tooltip beside its control, on the side that has the room.
#include "ui/overlays.hpp"

#include "ui/row_window.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float edge = 8;      ///< kept free at the page's edges
constexpr float line_room = 9; ///< what a line above an item takes

/// Where something of that size stands: below the anchor if it fits, else above it.
Rect beside(const Ui& ui, const Rect& anchor, Size size, float gap, float left) {
    const Size viewport = ui.input.viewport;
    const float x = std::clamp(left, edge, std::max(edge, viewport.width - size.width - edge));
    const float below = anchor.bottom() + gap;
    const bool fits = below + size.height <= viewport.height - edge;
    return {x, fits ? below : std::max(edge, anchor.y - gap - size.height), size.width, size.height};
}

/// What the picture of an item's key takes away.
float key_room(Ui& ui, const view::MenuItemView& item) {
    return item.shortcut.empty() ? 0 : 16 + key_width(ui, item.shortcut);
}

void menu_item(Ui& ui, const Rect& rect, const view::MenuItemView& item) {
    SemanticNode& node = ui.open({.role = Role::menu_item, .key = item.label, .rect = rect});
    node.skips_tab = true;
    node.disabled = !item.enabled;
    node.description = item.reason;
    node.shortcut = item.shortcut;
    if (!item.shortcut.empty()) {
        node.name = item.label;
    }
    if (item.enabled) {
        node.activate = item.action;
    }
    ui.hint(item.reason, rect);
    const Color ground = ui.theme.dark ? ui.theme.surface : ui.theme.page;
    const bool marked = ui.hovered() || ui.owns_focus();
    if (marked) {
        ui.painter.fill(rect, ui.pressed() ? mix(ui.theme.raised, ui.theme.text, 0.1f) : ui.theme.raised, 6);
        if (ui.focused()) {
            ui.painter.border(rect, ui.theme.focus_ring, 6, 2);
        }
    }
    const Color wanted = !item.enabled ? ui.theme.text_faint : item.danger ? ui.theme.alarm_ink : ui.theme.text;
    const Color ink = readable(wanted, marked ? mix(ui.theme.raised, ui.theme.text, 0.1f) : ground);
    ui.painter.icon(item.icon, 16, ink, {rect.x + 10, rect.y + (rect.height - 16) / 2});
    const float left = rect.x + 36;
    const float right = rect.right() - 10 - key_room(ui, item);
    ui.text(fitted(ui.painter, item.label, style::control, right - left), style::control, ink,
            {left, rect.y + (rect.height - style::control.line_height) / 2, right - left, style::control.line_height});
    if (!item.shortcut.empty()) {
        key_picture(ui, {rect.right() - 10 - key_width(ui, item.shortcut), rect.y + (rect.height - 20) / 2},
                    item.shortcut);
    }
    ui.close();
}

void draw_menu(Ui& ui, const OpenMenu& menu) {
    const Rect everything{0, 0, ui.input.viewport.width, ui.input.viewport.height};
    ui.open({.role = Role::backdrop, .key = menu.key + " backdrop", .rect = everything}).activate = app::MenuClosed{};
    ui.close();
    const float row = ui.control_height();
    float width = std::max(160.0f, menu.anchor.width);
    for (const view::MenuItemView& item : menu.items) {
        width = std::max(width, ui.painter.width_of(item.label, style::control) + key_room(ui, item) + 36 + 10 + 12);
    }
    width = std::min(width, ui.input.viewport.width - 2 * edge);
    const auto lines = std::count_if(menu.items.begin(), menu.items.end(),
                                     [](const view::MenuItemView& item) { return item.line_above; });
    const Size size{width, row * static_cast<float>(menu.items.size()) + line_room * static_cast<float>(lines) + 12};
    // A small button stands at the end of a row mostly: its menu ends there too.
    const bool small = menu.anchor.width < size.width / 2;
    const Rect rect = beside(ui, menu.anchor, size, 4, small ? menu.anchor.right() - size.width : menu.anchor.x);
    SemanticNode& node = ui.open({.role = Role::menu, .key = menu.key + " menu", .rect = rect, .name = menu.name});
    node.cancel = app::MenuClosed{};
    ui.painter.shadow(rect, ui.theme.shadow, 8, 16, 4, ui.theme.dark ? 0.5f : 0.16f);
    ui.painter.fill(rect, ui.theme.dark ? ui.theme.surface : ui.theme.page, 8);
    ui.painter.border(rect, ui.theme.line, 8);
    float y = rect.y + 6;
    for (const view::MenuItemView& item : menu.items) {
        if (item.line_above) {
            ui.painter.horizontal_line(rect.x + 1, y + line_room / 2, width - 2, ui.theme.line);
            y += line_room;
        }
        menu_item(ui, {rect.x + 6, y, width - 12, row}, item);
        y += row;
    }
    ui.close();
}

/// `in_content`: its upper edge in the list's content.
void list_option(Ui& ui, const Rect& rect, float in_content, const OpenList& list, std::size_t index) {
    const view::OptionView& option = (*list.options)[list.offered[index]];
    SemanticNode& node = ui.open({.role = Role::option, .key = option_key(index), .rect = rect});
    node.rect.y = in_content;
    node.position = static_cast<std::uint32_t>(index + 1);
    node.set_size = static_cast<std::uint32_t>(list.offered.size());
    node.disabled = !option.enabled;
    const bool active = index == list.active;
    node.selected = active ? State::yes : State::no;
    if (option.enabled) {
        node.activate = view::choice_action(list.key, list.preference, option);
    }
    const bool marked = active || ui.hovered();
    const Color ground = ui.theme.dark ? ui.theme.surface : ui.theme.page;
    if (marked) {
        ui.painter.fill(rect, active ? ui.theme.raised : mix(ground, ui.theme.raised, 0.6f), 6);
    }
    const Color ink = readable(option.enabled ? ui.theme.text : ui.theme.text_faint, marked ? ui.theme.raised : ground);
    const Rect line{rect.x + 8, rect.y + (rect.height - style::control.line_height) / 2, rect.width - 16,
                    style::control.line_height};
    const std::string shown = fitted(ui.painter, option.label, style::control, line.width);
    if (shown != option.label) {
        node.name = option.label;
    }
    ui.text(shown, style::control, ink, line);
    ui.close();
}

void draw_list(Ui& ui, const OpenList& list) {
    constexpr std::size_t most_in_sight = 8;
    constexpr float padding = 4;
    const float row = ui.control_height();
    const std::size_t count = list.offered.size();
    const float room = row * static_cast<float>(std::min(count, most_in_sight));
    const Rect rect = beside(ui, list.anchor, {list.anchor.width, room + 2 * padding}, 4, list.anchor.x);
    ui.painter.shadow(rect, ui.theme.shadow, 8, 16, 4, ui.theme.dark ? 0.5f : 0.16f);
    ui.painter.fill(rect, ui.theme.dark ? ui.theme.surface : ui.theme.page, 8);
    ui.painter.border(rect, ui.theme.line, 8);
    const float bar = count > most_in_sight ? ui.input.scrollbar_width : 0;
    RowWindow window(count, row, room);
    const Size content{rect.width - bar, window.content_height() + 2 * padding};
    const Point origin = ui.open_scroll_area(
        {.role = Role::list_box, .key = list_key(list.key), .rect = rect, .name = list.name}, content);
    window.scroll_to(ui.scroll(ui.current().id).y);
    const auto draw = [&](std::size_t index) {
        const Rect line{origin.x + padding, rect.y + padding + window.in_sight(index), content.width - 2 * padding,
                        row};
        list_option(ui, line, window.in_content(index) + padding, list, index);
    };
    // Those in sight (of the padding a part of one more), and the active one, which the field names.
    const std::size_t first = window.first() - std::min<std::size_t>(1, window.first());
    const std::size_t last = std::min(count, window.last() + 1);
    if (list.active < first) {
        draw(list.active);
    }
    for (std::size_t index = first; index < last; ++index) {
        draw(index);
    }
    if (list.active >= last && list.active < count) {
        draw(list.active);
    }
    ui.close_scroll_area();
}

void draw_hint(Ui& ui, const OpenHint& hint) {
    constexpr float most_width = 280;
    constexpr float padding = 8;
    constexpr float gap = 6;
    const float room = std::min(most_width, ui.input.viewport.width - 2 * edge) - 2 * padding;
    const std::vector<WrappedLine> lines = wrapped(ui.painter, hint.text, style::small, room, 6);
    float width = 0;
    for (const WrappedLine& line : lines) {
        width = std::max(width, ui.painter.width_of(line.text, style::small));
    }
    const Size size{width + 2 * padding, static_cast<float>(lines.size()) * style::small.line_height + 10};
    const Rect bubble = beside(ui, hint.anchor, size, gap, hint.anchor.x + (hint.anchor.width - size.width) / 2);
    // The node reaches to its control, so that the pointer can go from one to the other without leaving both.
    const bool below = bubble.y > hint.anchor.y;
    const Rect whole{bubble.x, bubble.y - (below ? gap : 0), bubble.width, bubble.height + gap};
    ui.open({.role = Role::tooltip, .key = hint_key, .rect = whole}).hovers = true;
    ui.painter.fill(bubble, ui.theme.hint.background, 6);
    text_lines(ui, lines, style::small, ui.theme.hint.text,
               {bubble.x + padding, bubble.y + 5, bubble.width - 2 * padding, 0});
    ui.close();
}

} // namespace

void draw_overlays(Ui& ui) {
    if (ui.open_menu) {
        draw_menu(ui, *ui.open_menu);
    }
    if (ui.open_list) {
        draw_list(ui, *ui.open_list);
    }
    if (ui.open_hint()) {
        draw_hint(ui, *ui.open_hint());
    }
}

} // namespace etl::ui
