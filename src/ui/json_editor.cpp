// Numbers are drawn for the lines in sight alone; they say nothing to assistive technology, which counts lines itself.
#include "ui/json_editor.hpp"

#include "ui/field_parts.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <string>

namespace etl::ui {
namespace {

constexpr float gutter_padding = 10;
constexpr float above_text = 7;
constexpr float side_padding = 10;
/// Of the sentence below: two lines and the room above them.
constexpr float sentence_room = 40;

std::size_t lines_in(std::string_view text) {
    return 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// The text of a line, from 1.
std::string_view line_of(std::string_view text, std::size_t number) {
    for (std::size_t line = 1; line < number; ++line) {
        text.remove_prefix(std::min(text.find('\n') + 1, text.size()));
    }
    return text.substr(0, text.find('\n'));
}

/// The first so many letters.
std::string_view first_letters(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    for (; end < text.size() && count > 0; --count) {
        for (++end; end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u;) {
            ++end;
        }
    }
    return text.substr(0, end);
}

void draw_mark(Ui& ui, const Rect& input, Point scroll, const TextStyle& style, const view::JsonFieldView& view) {
    const float top = input.y + above_text + static_cast<float>(view.mark->line - 1) * style.line_height - scroll.y;
    ui.painter.fill({input.x, top, input.width, style.line_height}, ui.theme.alarm_box.background, 0);
    const std::string_view line = line_of(view.field.text, view.mark->line);
    const std::string_view before = first_letters(line, view.mark->column - 1);
    const std::string_view letter = first_letters(line.substr(before.size()), 1);
    std::string shown;
    for (const char one : before) {
        shown.append(one == '\t' ? 8 : 1, one == '\t' ? ' ' : one);
    }
    const float left = input.x + side_padding + ui.painter.width_of(shown, style) - scroll.x;
    const float width = std::max(8.0f, ui.painter.width_of(letter, style));
    ui.painter.fill({left, top + style.line_height - 2, width, 2}, ui.theme.alarm_ink, 0);
}

void draw_numbers(Ui& ui, const Rect& gutter, float scrolled, std::size_t lines, const TextStyle& style,
                  const view::JsonFieldView& view) {
    TextStyle small = style;
    small.size = std::min(style.size, 12.0f);
    const float height = style.line_height;
    const auto first = static_cast<std::size_t>(std::max(0.0f, (scrolled - above_text) / height));
    const auto last = std::min(lines, static_cast<std::size_t>((scrolled + gutter.height) / height) + 1);
    for (std::size_t line = first + 1; line <= last; ++line) {
        const std::string number = std::to_string(line);
        const bool wrong = view.mark && view.mark->line == line;
        const float width = ui.painter.width_of(number, small);
        ui.painter.run(number, small, wrong ? ui.theme.alarm_ink : readable(ui.theme.text_faint, ui.theme.surface),
                       {gutter.right() - gutter_padding / 2 - width,
                        gutter.y + above_text + static_cast<float>(line - 1) * height - scrolled, width, height});
    }
}

} // namespace

float json_editor(Ui& ui, std::string_view key, const Rect& at, const view::JsonFieldView& view) {
    const view::FieldView& field = view.field;
    const float label = style::control.line_height + 4;
    const std::size_t lines = lines_in(field.text);
    FieldShape shape{.role = Role::text_area, .several_lines = true, .unwrapped = true};
    TextStyle style = entry_of(ui, field, shape).manner.style;
    const std::string widest(std::max<std::size_t>(2, std::to_string(lines).size()), '8');
    shape.margin = ui.painter.width_of(widest, style) + gutter_padding;
    shape.height = std::max(at.height - label - sentence_room, 2 * above_text + 3 * style.line_height);
    const Rect frame = begin_field(ui, key, at, field, shape.height);
    const Rect input{frame.x + shape.margin, frame.y, frame.width - shape.margin, frame.height};
    const SemanticNode& node = open_input(ui, input, field, shape, entry_of(ui, field, shape));
    const Point scroll = ui.scroll_of_entry(node.id);
    const Rect inside{frame.x + 1.5f, frame.y + 1.5f, frame.width - 3, frame.height - 3};
    ui.painter.push_clip(inside);
    const Rect gutter{inside.x, inside.y, shape.margin - 1.5f, inside.height};
    ui.painter.fill(gutter, ui.theme.surface, 5);
    ui.painter.fill({gutter.x + 6, gutter.y, gutter.width - 6, gutter.height}, ui.theme.surface); // square at the right
    if (view.mark && field.enabled) {
        draw_mark(ui, input, scroll, style, view);
    }
    ui.painter.fill({gutter.right(), inside.y, 1, inside.height}, ui.theme.line, 0);
    draw_numbers(ui, {gutter.x, frame.y, gutter.width, frame.height}, scroll.y, lines, style, view);
    ui.painter.pop_clip();
    ui.close();
    return end_field(ui, frame, field);
}

} // namespace etl::ui
