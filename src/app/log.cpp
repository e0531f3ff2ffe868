// What is done in the log, and what its address says. What is asked for follows from where one looks (log_reading.cpp).
#include "app/log.hpp"

#include "app/address.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

#include <algorithm>

namespace etl::app {
namespace {

using model::EpochMilliseconds;

/// In an address, in the place of a line's number.
constexpr std::string_view first_error_word = "first-error";

/// Digits alone; nothing for any other text and for what is far too long.
std::optional<std::int64_t> number_of(std::string_view text) {
    if (text.empty() || text.size() > 15) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    for (const char letter : text) {
        if (letter < '0' || letter > '9') {
            return std::nullopt;
        }
        number = number * 10 + (letter - '0');
    }
    return number;
}

LogRange parse_range(std::string_view text) {
    const std::size_t dash = std::min(text.find('-'), text.size());
    const auto first = number_of(text.substr(0, dash));
    if (!first) {
        return {};
    }
    const auto last = dash < text.size() ? number_of(text.substr(dash + 1)) : first;
    return {*first, std::max(*first, last.value_or(*first))};
}

std::string range_text(const LogRange& range) {
    std::string text = std::to_string(range.first);
    return range.last == range.first ? text : text + "-" + std::to_string(range.last);
}

void select(LogState& log, std::int64_t from, std::int64_t to) {
    log.selected_from = from;
    log.selected = {std::min(from, to), std::max(from, to)};
}

} // namespace

LogPlace parse_log_place(std::string_view query) {
    LogPlace place;
    each_parameter(query, [&](std::string_view name, const std::string& value) {
        if (name == "line") {
            place.lines = parse_range(value);
            place.first_error = value == first_error_word;
        } else if (name == "at") {
            place.at = value;
        } else if (name == "level") {
            place.filter.level = value;
        } else if (name == "stage") {
            place.filter.stage = value;
        } else if (name == "find") {
            place.find = value;
        }
    });
    return place;
}

void write_log_place(const LogPlace& place, AddressQuery& query) {
    if (place.first_error) {
        query.add("line", first_error_word);
    } else if (!place.lines.empty()) {
        query.add_words("line", range_text(place.lines));
    }
    query.add("at", place.at);
    query.add("level", place.filter.level);
    query.add("stage", place.filter.stage);
    query.add("find", place.find);
}

LogPlace log_place(const AppState& state) {
    LogPlace place;
    place.lines = state.log.selected;
    place.first_error = state.log.seeks_error;
    place.at = state.log.target ? state.log.target->time : std::string();
    place.filter = {state.view.text(log_key::level), state.view.text(log_key::stage)};
    place.find = state.view.text(find_field_key(log_key::text));
    return place;
}

void set_log_place(AppState& state, const LogPlace& place) {
    LogState& log = state.log;
    state.view.enter(log_key::level, place.filter.level);
    state.view.enter(log_key::stage, place.filter.stage);
    state.view.enter(find_field_key(log_key::text), place.find);
    const bool same_log = log.begun && log.of == state.view.run;
    if (!same_log) {
        log = {};
        log.of = state.view.run;
        log.begun = true;
    }
    log.filter = same_log ? log.filter : place.filter;
    log.seeks_error = false;
    if (place.first_error) {
        log.seeks_error = true;
        go_to_first_error(log);
    } else if (!place.at.empty()) {
        log.target = LogTarget{-1, place.at, true};
        log.follows = false;
        log.selected = {};
    } else if (!place.lines.empty() && !(same_log && log.selected == place.lines)) {
        select(log, place.lines.first, place.lines.last);
        go_to_line(log, place.lines.first, false);
    } else if (place.lines.empty()) {
        log.selected = {};
    }
}

bool is_dense(const LogState& log) {
    return log.filter == model::LogFilter{} && log.first_seq && log.last_seq &&
           *log.last_seq - *log.first_seq + 1 == log.total;
}

bool is_workers_log(const LogState& log) { return log.of.empty(); }

bool is_following(const LogState& log) { return log.known && log.follows && !log.complete; }

bool is_gone(const LogState& log) {
    return log.reading.failure && log.reading.failure->kind == FailureKind::not_found && !is_workers_log(log);
}

bool has_logs(const AppState& state) {
    return is_workers_log(state.log) ? is_platform(state.backend) : state.capabilities.server.logs;
}

void jump_to(LogState& log, std::int64_t row, LogAlign align) {
    ++log.jump.number;
    log.jump.row = std::clamp<std::int64_t>(row, 0, std::max<std::int64_t>(0, log.total - 1));
    log.jump.align = align;
    log.sight = {log.jump.row, log.jump.row + 1};
}

void go_to_line(LogState& log, std::int64_t seq, bool selects) {
    log.follows = false;
    if (log.known && log.first_seq && log.last_seq) {
        seq = std::clamp(seq, *log.first_seq, *log.last_seq);
    }
    if (selects) {
        select(log, seq, seq);
    }
    if (const auto row = log.lines.row_from(seq)) {
        log.target.reset();
        jump_to(log, *row, LogAlign::middle);
    } else if (log.known && is_dense(log)) {
        log.target.reset();
        jump_to(log, seq - *log.first_seq, LogAlign::middle);
    } else {
        log.target = LogTarget{seq, {}, false};
    }
}

void go_to_first_error(LogState& log) {
    if (!log.seeks_error || !log.known) {
        return;
    }
    log.seeks_error = false;
    if (log.first_error_seq) {
        go_to_line(log, *log.first_error_seq, true);
    }
}

void update(AppState& state, const LogSeen& action, EpochMilliseconds, Effects&) {
    LogState& log = state.log;
    log.sight = action.rows;
    if (action.scrolled && log.follows != action.at_end) {
        log.follows = action.at_end;
    }
}

void update(AppState& state, const LogWentTo& action, EpochMilliseconds, Effects& effects) {
    go_to_line(state.log, action.seq, action.selects);
    if (action.selects && action.last > action.seq) {
        select(state.log, action.seq, action.last);
    }
    show_address(state, HistoryEntry::same, effects);
}

void update(AppState& state, const LogWentToTop&, EpochMilliseconds, Effects&) {
    LogState& log = state.log;
    log.follows = false;
    log.target.reset();
    jump_to(log, 0, LogAlign::top);
}

void update(AppState& state, const LogWentToEnd&, EpochMilliseconds, Effects&) {
    LogState& log = state.log;
    log.follows = true;
    log.target.reset();
    jump_to(log, log.total - 1, LogAlign::end);
}

void update(AppState& state, const LogLinePressed& action, EpochMilliseconds, Effects& effects) {
    LogState& log = state.log;
    const bool extends = action.extends && !log.selected.empty();
    select(log, extends ? log.selected_from : action.seq, action.seq);
    show_address(state, HistoryEntry::same, effects);
}

void update(AppState& state, const LogSelectionDropped&, EpochMilliseconds, Effects& effects) {
    state.log.selected = {};
    show_address(state, HistoryEntry::same, effects);
}

void update(AppState& state, const LogWentToTime& action, EpochMilliseconds, Effects& effects) {
    LogState& log = state.log;
    log.follows = false;
    log.selected = {};
    log.target = LogTarget{-1, action.time, true};
    show_address(state, HistoryEntry::same, effects);
}

void update(AppState& state, const LogPlaceRefused& action, EpochMilliseconds, Effects&) {
    state.log.place_error = action.reason;
    state.log.place_refused = state.view.text(log_key::place);
}

void update(AppState& state, const LogFilterDropped&, EpochMilliseconds, Effects& effects) {
    state.view.enter(log_key::level, {});
    state.view.enter(log_key::stage, {});
    show_address(state, HistoryEntry::same, effects);
}

void update(AppState& state, const LogDownloadPressed&, EpochMilliseconds, Effects& effects) {
    if (!state.log.downloads && !is_workers_log(state.log)) {
        state.log.downloads = true;
        effects.push_back(DownloadLog{state.log.of});
    }
}

void update(AppState& state, const LogDownloaded& action, EpochMilliseconds now, Effects& effects) {
    state.log.downloads = false;
    if (!action.saved) {
        add_notice(state, NoticeKind::error, std::string(words::log_not_downloaded()),
                   words::download_failure(action.http_status), now, effects);
    }
}

int first_in_sight(const LogState& log) {
    const model::LogLine* line = log.lines.at(log.sight.first);
    return static_cast<int>(line == nullptr ? log.first_seq.value_or(0) : line->seq);
}

void update(AppState& state, const LogRefreshed&, EpochMilliseconds, Effects&) {
    state.log.reading.failure.reset();
    state.log.reading.answered_at.reset();
}

} // namespace etl::app
