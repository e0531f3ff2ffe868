// Controls: pause, resume, stop, force-pending, on and off, settings and reset, each from the press until the server's
// word, or, where no answer came, until the job's state was read again.
#pragma once

#include "app/effect.hpp"
#include "app/failure.hpp"
#include "model/outcome.hpp"
#include "model/result.hpp"
#include "model/status.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::app {

struct AppState;
struct JobRecord;

enum class ControlPhase {
    held,     ///< a quick stop that can still be undone
    sending,  ///< the request is under way
    checking, ///< no answer came: the job's state is being read
};

/// What was asked of a job and is not over. One job has at most one.
struct PendingControl {
    std::uint64_t ticket = 0;
    ControlRequest request;
    ControlPhase phase = ControlPhase::sending;
    /// Since when it is in this phase.
    model::EpochMilliseconds since = 0;
    /// Held: when it is sent. Sending: when it is given up.
    model::EpochMilliseconds due_at = 0;
    /// Checking: the first list read whose answer tells what became of it.
    std::uint64_t checking_sequence = 0;
    /// Held: when the run had started that is to be stopped; a later one is not meant.
    std::optional<model::EpochMilliseconds> run_started_at;
    /// For what there is to say when the job itself is gone.
    std::string job_name;
};

struct ControlsState {
    std::map<model::JobId, PendingControl> pending;
    std::uint64_t next_ticket = 1;
};

/// The question whether a job's integration is to be switched on, too, and where ViewState keeps what the server said.
inline constexpr std::string_view integration_question = "integration";
inline constexpr std::string_view integration_refusal = "window integration";

/// How long a quick stop can be undone.
inline constexpr model::EpochMilliseconds stop_hold = 5'000;

/// What the server answered; absent is what it does not say of this control.
struct ControlReply {
    model::StatusWord new_status;
    std::optional<bool> active;
    std::optional<model::JobSettings> settings;
    /// The other pending jobs that went back to ready.
    std::vector<model::JobId> jobs_reset;
};

// ---- actions

/// Sent once whatever is clicked: a press that control_state does not allow changes nothing. A start is RunPressed.
struct ControlPressed {
    model::JobId job;
    ControlRequest request;
};

struct ControlAnswered {
    model::JobId job;
    std::uint64_t ticket = 0;
    model::EpochMilliseconds sent_at = 0;
    model::Result<ControlReply, RequestFailure> answer;
};

/// The quick stop, without a question: sent after stop_hold unless it is undone.
struct StopHeld {
    model::JobId job;
};

struct StopUndone {
    model::JobId job;
};

/// The page is going away (pagehide): what is held is sent now.
struct PageLeaving {};

void update(AppState& state, const ControlPressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ControlAnswered& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const StopHeld& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const StopUndone& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const PageLeaving& action, model::EpochMilliseconds now, Effects& effects);

/// Sends what control_state allows; whoever calls has looked.
void send_control(AppState& state, JobRecord& record, const ControlRequest& request, model::EpochMilliseconds now,
                  Effects& effects);

/// What was asked of the job and is not over; null where there is nothing.
[[nodiscard]] const PendingControl* pending_control(const AppState& state, const model::JobId& job);

/// Jobs went: what was asked of them is over, and is said to be.
void drop_vanished_controls(AppState& state, model::EpochMilliseconds now, Effects& effects);

/// A list of this sequence was taken: what it was waited for is told.
void conclude_checks(AppState& state, std::uint64_t sequence, model::EpochMilliseconds now, Effects& effects);

void advance_controls(AppState& state, model::EpochMilliseconds now, Effects& effects);

/// When advance_controls has something to do next.
[[nodiscard]] std::optional<model::EpochMilliseconds> controls_due(const AppState& state);

} // namespace etl::app
