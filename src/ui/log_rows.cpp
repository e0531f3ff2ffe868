// Draws what a line has: the columns stand below each other, and the message goes on below itself where long lines are
// wrapped.
#include "ui/log_rows.hpp"

#include "ui/find_bar.hpp"
#include "ui/line_index.hpp"
#include "ui/log_heights.hpp"
#include "ui/messages.hpp"
#include "ui/widgets.hpp"
#include "view/matches.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace etl::ui {
namespace {

constexpr float stripe = 3;
constexpr float gap = 12;
/// From so many bytes on only a message's part in sight is drawn, with each letter in its column.
constexpr std::size_t long_message = 500;
constexpr std::string_view feed_sign = " ⏎ ";

/// The sixteen colours of terminals; where they stand, they are made readable.
constexpr std::array<std::uint32_t, 16> terminal_colors{0x334155, 0xDC2626, 0x059669, 0xCA8A04, 0x2563EB, 0x9333EA,
                                                        0x0891B2, 0x94A3B8, 0x64748B, 0xEF4444, 0x10B981, 0xEAB308,
                                                        0x3B82F6, 0xA855F7, 0x06B6D4, 0xCBD5E1};

constexpr TextStyle bold_code{.size = 12, .weight = 700, .family = FontFamily::mono, .line_height = 18};

std::size_t digits_of(std::int64_t number) { return std::to_string(std::max<std::int64_t>(0, number)).size(); }

} // namespace

LogColumns log_columns(const app::LogState& log, const view::LogLook& look, float letter) {
    LogColumns columns;
    const auto letters = [&](std::size_t count) { return std::ceil(letter * static_cast<float>(count)); };
    columns.number = stripe + log_padding + letters(digits_of(log.last_seq.value_or(0)));
    columns.time = columns.number + gap;
    const std::string time = view::widest_log_time(look);
    columns.level = columns.time + (time.empty() ? 0 : letters(time.size()) + gap);
    columns.stage = columns.level + letters(look.narrow ? 1 : 8) + (look.narrow ? log_padding : gap);
    columns.message = columns.stage + (look.stages ? letters(9) + gap : 0);
    return columns;
}

namespace {

/// A message as it stands on one line.
std::string on_one_line(std::string_view message) {
    std::string shown;
    for (const char letter : message) {
        if (letter == '\n') {
            shown += feed_sign;
        } else {
            shown += letter;
        }
    }
    return shown;
}

} // namespace

LogPrefix log_prefix(const LogDrawing& drawing, const model::LogLine& line, std::int64_t row) {
    return {view::log_time(line, drawing.log.lines.at(row - 1), drawing.look, drawing.context),
            view::log_level(line, drawing.look), drawing.look.stages ? line.stage.raw : std::string()};
}

namespace {

/// Text whose place in the line the page's selection goes by.
void line_text(LogDrawing& drawing, std::string_view text, const TextStyle& style, Color color, const Rect& box,
               std::int64_t seq, std::uint32_t from, Follows follows = Follows::nothing) {
    if (text.empty()) {
        return;
    }
    drawing.ui.text(text, style, color, box, {}, follows);
    SemanticRun& run = drawing.ui.current().runs.back();
    run.line = static_cast<std::uint32_t>(seq + 1);
    run.from = from;
}

/// Marks what is sought in a piece of a message that begins at `box`.
bool draw_matches(LogDrawing& drawing, std::string_view piece, const Rect& box, bool current) {
    if (drawing.sought.empty()) {
        return false;
    }
    const view::Matches matches = view::matches_in(piece, drawing.sought, view::LetterCase::any);
    const auto x_at = [&](std::size_t byte) {
        return box.x + drawing.ui.painter.width_of(shown_line(piece.substr(0, byte)), style::code);
    };
    bool framed = false;
    for (const std::uint32_t place : matches.places) {
        const float left = x_at(place);
        const Rect mark{left, box.y, x_at(place + matches.length) - left, box.height};
        find_fill(drawing.ui, mark, current);
        if (current && !framed) {
            find_frame(drawing.ui, mark);
            framed = true;
        }
    }
    return !matches.places.empty();
}

/// A piece of a message in its own colours: from byte `begin` on.
void draw_piece(LogDrawing& drawing, const model::LogLine& line, std::string_view piece, std::size_t begin, Point at,
                Color ink, Color ground, std::uint32_t units, Follows follows) {
    Ui& ui = drawing.ui;
    float x = at.x;
    std::uint32_t from = units;
    const auto part = [&](std::size_t first, std::size_t last, const TextStyle& style, Color color) {
        const std::string_view raw = piece.substr(first - begin, last - first);
        const std::string shown = shown_line(raw);
        const float width = ui.painter.width_of(shown, style);
        line_text(drawing, shown, style, color, {x, at.y, width, style.line_height}, line.seq, from, follows);
        follows = Follows::nothing;
        from += shown_units(raw);
        x += width;
    };
    std::size_t done = begin;
    const std::size_t end = begin + piece.size();
    for (const model::LogSpan& span : line.spans) {
        const std::size_t first = std::max<std::size_t>(span.begin, done);
        const std::size_t last = std::min<std::size_t>(span.end, end);
        if (first >= last) {
            continue;
        }
        if (first > done) {
            part(done, first, style::code, ink);
        }
        const bool colored = span.color < terminal_colors.size();
        part(first, last, span.bold ? bold_code : style::code,
             colored ? readable(rgb(terminal_colors[span.color]), ground) : ink);
        done = last;
    }
    if (done < end) {
        part(done, end, style::code, ink);
    }
}

void draw_message(LogDrawing& drawing, const model::LogLine& line, const Rect& row, Color ink, Color ground,
                  std::uint32_t units) {
    Ui& ui = drawing.ui;
    const float left = drawing.left + drawing.columns.message;
    const bool current = drawing.current == line.seq;
    const float top = row.y + (log_row_height - style::code.line_height) / 2;
    if (drawing.wrap_columns > 0) {
        float y = top;
        bool first = true;
        for (const WrapPiece& piece : wrap_pieces(line.message, drawing.wrap_columns)) {
            const std::string_view text = std::string_view(line.message).substr(piece.begin, piece.end - piece.begin);
            const bool found =
                draw_matches(drawing, text, {left, y, row.right() - left, style::code.line_height}, current);
            const bool after_space =
                piece.begin > 0 && (line.message[piece.begin - 1] == ' ' || line.message[piece.begin - 1] == '\n');
            draw_piece(drawing, line, text, piece.begin, {left, y}, found ? find_ink(ui, ink) : ink, ground,
                       units + shown_units(std::string_view(line.message).substr(0, piece.begin)),
                       first         ? Follows::nothing
                       : after_space ? Follows::space
                                     : Follows::inside_word);
            y += style::code.line_height;
            first = false;
        }
        return;
    }
    const std::string shown = line.message.find('\n') == std::string::npos ? std::string() : on_one_line(line.message);
    const std::string_view whole = shown.empty() ? std::string_view(line.message) : std::string_view(shown);
    if (whole.size() > long_message) {
        const auto column_at = [&](float x) {
            return static_cast<std::size_t>(std::max(0.0f, (x - left) / drawing.letter));
        };
        const LinePart part = part_of(whole, column_at(drawing.box.x), column_at(drawing.box.right()));
        const float x = left + drawing.letter * static_cast<float>(part.column);
        const bool found = draw_matches(drawing, part.text, {x, top, 0, style::code.line_height}, current);
        const auto begin = static_cast<std::size_t>(part.text.data() - whole.data());
        const std::string text = shown_line(part.text);
        line_text(drawing, text, style::code, found ? find_ink(ui, ink) : ink,
                  {x, top, ui.painter.width_of(text, style::code), style::code.line_height}, line.seq,
                  units + shown_units(whole.substr(0, begin)));
        return;
    }
    const bool found = draw_matches(drawing, whole, {left, top, 0, style::code.line_height}, current);
    const Color own = found ? find_ink(ui, ink) : ink;
    if (!shown.empty()) {
        line_text(drawing, shown_line(shown), style::code, own,
                  {left, top, ui.painter.width_of(shown, style::code), style::code.line_height}, line.seq, units);
        return;
    }
    draw_piece(drawing, line, line.message, 0, {left, top}, own, ground, units, Follows::nothing);
}

void draw_number(LogDrawing& drawing, const model::LogLine& line, const Rect& row, bool selected, Color ground) {
    Ui& ui = drawing.ui;
    const std::string number = std::to_string(line.seq);
    const Rect press{row.x, row.y, drawing.columns.number + gap / 2, row.height};
    SemanticNode& node = ui.open({.role = Role::text, .key = "number", .rect = press, .name = {}});
    node.activate = app::LogLinePressed{line.seq, false};
    node.extend = app::LogLinePressed{line.seq, true};
    node.gutter = true;
    if (ui.hovered()) {
        ui.painter.fill(press, mix(ground, ui.theme.text, 0.08f));
    }
    const float width = ui.painter.width_of(number, style::code);
    ui.text(number, style::code, readable(selected ? ui.theme.accent_ink : ui.theme.text_faint, ground),
            {row.x + drawing.columns.number - width, row.y + (log_row_height - style::code.line_height) / 2, width,
             style::code.line_height});
    ui.close();
}

/// The ground of a line: quiet, but for what is chosen, went wrong, or is found.
Color ground_of(const LogDrawing& drawing, const model::LogLine& line, bool selected) {
    const Theme& theme = drawing.ui.theme;
    Color ground = theme.page;
    if (line.level.kind >= model::LogLevelKind::error) {
        ground = mix(ground, theme.ink(view::Tone::bad), theme.dark ? 0.16f : 0.07f);
    }
    if (selected) {
        ground = mix(ground, theme.accent, theme.dark ? 0.30f : 0.12f);
    }
    return ground;
}

} // namespace

void draw_log_line(LogDrawing& drawing, std::int64_t row, const model::LogLine& line, const Rect& rect) {
    Ui& ui = drawing.ui;
    SemanticNode& item = ui.open({.role = Role::list_item, .key = std::to_string(line.seq), .rect = rect});
    if (app::is_dense(drawing.log) || app::is_workers_log(drawing.log)) {
        item.position = static_cast<std::uint32_t>(row + 1);
        item.set_size = static_cast<std::uint32_t>(drawing.log.total);
    }
    const bool selected = drawing.log.selected.contains(line.seq);
    const Color ground = ground_of(drawing, line, selected);
    if (!(ground == ui.theme.page)) {
        ui.painter.fill(rect, ground);
    }
    const view::Tone tone = view::tone_of_level(line.level.kind);
    if (line.level.kind >= model::LogLevelKind::warning) {
        ui.painter.fill({drawing.box.x, rect.y, stripe, rect.height}, ui.theme.ink(tone));
    }
    draw_number(drawing, line, {drawing.left, rect.y, rect.width, rect.height}, selected, ground);

    const LogPrefix prefix = log_prefix(drawing, line, row);
    ui.open({.role = Role::code, .key = "text", .rect = rect});
    const float top = rect.y + (log_row_height - style::code.line_height) / 2;
    std::uint32_t units = 0;
    const auto column = [&](const std::string& text, float left, Color color) {
        line_text(drawing, text, style::code, color,
                  {drawing.left + left, top, ui.painter.width_of(text, style::code), style::code.line_height}, line.seq,
                  units);
        units += text.empty() ? 0 : shown_units(text) + 1;
    };
    column(prefix.time, drawing.columns.time, readable(ui.theme.text_faint, ground));
    column(prefix.level, drawing.columns.level,
           readable(tone == view::Tone::neutral ? ui.theme.text_faint : ui.theme.ink(tone), ground));
    column(prefix.stage, drawing.columns.stage, readable(ui.theme.text_soft, ground));
    const bool quiet = line.level.kind == model::LogLevelKind::debug;
    draw_message(drawing, line, {drawing.left, rect.y, rect.width, rect.height},
                 readable(quiet ? ui.theme.text_soft : ui.theme.text, ground), ground, units);
    ui.close();
    ui.close();
}

void draw_waiting_line(LogDrawing& drawing, std::int64_t row, const Rect& rect) {
    constexpr std::array shares{0.55f, 0.35f, 0.7f, 0.45f};
    const float left = drawing.box.x + drawing.columns.time;
    const float share = shares[static_cast<std::size_t>(row) % shares.size()];
    skeleton_bar(drawing.ui, {left, rect.y + 6, (drawing.box.right() - left) * share, 8});
}

} // namespace etl::ui
