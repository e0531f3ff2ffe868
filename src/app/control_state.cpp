// One list of statuses for each control, by the contract's semantics; a status that is not known forbids nothing.
#include "app/control_state.hpp"

#include "app/capabilities.hpp"
#include "app/controls.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

namespace etl::app {
namespace {

using model::Control;
using model::StatusKind;

bool status_allows(const ControlRequest& request, StatusKind kind) {
    switch (request.control) {
    case Control::start:
        return !model::is_active(kind) && kind != StatusKind::paused;
    case Control::pause:
        return kind != StatusKind::pausing && kind != StatusKind::paused && kind != StatusKind::stopping &&
               kind != StatusKind::inactive;
    case Control::resume:
        return kind == StatusKind::paused || kind == StatusKind::pausing || kind == StatusKind::unknown;
    case Control::stop:
        return request.stop_mode == model::StopMode::forced ? kind == StatusKind::stopping : may_be_stopped(kind);
    case Control::force_pending:
        return !model::is_active(kind) && kind != StatusKind::paused && kind != StatusKind::inactive;
    case Control::reset:
        return !model::is_active(kind) && kind != StatusKind::pending;
    case Control::active:
    case Control::settings:
        break;
    }
    return true;
}

/// Run Job is there on every server: the pipeline trigger is the specification's.
bool server_has(const AppState& state, Control control) { return control == Control::start || can(state, control); }

ControlState because(std::string reason) { return {false, std::move(reason)}; }

} // namespace

bool may_be_stopped(StatusKind kind) {
    return kind == StatusKind::pending || kind == StatusKind::running || kind == StatusKind::pausing ||
           kind == StatusKind::paused || kind == StatusKind::unknown;
}

ControlState control_state_of_all(const AppState& state, Control control) {
    if (state.capabilities.read_only) {
        return because(words::read_only(state.capabilities.server.role));
    }
    if (!server_has(state, control)) {
        return because(
            std::string(state.capabilities.known ? words::server_cannot(control) : words::capabilities_unknown()));
    }
    return {};
}

ControlState control_state(const AppState& state, const JobRecord& record, const ControlRequest& request) {
    const std::string& name = record.job.name;
    if (ControlState all = control_state_of_all(state, request.control); !all.enabled) {
        return all;
    }
    if (const PendingControl* pending = pending_control(state, record.job.id)) {
        switch (pending->phase) {
        case ControlPhase::held:
            return because(words::about_to_stop(name));
        case ControlPhase::sending:
            return because(words::under_way(pending->request, name));
        case ControlPhase::checking:
            return because(words::being_checked(pending->request, name));
        }
    }
    const bool begins = request.control == Control::start || request.control == Control::force_pending;
    if (begins && record.trigger != TriggerPhase::idle) {
        return because(words::being_started(name));
    }
    // Of a job that is switched off, a status that is known says more than that.
    const StatusKind kind = shown_kind(record);
    if (!status_allows(request, kind)) {
        return because(words::status_forbids(request, name, kind));
    }
    return {};
}

ControlState control_state(const AppState& state, const JobRecord& record, Control control) {
    ControlRequest request;
    request.control = control;
    return control_state(state, record, request);
}

std::string_view settings_problem(const model::JobSettings& settings) {
    const auto& schedule = settings.schedule_interval_minutes;
    const auto& retry = settings.retry_interval_minutes;
    if ((schedule && *schedule < 1) || (retry && *retry < 1)) {
        return words::interval_too_short();
    }
    return schedule && retry && *retry >= *schedule ? words::retry_not_below_schedule() : std::string_view();
}

} // namespace etl::app
