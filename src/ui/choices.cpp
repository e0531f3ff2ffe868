// How switches, checkboxes, radios and tabs look.
#include "ui/choices.hpp"

#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float track_width = 36;
constexpr float track_height = 18;
constexpr float box_size = 18;
constexpr float label_gap = 8;
constexpr float tab_padding = 12;

State state_of(view::Tick tick) {
    return tick == view::Tick::mixed ? State::mixed : tick == view::Tick::on ? State::yes : State::no;
}

void record(Ui& ui, SemanticNode& node, const view::ToggleView& view, const Rect& rect) {
    node.checked = state_of(view.tick);
    node.disabled = !view.enabled;
    node.busy = view.busy;
    node.description = view.reason;
    if (view.enabled) {
        node.activate = view.action;
    }
    ui.hint(view.reason, rect);
}

void record(SemanticNode& node, const view::ChoiceView& option) {
    node.disabled = !option.enabled;
    node.description = option.reason;
    if (option.enabled) {
        node.activate = option.action;
    }
}

/// The label to the right of what is `width` wide.
void label(Ui& ui, const Rect& rect, float width, std::string_view text, bool enabled) {
    const float left = rect.x + width + label_gap;
    ui.text(fitted(ui.painter, text, style::control, rect.right() - left + 0.5f), style::control,
            enabled ? ui.theme.text : ui.theme.text_faint,
            {left, rect.y + (rect.height - style::control.line_height) / 2, rect.right() - left,
             style::control.line_height});
}

/// At the right edge, in a quiet colour.
void trailing(Ui& ui, const Rect& rect, std::string_view text) {
    const float width = ui.painter.width_of(text, style::small);
    ui.text(
        text, style::small, ui.theme.text_soft,
        {rect.right() - width, rect.y + (rect.height - style::small.line_height) / 2, width, style::small.line_height});
}

/// A fill that answers to pointer and press.
Color answering(const Ui& ui, Color fill, bool enabled) {
    const float shade = !enabled ? 0.0f : ui.pressed() ? 0.22f : ui.hovered() ? 0.12f : 0.0f;
    return mix(fill, ui.theme.text, shade);
}

/// The empty box or circle that a tick goes into, or its filled form.
void draw_box(Ui& ui, const Rect& box, float radius, bool filled, bool enabled) {
    const Theme& theme = ui.theme;
    if (filled) {
        ui.painter.fill(box, enabled ? answering(ui, theme.accent, true) : theme.text_faint, radius);
        return;
    }
    ui.painter.fill(box, answering(ui, theme.page, enabled), radius);
    ui.painter.border(box, mix(theme.page, theme.control_line, enabled ? 1.0f : 0.5f), radius);
}

} // namespace

float switch_width(Ui& ui, const view::ToggleView& view) {
    return view.label.empty() ? track_width : track_width + label_gap + ui.painter.width_of(view.label, style::control);
}

float checkbox_width(Ui& ui, const view::ToggleView& view) {
    return view.label.empty() ? box_size : box_size + label_gap + ui.painter.width_of(view.label, style::control);
}

void switch_control(Ui& ui, std::string_view key, const Rect& rect, const view::ToggleView& view) {
    SemanticNode& node = ui.open({.role = Role::switch_control, .key = key, .rect = rect, .name = view.name});
    record(ui, node, view, rect);
    const bool on = view.tick == view::Tick::on;
    const float left = view.label.empty() ? rect.x + (rect.width - track_width) / 2 : rect.x;
    const Rect track{left, rect.y + (rect.height - track_height) / 2, track_width, track_height};
    const float place = ui.eased(on ? 1.0f : 0.0f, on ? 1.0f : 0.0f);
    Color fill = answering(ui, mix(ui.theme.switch_off, ui.theme.switch_on, place), view.enabled);
    if (!view.enabled) {
        fill = mix(ui.theme.page, fill, 0.4f);
    }
    ui.painter.fill(track, fill, track_height / 2);
    const Point knob{track.x + track_height / 2 + (track_width - track_height) * place, track.y + track_height / 2};
    ui.painter.circle(knob, track_height / 2 - 1, rgb(0xffffff));
    if (view.busy) {
        ui.painter.icon(view::Icon::loader, 12, rgb(0x475569), {knob.x - 6, knob.y - 6}, ui.motion(8));
    }
    if (ui.focused()) {
        focus_ring(ui, track, track_height / 2);
    }
    if (!view.label.empty()) {
        label(ui, rect, track_width, view.label, view.enabled);
    }
    ui.close();
}

void checkbox(Ui& ui, std::string_view key, const Rect& rect, const view::ToggleView& view) {
    SemanticNode& node = ui.open({.role = Role::checkbox, .key = key, .rect = rect, .name = view.name});
    record(ui, node, view, rect);
    const float left = view.label.empty() ? rect.x + (rect.width - box_size) / 2 : rect.x;
    const Rect box{left, rect.y + (rect.height - box_size) / 2, box_size, box_size};
    const bool filled = view.tick != view::Tick::off;
    draw_box(ui, box, 4, filled, view.enabled);
    if (filled) {
        ui.painter.icon(view.tick == view::Tick::mixed ? view::Icon::minus : view::Icon::check, 14,
                        view.enabled ? ui.theme.accent_text : text_on(ui.theme.text_faint), {box.x + 2, box.y + 2});
    }
    if (ui.focused()) {
        focus_ring(ui, box, 4);
    }
    if (!view.label.empty()) {
        const float taken = view.trailing.empty() ? 0 : ui.painter.width_of(view.trailing, style::small) + label_gap;
        label(ui, {rect.x, rect.y, rect.width - taken, rect.height}, box_size, view.label, view.enabled);
    }
    if (!view.trailing.empty()) {
        trailing(ui, rect, view.trailing);
    }
    ui.close();
}

float radio_group(Ui& ui, std::string_view key, const Rect& at, std::string_view name,
                  std::span<const view::ChoiceView> options, std::size_t chosen) {
    const float row = ui.control_height();
    const Rect group{at.x, at.y, at.width, row * static_cast<float>(options.size())};
    ui.open({.role = Role::radio_group, .key = key, .rect = group, .name = name});
    for (std::size_t index = 0; index < options.size(); ++index) {
        const view::ChoiceView& option = options[index];
        const float wanted = box_size + label_gap + ui.painter.width_of(option.label, style::control);
        const Rect rect{at.x, at.y + row * static_cast<float>(index), std::min(at.width, wanted), row};
        SemanticNode& node = ui.open({.role = Role::radio, .key = option.label, .rect = rect});
        const bool is_chosen = index == chosen;
        node.checked = is_chosen ? State::yes : State::no;
        node.skips_tab = index != std::min(chosen, options.size() - 1);
        record(node, option);
        ui.hint(option.reason, rect);
        const Rect circle{rect.x, rect.y + (row - box_size) / 2, box_size, box_size};
        draw_box(ui, circle, box_size / 2, is_chosen, option.enabled);
        if (is_chosen) {
            ui.painter.circle({circle.x + box_size / 2, circle.y + box_size / 2}, 4, ui.theme.accent_text);
        }
        if (ui.focused()) {
            focus_ring(ui, circle, box_size / 2);
        }
        label(ui, rect, box_size, option.label, option.enabled);
        ui.close();
    }
    ui.close();
    return group.height;
}

void segments(Ui& ui, std::string_view key, const Rect& rect, std::string_view name,
              std::span<const view::ChoiceView> options, std::size_t chosen) {
    constexpr float radius = 6;
    constexpr float icon_size = 16;
    ui.open({.role = Role::radio_group, .key = key, .rect = rect, .name = name});
    ui.painter.fill(rect, ui.theme.surface, radius);
    for (std::size_t index = 0; index < options.size(); ++index) {
        const view::ChoiceView& option = options[index];
        const Rect part{rect.x + rect.height * static_cast<float>(index), rect.y, rect.height, rect.height};
        SemanticNode& node = ui.open({.role = Role::radio, .key = option.label, .rect = part, .name = option.label});
        const bool is_chosen = index == chosen;
        node.checked = is_chosen ? State::yes : State::no;
        node.skips_tab = index != std::min(chosen, options.size() - 1);
        record(node, option);
        ui.hint(option.reason.empty() ? option.label : option.reason, part);
        const bool answers = option.enabled && (ui.hovered() || ui.pressed());
        if (is_chosen || answers) {
            const float shade = (is_chosen ? 0.08f : 0.0f) + (!answers ? 0.0f : ui.pressed() ? 0.1f : 0.04f);
            ui.painter.fill(part, mix(ui.theme.raised, ui.theme.text, shade), radius);
        }
        const Color ink = !option.enabled ? ui.theme.text_faint : is_chosen ? ui.theme.text : ui.theme.text_soft;
        ui.painter.icon(option.icon, icon_size, ink,
                        {part.x + (part.width - icon_size) / 2, part.y + (part.height - icon_size) / 2});
        if (ui.focused()) {
            focus_ring(ui, part, radius);
        }
        ui.close();
    }
    ui.painter.border(rect, ui.theme.line, radius);
    ui.close();
}

void tabs(Ui& ui, std::string_view key, const Rect& rect, std::string_view name,
          std::span<const view::ChoiceView> options, std::size_t chosen) {
    ui.open({.role = Role::tab_list, .key = key, .rect = rect, .name = name});
    ui.painter.horizontal_line(rect.x, rect.bottom() - 1, rect.width, ui.theme.line);
    float widths = 0;
    for (const view::ChoiceView& option : options) {
        widths += ui.painter.width_of(option.label, style::control) + 2 * tab_padding;
    }
    const float squeeze = std::min(1.0f, rect.width / std::max(1.0f, widths));
    float left = rect.x;
    for (std::size_t index = 0; index < options.size(); ++index) {
        const view::ChoiceView& option = options[index];
        const float width = (ui.painter.width_of(option.label, style::control) + 2 * tab_padding) * squeeze;
        const Rect tab{left, rect.y, width, rect.height};
        left += width;
        SemanticNode& node = ui.open({.role = Role::tab, .key = option.label, .rect = tab});
        const bool is_chosen = index == chosen;
        node.selected = is_chosen ? State::yes : State::no;
        node.skips_tab = !is_chosen;
        record(node, option);
        ui.hint(option.reason, tab);
        if (option.enabled && (ui.hovered() || ui.pressed())) {
            ui.painter.fill(tab, ui.pressed() ? mix(ui.theme.raised, ui.theme.text, 0.07f) : ui.theme.raised, 6,
                            Corners::top);
        }
        const Color ink = is_chosen ? readable(ui.theme.accent_ink, ui.theme.raised) : ui.theme.text_soft;
        const std::string shown = fitted(ui.painter, option.label, style::control, width - tab_padding);
        const float text_width = ui.painter.width_of(shown, style::control);
        if (shown != option.label) {
            node.name = option.label;
        }
        ui.text(shown, style::control, option.enabled ? ink : ui.theme.text_faint,
                {tab.x + (width - text_width) / 2, tab.y + (tab.height - style::control.line_height) / 2, text_width,
                 style::control.line_height});
        if (is_chosen) {
            ui.painter.fill({tab.x, tab.bottom() - 2, width, 2}, ui.theme.accent);
        }
        if (ui.focused()) {
            focus_ring(ui, tab.inset(3), 4);
        }
        ui.close();
    }
    ui.close();
}

} // namespace etl::ui
