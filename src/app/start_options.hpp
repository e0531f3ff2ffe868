// Start options: a job that is started with care: what is to be done, with which payload and priority, and on what.
// What is the job's own is started as Run Job does it; everything else is followed by its handle (app/hand_work.hpp).
#pragma once

#include "app/control_state.hpp"
#include "app/effect.hpp"
#include "app/failure.hpp"
#include "model/request.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace etl::app {

struct AppState;
struct JobRecord;

inline constexpr std::string_view start_window = "start options";
namespace start_key {
/// A StartWork.
inline constexpr std::string_view work = "window start work";
inline constexpr std::string_view entity_type = "window start type";
inline constexpr std::string_view integration = "window start integration";
inline constexpr std::string_view priority = "window start priority";
inline constexpr std::string_view payload = "window start payload";
/// Of the menu of the payloads that are kept.
inline constexpr std::string_view kept = "start payloads";
} // namespace start_key

enum class StartWork : unsigned char {
    pipeline,
    transform, ///< of all stored records that wait
    load,      ///< the same
};

/// From 0, and the highest goes first; who says none has the middle.
inline constexpr int highest_priority = 10;
inline constexpr int ordinary_priority = 5;

struct StartOptionsState {
    /// The job whose start was sent out of the window and is not answered yet, and with which payload.
    model::JobId waits_for;
    std::string payload;
    /// Why the last one was refused; empty once it is tried again.
    std::optional<RequestFailure> failure;
    /// As KeepPayloads told it.
    std::string kept;
};

/// Asks how the job is to be started.
struct StartOptionsOpened {
    model::JobId job;
};

/// What the window asks for. Where the back end takes none of it, it is the job's own start.
struct StartOptionsSent {
    model::JobId job;
    StartWork work = StartWork::pipeline;
    model::PipelineRequest request;
};

/// What is kept of payloads; the answer to KeepPayloads.
struct PayloadsKept {
    std::string kept;
};
struct PayloadsForgotten {
    model::JobId job;
};

void update(AppState& state, const StartOptionsOpened& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const StartOptionsSent& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const PayloadsKept& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const PayloadsForgotten& action, model::EpochMilliseconds now, Effects& effects);

/// The whole pipeline on what the job reads anyway.
[[nodiscard]] bool is_own_start(const JobRecord& record, const StartOptionsSent& sent);

/// Why the back end takes no entity type, integration, priority, payload or single stage; empty where it takes them.
[[nodiscard]] std::string_view start_takes_nothing(const AppState& state);

/// Whether it can be sent now.
[[nodiscard]] ControlState start_options_state(const AppState& state, const JobRecord& record,
                                               const StartOptionsSent& sent);

/// The start that was sent out of the window was taken: closes it, says which run it is, and keeps the payload.
/// `run`: empty where the server names none.
void start_options_taken(AppState& state, const JobRecord& record, const model::RunHandle& run,
                         model::EpochMilliseconds now, Effects& effects);
/// It was not. False where the window is no longer there to say so.
bool start_options_refused(AppState& state, const RequestFailure& failure);

/// The same of what is followed by its handle.
void hand_start_taken(AppState& state, Effects& effects);

} // namespace etl::app
