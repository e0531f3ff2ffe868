// Round at both ends; what is on is filled.
#include "ui/pills.hpp"

#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float padding = 13;
constexpr float gap = 7;
constexpr float cross = 14;
constexpr float most_chip = 360;

float shade_of(const Ui& ui) { return ui.pressed() ? 0.14f : ui.hovered() ? 0.07f : 0.0f; }

} // namespace

float pill_width(Ui& ui, std::string_view label, std::string_view count) {
    return 2 * padding + ui.painter.width_of(label, style::small_medium) + gap +
           ui.painter.width_of(count, style::small_strong);
}

void pill(Ui& ui, const Rect& rect, const PillView& view, Role role) {
    SemanticNode& node = ui.open({.role = role, .key = view.label, .rect = rect, .name = view.name});
    node.checked = view.on ? State::yes : State::no;
    node.activate = view.action;
    node.hovers = true;
    const Theme& theme = ui.theme;
    const float radius = rect.height / 2;
    const Color fill =
        view.on ? mix(theme.accent, rgb(0x000000), shade_of(ui)) : mix(theme.surface, theme.text, shade_of(ui));
    ui.painter.fill(rect, fill, radius);
    ui.painter.border(rect, view.on ? fill : theme.line, radius);
    if (ui.focused()) {
        focus_ring(ui, rect, radius);
    }
    const float label = ui.painter.width_of(view.label, style::small_medium);
    const float top = rect.y + (rect.height - style::small.line_height) / 2;
    ui.text(view.label, style::small_medium, view.on ? theme.accent_text : theme.text,
            {rect.x + padding, top, label, style::small.line_height});
    const float left = rect.x + padding + label + gap;
    ui.text(view.count, style::small_strong, view.on ? theme.accent_text : theme.text,
            {left, top, rect.right() - left, style::small.line_height});
    ui.close();
}

float chip_width(Ui& ui, std::string_view label) {
    return std::min(most_chip, 2 * padding + ui.painter.width_of(label, style::small_medium) + gap + cross);
}

void chip(Ui& ui, const Rect& rect, std::string_view label, std::string_view name, const app::Action& remove) {
    SemanticNode& node = ui.open({.role = Role::button, .key = name, .rect = rect, .name = name});
    node.activate = remove;
    node.hovers = true;
    const Theme& theme = ui.theme;
    const float radius = rect.height / 2;
    const Color fill = mix(mix(theme.page, theme.accent, theme.dark ? 0.28f : 0.1f), theme.text, shade_of(ui));
    ui.painter.fill(rect, fill, radius);
    ui.painter.border(rect, mix(fill, theme.accent, 0.45f), radius);
    if (ui.focused()) {
        focus_ring(ui, rect, radius);
    }
    const Color ink = readable(theme.text, fill);
    const float room = rect.width - 2 * padding - gap - cross;
    const std::string shown = fitted(ui.painter, label, style::small_medium, room + measuring_error);
    if (shown != label) {
        ui.hint(label, rect);
    }
    ui.text(shown, style::small_medium, ink,
            {rect.x + padding, rect.y + (rect.height - style::small.line_height) / 2, room, style::small.line_height});
    ui.painter.icon(view::Icon::close, cross, ink,
                    {rect.right() - padding - cross + 2, rect.y + (rect.height - cross) / 2});
    ui.close();
}

} // namespace etl::ui
