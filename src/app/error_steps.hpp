// Error steps: from the error that is open to that of the failed job before or after it, as the list has them now, and
// which run it was that failed.
#pragma once

#include "app/effect.hpp"
#include "app/error_window.hpp"
#include "app/job_finder.hpp"

#include <cstddef>

namespace etl::app {

struct AppState;
struct JobRecord;

/// The failed job that a step leads to, and which of how many it is, from 1.
struct FailureStepped {
    model::JobId job;
    std::size_t place = 0;
    std::size_t count = 0;
};

/// Where the open error stands among those of the list.
struct FailureSteps {
    std::size_t count = 0;
    /// From 1; 0 where its job is no longer one of them: it runs again, or a filter hides it.
    std::size_t place = 0;
    /// Behind the last one the first one follows. Their jobs are empty where no other job has failed.
    FailureStepped previous;
    FailureStepped next;
};

/// Its error can be looked at.
[[nodiscard]] bool has_failed(const JobRecord& record);

/// `found`: what the list shows now, collapsed groups included.
[[nodiscard]] FailureSteps failure_steps(const AppState& state, const FoundJobs& found, const model::JobId& open);

/// The run that the error is of; empty where the list does not name it.
[[nodiscard]] model::RunId run_of_error(const AppState& state, const ErrorWindow& window);

void update(AppState& state, const FailureStepped& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
