// Draws the lines in sight: where each stands, the scroller says, and what it has, log_rows.
#include "ui/log_box.hpp"

#include "ui/find_bar.hpp"
#include "ui/line_index.hpp"
#include "ui/log_rows.hpp"
#include "ui/row_window.hpp"
#include "ui/widgets.hpp"
#include "view/find_bar.hpp"
#include "view/log_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace etl::ui {
namespace {

namespace words = view::log_words;

/// A row more at each end, so that a quick scroll finds it there.
constexpr std::int64_t spare = 1;

/// The part of the log between two places of the page's selection, as far as it is held; wishes for the rest.
std::string text_between(LogDrawing& drawing, TextPlace from, TextPlace to) {
    const app::LogState& log = drawing.log;
    const std::int64_t first =
        std::max<std::int64_t>(static_cast<std::int64_t>(from.line) - 1, log.first_seq.value_or(0));
    const std::int64_t last = std::min<std::int64_t>(static_cast<std::int64_t>(to.line) - 1, log.last_seq.value_or(0));
    if (!app::held_text(log, first, last) && first < last) {
        drawing.ui.wish(app::LogCopyWanted{first, last});
    }
    std::string text;
    std::int64_t row = log.lines.rows().first;
    for (const model::LogLine& line : log.lines.lines()) {
        if (line.seq >= first && line.seq <= last) {
            std::string whole = log_prefix(drawing, line, row).text() + line.message;
            const auto byte_at = [&](std::uint32_t units) {
                std::size_t byte = 0;
                for (std::uint32_t at = 0; byte < whole.size() && at < units;) {
                    std::size_t length = 1;
                    while (byte + length < whole.size() &&
                           (static_cast<unsigned char>(whole[byte + length]) & 0xc0u) == 0x80u) {
                        ++length;
                    }
                    at += shown_units(std::string_view(whole).substr(byte, length));
                    byte += length;
                }
                return byte;
            };
            const std::size_t end = line.seq + 1 == to.line ? byte_at(to.units) : whole.size();
            const std::size_t begin = line.seq + 1 == from.line ? std::min(end, byte_at(from.units)) : 0;
            text.append(whole, begin, end - begin);
            text += line.seq < last ? "\n" : "";
        }
        ++row;
    }
    return text;
}

} // namespace

void LogBox::draw(Ui& ui, const Rect& rect, const app::AppState& state, const view::LogLook& look,
                  const view::ViewContext& context) {
    const app::LogState& log = state.log;
    if (of_ != log.of) {
        *this = {};
        of_ = log.of;
    }
    ui.painter.fill(rect, ui.theme.page, 8);
    const Rect inner = rect.inset(1);
    const float letter = ui.painter.width_of("0000000000", style::code) / 10;
    const NodeId id = ui.id_of(app::log_key::text);
    const Point before = ui.scroll(id);

    LogDrawing drawing{ui,     state, log, look, context, inner, inner.x, log_columns(log, look, letter),
                       letter, 0,     {},  {}};
    // A scrollbar at the side is the rule; where the log is short, what it would take stays free.
    const float bar = ui.input.scrollbar_width;
    const float text_width = inner.width - bar - drawing.columns.message - log_padding;
    if (look.wraps) {
        drawing.wrap_columns = static_cast<std::size_t>(std::max(8.0f, text_width / letter));
        heights_.follow_wrapped(log.lines, log.total, log_row_height, drawing.wrap_columns);
    } else {
        heights_.follow_uniform(log.lines, log.total, log_row_height);
    }
    const float content_width = look.wraps
                                    ? inner.width - bar
                                    : std::max(inner.width - bar, drawing.columns.message + log_padding +
                                                                      std::ceil(letter * static_cast<float>(widest_)));
    const Size room = ui.room_in(
        inner,
        {content_width, static_cast<float>(std::min<double>(heights_.whole(), static_cast<double>(tallest_content)))});
    const LogScrollOutcome seen = scroller_.step({log.lines, heights_, static_cast<double>(room.height),
                                                  static_cast<double>(before.y), log.follows, log.jump, context.now});
    Point offset = before;
    if (jump_ != log.jump.number) {
        jump_ = log.jump.number;
        offset.x = 0;
    }
    offset.y = static_cast<float>(seen.offset.value_or(static_cast<double>(before.y)));
    if (!(offset == before)) {
        ui.scroll_to(id, offset);
    }
    if (seen.wake) {
        ui.wake_at(*seen.wake);
    }

    const Point origin =
        ui.open_scroll_area({.role = Role::scroll_area, .key = app::log_key::text, .rect = inner, .name = words::lines},
                            {content_width, static_cast<float>(seen.content)});
    drawing.left = origin.x;
    SemanticNode& area = ui.current();
    area.focusable = true;
    area.long_text = app::log_key::text;
    area.long_text_from = app::first_in_sight(log);
    if (state.view.find.is_open_over(app::log_key::text)) {
        drawing.sought = log.search.text;
        drawing.current = app::current_match(log, state.view.find.from);
        area.cancel = app::FindClosed{};
    } else if (!log.selected.empty()) {
        area.cancel = app::LogSelectionDropped{};
    }
    find_reached(ui, state.view.find, app::log_key::text, id, offset, id);
    const bool focused = ui.focused();

    // It covers what is in sight, wherever in the content that is.
    ui.open({.role = Role::list,
             .key = "lines",
             .rect = {origin.x, inner.y, content_width, inner.height},
             .name = words::title});
    const std::int64_t first = std::max<std::int64_t>(0, seen.first - spare);
    const std::int64_t last = std::min(log.total, seen.last + spare);
    const auto top_of = [&](std::int64_t row) {
        return static_cast<float>(static_cast<double>(inner.y) + heights_.above(row) - heights_.above(seen.first) -
                                  seen.into);
    };
    const auto draw_row = [&](std::int64_t row) {
        const Rect place{inner.x, top_of(row), inner.width, static_cast<float>(heights_.height(row))};
        if (const model::LogLine* line = log.lines.at(row)) {
            widest_ = std::max(widest_, columns_of(line->message));
            draw_log_line(drawing, row, *line, place);
        } else {
            draw_waiting_line(drawing, row, place);
        }
    };
    // The page's selection needs the lines of its ends, wherever they are.
    std::array<std::int64_t, 2> ends{-1, -1};
    if (ui.input.selected.area == id) {
        for (std::size_t end = 0; end < 2; ++end) {
            const std::uint32_t line = end == 0 ? ui.input.selected.first : ui.input.selected.last;
            const auto seq = static_cast<std::int64_t>(line) - 1;
            if (log.lines.holds(seq)) {
                ends[end] = *log.lines.row_from(seq);
            }
        }
    }
    if (ends[0] >= 0 && ends[0] < first) {
        draw_row(ends[0]);
    }
    if (ends[1] >= 0 && ends[1] < first && ends[1] != ends[0]) {
        draw_row(ends[1]);
    }
    for (std::int64_t row = first; row < last; ++row) {
        draw_row(row);
    }
    if (ends[0] >= last) {
        draw_row(ends[0]);
    }
    if (ends[1] >= last && ends[1] != ends[0]) {
        draw_row(ends[1]);
    }
    ui.close();
    if (ui.wanted_text && ui.wanted_text->area == id) {
        ui.taken_text = text_between(drawing, ui.wanted_text->from, ui.wanted_text->to);
    }
    ui.close_scroll_area();
    ui.painter.border(rect, ui.theme.line, 8);
    if (focused) {
        focus_ring(ui, rect, 8);
    }
    const app::LogRows sight{seen.first, std::max(seen.first, seen.last)};
    if (log.known && (!(sight == log.sight) || (seen.scrolled && seen.at_end != log.follows))) {
        ui.wish(app::LogSeen{sight, seen.at_end, seen.scrolled});
    }
}

} // namespace etl::ui
