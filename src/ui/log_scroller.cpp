// What is held on to is a line and not an offset, so that rows that come above it, or turn out higher than was thought,
// move nothing that is in sight.
#include "ui/log_scroller.hpp"

#include "ui/row_window.hpp"

#include <algorithm>
#include <cmath>

namespace etl::ui {
namespace {

/// A move of more than so many rooms at once is a leap.
constexpr double leap_rooms = 3;
/// So close to an end, the bar stands as far from it as the rows do.
constexpr double near_rooms = 2;
/// Smaller moves are the browser's rounding.
constexpr double noticed = 0.9;
/// The bar is put right when nobody has scrolled for so long.
constexpr model::EpochMilliseconds rest = 250;
/// Of a line that is gone to, so much of the room stays above it.
constexpr double above_line = 0.35;

} // namespace

double LogScroller::away(const LogScrollInput& input) const { return input.heights.above(row_) + into_; }

void LogScroller::hold(const LogScrollInput& input, double away) {
    row_ = input.heights.row_at(away);
    into_ = away - input.heights.above(row_);
    const model::LogLine* line = input.lines.at(row_);
    seq_ = line == nullptr ? -1 : line->seq;
}

LogScrollOutcome LogScroller::step(const LogScrollInput& input) {
    const LogHeights& heights = input.heights;
    const double whole = heights.whole();
    const double most_away = std::max(0.0, whole - input.room);
    LogScrollOutcome outcome;
    outcome.content = std::min(whole, static_cast<double>(tallest_content));
    const double most_offset = std::max(0.0, outcome.content - input.room);
    // A content that has become lower moves the element; nobody has scrolled.
    const double offset = std::min(input.offset, most_offset);
    const double before = std::min(last_offset_, most_offset);
    const double moved = offset - before;
    outcome.scrolled = std::abs(moved) >= noticed;
    if (seq_ >= 0) {
        row_ = input.lines.row_from(seq_).value_or(row_);
    }
    row_ = std::clamp<std::int64_t>(row_, 0, std::max<std::int64_t>(0, heights.total() - 1));

    double now_away = away(input);
    bool sets = false;
    if (outcome.scrolled) {
        const bool leaps = std::abs(moved) > leap_rooms * input.room;
        now_away = leaps ? offset / most_offset * most_away : now_away + moved;
        moved_at_ = input.now;
        last_offset_ = offset;
    } else if (input.jump.number != last_jump_) {
        const double top = heights.above(input.jump.row);
        now_away = input.jump.align == app::LogAlign::top      ? top
                   : input.jump.align == app::LogAlign::middle ? top - std::floor(input.room * above_line)
                                                               : most_away;
        sets = true;
    } else if (input.follows) {
        now_away = most_away;
        sets = true;
    }
    last_jump_ = input.jump.number;
    now_away = std::clamp(now_away, 0.0, most_away);
    hold(input, now_away);

    const double share = most_away > 0 ? now_away / most_away : 0;
    // Near the ends pixel by pixel, so that the wheel gets there; whole pixels: browsers stand at no others.
    const double near = near_rooms * input.room;
    const double least = std::min(now_away, near);
    const double most = most_offset - std::min(most_away - now_away, near);
    const double right =
        most_offset > 0 ? std::round(std::clamp(share * most_offset, least, std::max(least, most))) : 0;
    const bool wrong = std::abs(right - offset) >= noticed;
    const bool stuck =
        (offset < noticed && now_away >= 1) || (offset > most_offset - noticed && now_away < most_away - 1);
    if (wrong && !sets && !stuck) {
        // Not in the middle of a scroll, which some browsers would end.
        if (input.now - moved_at_ < rest) {
            outcome.wake = moved_at_ + rest;
        } else {
            sets = true;
        }
    }
    if (wrong && (sets || stuck)) {
        outcome.offset = right;
        last_offset_ = right;
    }
    outcome.first = row_;
    outcome.into = into_;
    outcome.at_end = now_away >= most_away - 2;
    outcome.last = row_;
    for (double bottom = -into_; bottom < input.room && outcome.last < heights.total(); ++outcome.last) {
        bottom += heights.height(outcome.last);
    }
    return outcome;
}

} // namespace etl::ui
