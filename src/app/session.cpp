// A refused token is renewed once, and everything that waits for it goes on; what can't be renewed is a matter for the
// user (contract.md 2 and 3).
#include "app/session.hpp"

#include "app/backend.hpp"
#include "app/capabilities.hpp"
#include "app/list_reading.hpp"
#include "app/pages.hpp"
#include "app/sockets.hpp"
#include "app/state.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;

/// The platform's tokens last five minutes; one that seems to last longer, or to have ended before it came, is renewed
/// after this all the same, since its end is told by another clock.
constexpr EpochMilliseconds longest_trust = 240'000;
constexpr EpochMilliseconds renewal_retry = 10'000;
constexpr EpochMilliseconds longest_renewal_retry = 60'000;
/// The shell's own deadlines are shorter.
constexpr EpochMilliseconds renewal_limit = 30'000;

RenewalWay way_of(const AppState& state) {
    // Only the platform has a refresh, and it takes none but a token.
    const BackendState& backend = state.backend;
    const bool platform = backend.profile == model::Profile::platform || backend.asked == model::Profile::platform;
    if (platform && state.session.token.present) {
        return RenewalWay::refresh;
    }
    return state.session.in_frame ? RenewalWay::ask_host : RenewalWay::none;
}

void begin_renewal(SessionState& session, RenewalWay way, EpochMilliseconds now, Effects& effects) {
    session.renew_at.reset();
    session.renewal = session.next_ticket++;
    session.renewal_way = way;
    session.renewal_ends_at = now + renewal_limit;
    effects.push_back(RenewToken{*session.renewal, way});
}

void resume(SessionState& session, HeldRequests fate, Effects& effects) {
    if (std::exchange(session.requests_held, false)) {
        effects.push_back(ResumeRequests{fate});
    }
}

void renewal_failed(AppState& state, const RequestFailure& failure, EpochMilliseconds now, Effects& effects) {
    SessionState& session = state.session;
    session.renewal.reset();
    const bool refused = failure.kind == FailureKind::signed_out || failure.kind == FailureKind::forbidden ||
                         failure.kind == FailureKind::not_found;
    if (refused && session.renewal_way == RenewalWay::refresh && session.in_frame) {
        // What the server won't give, the host may have.
        begin_renewal(session, RenewalWay::ask_host, now, effects);
        return;
    }
    session.exhausted = refused;
    if (!refused) {
        session.renew_at = now + std::clamp(failure.retry_after_ms.value_or(0), renewal_retry, longest_renewal_retry);
    }
    resume(session, refused ? HeldRequests::signed_out : HeldRequests::unreachable, effects);
}

/// Nothing of this user is shown to another one, and nothing that this one asked for is done for another one.
void forget_user(AppState& state, EpochMilliseconds now, Effects& effects) {
    JobsState jobs;
    // Views are cached by these, so they only grow.
    jobs.version = state.jobs.version + 1;
    jobs.structure_version = state.jobs.structure_version + 1;
    state.jobs = std::move(jobs);
    state.controls.pending.clear();
    state.selection = {};
    state.bulk = {};
    state.error_window.reset();
    state.notices.notices.clear();
    state.attention.waiting.clear();
    for (const SocketSlot& slot : state.connection.sockets) {
        close_slot(slot, effects);
    }
    state.connection.sockets.clear();
    state.connection.stream = {};
    state.connection.confirming_sequence = promise_list(state, now);
    forget_capabilities(state);
    if (state.later_code == LaterCode::there) {
        forget_pages(state);
    }
}

/// Takes a token of the user that was here before.
void take_successor(AppState& state, const TokenFacts& token, EpochMilliseconds now) {
    const bool other_role = token.role != state.session.token.role;
    take_token(state, token, now);
    retry_sockets(state.connection, now); // a fresh token for what goes on
    if (other_role) {
        want_capabilities(state, now);
    }
}

/// A renewal is due and can be done.
bool may_renew(const AppState& state) {
    return state.session.renew_at && !state.session.renewal && !state.session.exhausted && state.connection.online &&
           way_of(state) != RenewalWay::none;
}

} // namespace

void take_token(AppState& state, const TokenFacts& token, EpochMilliseconds now) {
    SessionState& session = state.session;
    session.token = token;
    session.user = token.user.empty() ? session.user : token.user;
    session.exhausted = false;
    session.renew_at.reset();
    if (token.expires) {
        const EpochMilliseconds left = *token.expires - now;
        const EpochMilliseconds trusted = left <= 0 ? longest_trust : left - std::min(renewal_lead, left / 2);
        session.renew_at = now + std::min(trusted, longest_trust);
    }
}

void token_accepted(SessionState& session) {
    session.unproved = false;
    session.exhausted = false;
}

void update(AppState& state, const TokenChanged& action, EpochMilliseconds now, Effects& effects) {
    SessionState& session = state.session;
    const bool same_user =
        action.token.present && !action.token.user.empty() && action.token.user == session.token.user;
    const bool other_user = !action.token.user.empty() && !session.user.empty() && action.token.user != session.user;
    const bool was_signed_out = is_signed_out(state);
    session.renewal.reset();
    session.unproved = false;
    // What one user pressed is not done in another's name, and was addressed to the tenant of the first.
    resume(session, other_user ? HeldRequests::signed_out : HeldRequests::send_again, effects);
    if (same_user && !was_signed_out) {
        take_successor(state, action.token, now);
        return;
    }
    take_token(state, action.token, now);
    if (other_user) {
        forget_user(state, now, effects);
    }
    if (was_signed_out) {
        state.jobs.list_failure.reset();
        if (state.jobs.phase == ListPhase::failed) {
            state.jobs.phase = ListPhase::loading;
        }
    }
    state.connection.list_failures = 0;
    abandon_list(state, now);
    renew_sockets(state.connection, now, effects);
    want_capabilities(state, now); // somebody else may be allowed other things
    want_list(state, now);
}

void update(AppState& state, const TokenRefused&, EpochMilliseconds now, Effects& effects) {
    SessionState& session = state.session;
    session.requests_held = true;
    if (session.renewal) {
        return;
    }
    const RenewalWay way = way_of(state);
    if (way == RenewalWay::none || session.exhausted || session.unproved) {
        session.exhausted = true;
        resume(session, HeldRequests::signed_out, effects);
        return;
    }
    begin_renewal(session, way, now, effects);
}

void update(AppState& state, const RenewalAnswered& action, EpochMilliseconds now, Effects& effects) {
    SessionState& session = state.session;
    if (session.renewal != action.ticket) {
        return;
    }
    if (!action.answer.ok()) {
        renewal_failed(state, action.answer.error(), now, effects);
        return;
    }
    if (action.answer.value().user != session.token.user) {
        update(state, TokenChanged{action.answer.value()}, now, effects); // the host has somebody else's
        return;
    }
    session.renewal.reset();
    take_successor(state, action.answer.value(), now);
    session.unproved = session.requests_held;
    resume(session, HeldRequests::send_again, effects);
}

void advance_session(AppState& state, EpochMilliseconds now, Effects& effects) {
    SessionState& session = state.session;
    if (session.renewal && now >= session.renewal_ends_at) {
        renewal_failed(state, RequestFailure{FailureKind::timed_out, 0, {}, {}}, now, effects);
    }
    if (may_renew(state) && now >= *session.renew_at) {
        begin_renewal(session, way_of(state), now, effects);
    }
}

std::optional<EpochMilliseconds> session_due(const AppState& state) {
    const SessionState& session = state.session;
    if (session.renewal) {
        return session.renewal_ends_at;
    }
    return may_renew(state) ? session.renew_at : std::nullopt;
}

} // namespace etl::app
