// Draws the lines in sight; of a line far longer than the box, the part in sight.
#include "ui/code_box.hpp"

#include "ui/find_bar.hpp"
#include "ui/line_index.hpp"
#include "ui/row_window.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <optional>

namespace etl::ui {
namespace {

/// From so many bytes on only a line's part in sight is drawn, with each letter in its column.
constexpr std::size_t long_line = 500;

float letter_width(Ui& ui) { return ui.painter.width_of("0", style::code); }

/// How far from the line's beginning a byte of it stands.
float place_in(Ui& ui, std::string_view line, std::size_t byte) {
    const std::string_view before = line.substr(0, byte);
    return line.size() > long_line ? letter_width(ui) * static_cast<float>(columns_of(before))
                                   : ui.painter.width_of(shown_line(before), style::code);
}

float width_of_widest(Ui& ui, const LineIndex& lines, std::string_view text) {
    const std::string_view widest = lines.line(text, lines.widest());
    return widest.size() > long_line ? letter_width(ui) * static_cast<float>(lines.most_columns())
                                     : ui.painter.width_of(shown_line(widest), style::code);
}

/// What of a line is made: all of it, or the part between the left and right edge of `sight`.
LinePart made_part(Ui& ui, std::string_view line, float left, const Rect& sight) {
    if (line.size() <= long_line) {
        return {line, 0};
    }
    const float letter = letter_width(ui);
    const auto column_at = [&](float x) { return static_cast<std::size_t>(std::max(0.0f, (x - left) / letter)); };
    return part_of(line, column_at(sight.x), column_at(sight.right()));
}

/// A text in its box, with what is found in it.
struct Shown {
    std::string_view text;
    const LineIndex& lines;
    Rect rect;
    const view::Matches* matches = nullptr; ///< none while the find bar is closed
    std::optional<std::size_t> current = {};
};

/// Marks what matches in a piece that begins at the byte `first` and stands in `box`. False where nothing does.
bool draw_matches(Ui& ui, const Shown& shown, std::size_t first, std::string_view piece, const Rect& box) {
    if (shown.matches == nullptr || shown.matches->places.empty()) {
        return false;
    }
    const view::Matches& matches = *shown.matches;
    const auto x_at = [&](std::size_t byte) {
        const std::size_t inside = std::clamp(byte, first, first + piece.size()) - first;
        return box.x + ui.painter.width_of(shown_line(piece.substr(0, inside)), style::code);
    };
    bool any = false;
    // One that begins before the piece may reach into it.
    for (std::size_t at = matches.first_from(first - std::min(first, matches.length - 1));
         at < matches.places.size() && matches.places[at] < first + piece.size(); ++at) {
        const float left = x_at(matches.places[at]);
        const Rect mark{left, box.y, x_at(matches.places[at] + matches.length) - left, box.height};
        find_fill(ui, mark, at == shown.current);
        if (at == shown.current) {
            find_frame(ui, mark);
        }
        any = true;
    }
    return any;
}

void draw_line(Ui& ui, const Shown& shown, std::size_t index, const Rect& box) {
    const std::string_view line = shown.lines.line(shown.text, index);
    const LinePart part = made_part(ui, line, box.x, shown.rect);
    const auto before = static_cast<std::size_t>(part.text.data() - line.data());
    const std::string words = shown_line(part.text);
    Rect at = box;
    if (part.text.size() < line.size()) {
        at.x += letter_width(ui) * static_cast<float>(part.column);
        at.width = ui.painter.width_of(words, style::code);
    }
    const bool found = draw_matches(ui, shown, shown.lines.start(index) + before, part.text, at);
    ui.text(words, style::code, found ? find_ink(ui, ui.theme.text_soft) : ui.theme.text_soft, at);
    if (!words.empty()) {
        SemanticRun& run = ui.current().runs.back();
        run.line = static_cast<std::uint32_t>(index + 1);
        run.from = shown_units(line.substr(0, before));
    }
}

/// Where the box has to be scrolled to, so that the current match is in sight.
Point offset_of_current(Ui& ui, const Shown& shown, const RowWindow& window, Point offset, float room) {
    const std::size_t place = shown.matches->places[*shown.current];
    const std::size_t row = shown.lines.line_at(place);
    const std::string_view line = shown.lines.line(shown.text, row);
    const float left = place_in(ui, line, place - shown.lines.start(row));
    const float right = place_in(ui, line, place - shown.lines.start(row) + shown.matches->length);
    offset.y = window.offset_showing(row);
    if (left < offset.x || right > offset.x + room) {
        // Back to the line's beginning, if the match is in sight there too.
        offset.x = right <= room ? 0 : std::max(0.0f, (left + right - room) / 2);
    }
    return offset;
}

/// Draws the lines in sight, and those with an end of the page's selection, in their order.
template <class Draw>
void draw_lines(const SelectedLines& selected, const RowWindow& window, std::size_t count, const Draw& draw) {
    const auto draw_end = [&](std::size_t line, std::size_t from, std::size_t to) {
        if (line > from && line <= to) {
            draw(line - 1);
        }
    };
    const std::size_t first = selected.first;
    const std::size_t last = selected.last == first ? 0 : selected.last;
    draw_end(first, 0, window.first());
    draw_end(last, 0, window.first());
    for (std::size_t index = window.first(); index < window.last(); ++index) {
        draw(index);
    }
    draw_end(first, window.last(), count);
    draw_end(last, window.last(), count);
}

} // namespace

float code_height(std::string_view text) { return static_cast<float>(line_count(text)) * style::code.line_height; }

void code_box(Ui& ui, const app::ViewState& state, std::string_view key, const Rect& whole, std::string_view text,
              std::string_view name) {
    const NodeId id = ui.id_of(key);
    const LineIndex& lines = ui.lines_of(id, text);
    Shown shown{text, lines, whole};
    if (state.find.is_open_over(key)) {
        shown.matches = &ui.matches_of(id, text, view::sought_in(state, key),
                                       view::matches_case(state) ? view::LetterCase::same : view::LetterCase::any);
        view::FindSource source{.text = key, .name = name};
        source.show(*shown.matches, state.find.from);
        shown.current = source.current;
        find_bar(ui, state.find, key, whole, view::find_bar(state, source));
    }
    const float bar = find_room(ui, state, key, whole.width);
    const Rect rect{whole.x, whole.y + bar, whole.width, whole.height - bar};
    shown.rect = rect;
    const float line_height = style::code.line_height;
    const float width = width_of_widest(ui, lines, text) + 1;
    const float height = RowWindow(lines.lines(), line_height, 0).content_height();
    const Size room = ui.room_in(rect, {width, height});
    RowWindow window(lines.lines(), line_height, room.height);
    const Point origin = ui.open_scroll_area({.role = Role::scroll_area, .key = key, .rect = rect, .name = name},
                                             {width, window.content_height()});
    const Point offset = ui.scroll(id);
    window.scroll_to(offset.y);
    SemanticNode& area = ui.current();
    area.focusable = width > rect.width || height > rect.height;
    area.long_text = key;
    area.long_text_from = static_cast<int>(lines.start(std::min(window.first(), lines.lines() - 1)));
    if (state.find.is_open_over(key)) {
        area.cancel = app::FindClosed{};
    }
    if (state.find.text == key) {
        const bool sought = state.find.sought && shown.current;
        find_reached(ui, state.find, key, id,
                     sought ? offset_of_current(ui, shown, window, offset, room.width) : offset, id);
    }
    if (ui.wanted_text && ui.wanted_text->area == id) {
        ui.taken_text = text_between(lines, text, ui.wanted_text->from, ui.wanted_text->to);
    }
    const bool focused = ui.focused();
    const float top = rect.y + window.in_sight(window.first());
    const float in_sight = line_height * static_cast<float>(window.last() - window.first());
    SemanticNode& code = ui.open({.role = Role::code, .key = "lines", .rect = {origin.x, top, width, in_sight}});
    code.rect.y = window.in_content(window.first());
    draw_lines(ui.input.selected.area == id ? ui.input.selected : SelectedLines{}, window, lines.lines(),
               [&](std::size_t index) {
                   draw_line(ui, shown, index, {origin.x, rect.y + window.in_sight(index), width, line_height});
               });
    ui.close();
    ui.close_scroll_area();
    if (focused) {
        focus_ring(ui, rect, 4);
    }
}

} // namespace etl::ui
