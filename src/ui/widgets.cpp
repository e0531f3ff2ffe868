// How the controls look, in both themes.
#include "ui/widgets.hpp"

#include "ui/text_layout.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float icon_size = 16;
constexpr float icon_gap = 6;
constexpr float button_padding = 12;
constexpr float button_radius = 6;
constexpr float pill_height = 22;
constexpr float pill_padding = 9;
constexpr float pill_icon = 12;
constexpr float pill_gap = 5;

struct ButtonColors {
    Color background;
    Color border;
    Color ink;
};

ButtonColors filled(Color fill, Color ink, bool hovered, bool pressed) {
    const float shade = pressed ? 0.22f : hovered ? 0.12f : 0.0f;
    const Color shaded = mix(fill, rgb(0x000000), shade);
    return {shaded, shaded, ink};
}

ButtonColors button_colors(const Ui& ui, ButtonLook look, bool enabled) {
    const Theme& theme = ui.theme;
    const bool hovered = enabled && ui.hovered();
    const bool pressed = enabled && ui.pressed();
    if (look == ButtonLook::primary || look == ButtonLook::danger) {
        const Fill fill = look == ButtonLook::danger ? theme.danger_button : Fill{theme.accent, theme.accent_text};
        if (enabled) {
            return filled(fill.background, fill.text, hovered, pressed);
        }
        // Faded towards the surface it stands on, and its label still readable there.
        const Color faded = mix(theme.surface, fill.background, theme.dark ? 0.35f : 0.12f);
        return {faded, faded, readable(theme.dark ? theme.text_soft : fill.background, faded)};
    }
    const Color rest = look == ButtonLook::icon_only ? theme.raised : theme.surface;
    const Color ink = look == ButtonLook::icon_only ? theme.text_soft : theme.text;
    if (!enabled) {
        return {rest, theme.line, readable(theme.text_faint, rest)};
    }
    const float shade = pressed ? 0.14f : hovered ? 0.07f : 0.0f;
    return {mix(rest, theme.text, shade), theme.line, ink};
}

/// What a button opens, beside what it is.
struct Opens {
    Popup popup = Popup::none;
    State expanded = State::none;
};

/// What the picture of a button's key takes away.
float key_room(Ui& ui, const view::ButtonView& view) {
    return view.key_label.empty() ? 0 : icon_gap + 2 + key_width(ui, view.key_label);
}

void draw_button(Ui& ui, std::string_view key, const Rect& rect, const view::ButtonView& view, ButtonLook look,
                 bool current, const Opens& opens) {
    const bool only_icon = look == ButtonLook::icon_only || view.label.empty();
    const bool is_link = !view.href.empty();
    SemanticNode& node =
        ui.open({.role = is_link ? Role::link : Role::button, .key = key, .rect = rect, .name = view.name});
    node.href = view.href;
    node.hovers = is_link;
    node.disabled = !view.enabled;
    node.busy = view.busy;
    node.current = current;
    node.popup = opens.popup;
    node.expanded = opens.expanded;
    node.description = view.reason;
    if (view.enabled && !is_link) {
        node.activate = view.action;
    }
    node.shortcut = view.shortcut;
    // What it has opened says more than its tooltip.
    if (opens.expanded == State::yes) {
    } else if (!view.reason.empty()) {
        ui.hint(view.reason, rect);
    } else if (only_icon) {
        ui.hint(view.shortcut.empty() ? view.name : view.name + " (" + view.shortcut + ")", rect);
    }

    const ButtonColors colors = button_colors(ui, look, view.enabled);
    ui.painter.fill(rect, colors.background, button_radius);
    ui.painter.border(rect, colors.border, button_radius);
    if (ui.focused()) {
        focus_ring(ui, rect, button_radius);
    }

    const view::Icon icon = view.busy ? view::Icon::loader : view.icon;
    const int turn = view.busy ? ui.motion(8) : 0;
    const float icon_top = rect.y + (rect.height - icon_size) / 2;
    if (only_icon) {
        ui.painter.icon(icon, icon_size, colors.ink, {rect.x + (rect.width - icon_size) / 2, icon_top}, turn);
    } else {
        const float chevron = opens.popup == Popup::none ? 0 : icon_size + icon_gap;
        const float icon_width = icon == view::Icon::none ? 0 : icon_size + icon_gap;
        const std::string label = fitted(ui.painter, view.label, style::control,
                                         rect.width - icon_width - chevron - key_room(ui, view) - button_padding);
        const float label_width = ui.painter.width_of(label, style::control);
        const float chord = key_room(ui, view);
        const float left = rect.x + (rect.width - icon_width - chevron - label_width - chord) / 2;
        ui.painter.icon(icon, icon_size, colors.ink, {left, icon_top}, turn);
        ui.text(label, style::control, colors.ink,
                {left + icon_width, rect.y + (rect.height - style::control.line_height) / 2, label_width,
                 style::control.line_height});
        if (chord > 0) {
            key_picture(ui, {left + icon_width + label_width + icon_gap + 2, rect.y + (rect.height - 20) / 2},
                        view.key_label);
        }
        if (chevron > 0) {
            ui.painter.icon(view::Icon::chevron_down, icon_size, colors.ink,
                            {left + icon_width + label_width + icon_gap, icon_top});
        }
    }
    ui.close();
}

/// The text of a badge; where it had to be cut, the whole of it is the name.
void badge_label(Ui& ui, std::string_view key, const Rect& pill, std::string_view shown, std::string_view whole,
                 Color color) {
    const Rect box{pill.x, pill.y + (pill.height - style::badge.line_height) / 2, pill.width, style::badge.line_height};
    SemanticNode& node = ui.open({.role = Role::text, .key = key, .rect = box});
    if (shown != whole) {
        node.name = whole;
    }
    ui.text(shown, style::badge, color, box);
    ui.close();
}

} // namespace

void focus_ring(Ui& ui, const Rect& rect, float radius) {
    ui.painter.border(rect.inset(-3), ui.theme.focus_ring, radius + 3, 2);
}

float button_width(Ui& ui, const view::ButtonView& view) {
    const float icon = view.icon == view::Icon::none ? 0 : icon_size + icon_gap;
    return button_padding * 2 + icon + ui.painter.width_of(view.label, style::control) + key_room(ui, view);
}

void button(Ui& ui, std::string_view key, const Rect& rect, const view::ButtonView& view, ButtonLook look,
            bool current) {
    draw_button(ui, key, rect, view, look, current, {});
}

float menu_button_width(Ui& ui, const view::ButtonView& view) { return button_width(ui, view) + icon_gap + icon_size; }

bool menu_button(Ui& ui, std::string_view menu, const Rect& rect, view::ButtonView view, ButtonLook look,
                 std::string_view open) {
    const bool is_open = view.enabled && menu == open;
    view.action = app::MenuToggled{std::string(menu)};
    draw_button(ui, menu, rect, view, look, false, {Popup::menu, is_open ? State::yes : State::no});
    return is_open;
}

namespace {

constexpr float around_pill_label = pill_padding * 2 + pill_icon + pill_gap;

} // namespace

float pill_badge_width(Ui& ui, float most_width, const view::BadgeView& badge) {
    const std::string label = fitted(ui.painter, badge.label, style::badge, most_width - around_pill_label);
    return around_pill_label + ui.painter.width_of(label, style::badge);
}

float pill_badge(Ui& ui, std::string_view key, float right, float top, float most_width, const view::BadgeView& badge) {
    const Fill colors = ui.theme.badge(badge.tone);
    constexpr float around_label = around_pill_label;
    const std::string label = fitted(ui.painter, badge.label, style::badge, most_width - around_label);
    const float label_width = ui.painter.width_of(label, style::badge);
    const float width = around_label + label_width;
    const Rect rect{right - width, top, width, pill_height};
    ui.painter.fill(rect, colors.background, pill_height / 2);
    const int turn = badge.moving ? ui.motion(8) : 0;
    ui.painter.icon(badge.icon, pill_icon, colors.text, {rect.x + pill_padding, top + (pill_height - pill_icon) / 2},
                    turn);
    badge_label(ui, key, {rect.right() - pill_padding - label_width, top, label_width, pill_height}, label, badge.label,
                colors.text);
    return width;
}

float label_badge(Ui& ui, std::string_view key, float left, float top, float most_width, std::string_view label,
                  const Fill& colors) {
    const std::string shown = fitted(ui.painter, label, style::badge, most_width - pill_padding * 2);
    const float label_width = ui.painter.width_of(shown, style::badge);
    const Rect rect{left, top, label_width + pill_padding * 2, pill_height};
    ui.painter.fill(rect, colors.background, pill_height / 2);
    badge_label(ui, key, {left + pill_padding, top, label_width, pill_height}, shown, label, colors.text);
    return rect.width;
}

void progress_bar(Ui& ui, std::string_view key, const Rect& rect, int percent, std::string_view name, bool faded) {
    SemanticNode& node = ui.open({.role = Role::progress_bar, .key = key, .rect = rect, .name = name});
    node.value = static_cast<float>(percent);
    node.value_text = std::to_string(percent) + "%";
    const float radius = rect.height / 2;
    ui.painter.fill(rect, ui.theme.raised, radius);
    if (percent > 0) {
        const float width = std::max(rect.height, rect.width * static_cast<float>(percent) / 100.0f);
        const Rect done{rect.x, rect.y, width, rect.height};
        if (faded) {
            ui.painter.fill(done, ui.theme.text_faint, radius);
        } else {
            ui.painter.gradient(done, ui.theme.progress_start, ui.theme.progress_end, radius);
        }
    }
    ui.close();
}

void unknown_progress_bar(Ui& ui, std::string_view key, const Rect& rect, std::string_view name) {
    ui.open({.role = Role::progress_bar, .key = key, .rect = rect, .name = name}).value = unknown_value;
    const float radius = rect.height / 2;
    ui.painter.fill(rect, ui.theme.raised, radius);
    constexpr int steps = 12;
    const float part = rect.width / 3;
    const float left = (rect.width - part) * static_cast<float>(ui.motion(steps)) / (steps - 1);
    ui.painter.gradient({rect.x + left, rect.y, part, rect.height}, ui.theme.progress_start, ui.theme.progress_end,
                        radius);
    ui.close();
}

void spinner(Ui& ui, std::string_view key, Point at, std::string_view name) {
    const Rect rect{at.x, at.y, icon_size, icon_size};
    ui.open({.role = Role::progress_bar, .key = key, .rect = rect, .name = name}).value = unknown_value;
    ui.painter.icon(view::Icon::loader, icon_size, ui.theme.accent_ink, at, ui.motion(8));
    ui.close();
}

float key_width(Ui& ui, std::string_view chord) {
    return std::max(20.0f, ui.painter.width_of(chord, style::tiny) + 10);
}

namespace {

/// Returns where the letters stand.
Rect draw_key_frame(Ui& ui, Point at, std::string_view chord) {
    const float text_width = ui.painter.width_of(chord, style::tiny);
    const Rect rect{at.x, at.y, key_width(ui, chord), 20};
    ui.painter.fill(rect, ui.theme.raised, 4);
    ui.painter.border(rect, ui.theme.line, 4);
    return {rect.x + (rect.width - text_width) / 2, rect.y + 2, text_width, 16};
}

} // namespace

float key_hint(Ui& ui, std::string_view key, Point at, std::string_view chord) {
    ui.text(chord, style::tiny, ui.theme.text_soft, draw_key_frame(ui, at, chord), key);
    return key_width(ui, chord);
}

void key_picture(Ui& ui, Point at, std::string_view chord) {
    const Rect letters = draw_key_frame(ui, at, chord);
    ui.open({.role = Role::text, .key = "shortcut", .rect = letters});
    ui.text(chord, style::tiny, readable(ui.theme.text_soft, ui.theme.raised), letters);
    ui.close();
}

float text_lines(Ui& ui, std::span<const WrappedLine> lines, const TextStyle& style, Color color, const Rect& at,
                 Align align) {
    Rect box{at.x, at.y, at.width, style.line_height};
    for (const WrappedLine& line : lines) {
        if (align == Align::center) {
            box.width = ui.painter.width_of(line.text, style);
            box.x = at.x + (at.width - box.width) / 2;
        }
        ui.text(line.text, style, color, box, {},
                &line == lines.data() ? Follows::nothing
                : line.inside_word    ? Follows::inside_word
                                      : Follows::space);
        box.y += style.line_height;
    }
    return box.y - at.y;
}

void cut_line(Ui& ui, std::string_view key, const Rect& box, std::string_view text, Color ink) {
    const std::string shown = fitted(ui.painter, text, style::small, box.width);
    SemanticNode& node = ui.open({.role = Role::paragraph, .key = key, .rect = box});
    if (shown != text) {
        node.description = text;
    }
    ui.text(shown, style::small, ink, box);
    ui.close();
}

float paragraph(Ui& ui, std::string_view key, const Rect& at, std::string_view text, const TextStyle& style,
                Color color) {
    constexpr std::size_t most_lines = 50;
    const std::vector<WrappedLine> lines = wrapped(ui.painter, text, style, at.width, most_lines);
    const float height = static_cast<float>(lines.size()) * style.line_height;
    ui.open({.role = Role::paragraph, .key = key, .rect = {at.x, at.y, at.width, height}});
    text_lines(ui, lines, style, color, at);
    ui.close();
    return height;
}

void heading(Ui& ui, std::string_view key, const Rect& rect, std::string_view text, const TextStyle& style,
             std::uint8_t level) {
    const std::string shown = fitted(ui.painter, text, style, rect.width);
    SemanticNode& node = ui.open({.role = Role::heading, .key = key, .rect = rect});
    node.level = level;
    if (shown != text) {
        node.name = text;
    }
    ui.text(shown, style, ui.theme.text, rect);
    ui.close();
}

void caption_divider(Ui& ui, const Rect& rect, std::string_view caption) {
    const float width = ui.painter.width_of(caption, style::caption);
    const float left = rect.x + (rect.width - width) / 2;
    const float side = std::max(0.0f, left - 12 - rect.x);
    const float middle = rect.y + rect.height / 2;
    const Color clear = with_alpha(ui.theme.line, 0);
    const float pixel = 1.0f / ui.painter.scale();
    ui.painter.gradient({rect.x, middle, side, pixel}, clear, ui.theme.line);
    ui.painter.gradient({left + width + 12, middle, side, pixel}, ui.theme.line, clear);
    ui.text(caption, style::caption, ui.theme.text_faint, {left, rect.y, width, rect.height});
}

} // namespace etl::ui
