// A combobox whose list is always open (ARIA's pattern: the focus stays in the field, which names the chosen line).
#include "ui/palette_window.hpp"

#include "ui/field_parts.hpp"
#include "ui/row_window.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <string>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float most_width = 640;
constexpr float most_rows = 10;
constexpr float footer_height = 36;
constexpr std::string_view list_node = "results";

float row_height(const Ui& ui) { return ui.narrow() ? 44.0f : 36.0f; }

app::Action close_action() { return app::WindowClosed{}; }

void draw_line(Ui& ui, const Rect& rect, const view::PaletteItemView& item, bool chosen, std::size_t place,
               std::size_t count) {
    SemanticNode& node = ui.open({.role = Role::option, .key = item.key, .rect = rect});
    node.position = static_cast<std::uint32_t>(place + 1);
    node.set_size = static_cast<std::uint32_t>(count);
    node.selected = chosen ? State::yes : State::no;
    node.disabled = !item.enabled;
    node.description = item.detail;
    node.activate = item.action;
    node.closes_window = item.enabled;
    const bool marked = chosen || ui.hovered();
    if (marked) {
        ui.painter.fill(rect, chosen ? ui.theme.raised : mix(ui.theme.page, ui.theme.raised, 0.6f), 6);
    }
    const Color wanted = !item.enabled ? ui.theme.text_faint : item.danger ? ui.theme.alarm_ink : ui.theme.text;
    const Color ink = readable(wanted, marked ? ui.theme.raised : ui.theme.page);
    const Color faint = readable(ui.theme.text_faint, marked ? ui.theme.raised : ui.theme.page);
    ui.painter.icon(item.icon, 16, ink, {rect.x + 10, rect.y + (rect.height - 16) / 2});
    const float left = rect.x + 36;
    float right = rect.right() - 10;
    if (!item.shortcut.empty() && !ui.narrow()) {
        right -= key_width(ui, item.shortcut);
        key_picture(ui, {right, rect.y + (rect.height - 20) / 2}, item.shortcut);
        right -= 10;
    }
    const float label_width = ui.painter.width_of(item.label, style::control);
    const float detail_room = right - left - std::min(label_width, (right - left) * 0.6f) - 16;
    const std::string detail =
        detail_room > 40 ? fitted(ui.painter, item.detail, style::small, detail_room) : std::string();
    const float detail_width = detail.empty() ? 0 : ui.painter.width_of(detail, style::small) + 16;
    const std::string label = fitted(ui.painter, item.label, style::control, right - left - detail_width);
    // Its name is the label alone; what stands beside it is its description.
    node.name = item.label;
    ui.text(label, style::control, ink,
            {left, rect.y + (rect.height - style::control.line_height) / 2, right - left - detail_width,
             style::control.line_height});
    if (!detail.empty()) {
        const Rect box{right - detail_width + 16, rect.y + (rect.height - style::small.line_height) / 2,
                       detail_width - 16, style::small.line_height};
        ui.open({.role = Role::text, .key = "detail", .rect = box});
        ui.text(detail, style::small, faint, box);
        ui.close();
    }
    ui.close();
}

} // namespace

void palette_window(Ui& ui, const app::AppState& state, const view::PaletteList& list) {
    const float margin = ui.narrow() ? 12.0f : 16.0f;
    const float row = row_height(ui);
    const float control = ui.control_height();
    const float field_top = window_title_height(ui) + 10;
    const float head = field_top + control + 10;
    const float footer = ui.narrow() ? margin : footer_height;
    // As high whatever was found, so that nothing jumps while somebody types.
    Rect window = window_rect(ui, most_width, head + most_rows * row + 8 + footer);
    window.y = std::min(window.y, 80.0f);
    WindowSpec spec;
    spec.key = "palette";
    spec.title = words::search_and_commands;
    spec.icon = view::Icon::command;
    spec.close = close_action();
    open_window(ui, spec, window);

    view::FieldView field;
    field.key = view::palette_text;
    field.text = state.view.text(view::palette_text);
    field.name = words::search_and_commands;
    field.placeholder = words::palette_placeholder;
    field.keyboard = view::Keyboard::search;
    field.enter_key = view::EnterKey::go;
    field.most_characters = 200;
    const std::size_t count = list.size();
    const auto chosen = static_cast<std::size_t>(std::max(0, state.view.value(view::palette_text)));
    const NodeId list_id = ui.id_of(list_node);

    const Rect at{window.x + margin, window.y + field_top, window.width - 2 * margin, control};
    const FieldShape shape{.role = Role::combobox, .height = control, .left = 24};
    const Rect frame = begin_field(ui, "field", at, field, shape.height);
    Entry entry = entry_of(ui, field, shape);
    entry.list_length = count;
    entry.list_stays = true;
    SemanticNode& input = open_input(ui, frame, field, shape, std::move(entry));
    input.expanded = State::yes;
    input.popup = Popup::list;
    input.links.controls = list_id;
    if (chosen < count) {
        const view::PaletteItemView item = list.item(state, chosen);
        input.links.active = child_id(list_id, item.key);
        input.activate = item.action;
        input.closes_window = item.enabled;
    }
    ui.painter.icon(view::Icon::search, 16, ui.theme.text_soft, {frame.x + 10, frame.y + (frame.height - 16) / 2});
    ui.close();
    (void)end_field(ui, frame, field);

    const Rect area{window.x + margin - 4, window.y + head, window.width - 2 * margin + 8,
                    window.bottom() - footer - window.y - head};
    RowWindow rows(count, row, area.height - 8);
    rows.scroll_to(ui.scroll(list_id).y);
    const float height = rows.content_height() + 8;
    const float bar = height > area.height ? ui.input.scrollbar_width : 0;
    const Point origin = ui.open_scroll_area(
        {.role = Role::list_box, .key = list_node, .rect = area, .name = words::results}, {area.width - bar, height});
    const auto draw = [&](std::size_t place) {
        const Rect line{origin.x + 4, origin.y + 4 + rows.in_content(place), area.width - bar - 8, row};
        draw_line(ui, line, list.item(state, place), place == chosen, place, count);
    };
    if (chosen < rows.first() && chosen < count) {
        draw(chosen);
    }
    for (std::size_t place = rows.first(); place < rows.last(); ++place) {
        draw(place);
    }
    if (chosen >= rows.last() && chosen < count) {
        draw(chosen);
    }
    ui.close_scroll_area();
    if (count == 0) {
        ui.text(words::nothing_matches, style::body, ui.theme.text_faint,
                {area.x + 14, area.y + 12, area.width - 28, style::body.line_height}, "nothing");
    }
    if (!ui.narrow()) {
        ui.painter.horizontal_line(window.x + 1, window.bottom() - footer, window.width - 2, ui.theme.line);
        ui.text(words::palette_keys, style::small, ui.theme.text_faint,
                {window.x + margin + 4, window.bottom() - footer + (footer - style::small.line_height) / 2,
                 window.width - 2 * margin, style::small.line_height},
                "keys");
    }
    close_window(ui);
}

} // namespace etl::ui
