// One list read serves all jobs. It is quick only while work goes on that no socket reports, and never presses a server
// that is slow, large or down.
#include "app/list_reading.hpp"

#include "app/attention.hpp"
#include "app/sockets.hpp"
#include "app/state.hpp"

#include <algorithm>

namespace etl::app {
namespace {

using model::EpochMilliseconds;

constexpr EpochMilliseconds uncovered_interval = 2'000;
constexpr EpochMilliseconds busy_interval = 3'000;
constexpr EpochMilliseconds quiet_interval = 30'000;
constexpr EpochMilliseconds hidden_interval = 60'000;
constexpr EpochMilliseconds first_failure_wait = 2'000;
constexpr EpochMilliseconds longest_failure_wait = 30'000;
/// Retry-After can't be read across origins, so this is assumed (contract.md 2).
constexpr EpochMilliseconds too_many_wait = 60'000;
/// A server that asks to be left alone for longer than this is asked all the same.
constexpr EpochMilliseconds longest_told_wait = 600'000;
/// How much later than the leading page another one finds that a list is due.
constexpr EpochMilliseconds follower_slack = 3'000;
constexpr EpochMilliseconds shortest_probe_gap = 1'000;
constexpr EpochMilliseconds longest_probe_gap = 3'000;

/// Reading is never more than a fifth of the time, and a long list is read seldom.
EpochMilliseconds care(const AppState& state) {
    const auto rows = static_cast<EpochMilliseconds>(state.jobs.records.size());
    return std::max(4 * state.connection.last_list_duration, rows);
}

/// Of the last list, if that failed.
EpochMilliseconds told_list_wait(const AppState& state) {
    return state.jobs.list_failure ? told_wait(*state.jobs.list_failure) : 0;
}

EpochMilliseconds interval(const AppState& state) {
    if (state.connection.list_failures > 0) {
        return std::max(failure_wait(state.connection.list_failures), told_list_wait(state));
    }
    const std::size_t busy = busy_count(state.jobs);
    const std::size_t covered = covered_busy_count(state);
    const Preferences& preferences = state.preferences;
    const EpochMilliseconds wanted = preferences.refresh == RefreshWay::interval
                                         ? EpochMilliseconds{1'000} * preferences.refresh_seconds
                                     : covered >= busy ? quiet_interval
                                     : covered == 0    ? uncovered_interval
                                                       : busy_interval;
    // Who does not look hears of the ends of runs all the same, a little later.
    const EpochMilliseconds patience = state.connection.visible ? 0 : hidden_interval;
    return std::max({wanted, care(state), patience}) + (state.tabs.leads ? 0 : follower_slack);
}

void want_at(AppState& state, EpochMilliseconds at, EpochMilliseconds now) {
    auto& wanted = state.connection.list_wanted_at;
    wanted = wanted ? std::min(*wanted, at) : at;
    state.connection.list_wished_at = now;
    state.connection.schedule_changed = true;
}

/// As soon as the gap since the last answer is over; an answer that is still to come counts as one of now.
void want_after(AppState& state, EpochMilliseconds gap, EpochMilliseconds now) {
    const ConnectionState& connection = state.connection;
    want_at(state, connection.list_under_way ? now + gap : std::max(now, connection.list_finished_at + gap), now);
}

void schedule(AppState& state) {
    ConnectionState& connection = state.connection;
    connection.schedule_changed = false;
    // Signed out, nothing is asked by itself: the answer would be the same until the token changes.
    const bool rests = is_signed_out(state) || refreshes_by_hand(state);
    const EpochMilliseconds regular = rests ? never : connection.list_finished_at + interval(state);
    connection.list_due_at = connection.list_wanted_at ? std::min(*connection.list_wanted_at, regular) : regular;
    if (state.tabs.asked_leader_at) {
        connection.list_due_at = std::max(connection.list_due_at, *state.tabs.asked_leader_at + leader_patience);
    }
}

/// Not before the budget has room.
EpochMilliseconds read_at(const AppState& state) {
    return std::max(state.connection.list_due_at, state.connection.budget.free_at());
}

bool may_read(const AppState& state) {
    const ConnectionState& connection = state.connection;
    return connection.online && (connection.visible || tells_while_hidden(state)) && !connection.list_under_way;
}

} // namespace

EpochMilliseconds failure_wait(int failures) {
    const int doublings = std::clamp(failures - 1, 0, 4);
    return std::min(first_failure_wait << doublings, longest_failure_wait);
}

EpochMilliseconds told_wait(const RequestFailure& failure) {
    const EpochMilliseconds assumed = failure.kind == FailureKind::too_many ? too_many_wait : 0;
    return std::min(failure.retry_after_ms.value_or(assumed), longest_told_wait);
}

bool may_ask(const AppState& state) {
    return state.connection.online && state.connection.visible && !is_signed_out(state);
}

bool is_signed_out(const AppState& state) {
    return state.jobs.list_failure && state.jobs.list_failure->kind == FailureKind::signed_out;
}

bool refreshes_by_hand(const AppState& state) { return state.preferences.refresh == RefreshWay::by_hand; }

void refresh_way_changed(AppState& state, RefreshWay before, EpochMilliseconds now, Effects& effects) {
    ConnectionState& connection = state.connection;
    const bool started = connection.since != 0;
    if (!started) {
        return;
    }
    connection.schedule_changed = true;
    if (refreshes_by_hand(state)) {
        for (const SocketSlot& slot : connection.sockets) {
            close_slot(slot, effects);
        }
        connection.sockets.clear();
        connection.list_wanted_at.reset();
    } else if (before == RefreshWay::by_hand) {
        plan_sockets_now(connection, now);
        connection.confirming_sequence = promise_list(state, now);
        want_list(state, now);
    }
}

void want_list(AppState& state, EpochMilliseconds now) { want_at(state, now, now); }

void want_probe(AppState& state, EpochMilliseconds now) {
    const EpochMilliseconds gap =
        std::clamp(4 * state.connection.last_list_duration, shortest_probe_gap, longest_probe_gap);
    want_after(state, std::max(gap, told_list_wait(state)), now);
}

void want_list_soon(AppState& state, EpochMilliseconds now) {
    want_after(state, std::max({uncovered_interval, care(state), told_list_wait(state)}), now);
}

void want_list_later(AppState& state, EpochMilliseconds now) {
    const EpochMilliseconds later = now + std::max(uncovered_interval, care(state));
    want_at(state, std::max(later, state.connection.list_finished_at + told_list_wait(state)), now);
}

void abandon_list(AppState& state, EpochMilliseconds now) {
    state.connection.list_under_way.reset();
    state.tabs.dropped_until = now;
}

void note_list_failure(AppState& state, const RequestFailure& failure, EpochMilliseconds now) {
    state.jobs.list_failure = failure;
    if (state.jobs.phase == ListPhase::loading) {
        state.jobs.phase = ListPhase::failed;
    }
    ++state.connection.list_failures;
    state.connection.list_finished_at = now;
    state.connection.schedule_changed = true;
}

void give_up_lost_list(AppState& state, EpochMilliseconds now) {
    ConnectionState& connection = state.connection;
    if (connection.list_under_way && now >= connection.list_sent_at + request_limit) {
        abandon_list(state, now);
        note_list_failure(state, RequestFailure{FailureKind::timed_out, 0, {}, {}}, now);
    }
}

void advance_list(AppState& state, EpochMilliseconds now, Effects& effects) {
    ConnectionState& connection = state.connection;
    if (connection.schedule_changed) {
        schedule(state);
    }
    if (may_read(state) && now >= read_at(state)) {
        if (!reads_itself(state, now, effects)) {
            connection.list_due_at = now + leader_patience;
            return;
        }
        connection.list_wanted_at.reset();
        connection.budget.note(now);
        connection.list_sent_at = now;
        connection.list_under_way = connection.next_list_sequence++;
        effects.push_back(ReadList{*connection.list_under_way, state.backend.asked});
    }
}

std::optional<EpochMilliseconds> list_due(const AppState& state) {
    const ConnectionState& connection = state.connection;
    if (connection.list_under_way) {
        return connection.list_sent_at + request_limit;
    }
    if (!may_read(state) || connection.list_due_at == never) {
        return std::nullopt;
    }
    return read_at(state);
}

} // namespace etl::app
