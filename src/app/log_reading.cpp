// What is asked of a log, and what becomes of the answers. One question is under way at a time: first what is looked
// for, then the rows in sight, then those around them, and where the end is held, what has been written since.
#include "app/address.hpp"
#include "app/list_reading.hpp"
#include "app/log.hpp"
#include "app/state.hpp"
#include "app/workers_log.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using model::LogQuery;
using Due = std::optional<EpochMilliseconds>;

constexpr int tail_lines = 400;
constexpr int page_lines = 500;
/// What has been written since may be much.
constexpr int newer_lines = 2'000;
/// So many rows beside those in sight are held ready.
constexpr std::int64_t rows_ahead = 200;
/// Of a place somewhere in the log, so many rows before it are read along.
constexpr std::int64_t rows_before_place = 150;
constexpr EpochMilliseconds follow_interval = 2'000;
constexpr EpochMilliseconds facts_interval = 5'000;

struct Next {
    LogAim aim = LogAim::tail;
    LogQuery query;
    Due due;
    bool by_itself = false;
};

bool is_looked_at(const AppState& state) { return state.view.route == Route::log && has_logs(state); }

LogQuery query_of(const LogState& log, LogQuery::Place place, std::int64_t number, int limit) {
    LogQuery query;
    query.place = place;
    query.number = number;
    query.limit = limit;
    query.filter = log.filter;
    return query;
}

LogQuery tail_query(const LogState& log, int lines) { return query_of(log, LogQuery::Place::tail, lines, lines); }

/// About which line stands in a row; exact where rows and numbers run alike.
std::int64_t line_of_row(const LogState& log, std::int64_t row) {
    const std::int64_t first = log.first_seq.value_or(0);
    if (is_dense(log) || log.total == 0) {
        return first + row;
    }
    const auto lines = static_cast<double>(log.last_seq.value_or(first) - first + 1);
    return first + static_cast<std::int64_t>(lines * static_cast<double>(row) / static_cast<double>(log.total));
}

/// The other way round.
std::int64_t row_of_line(const LogState& log, std::int64_t seq) {
    const std::int64_t first = log.first_seq.value_or(0);
    if (is_dense(log)) {
        return seq - first;
    }
    const auto lines = static_cast<double>(std::max<std::int64_t>(1, log.last_seq.value_or(first) - first + 1));
    const auto row = static_cast<double>(seq - first) / lines * static_cast<double>(log.total);
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(row), 0, std::max<std::int64_t>(0, log.total - 1));
}

/// The rows that the lines from this one on are taken to have.
std::int64_t place_row(const LogState& log) { return std::max<std::int64_t>(0, log.sight.first - rows_before_place); }

LogQuery target_query(const LogState& log) {
    if (!log.target->time.empty()) {
        LogQuery query = query_of(log, LogQuery::Place::at, 0, page_lines);
        query.time = log.target->time;
        return query;
    }
    return query_of(log, LogQuery::Place::after, log.target->seq - 1, page_lines);
}

/// What the rows in sight, or those around them, need; nothing where they are held.
std::optional<std::pair<LogAim, LogQuery>> missing(const LogState& log) {
    if (log.total == 0) {
        return std::nullopt;
    }
    const LogRows held = log.lines.rows();
    const LogRows wanted{std::max<std::int64_t>(0, log.sight.first - rows_ahead),
                         std::min(log.total, log.sight.last + rows_ahead)};
    const bool is_near =
        !log.lines.empty() && wanted.first <= held.last + page_lines / 2 && wanted.last >= held.first - page_lines / 2;
    if (!is_near && log.follows) {
        return std::pair(LogAim::tail, tail_query(log, tail_lines));
    }
    if (!is_near) {
        const std::int64_t row = place_row(log);
        return std::pair(LogAim::place, query_of(log, LogQuery::Place::after, line_of_row(log, row) - 1, page_lines));
    }
    const bool older = wanted.first < held.first && held.first > 0;
    const bool newer = wanted.last > held.last && held.last < log.total;
    if (older && (log.sight.first < held.first || !newer)) {
        return std::pair(LogAim::older,
                         query_of(log, LogQuery::Place::before, log.lines.lines().front().seq, page_lines));
    }
    if (newer) {
        return std::pair(LogAim::newer,
                         query_of(log, LogQuery::Place::after, log.lines.lines().back().seq, page_lines));
    }
    return std::nullopt;
}

/// Whether more has been written: with the new lines, where the end is held.
Next poll(const AppState& state) {
    const LogState& log = state.log;
    const bool holds_end = log.lines.rows().last >= log.total;
    Next next;
    next.by_itself = true;
    next.due = ask_again_at(state, log.reading, log.follows ? follow_interval : facts_interval);
    if (!holds_end) {
        next.aim = LogAim::facts;
        next.query = tail_query(log, 1);
    } else if (log.lines.empty()) {
        next.query = tail_query(log, tail_lines);
    } else {
        next.aim = LogAim::newer;
        next.query = query_of(log, LogQuery::Place::after, log.lines.lines().back().seq, newer_lines);
    }
    return next;
}

std::optional<Next> next_question(const AppState& state) {
    const LogState& log = state.log;
    if (!log.begun || is_gone(log)) {
        return std::nullopt;
    }
    if (is_workers_log(log)) {
        Next next{LogAim::tail, {}, ask_again_at(state, log.reading, workers_log_interval), true};
        next.query = tail_query(log, workers_log_lines);
        return next;
    }
    // What somebody waits for is not kept by the budget; but a server that fails is left alone for a while.
    Next next;
    next.due = log.reading.failure                        ? ask_again_at(state, log.reading, follow_interval)
               : log.reading.under_way || !may_ask(state) ? Due()
                                                          : Due(0);
    if (log.target) {
        next.aim = LogAim::place;
        next.query = target_query(log);
        return next;
    }
    if (!log.known) {
        next.query = tail_query(log, tail_lines);
        return next;
    }
    if (auto wanted = missing(log)) {
        next.aim = wanted->first;
        next.query = std::move(wanted->second);
        return next;
    }
    return log.complete ? std::nullopt : std::optional(poll(state));
}

void take_facts(LogState& log, const model::LogWindow& window) {
    log.known = true;
    log.first_seq = window.first_seq;
    log.last_seq = window.last_seq;
    log.complete = window.complete;
    log.first_error_seq = window.first_error_seq;
    log.by_level = window.by_level;
    const std::int64_t whole = window.first_seq && window.last_seq ? *window.last_seq - *window.first_seq + 1
                                                                   : static_cast<std::int64_t>(window.lines.size());
    log.total = window.total.value_or(log.filter == model::LogFilter{} ? whole : log.lines.rows().last);
    // What the server has let go of is let go of here.
    if (log.first_seq) {
        log.lines.drop_before(*log.first_seq);
    }
}

/// The rows of what is held, as far as they can be told now.
void settle_rows(LogState& log, bool reaches_start, bool reaches_end) {
    const auto held = static_cast<std::int64_t>(log.lines.size());
    if (log.lines.empty()) {
        return;
    }
    const std::int64_t before = log.lines.rows().first;
    std::int64_t first = before;
    if (is_dense(log)) {
        first = log.lines.lines().front().seq - *log.first_seq;
    } else if (reaches_start) {
        first = 0;
    } else if (reaches_end) {
        first = log.total - held;
    } else {
        // There is more at both ends than is held.
        first = std::clamp<std::int64_t>(before, 1, std::max<std::int64_t>(1, log.total - held - 1));
    }
    log.lines.move_to(first);
    log.total = std::max(log.total, log.lines.rows().last);
    log.sight = {log.sight.first + first - before, log.sight.last + first - before};
}

/// What was looked for has been read, or is not there.
void reach_target(LogState& log) {
    const LogTarget target = *std::exchange(log.target, std::nullopt);
    const auto& lines = log.lines.lines();
    // The answer begins at the first line of that time or from that number on: a filter may have left out the very one.
    const bool begins_there = !lines.empty() && (!target.time.empty() || target.seq <= lines.front().seq);
    const auto row = begins_there ? std::optional(log.lines.rows().first) : log.lines.row_from(target.seq);
    if (!row) {
        log.follows = true; // behind the last line
        jump_to(log, log.total - 1, LogAlign::end);
        return;
    }
    if (target.selects) {
        const std::int64_t seq = log.lines.at(*row)->seq;
        log.selected = {seq, seq};
        log.selected_from = seq;
    }
    jump_to(log, *row, LogAlign::middle);
}

void take_window(LogState& log, LogAim aim, const LogQuery& query, model::LogWindow window) {
    const bool was_full = static_cast<int>(window.lines.size()) >= query.limit.value_or(0);
    const std::int64_t first_of_answer = window.lines.empty() ? -1 : window.lines.front().seq;
    take_facts(log, window);
    switch (aim) {
    case LogAim::tail: {
        const std::int64_t row = log.total - static_cast<std::int64_t>(window.lines.size());
        log.lines.begin(std::move(window.lines), std::max<std::int64_t>(0, row));
        jump_to(log, log.total - 1, LogAlign::end);
        settle_rows(log, false, true);
        break;
    }
    case LogAim::newer:
        note_new_lines(log, window.lines);
        log.lines.append(std::move(window.lines));
        settle_rows(log, false, !was_full);
        log.total = was_full ? log.total : log.lines.rows().last;
        break;
    case LogAim::older:
        log.lines.prepend(std::move(window.lines));
        settle_rows(log, !was_full, false);
        break;
    case LogAim::place: {
        const bool sought = log.target.has_value();
        const std::int64_t row = sought && first_of_answer >= 0 ? row_of_line(log, first_of_answer)
                                 : sought                       ? log.total
                                                                : place_row(log);
        log.lines.begin(std::move(window.lines), row);
        settle_rows(log, first_of_answer >= 0 && first_of_answer == log.first_seq, !was_full);
        if (sought) {
            reach_target(log);
        }
        break;
    }
    case LogAim::facts:
        break;
    }
    log.lines.cut(log.sight);
}

/// Another log, or other lines of it, are looked at than was read.
void follow_view(AppState& state) {
    LogState& log = state.log;
    const model::LogFilter wanted{state.view.text(log_key::level), state.view.text(log_key::stage)};
    if (log.filter == wanted) {
        return;
    }
    log.filter = wanted;
    if (is_workers_log(log)) {
        return;
    }
    // The place stays: the first line in sight, or the one after it.
    const model::LogLine* line = log.lines.at(log.sight.first);
    if (log.known && !log.follows && line != nullptr) {
        log.target = LogTarget{line->seq, {}, false};
    }
    log.known = false;
    log.reading = {};
    const std::string sought = log.search.text;
    log.search = {};
    log.search.text = sought;
}

} // namespace

void update(AppState& state, const Answered<model::LogQuestion>& action, EpochMilliseconds now, Effects& effects) {
    LogState& log = state.log;
    if (log.copy.reading.waits_for(action.ticket)) {
        take_copied(state, action, now, effects);
        return;
    }
    if (!log.reading.waits_for(action.ticket)) {
        return;
    }
    if (!action.answer.ok()) {
        log.reading.fail(action.answer.error(), now);
        return;
    }
    log.reading.succeed(now);
    if (is_workers_log(log)) {
        take_workers_lines(log, action.answer.value());
    } else {
        take_window(log, log.aim, action.question.query, action.answer.value());
        go_to_first_error(log);
    }
    show_address(state, HistoryEntry::same, effects);
}

void advance_log(AppState& state, EpochMilliseconds now, Effects& effects) {
    if (state.view.route != Route::log) {
        return;
    }
    follow_view(state);
    if (!is_looked_at(state)) {
        return;
    }
    if (const auto next = next_question(state); next && next->due && *next->due <= now) {
        state.log.aim = next->aim;
        effects.emplace_back(
            ask(state, state.log.reading, model::LogQuestion{state.log.of, next->query}, now, next->by_itself));
    }
    advance_log_search(state, now, effects);
}

Due log_due(const AppState& state) {
    if (!is_looked_at(state)) {
        return std::nullopt;
    }
    const auto next = next_question(state);
    const Due search = log_search_due(state);
    const Due due = next ? next->due : Due();
    return due && search ? std::min(*due, *search) : due ? due : search;
}

} // namespace etl::app
