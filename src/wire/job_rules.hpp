// The specification's documents about jobs, as rules.
#pragma once

#include "wire/rules.hpp"

namespace etl::wire {

/// A std::vector<model::Job>.
extern const Rule job_list_document;
/// A model::JobStatus.
extern const Rule job_status_document;
/// A model::RunHandle.
extern const Rule trigger_answer_document;

} // namespace etl::wire
