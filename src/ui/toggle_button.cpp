// On, it is marked by the accent and a stronger edge, so that colour alone does not tell.
#include "ui/toggle_button.hpp"

#include "ui/widgets.hpp"

namespace etl::ui {

void toggle_button(Ui& ui, std::string_view key, const Rect& rect, const view::ToggleView& view, view::Icon icon) {
    constexpr float radius = 6;
    constexpr float icon_size = 16;
    const bool on = view.tick == view::Tick::on;
    SemanticNode& node = ui.open({.role = Role::checkbox, .key = key, .rect = rect, .name = view.name});
    node.checked = on ? State::yes : State::no;
    node.activate = view.action;
    ui.hint(view.name, rect);
    const Theme& theme = ui.theme;
    const float shade = ui.pressed() ? 0.14f : ui.hovered() ? 0.07f : 0.0f;
    const Color ground = mix(on ? mix(theme.page, theme.accent, 0.2f) : theme.raised, theme.text, shade);
    ui.painter.fill(rect, ground, radius);
    ui.painter.border(rect, on ? readable(theme.accent, ground, 3.0) : theme.line, radius, on ? 1.5f : 1.0f);
    ui.painter.icon(icon, icon_size, readable(on ? theme.accent_ink : theme.text_soft, ground),
                    {rect.x + (rect.width - icon_size) / 2, rect.y + (rect.height - icon_size) / 2});
    if (ui.focused()) {
        focus_ring(ui, rect, radius);
    }
    ui.close();
}

} // namespace etl::ui
