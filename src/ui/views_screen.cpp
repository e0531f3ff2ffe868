// The field stays, the list below it scrolls. Laid out once for the height and once for the drawing.
#include "ui/views_screen.hpp"

#include "ui/fields.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"
#include "view/finding_words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float most_width = 520;
constexpr float gap = 8;
/// Label above a field, and a line of a hint or an error below it.
constexpr float around_field = 44;

float line_height(const Ui& ui) { return ui.control_height() + style::small.line_height + 12; }

float row_height(const Ui& ui, const view::SavedViewRow& row) {
    return row.name ? around_field + ui.control_height() + 16 : line_height(ui);
}

/// A field with two buttons beside it.
void draw_renaming(Ui& ui, const Rect& at, const view::SavedViewRow& row) {
    const float control = ui.control_height();
    const float save = button_width(ui, row.keep_name);
    const float cancel = button_width(ui, row.keep_old_name);
    const float field = at.width - save - cancel - 2 * gap;
    text_field(ui, "name", {at.x, at.y + 4, field, control}, *row.name);
    const float top = at.y + 4 + 22;
    button(ui, "keep old name", {at.x + field + gap, top, cancel, control}, row.keep_old_name, ButtonLook::secondary);
    button(ui, "keep name", {at.x + field + cancel + 2 * gap, top, save, control}, row.keep_name, ButtonLook::primary);
}

void draw_row(Ui& ui, const Rect& at, const view::SavedViewRow& row) {
    const float control = ui.control_height();
    ui.open({.role = Role::list_item, .key = row.show.label, .rect = at, .name = row.show.label});
    ui.painter.horizontal_line(at.x, at.y, at.width, ui.theme.line);
    if (row.name) {
        draw_renaming(ui, at, row);
        ui.close();
        return;
    }
    const float buttons = 3 * control + 2 * 4;
    const float room = at.width - buttons - gap;
    view::ButtonView show = row.show;
    show.icon = row.shown ? view::Icon::check : row.show.icon;
    const float top = at.y + 4;
    button(ui, "show", {at.x, top, std::min(room, button_width(ui, show)), control}, show, ButtonLook::secondary,
           row.shown);
    cut_line(ui, "summary", {at.x, top + control + 3, at.width, style::small.line_height}, row.summary,
             ui.theme.text_soft);
    float left = at.right() - buttons;
    for (const auto& [key, view] :
         {std::pair{"replace", &row.replace}, std::pair{"rename", &row.rename}, std::pair{"remove", &row.remove}}) {
        button(ui, key, {left, top, control, control}, *view, ButtonLook::icon_only);
        left += control + 4;
    }
    ui.close();
}

} // namespace

void views_screen(Ui& ui, const view::SavedViewsWindow& view) {
    const float margin = window_margin(ui);
    const float control = ui.control_height();
    const float title = window_title_height(ui);
    const float head = title + around_field + control + 14;
    float content = view.nothing.empty() ? 0 : style::body.line_height + 10;
    for (const view::SavedViewRow& row : view.rows) {
        content += row_height(ui, row);
    }
    const float deleted = view.deleted.empty() ? 0 : control + 12;
    WindowSpec spec;
    spec.key = "saved views";
    spec.title = words::saved_views;
    spec.icon = view::Icon::bookmark;
    spec.close = view.close;
    const Rect window = open_window(ui, spec, window_rect(ui, most_width, head + deleted + content + margin));
    const float width = window.width - 2 * margin;
    const float left = window.x + margin;
    const float save = button_width(ui, view.save);
    text_field(ui, "name", {left, window.y + title, width - save - gap, control}, view.name);
    button(ui, "save", {left + width - save, window.y + title + 22, save, control}, view.save, ButtonLook::primary);
    float top = window.y + head;
    if (!view.deleted.empty()) {
        const float undo = button_width(ui, view.undo);
        cut_line(ui, "deleted",
                 {left, top + (control - style::small.line_height) / 2, width - undo - gap, style::small.line_height},
                 view.deleted, ui.theme.text_soft);
        button(ui, "undo", {left + width - undo, top, undo, control}, view.undo, ButtonLook::secondary);
        top += deleted;
    }
    const Rect body{window.x + 1, top, window.width - 2, window.bottom() - top - 1};
    const float height = std::max(body.height, content + 8);
    const float bar = height > body.height ? ui.input.scrollbar_width : 0;
    const Point origin =
        ui.open_scroll_area({.role = Role::scroll_area, .key = "body", .rect = body}, {body.width - bar, height});
    Rect row{origin.x + margin - 1, origin.y, width, 0};
    if (!view.nothing.empty()) {
        paragraph(ui, "nothing", row, view.nothing, style::body, ui.theme.text_soft);
    } else {
        ui.open(
            {.role = Role::list, .key = "views", .rect = {row.x, row.y, width, content}, .name = words::saved_views});
        for (const view::SavedViewRow& one : view.rows) {
            row.height = row_height(ui, one);
            draw_row(ui, row, one);
            row.y += row.height;
        }
        ui.close();
    }
    ui.close_scroll_area();
    close_window(ui);
}

} // namespace etl::ui
