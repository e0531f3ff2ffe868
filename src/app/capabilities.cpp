// Asks until the server has answered. What it does not answer is no capability: only the pipeline trigger is then sure.
#include "app/capabilities.hpp"

#include "app/list_reading.hpp"
#include "app/sockets.hpp"
#include "app/state.hpp"
#include "app/stream.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;

/// What the platform's back end has (contract.md 2).
model::Capabilities platform_capabilities() {
    model::Capabilities server;
    using enum model::Control;
    server.controls = {start, active, settings, reset};
    server.logs = true;
    server.queues = true;
    server.workers = true;
    return server;
}

void take(AppState& state, model::Capabilities server, EpochMilliseconds now) {
    CapabilitiesState& capabilities = state.capabilities;
    capabilities.of_platform = is_platform(state.backend);
    if (server.role.empty()) {
        server.role = state.session.token.role;
    }
    capabilities.failures = 0;
    capabilities.known = true;
    capabilities.read_only = model::is_read_only_role(server.role);
    capabilities.server = std::move(server);
    // A stream that could not be opened is worth another try, since something has changed about the server.
    state.connection.stream.given_up = false;
    if (uses_stream(state) != has_stream_slot(state.connection)) {
        plan_sockets_now(state.connection, now);
    }
    // Cards are made again only where their record has changed, and what can be done with them now may have.
    ++state.jobs.version;
}

EpochMilliseconds ask_at(const AppState& state) {
    return std::max(*state.capabilities.due_at, state.connection.budget.free_at());
}

void note_failure(CapabilitiesState& capabilities, const RequestFailure& failure, EpochMilliseconds now) {
    capabilities.due_at = now + std::max(failure_wait(++capabilities.failures), told_wait(failure));
}

} // namespace

void update(AppState& state, const CapabilitiesAnswered& action, EpochMilliseconds now, Effects&) {
    CapabilitiesState& capabilities = state.capabilities;
    if (capabilities.under_way != action.sequence) {
        return;
    }
    capabilities.under_way.reset();
    if (action.answer.ok()) {
        take(state, action.answer.value(), now);
    } else if (action.answer.error().kind == FailureKind::not_found) {
        take(state, {}, now);
    } else {
        note_failure(capabilities, action.answer.error(), now);
    }
}

bool can(const AppState& state, model::Control control) { return state.capabilities.server.controls.has(control); }

bool capabilities_settled(const AppState& state) { return state.capabilities.known || state.capabilities.failures > 0; }

void forget_capabilities(AppState& state) {
    CapabilitiesState fresh;
    fresh.next_sequence = state.capabilities.next_sequence;
    state.capabilities = std::move(fresh);
    ++state.jobs.version;
}

void want_capabilities(AppState& state, EpochMilliseconds now) {
    state.capabilities.under_way.reset();
    state.capabilities.due_at = now;
}

void advance_capabilities(AppState& state, EpochMilliseconds now, Effects& effects) {
    CapabilitiesState& capabilities = state.capabilities;
    if (capabilities.under_way && now >= capabilities.sent_at + request_limit) {
        capabilities.under_way.reset();
        note_failure(capabilities, RequestFailure{FailureKind::timed_out, 0, {}, {}}, now);
    }
    if (capabilities.due_at && is_platform(state.backend)) {
        capabilities.due_at.reset();
        take(state, platform_capabilities(), now);
    }
    if (!capabilities.under_way && capabilities.due_at && now >= ask_at(state) && may_ask(state)) {
        capabilities.due_at.reset();
        capabilities.sent_at = now;
        state.connection.budget.note(now);
        capabilities.under_way = capabilities.next_sequence++;
        effects.push_back(ReadCapabilities{*capabilities.under_way});
    }
}

std::optional<EpochMilliseconds> capabilities_due(const AppState& state) {
    const CapabilitiesState& capabilities = state.capabilities;
    if (capabilities.under_way) {
        return capabilities.sent_at + request_limit;
    }
    return may_ask(state) && capabilities.due_at ? std::optional(ask_at(state)) : std::nullopt;
}

} // namespace etl::app
