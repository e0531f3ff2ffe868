// How links, pages, splitters and sliders look.
#include "ui/navigation.hpp"

#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace etl::ui {

float link(Ui& ui, std::string_view key, Point at, std::string_view text, std::string_view href) {
    const TextStyle& text_style = style::control;
    const float width = ui.painter.width_of(text, text_style);
    const float height = ui.link_height();
    const Rect rect{at.x, at.y, width, height};
    ui.open({.role = Role::link, .key = key, .rect = rect}).href = href;
    const Color ink = mix(ui.theme.accent_ink, ui.theme.text, ui.pressed() ? 0.7f : ui.hovered() ? 0.4f : 0.0f);
    const float line_top = rect.y + (height - text_style.line_height) / 2;
    ui.text(text, text_style, ink, {rect.x, line_top, width, text_style.line_height});
    // Underlined at rest: colour alone does not tell a link from the text around it.
    ui.painter.horizontal_line(rect.x, line_top + text_style.line_height - 2, width, ink);
    if (ui.focused()) {
        focus_ring(ui, rect, 4);
    }
    ui.close();
    return width;
}

void pagination(Ui& ui, std::string_view key, const Rect& rect, std::string_view name, int page, int count,
                std::string_view value_key) {
    ui.open({.role = Role::navigation, .key = key, .rect = rect, .name = name});
    const float control = ui.control_height();
    constexpr float gap = 4;
    float x = rect.x;
    const auto place = [&] {
        const Rect at{x, rect.y, control, control};
        x += control + gap;
        return at;
    };
    const auto step = [&](std::string_view step_key, std::string_view words, view::Icon icon, int to) {
        view::ButtonView view;
        view.name = words;
        view.icon = icon;
        view.enabled = to >= 0 && to < count;
        if (!view.enabled) {
            view.reason = to < 0 ? "This is the first page." : "This is the last page.";
        }
        view.action = app::ViewValueSet{std::string(value_key), to};
        button(ui, step_key, place(), view, ButtonLook::icon_only);
    };
    step("previous", "Previous page", view::Icon::chevron_left, page - 1);
    // First, last, the one in sight and its neighbours, as many as there is room for.
    const int room = static_cast<int>((rect.width + gap) / (control + gap)) - 2;
    const bool all = count <= room;
    const int around = room >= 7 ? 1 : 0;
    int drawn = -1;
    for (int index = 0; index < count; ++index) {
        if (!all && index != 0 && index != count - 1 && std::abs(index - page) > around) {
            continue;
        }
        if (index - drawn > 1) {
            const Rect dots = place();
            ui.painter.icon(view::Icon::ellipsis, 16, ui.theme.text_faint,
                            {dots.x + (control - 16) / 2, dots.y + (control - 16) / 2});
        }
        drawn = index;
        const std::string number = std::to_string(index + 1);
        view::ButtonView view;
        view.label = number;
        view.name = "Page " + number;
        view.action = app::ViewValueSet{std::string(value_key), index};
        button(ui, number, place(), view, index == page ? ButtonLook::primary : ButtonLook::secondary, index == page);
    }
    step("next", "Next page", view::Icon::chevron_right, page + 1);
    ui.close();
}

void splitter(Ui& ui, std::string_view key, const Rect& rect, std::string_view name, float value,
              const Adjustable& adjustable) {
    SemanticNode& node = ui.open({.role = Role::splitter, .key = key, .rect = rect, .name = name});
    node.vertical = rect.height > rect.width;
    node.value = value;
    node.value_text = std::to_string(static_cast<int>(std::lround(value)));
    node.adjustable = adjustable;
    const bool active = ui.hovered() || ui.pressed() || ui.focused();
    const float thickness = active ? 3.0f : 1.0f;
    const Color color = active ? ui.theme.accent : ui.theme.control_line;
    if (node.vertical) {
        ui.painter.fill({rect.x + (rect.width - thickness) / 2, rect.y, thickness, rect.height}, color);
    } else {
        ui.painter.fill({rect.x, rect.y + (rect.height - thickness) / 2, rect.width, thickness}, color);
    }
    if (ui.focused()) {
        ui.painter.border(rect, ui.theme.focus_ring, 4, 2);
    }
    ui.close();
}

void slider(Ui& ui, std::string_view key, const Rect& rect, const SliderView& view) {
    SemanticNode& node = ui.open({.role = Role::slider, .key = key, .rect = rect, .name = view.name});
    node.value = view.value;
    node.value_text = view.shown;
    node.description = view.reason;
    node.disabled = !view.enabled;
    node.adjustable = view.adjustable;
    const Adjustable& range = view.adjustable;
    const float share = std::clamp((view.value - range.least) / std::max(0.001f, range.most - range.least), 0.0f, 1.0f);
    if (!view.enabled) {
        // It can have the focus, to be read, and can't be moved.
        node.adjustable->least = node.adjustable->most = view.value;
        ui.hint(view.reason, rect);
    }
    // As browsers do: the thumb stays whole at both ends.
    const float thumb = ui.narrow() ? 10 : 8;
    constexpr float thickness = 6;
    const float middle = rect.x + thumb + (rect.width - 2 * thumb) * share;
    const float y = rect.y + rect.height / 2;
    const Rect track{rect.x, y - thickness / 2, rect.width, thickness};
    const Color fill = view.enabled ? ui.theme.accent : ui.theme.text_faint;
    ui.painter.fill(track, ui.theme.raised, thickness / 2);
    ui.painter.border(track, ui.theme.control_line, thickness / 2);
    ui.painter.fill({track.x, track.y, middle - track.x, thickness}, fill, thickness / 2);
    const float shade = !view.enabled ? 0.0f : ui.pressed() ? 0.22f : ui.hovered() ? 0.12f : 0.0f;
    ui.painter.circle({middle, y}, thumb, mix(fill, ui.theme.text, shade));
    ui.painter.circle({middle, y}, thumb - 5, ui.theme.page);
    if (ui.focused()) {
        focus_ring(ui, {middle - thumb, y - thumb, 2 * thumb, 2 * thumb}, thumb);
    }
    ui.close();
}

} // namespace etl::ui
