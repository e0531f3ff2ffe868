// Puts the parts of each kind of field together.
#include "ui/fields.hpp"

#include "ui/field_parts.hpp"

#include <algorithm>
#include <utility>

namespace etl::ui {
namespace {

constexpr float icon_size = 16;
constexpr float side_padding = 10;
constexpr float icon_gap = 8;

/// An icon in a field's own line, beside its text.
void draw_icon(Ui& ui, const Rect& frame, float left, view::Icon icon, bool enabled) {
    ui.painter.icon(icon, icon_size, enabled ? ui.theme.text_soft : ui.theme.text_faint,
                    {left, frame.y + (frame.height - icon_size) / 2});
}

bool can_be_edited(const view::FieldView& view) { return view.enabled && !view.read_only; }

} // namespace

float text_field(Ui& ui, std::string_view key, const Rect& at, const view::FieldView& view) {
    const FieldShape shape{.role = Role::text_field, .height = ui.control_height()};
    const Rect frame = begin_field(ui, key, at, view, shape.height);
    open_input(ui, frame, view, shape, entry_of(ui, view, shape));
    ui.close();
    return end_field(ui, frame, view);
}

float search_field(Ui& ui, std::string_view key, const Rect& at, const view::FieldView& view) {
    const float button = ui.control_height();
    const bool clears = can_be_edited(view) && !view.text.empty();
    const FieldShape shape{.role = Role::search_field,
                           .height = ui.control_height(),
                           .left = icon_size + icon_gap,
                           .right = button - side_padding};
    const Rect frame = begin_field(ui, key, at, view, shape.height);
    const app::TextEntered empty{view.key, {}};
    SemanticNode& node = open_input(ui, frame, view, shape, entry_of(ui, view, shape));
    if (clears) {
        node.cancel = empty;
    }
    draw_icon(ui, frame, frame.x + side_padding, view::Icon::search, view.enabled);
    ui.close();
    if (clears) {
        view::ButtonView clear;
        clear.name = view::clear_name(view);
        clear.icon = view::Icon::close;
        clear.action = empty;
        inner_button(ui, "clear", {frame.right() - button, frame.y, button, frame.height}, clear, ui.id_of(input_key),
                     Reach::by_tab);
    }
    return end_field(ui, frame, view);
}

float number_field(Ui& ui, std::string_view key, const Rect& at, const view::NumberFieldView& view) {
    const view::FieldView& field = view.field;
    const float button = ui.control_height();
    const FieldShape shape{.role = Role::number_field, .height = ui.control_height(), .right = 2 * button};
    const Rect frame = begin_field(ui, key, at, field, shape.height);
    Entry entry = entry_of(ui, field, shape);
    entry.range = view.range;
    entry.manner.least = view::number_text(view.range.least, view.range);
    entry.manner.most = view::number_text(view.range.most, view.range);
    open_input(ui, frame, field, shape, std::move(entry));
    ui.close();
    if (can_be_edited(field)) {
        const std::optional<double> number = view::number_in(field.text);
        const auto step = [&](std::string_view step_key, std::string name, view::Icon icon, int steps, float left) {
            view::ButtonView view_of_step;
            view_of_step.name = std::move(name);
            view_of_step.icon = icon;
            view_of_step.enabled = !number || (steps > 0 ? *number < view.range.most : *number > view.range.least);
            view_of_step.reason = view_of_step.enabled ? "" : steps > 0 ? "This is the most." : "This is the least.";
            view_of_step.action = app::TextEntered{field.key, view::stepped(field.text, view.range, steps)};
            const NodeId input = ui.id_of(input_key);
            inner_button(ui, step_key, {left, frame.y, button, frame.height}, view_of_step, input,
                         Reach::by_keys_of_field);
        };
        step("decrease", view::decrease_name(field), view::Icon::minus, -1, frame.right() - 2 * button);
        step("increase", view::increase_name(field), view::Icon::plus, 1, frame.right() - button);
    }
    return end_field(ui, frame, field);
}

float text_area(Ui& ui, std::string_view key, const Rect& at, const view::FieldView& view, int rows) {
    FieldShape shape{.role = Role::text_area, .several_lines = true};
    shape.height = 14 + static_cast<float>(rows) * (ui.narrow() ? 24.0f : view.code ? 18.0f : 20.0f);
    const Rect frame = begin_field(ui, key, at, view, shape.height);
    open_input(ui, frame, view, shape, entry_of(ui, view, shape));
    ui.close();
    return end_field(ui, frame, view);
}

float select_field(Ui& ui, std::string_view key, const Rect& at, const view::SelectView& view) {
    const view::FieldView& field = view.field;
    const FieldShape shape{.role = Role::select, .height = ui.control_height(), .right = icon_size + icon_gap};
    const Rect frame = begin_field(ui, key, at, field, shape.height);
    Entry entry = entry_of(ui, field, shape);
    entry.options = view.options;
    open_input(ui, frame, field, shape, std::move(entry));
    draw_icon(ui, frame, frame.right() - side_padding - icon_size, view::Icon::chevron_down, field.enabled);
    ui.close();
    return end_field(ui, frame, field);
}

float combobox(Ui& ui, std::string_view key, const Rect& at, const view::ComboboxView& view) {
    const view::FieldView& field = view.field;
    const float button = ui.control_height();
    const FieldShape shape{.role = Role::combobox, .height = ui.control_height(), .right = button - side_padding};
    const Rect frame = begin_field(ui, key, at, field, shape.height);
    Entry entry = entry_of(ui, field, shape);
    const view::Offered& offered = ui.offered(ui.id_of(input_key), view.options, field.text);
    const std::vector<std::size_t>& places = offered.places;
    entry.list_length = places.size();
    entry.chosen = offered.chosen;
    const bool open = view.open && can_be_edited(field) && !places.empty();
    const auto active = static_cast<std::size_t>(std::max(-1, view.active));
    const bool has_active = open && active < places.size();
    if (open) {
        ui.open_list = OpenList{field.key, field.spoken_name(), frame, view.options, places, active, view.preference};
    }
    SemanticNode& node = open_input(ui, frame, field, shape, std::move(entry));
    node.expanded = open ? State::yes : State::no;
    node.popup = Popup::list;
    if (open) {
        const NodeId list = child_id(0, list_key(field.key));
        node.links.controls = list;
        node.cancel = app::MenuClosed{};
        node.activate.reset();
        if (has_active) {
            node.links.active = child_id(list, option_key(active));
            const view::OptionView& option = (*view.options)[places[active]];
            if (option.enabled) {
                node.activate = view::choice_action(field.key, view.preference, option);
            }
        }
    }
    ui.close();
    if (can_be_edited(field)) {
        view::ButtonView show;
        show.name = view::options_name(field);
        show.icon = view::Icon::chevron_down;
        show.action = app::MenuToggled{field.key};
        inner_button(ui, "options", {frame.right() - button, frame.y, button, frame.height}, show, ui.id_of(input_key),
                     Reach::by_keys_of_field);
    }
    return end_field(ui, frame, field);
}

} // namespace etl::ui
