// Notes what happened to the connection; what follows from it is done by advance, after every action alike.
#include "app/connection.hpp"

#include "app/attention.hpp"
#include "app/capabilities.hpp"
#include "app/connection_kind.hpp"
#include "app/controls.hpp"
#include "app/kiosk.hpp"
#include "app/list_reading.hpp"
#include "app/pages.hpp"
#include "app/sockets.hpp"
#include "app/state.hpp"

#include <algorithm>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using Due = std::optional<EpochMilliseconds>;

Due earlier(Due left, Due right) {
    if (!left || !right) {
        return left ? left : right;
    }
    return std::min(*left, *right);
}

Due notices_due(const NoticesState& notices) {
    Due due;
    for (const Notice& notice : notices.notices) {
        if (notice.expires_at != 0) {
            due = earlier(due, notice.expires_at);
        }
    }
    return due;
}

void try_everything_now(AppState& state, EpochMilliseconds now) {
    want_list(state, now);
    retry_sockets(state.connection, now);
}

bool any_connecting(const ConnectionState& connection) {
    return std::any_of(connection.sockets.begin(), connection.sockets.end(),
                       [](const SocketSlot& slot) { return slot.phase == SocketPhase::connecting; });
}

/// Sockets that were open before the network or the machine went may be dead without knowing it: nothing is claimed
/// before a list read, and the first news by it that a socket did not tell is enough to open that one anew.
void prove_sockets_anew(AppState& state, EpochMilliseconds now) {
    ConnectionState& connection = state.connection;
    connection.confirming_sequence = promise_list(state, now);
    for (SocketSlot& slot : connection.sockets) {
        if (slot.phase == SocketPhase::open) {
            slot.missed_lists = missed_lists_limit;
            slot.heard_at = std::min(slot.heard_at, now - silence_limit);
        }
    }
}

/// What happened before a socket opened did not come by it, so a list read has to follow.
void confirm_by_list(AppState& state, const SocketSlot& opened, EpochMilliseconds now) {
    ConnectionState& connection = state.connection;
    if (opened.closings > 0 || connection.kind != ConnectionKind::live) {
        connection.confirming_sequence = promise_list(state, now);
    }
    if (any_connecting(connection)) {
        want_list_later(state, now); // more will open, and one read can serve them all
    } else if (opened.closings > tries_before_polling) {
        want_probe(state, now); // it opens and closes again and again
    } else if (state.jobs.list_failure && told_wait(*state.jobs.list_failure) > 0) {
        want_list_later(state, now); // the server asked to be left alone
    } else {
        want_list(state, now);
    }
}

} // namespace

void update(AppState& state, const Started& action, EpochMilliseconds now, Effects& effects) {
    state.connection.online = action.online;
    state.connection.visible = action.visible;
    state.connection.since = now;
    state.session.in_frame = action.in_frame;
    state.surroundings = action.surroundings;
    update(state, KioskSwitched{action.surroundings.kiosk}, now, effects);
    choose_backend(state, action.profile);
    take_token(state, action.token, now);
    want_capabilities(state, now);
    want_list(state, now);
}

void update(AppState&, const Tick&, EpochMilliseconds, Effects&) {}

void update(AppState& state, const SocketOpened& action, EpochMilliseconds now, Effects&) {
    SocketSlot* slot = find_slot(state.connection, action.job, action.generation);
    if (slot == nullptr || slot->phase != SocketPhase::connecting) {
        return;
    }
    slot->phase = SocketPhase::open;
    slot->attempts = 0;
    slot->opened_at = now;
    slot->heard_at = now;
    slot->missed_lists = 0;
    state.connection.heard_at = now;
    state.connection.schedule_changed = true;
    confirm_by_list(state, *slot, now);
    if (is_stream(action.job)) {
        begin_stream(state, now);
    }
}

void update(AppState& state, const SocketClosed& action, EpochMilliseconds now, Effects&) {
    if (SocketSlot* slot = find_slot(state.connection, action.job, action.generation)) {
        lose_socket(state, *slot, now);
    }
}

void update(AppState& state, const VisibleJobsChanged& action, EpochMilliseconds now, Effects&) {
    if (state.connection.visible_jobs != action.jobs) {
        state.connection.visible_jobs = action.jobs;
        plan_sockets_soon(state, now);
    }
}

void update(AppState& state, const OnlineChanged& action, EpochMilliseconds now, Effects&) {
    if (state.connection.online == action.online) {
        return;
    }
    state.connection.online = action.online;
    if (action.online && !refreshes_by_hand(state)) {
        // What was asked over the network that was lost may hang for long.
        abandon_list(state, now);
        prove_sockets_anew(state, now);
        try_everything_now(state, now);
    }
}

void update(AppState& state, const VisibilityChanged& action, EpochMilliseconds now, Effects&) {
    if (state.connection.visible == action.visible) {
        return;
    }
    state.connection.visible = action.visible;
    if (action.visible && !refreshes_by_hand(state)) {
        prove_sockets_anew(state, now);
        try_everything_now(state, now);
    }
}

void update(AppState& state, const RefreshPressed&, EpochMilliseconds now, Effects&) {
    // What was of no use before may be now: a person asks for it.
    state.session.exhausted = false;
    state.session.unproved = false;
    if (!state.capabilities.known || state.connection.stream.given_up) {
        want_capabilities(state, now);
    }
    try_everything_now(state, now);
}

bool is_stale(const ConnectionState& connection) {
    return connection.kind == ConnectionKind::unreachable || connection.kind == ConnectionKind::offline ||
           connection.kind == ConnectionKind::signed_out;
}

void advance(AppState& state, EpochMilliseconds now, Effects& effects) {
    advance_session(state, now, effects);
    give_up_lost_list(state, now);
    advance_capabilities(state, now, effects);
    advance_sockets(state, now, effects);
    advance_watches(state, now, effects);
    advance_controls(state, now, effects);
    if (state.bulk.run) {
        advance_bulk(state, now, effects);
    }
    advance_list(state, now, effects);
    advance_attention(state, now, effects);
    advance_later_code(state, effects);
    if (state.later_code == LaterCode::there) {
        advance_pages(state, now, effects);
    }
    expire_notices(state.notices, now);
    settle_kind(state, now, effects);
}

Due next_due(const AppState& state) {
    Due due = earlier(session_due(state), list_due(state));
    due = earlier(due, capabilities_due(state));
    due = earlier(due, sockets_due(state));
    due = earlier(due, watches_due(state));
    due = earlier(due, controls_due(state));
    due = earlier(due, attention_due(state));
    if (state.bulk.run) {
        due = earlier(due, bulk_due(state));
    }
    if (state.later_code == LaterCode::there) {
        due = earlier(due, pages_due(state));
    }
    return earlier(due, notices_due(state.notices));
}

} // namespace etl::app
