// The chosen part lies raised in the frame.
#include "ui/word_segments.hpp"

#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace etl::ui {

void word_segments(Ui& ui, std::string_view key, const Rect& rect, std::string_view name,
                   std::span<const view::ChoiceView> options, std::size_t chosen) {
    constexpr float radius = 6;
    constexpr float padding = 6;
    ui.open({.role = Role::radio_group, .key = key, .rect = rect, .name = name});
    ui.painter.fill(rect, ui.theme.raised, radius);
    const float width = rect.width / static_cast<float>(options.size());
    for (std::size_t index = 0; index < options.size(); ++index) {
        const view::ChoiceView& option = options[index];
        const float left = std::round(rect.x + width * static_cast<float>(index));
        const float right = std::round(rect.x + width * static_cast<float>(index + 1));
        const Rect part{left, rect.y, right - left, rect.height};
        SemanticNode& node = ui.open({.role = Role::radio, .key = option.label, .rect = part, .name = option.label});
        const bool is_chosen = index == chosen;
        node.checked = is_chosen ? State::yes : State::no;
        node.skips_tab = index != std::min(chosen, options.size() - 1);
        node.disabled = !option.enabled;
        node.description = option.reason;
        if (option.enabled) {
            node.activate = option.action;
        }
        ui.hint(option.reason, part);
        const bool over = option.enabled && (ui.hovered() || ui.pressed());
        const float shade = !over ? 0 : ui.pressed() ? 0.12f : 0.06f;
        const Color chosen_ground = ui.theme.dark ? mix(ui.theme.raised, ui.theme.text, 0.14f) : ui.theme.page;
        const Color ground = mix(is_chosen ? chosen_ground : ui.theme.raised, ui.theme.text, shade);
        if (is_chosen || over) {
            ui.painter.fill(part, ground, radius);
        }
        if (is_chosen) {
            ui.painter.border(part, readable(ui.theme.line, ui.theme.raised, 1.2), radius);
        }
        const Color ink = !option.enabled     ? ui.theme.text_faint
                          : is_chosen || over ? ui.theme.text
                                              : ui.theme.text_soft;
        const std::string shown = fitted(ui.painter, option.label, style::control, part.width - 2 * padding);
        const float text_width = ui.painter.width_of(shown, style::control);
        ui.text(shown, style::control, readable(ink, ground),
                {part.x + (part.width - text_width) / 2, part.y + (part.height - style::control.line_height) / 2,
                 text_width, style::control.line_height});
        if (ui.focused()) {
            focus_ring(ui, part, radius);
        }
        ui.close();
    }
    ui.close();
}

} // namespace etl::ui
