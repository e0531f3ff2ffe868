// Draws the lines in sight; of a line far longer than the box, the part in sight.
#include "ui/code_box.hpp"

#include "ui/line_index.hpp"
#include "ui/row_window.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

/// From so many bytes on only a line's part in sight is drawn, with each letter in its column.
constexpr std::size_t long_line = 500;

float letter_width(Ui& ui) { return ui.painter.width_of("0", style::code); }

float width_of_widest(Ui& ui, const LineIndex& lines, std::string_view text) {
    const std::string_view widest = lines.line(text, lines.widest());
    return widest.size() > long_line ? letter_width(ui) * static_cast<float>(lines.most_columns())
                                     : ui.painter.width_of(shown_line(widest), style::code);
}

/// `line`'s part between the left and right edge of `sight`.
void draw_part(Ui& ui, std::string_view line, const Rect& box, const Rect& sight) {
    const float letter = letter_width(ui);
    const auto column_at = [&](float x) { return static_cast<std::size_t>(std::max(0.0f, (x - box.x) / letter)); };
    const LinePart part = part_of(line, column_at(sight.x), column_at(sight.right()));
    const std::string shown = shown_line(part.text);
    ui.text(
        shown, style::code, ui.theme.text_soft,
        {box.x + letter * static_cast<float>(part.column), box.y, ui.painter.width_of(shown, style::code), box.height});
}

} // namespace

float code_height(std::string_view text) { return static_cast<float>(line_count(text)) * style::code.line_height; }

void code_box(Ui& ui, std::string_view key, const Rect& rect, std::string_view text, std::string_view name) {
    const LineIndex& lines = ui.lines_of(ui.id_of(key), text);
    const float line_height = style::code.line_height;
    const float width = width_of_widest(ui, lines, text) + 1;
    const float height = RowWindow(lines.lines(), line_height, 0).content_height();
    const Size room = ui.room_in(rect, {width, height});
    RowWindow window(lines.lines(), line_height, room.height);
    const Point origin = ui.open_scroll_area({.role = Role::scroll_area, .key = key, .rect = rect, .name = name},
                                             {width, window.content_height()});
    ui.current().focusable = width > rect.width || height > rect.height;
    const bool focused = ui.focused();
    window.scroll_to(ui.scroll(ui.current().id).y);
    const float top = rect.y + window.in_sight(window.first());
    const float in_sight = line_height * static_cast<float>(window.last() - window.first());
    SemanticNode& code = ui.open({.role = Role::code, .key = "lines", .rect = {origin.x, top, width, in_sight}});
    code.rect.y = window.in_content(window.first());
    for (std::size_t index = window.first(); index < window.last(); ++index) {
        const std::string_view line = lines.line(text, index);
        const Rect box{origin.x, rect.y + window.in_sight(index), width, line_height};
        if (line.size() > long_line) {
            draw_part(ui, line, box, rect);
        } else {
            ui.text(shown_line(line), style::code, ui.theme.text_soft, box);
        }
    }
    ui.close();
    ui.close_scroll_area();
    if (focused) {
        focus_ring(ui, rect, 4);
    }
}

} // namespace etl::ui
