// Lays the bar out in one row, or in two where there is little room.
#include "ui/find_bar.hpp"

#include "ui/field_parts.hpp"
#include "ui/text_layout.hpp"
#include "ui/toggle_button.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float one_row_from = 400;
constexpr float most_field_width = 320;
constexpr float least_count_width = 84;
constexpr float gap = 4;
constexpr float below = 8;
constexpr float icon_size = 16;

bool in_one_row(float width) { return width >= one_row_from; }

void field(Ui& ui, const Rect& rect, const view::FindBarView& view, NodeId count) {
    const FieldShape shape{.role = Role::search_field, .height = rect.height, .left = icon_size + 6};
    const Rect frame = begin_field(ui, "field", rect, view.field, rect.height);
    SemanticNode& node = open_input(ui, frame, view.field, shape, entry_of(ui, view.field, shape));
    node.extend = view.previous.enabled ? std::optional(view.previous.action) : std::nullopt;
    node.links.hint = view.field.error.empty() ? count : 0;
    node.links.error = view.field.error.empty() ? 0 : count;
    ui.painter.icon(view::Icon::search, icon_size, ui.theme.text_soft,
                    {frame.x + 10, frame.y + (frame.height - icon_size) / 2});
    ui.close();
    ui.close();
}

void count(Ui& ui, const Rect& rect, const view::FindBarView& view) {
    const TextStyle& text = style::small;
    const bool wrong = !view.field.error.empty();
    const std::string& said = wrong ? view.field.error : view.count;
    const Rect line{rect.x, rect.y + (rect.height - text.line_height) / 2, rect.width, text.line_height};
    SemanticNode& node = ui.open({.role = Role::status, .key = "count", .rect = line});
    node.announced = true;
    const std::string shown = fitted(ui.painter, said, text, line.width);
    if (shown != said) {
        node.name = said;
    }
    ui.text(shown, text, wrong ? ui.theme.alarm_ink : ui.theme.text_soft, line);
    ui.close();
}

} // namespace

float find_room(const Ui& ui, const app::ViewState& state, std::string_view text, float width) {
    if (!state.find.is_open_over(text)) {
        return 0;
    }
    return (in_one_row(width) ? ui.control_height() : 2 * ui.control_height() + gap) + below;
}

void find_bar(Ui& ui, const app::FindBar& find, std::string_view text, const Rect& rect,
              const view::FindBarView& view) {
    const float control = ui.control_height();
    const bool one_row = in_one_row(rect.width);
    const Rect bar{rect.x, rect.y, rect.width, one_row ? control : 2 * control + gap};
    SemanticNode& group = ui.open({.role = Role::group, .key = "find bar", .rect = bar, .name = view.name});
    group.long_text = text;
    group.cancel = app::FindClosed{};
    const NodeId count_id = ui.id_of("count");

    const float buttons = 3 * (control + gap);
    const float room_beside = bar.width - control - gap;
    const float field_width =
        one_row ? std::min(most_field_width, room_beside - buttons - least_count_width - gap) : room_beside;
    const NodeId input = child_id(ui.id_of("field"), input_key);
    field(ui, {bar.x, bar.y, field_width, control}, view, count_id);
    const Rect close{bar.right() - control, bar.y, control, control};
    const float second = one_row ? bar.y : bar.y + control + gap;
    const float first_button = (one_row ? close.x : bar.right() + gap) - buttons;
    const float left = one_row ? bar.x + field_width + 2 * gap : bar.x;
    count(ui, {left, second, first_button - gap - left, control}, view);
    float x = first_button;
    if (!view.match_case.name.empty()) {
        toggle_button(ui, "case", {x, second, control, control}, view.match_case, view::Icon::letter_case);
    }
    x += control + gap;
    for (const view::ButtonView* step : {&view.previous, &view.next}) {
        button(ui, step->name, {x, second, control, control}, *step, ButtonLook::icon_only);
        x += control + gap;
    }
    button(ui, "close", close, view.close, ButtonLook::icon_only);
    ui.close();
    if (find.focus == app::FindFocus::to_field) {
        ui.find_outcome.emplace().focus = input;
    }
}

void find_fill(Ui& ui, const Rect& rect, bool current) {
    ui.painter.fill(rect, current ? ui.theme.match_current : ui.theme.match, 2);
}

void find_frame(Ui& ui, const Rect& rect) {
    ui.open({.role = Role::mark, .key = "match", .rect = rect});
    ui.painter.border(rect, ui.theme.match_line, 2, 2);
    ui.close();
}

Color find_ink(const Ui& ui, Color ink) { return readable(ink, ui.theme.match_current); }

void find_reached(Ui& ui, const app::FindBar& find, std::string_view text, NodeId area, Point offset, NodeId focus) {
    if (find.text != text || (!find.sought && find.focus == app::FindFocus::stays)) {
        return;
    }
    if (!ui.find_outcome) {
        ui.find_outcome.emplace();
    }
    if (find.focus == app::FindFocus::to_text) {
        ui.find_outcome->focus = focus;
    }
    if (find.sought) {
        ui.find_outcome->area = area;
        ui.find_outcome->offset = offset;
    }
}

} // namespace etl::ui
