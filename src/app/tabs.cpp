// Who leads asks by the usual schedule. Who doesn't waits a little longer than the leader would, then asks it, and
// reads by itself only where that brings nothing: a leader may be stuck, and a page must not depend on another.
#include "app/tabs.hpp"

#include "app/list_reading.hpp"
#include "app/state.hpp"

#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;

/// What is under way here is newer, and of two requests that overlapped nobody knows which was served first; and a page
/// whose own token does not do, or that was told to ask the other back end, does not live on what others may see.
bool is_of_use(const AppState& state, const ListShared& action) {
    const ConnectionState& connection = state.connection;
    const bool is_new = !connection.list_under_way && action.sent_at > connection.list_answered_at &&
                        action.sent_at > state.tabs.dropped_until;
    const bool is_ours = !state.session.requests_held && !is_signed_out(state);
    const bool fits = state.backend.choice == ProfileChoice::automatic || state.backend.profile == action.profile;
    return is_new && is_ours && fits && !refreshes_by_hand(state);
}

} // namespace

void update(AppState& state, const LeadershipChanged& action, EpochMilliseconds now, Effects&) {
    if (std::exchange(state.tabs.leads, action.leads) == action.leads) {
        return;
    }
    const bool waited = state.tabs.asked_leader_at.has_value();
    state.tabs.asked_leader_at.reset();
    state.connection.schedule_changed = true;
    if (action.leads && !refreshes_by_hand(state)) {
        // The one that led may have been stuck for long.
        waited && !state.jobs.list_failure ? want_list(state, now) : want_list_soon(state, now);
    }
}

void update(AppState& state, const ListShared& action, EpochMilliseconds now, Effects& effects) {
    ConnectionState& connection = state.connection;
    // The server counts all tabs as one, and this one may have to take over at any moment.
    connection.budget.note(now);
    if (!is_of_use(state, action)) {
        return;
    }
    state.tabs.asked_leader_at.reset();
    // It is ours as if it had been sent by us, except to what was promised a list of later than that.
    const bool keeps_promise = action.sent_at > state.tabs.promised_at;
    const std::uint64_t sequence = keeps_promise ? connection.next_list_sequence++ : connection.last_good_sequence;
    connection.list_under_way = sequence;
    connection.list_sent_at = action.sent_at;
    if (action.sent_at > connection.list_wished_at) {
        connection.list_wanted_at.reset();
    }
    update(state, ListAnswered{sequence, action.sent_at, action.duration, action.jobs, action.profile, true}, now,
           effects);
}

void update(AppState& state, const ListWantedByTab&, EpochMilliseconds now, Effects&) {
    if (state.tabs.leads && !refreshes_by_hand(state)) {
        want_list_soon(state, now);
    }
}

std::uint64_t promise_list(AppState& state, EpochMilliseconds now) {
    state.tabs.promised_at = now;
    return state.connection.next_list_sequence;
}

bool reads_itself(AppState& state, EpochMilliseconds now, Effects& effects) {
    TabsState& tabs = state.tabs;
    if (tabs.leads || tabs.asked_leader_at || refreshes_by_hand(state)) {
        tabs.asked_leader_at.reset();
        return true;
    }
    tabs.asked_leader_at = now;
    effects.push_back(AskLeader{});
    return false;
}

} // namespace etl::app
