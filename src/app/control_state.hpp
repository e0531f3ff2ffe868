// Control state: whether a job's control can be pressed now, and if not, why. Nothing is hidden: what can't be pressed
// says the reason.
#pragma once

#include "app/effect.hpp"
#include "model/capabilities.hpp"
#include "model/status.hpp"

#include <string>
#include <string_view>

namespace etl::app {

struct AppState;
struct JobRecord;

struct ControlState {
    bool enabled = true;
    /// A sentence; empty where it is enabled.
    std::string reason;
    bool operator==(const ControlState&) const = default;
};

/// By the user's role, the server's capabilities, what is asked of the job already and its status, in this order: what
/// lasts longest is said first. The server has the last word all the same.
[[nodiscard]] ControlState control_state(const AppState& state, const JobRecord& record, model::Control control);

/// The same, where the request matters: a forced stop can be pressed only while the job is stopping.
[[nodiscard]] ControlState control_state(const AppState& state, const JobRecord& record, const ControlRequest& request);

/// What holds of every job alike: the user's role and what the server can do.
[[nodiscard]] ControlState control_state_of_all(const AppState& state, model::Control control);

/// A job of this status has something to stop, and is not stopping yet.
[[nodiscard]] bool may_be_stopped(model::StatusKind kind);

/// What is wrong with the settings; empty where nothing is.
[[nodiscard]] std::string_view settings_problem(const model::JobSettings& settings);

} // namespace etl::app
