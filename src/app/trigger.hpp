// Trigger: Run Job, from the press until the new run is seen (specification, handleTriggerJob and pollJobStatus).
#pragma once

#include "app/effect.hpp"
#include "app/failure.hpp"
#include "model/job.hpp"
#include "model/result.hpp"

#include <string>

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

/// The start failed, or no answer came: says so, and has the job's true state read.
void start_failed(AppState& state, JobRecord& record, const RequestFailure& failure, model::EpochMilliseconds now,
                  Effects& effects);

} // namespace etl::app
