// The server finds forwards only. What lies before a place is found by looking from further and further before it.
#include "app/log_search.hpp"

#include "app/list_reading.hpp"
#include "app/log.hpp"
#include "app/state.hpp"
#include "model/letter_case.hpp"

#include <algorithm>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using Due = std::optional<EpochMilliseconds>;
using Found = std::optional<std::int64_t>;

/// Who types on does not wait for what was half a word.
constexpr EpochMilliseconds typing_pause = 250;
constexpr std::int64_t first_reach = 1'000;
constexpr std::int64_t reach_grows = 8;

std::int64_t first_of(const LogState& log) { return log.first_seq.value_or(0); }
std::int64_t last_of(const LogState& log) { return log.last_seq.value_or(-1); }

bool covers_start(const LogState& log) { return log.search.after < first_of(log); }
bool covers_end(const LogState& log) { return log.search.until >= last_of(log); }

/// Every line from this one on up to the end of the stretch is known to match or not.
bool covers(const LogState& log, std::int64_t seq) {
    return seq > log.search.after && (seq <= log.search.until || covers_end(log));
}

/// The first match from that line on within the stretch.
Found found_from(const LogSearchState& search, std::int64_t seq) {
    const auto place = std::lower_bound(search.found.begin(), search.found.end(), seq);
    return place == search.found.end() ? Found() : Found(*place);
}

Found found_before(const LogSearchState& search, std::int64_t seq) {
    const auto place = std::lower_bound(search.found.begin(), search.found.end(), seq);
    return place == search.found.begin() ? Found() : Found(*(place - 1));
}

/// So far back as half of what one answer holds is likely to lie.
std::int64_t likely_reach(const LogState& log) {
    const std::int64_t lines = last_of(log) - first_of(log) + 1;
    return std::max(first_reach, lines / std::max<std::int64_t>(1, log.search.total) * matches_read / 2);
}

void look_back(LogState& log, std::int64_t from) {
    LogSearchState& search = log.search;
    search.reach = search.reach == 0 ? likely_reach(log) : search.reach * reach_grows;
    search.asks_after = std::max(first_of(log) - 1, from - search.reach);
}

/// The match of the wish, where it is known; otherwise notes what has to be asked.
Found granted(LogState& log) {
    LogSearchState& search = log.search;
    const LogSearchState::Wish wish = *search.wish;
    search.asks_after.reset();
    if (wish.forward) {
        if (!covers(log, wish.from)) {
            search.asks_after = wish.from - 1;
            return std::nullopt;
        }
        if (const Found found = found_from(search, wish.from)) {
            return found;
        }
        if (!covers_end(log)) {
            search.asks_after = search.until;
        } else if (covers_start(log)) {
            return found_from(search, first_of(log)); // round the end
        } else {
            search.wish->from = first_of(log);
            search.asks_after = first_of(log) - 1;
        }
        return std::nullopt;
    }
    // What lies before the end of the stretch is known back to its beginning.
    if (covers(log, wish.from - 1)) {
        if (const Found found = found_before(search, wish.from)) {
            return found;
        }
        if (covers_start(log)) {
            if (covers_end(log)) {
                return found_before(search, last_of(log) + 1); // round the beginning
            }
            search.wish->from = last_of(log) + 1;
            search.reach = 0;
        }
    } else if (wish.from - 1 > search.until && search.until >= wish.from - 1 - search.reach && search.reach > 0) {
        search.asks_after = search.until; // on its way to the place from further before it
        return std::nullopt;
    }
    look_back(log, search.wish->from);
    return std::nullopt;
}

void show(AppState& state, std::int64_t seq) {
    LogState& log = state.log;
    log.search.wish.reset();
    log.search.asks_after.reset();
    log.search.reach = 0;
    state.view.find.from = static_cast<int>(seq);
    go_to_line(log, seq, false);
}

void grant(AppState& state) {
    LogSearchState& search = state.log.search;
    if (!search.wish || !search.known) {
        return;
    }
    if (search.total == 0) {
        search.wish.reset();
        return;
    }
    if (const Found found = granted(state.log)) {
        show(state, *found);
    }
}

std::string sought(const AppState& state) {
    return state.view.find.is_open_over(log_key::text) ? state.view.text(find_field_key(log_key::text)) : std::string();
}

/// In what is held: nobody else finds in the workers' log.
void look_through(LogState& log) {
    LogSearchState& search = log.search;
    search.found.clear();
    for (const model::LogLine& line : log.lines.lines()) {
        if (model::contains_folded(line.message, search.text)) {
            search.found.push_back(line.seq);
        }
    }
    search.total = static_cast<std::int64_t>(search.found.size());
    search.after = first_of(log) - 1;
    search.until = last_of(log);
    search.known = true;
}

/// What has to be asked now; nothing where nothing has.
std::optional<std::int64_t> next_question(const LogState& log) {
    const LogSearchState& search = log.search;
    if (search.text.empty() || !log.known || is_workers_log(log)) {
        return std::nullopt;
    }
    return search.known ? search.asks_after : first_of(log) - 1;
}

} // namespace

Found current_match(const LogState& log, std::int64_t from) {
    const LogSearchState& search = log.search;
    if (search.total == 0 || search.found.empty() || !covers(log, from)) {
        return std::nullopt;
    }
    const Found found = found_from(search, from);
    return found || !covers_start(log) || !covers_end(log) ? found : Found(search.found.front());
}

Found match_number(const LogState& log, std::int64_t seq) {
    const LogSearchState& search = log.search;
    const auto place = std::lower_bound(search.found.begin(), search.found.end(), seq);
    if (covers_start(log)) {
        return place - search.found.begin();
    }
    return covers_end(log) ? Found(search.total - (search.found.end() - place)) : std::nullopt;
}

void note_new_lines(LogState& log, const std::vector<model::LogLine>& lines) {
    LogSearchState& search = log.search;
    for (const model::LogLine& line : lines) {
        // Where the stretch does not reach the end, the server is asked for what lies behind it.
        const bool follows = search.known && !search.text.empty() && line.seq == search.until + 1;
        if (!follows) {
            continue;
        }
        search.until = line.seq;
        if (model::contains_folded(line.message, search.text)) {
            search.found.push_back(line.seq);
            ++search.total;
        }
    }
}

void update(AppState& state, const Answered<model::LogSearchQuestion>& action, EpochMilliseconds now, Effects&) {
    LogState& log = state.log;
    LogSearchState& search = log.search;
    if (!search.reading.waits_for(action.ticket)) {
        return;
    }
    if (!action.answer.ok()) {
        search.reading.fail(action.answer.error(), now);
        return;
    }
    search.reading.succeed(now);
    const model::LogMatches& matches = action.answer.value();
    const std::int64_t after = action.question.search.after.value_or(-1);
    const bool goes_on = search.known && after == search.until;
    if (!goes_on) {
        search.found.clear();
        search.after = after;
    }
    for (const model::LogLine& line : matches.matches) {
        search.found.push_back(line.seq);
    }
    const bool was_full = matches.matches.size() >= static_cast<std::size_t>(matches_read);
    search.until = was_full ? search.found.back() : last_of(log);
    search.total = matches.total.value_or(static_cast<std::int64_t>(search.found.size()));
    search.known = true;
    grant(state);
}

void update(AppState& state, const LogMatchWanted& action, EpochMilliseconds, Effects&) {
    LogSearchState& search = state.log.search;
    search.wish = LogSearchState::Wish{action.from, action.forward};
    search.reach = 0;
    grant(state);
}

void advance_log_search(AppState& state, EpochMilliseconds now, Effects& effects) {
    LogState& log = state.log;
    LogSearchState& search = log.search;
    if (std::string text = sought(state); text != search.text) {
        const bool at_once = search.text.empty() && search.due_at == 0;
        search = {};
        search.text = std::move(text);
        search.due_at = at_once ? now : now + typing_pause;
    }
    if (search.text.empty()) {
        return;
    }
    if (is_workers_log(log)) {
        look_through(log);
    }
    if (state.view.find.sought && state.view.find.is_open_over(log_key::text) && !search.wish) {
        search.wish = LogSearchState::Wish{state.view.find.from, true};
        state.view.find.sought = false;
    }
    grant(state);
    const auto after = next_question(log);
    const Due due = log_search_due(state);
    if (after && due && *due <= now) {
        model::LogSearchQuestion question{log.of, {}};
        question.search.text = search.text;
        question.search.after = *after;
        question.search.limit = matches_read;
        question.search.filter = log.filter;
        effects.emplace_back(ask(state, search.reading, std::move(question), now, false));
    }
}

Due log_search_due(const AppState& state) {
    const LogSearchState& search = state.log.search;
    if (!next_question(state.log) || search.reading.under_way || !may_ask(state)) {
        return std::nullopt;
    }
    return search.reading.failure ? ask_again_at(state, search.reading, typing_pause) : Due(search.due_at);
}

} // namespace etl::app
