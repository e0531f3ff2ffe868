// Job labels: what jobs are called where one of them is chosen by its name: that name, with the job's number behind it
// where several jobs have it.
#pragma once

#include "app/jobs.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::app {

/// One for each job, in the list's order.
[[nodiscard]] std::vector<std::string> job_labels(const JobsState& jobs);

/// The label of one job; of one that is no more its number.
[[nodiscard]] std::string job_label(const JobsState& jobs, const model::JobId& id);

/// The job of that label, its letters in any case; nothing where it is nobody's or more than one's.
[[nodiscard]] std::optional<model::JobId> job_labelled(const JobsState& jobs, std::string_view label);

} // namespace etl::app
