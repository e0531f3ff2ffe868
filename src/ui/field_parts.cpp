// How fields look in all their states.
#include "ui/field_parts.hpp"

#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <utility>

namespace etl::ui {
namespace {

constexpr float radius = 6;
constexpr float side_padding = 10;
constexpr float label_gap = 4;
constexpr float sentence_gap = 4;
constexpr float icon_size = 16;

constexpr std::string_view hint_node = "hint";
constexpr std::string_view error_node = "error";

/// Phones zoom into a field whose letters are smaller than 16 px, and never out again.
TextStyle text_style(const Ui& ui, const view::FieldView& view) {
    TextStyle text = view.code ? style::code : style::body;
    if (ui.narrow()) {
        text.size = 16;
        text.line_height = 24;
    }
    return text;
}

const std::string& help_of(const view::FieldView& view) { return view.enabled ? view.hint : view.reason; }

Color fill_of(const Ui& ui, const view::FieldView& view) {
    return view.enabled && !view.read_only ? ui.theme.page : ui.theme.surface;
}

Color frame_color(const Ui& ui, const view::FieldView& view) {
    const Theme& theme = ui.theme;
    if (!view.enabled) {
        return theme.line;
    }
    if (!view.error.empty()) {
        return ui.hovered() ? mix(theme.alarm_ink, theme.text, 0.4f) : theme.alarm_ink;
    }
    // The frame alone tells where the field is: it has to be seen.
    const Color rest = readable(theme.line, theme.surface, 3.0);
    return ui.owns_focus() ? theme.focus_ring : ui.hovered() ? mix(rest, theme.text, 0.4f) : rest;
}

} // namespace

Rect begin_field(Ui& ui, std::string_view key, const Rect& at, const view::FieldView& view, float height) {
    ui.open({.role = Role::group, .key = key, .rect = {at.x, at.y, at.width, height}});
    float y = at.y;
    if (!view.label.empty()) {
        const TextStyle& text = style::control;
        const float mark = view.required ? ui.painter.width_of(view::required_word, style::small) : 0;
        const Rect line{at.x, y, at.width - (mark > 0 ? mark + 8 : 0), text.line_height};
        const NodeId input = ui.id_of(input_key);
        SemanticNode& node = ui.open({.role = Role::label, .key = "label", .rect = line});
        node.links.controls = input;
        const std::string shown = fitted(ui.painter, view.label, text, line.width);
        if (shown != view.label) {
            node.name = view.label;
        }
        ui.text(shown, text, view.enabled ? ui.theme.text : ui.theme.text_soft, line);
        ui.close();
        if (mark > 0) {
            ui.text(view::required_word, style::small, ui.theme.text_faint,
                    {at.right() - mark, y + (text.line_height - style::small.line_height) / 2, mark,
                     style::small.line_height});
        }
        y += text.line_height + label_gap;
    }
    return {at.x, y, at.width, height};
}

Entry entry_of(const Ui& ui, const view::FieldView& view, const FieldShape& shape) {
    Entry entry;
    entry.key = view.key;
    entry.text = view.text;
    entry.labelled = !view.label.empty();
    EntryManner& manner = entry.manner;
    manner.placeholder = view.placeholder;
    manner.autofill = view.autofill;
    manner.keyboard = view.keyboard;
    manner.enter_key = view.enter_key;
    manner.required = view.required;
    manner.read_only = view.read_only;
    manner.spelling = view.spelling;
    manner.invalid = !view.error.empty();
    manner.unwrapped = shape.unwrapped;
    manner.most_characters = view.most_characters;
    manner.style = text_style(ui, view);
    const Color ground = fill_of(ui, view);
    manner.ink = view.enabled ? ui.theme.text : readable(ui.theme.text_faint, ground);
    manner.placeholder_ink = readable(ui.theme.text_faint, ground);
    const float around = shape.several_lines ? (shape.height - manner.style.line_height) / 2 : 0;
    const float top = shape.several_lines ? std::min(7.0f, around) : 0;
    const float busy = view.busy ? icon_size + 6 : 0;
    manner.padding = {side_padding + shape.left, top, side_padding + shape.right + busy, top};
    return entry;
}

SemanticNode& open_input(Ui& ui, const Rect& frame, const view::FieldView& view, const FieldShape& shape, Entry entry) {
    const bool has_help = !help_of(view).empty();
    const NodeId hint = has_help ? ui.id_of(hint_node) : 0;
    const NodeId error = view.enabled && !view.error.empty() ? ui.id_of(error_node) : 0;
    SemanticNode& node = ui.open({.role = shape.role, .key = input_key, .rect = frame, .name = view.spoken_name()});
    node.links.hint = hint;
    node.links.error = error;
    node.disabled = !view.enabled;
    node.busy = view.busy;
    node.shortcut = view.shortcut;
    if (view.enabled) {
        node.activate = shape.several_lines ? std::nullopt : view.submit;
        node.cancel = view.cancel;
    }
    const Color edge = frame_color(ui, view);
    const Rect drawn{frame.x - shape.margin, frame.y, frame.width + shape.margin, frame.height};
    ui.painter.fill(drawn, fill_of(ui, view), radius);
    ui.painter.border(drawn, edge, radius, entry.manner.invalid && view.enabled ? 1.5f : 1.0f);
    if (ui.focused()) {
        focus_ring(ui, drawn, radius);
    }
    if (view.busy) {
        ui.painter.icon(view::Icon::loader, icon_size, ui.theme.accent_ink,
                        {frame.right() - side_padding - icon_size - shape.right,
                         frame.y + (std::min(frame.height, ui.control_height()) - icon_size) / 2},
                        ui.motion(8));
    }
    node.entry = std::make_shared<const Entry>(std::move(entry));
    return node;
}

float end_field(Ui& ui, const Rect& frame, const view::FieldView& view) {
    float y = frame.bottom();
    if (const std::string& help = help_of(view); !help.empty()) {
        y += sentence_gap;
        y += paragraph(ui, hint_node, {frame.x, y, frame.width, 0}, help, style::small, ui.theme.text_faint);
    }
    if (view.enabled && !view.error.empty()) {
        constexpr float sign = 14;
        constexpr float indent = sign + 5;
        y += sentence_gap;
        ui.painter.icon(view::Icon::circle_alert, sign, ui.theme.alarm_ink,
                        {frame.x, y + (style::small.line_height - sign) / 2});
        y += paragraph(ui, error_node, {frame.x + indent, y, frame.width - indent, 0}, view.error, style::small,
                       ui.theme.alarm_ink);
    }
    SemanticNode& group = ui.current();
    const float top = ui.place_of_current().y;
    group.rect.height = y - top;
    ui.close();
    return y - top;
}

void inner_button(Ui& ui, std::string_view key, const Rect& rect, const view::ButtonView& view, NodeId field,
                  Reach reach) {
    SemanticNode& node = ui.open({.role = Role::button, .key = key, .rect = rect, .name = view.name});
    node.links.controls = field;
    node.skips_tab = reach == Reach::by_keys_of_field;
    node.disabled = !view.enabled;
    node.description = view.reason;
    if (view.enabled) {
        node.activate = view.action;
    }
    ui.hint(view.reason.empty() ? view.name : view.reason, rect);
    if (view.enabled && (ui.hovered() || ui.pressed())) {
        const Color ground = mix(ui.theme.raised, ui.theme.text, ui.pressed() ? 0.1f : 0.0f);
        ui.painter.fill(rect.inset(3), ground, 4);
    }
    if (ui.focused()) {
        ui.painter.border(rect.inset(2), ui.theme.focus_ring, 5, 2);
    }
    const Color ink = view.enabled ? ui.theme.text_soft : readable(ui.theme.text_faint, ui.theme.surface);
    ui.painter.icon(view.icon, icon_size, ink,
                    {rect.x + (rect.width - icon_size) / 2, rect.y + (rect.height - icon_size) / 2});
    ui.close();
}

} // namespace etl::ui
