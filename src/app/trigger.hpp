// Trigger: Run Job, from the press until the new run is seen (specification, handleTriggerJob and pollJobStatus).
#pragma once

#include "app/effect.hpp"
#include "app/failure.hpp"
#include "model/job.hpp"
#include "model/result.hpp"

#include <string>
#include <string_view>

namespace etl::app {

struct AppState;
struct JobRecord;

/// Sent once whatever is clicked: a press while the job is starting or active changes nothing.
struct RunPressed {
    model::JobId job;
    /// A JSON object to run it with; empty for the job's own.
    std::string payload = {};
};

/// The answer to the trigger, or to the start where the server has that.
struct TriggerAnswered {
    model::JobId job;
    /// The run's handle; empty where the server names none.
    model::Result<model::RunHandle, RequestFailure> answer;
};

/// The status call's answer for a followed run.
struct RunStatusAnswered {
    model::JobId job;
    model::RunHandle run;
    model::EpochMilliseconds sent_at = 0;
    model::Result<model::JobStatus, RequestFailure> answer;
};

void update(AppState& state, const RunPressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const TriggerAnswered& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RunStatusAnswered& action, model::EpochMilliseconds now, Effects& effects);

/// What the job's row lacks to be started; empty where nothing, or where the server needs none of it.
[[nodiscard]] std::string_view start_obstacle(const AppState& state, const JobRecord& record);

/// Sends what control_state and start_obstacle allow; whoever calls has looked.
void send_start(AppState& state, JobRecord& record, model::EpochMilliseconds now, Effects& effects,
                const std::string& payload = {});

/// The job's start goes out now: it stands as being started until its run is seen.
void watch_start(AppState& state, JobRecord& record, model::EpochMilliseconds now);

/// The start failed, or no answer came: says so, and has the job's true state read.
void start_failed(AppState& state, JobRecord& record, const RequestFailure& failure, model::EpochMilliseconds now,
                  Effects& effects);

} // namespace etl::app
