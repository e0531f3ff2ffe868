// The specification's documents about jobs, as rules.
#pragma once

#include "wire/rules.hpp"

#include <optional>

namespace etl::wire {

/// Parts of several documents: a model::Metrics, a model::JobError and a model::JobStatus.
extern const Shape metrics_shape;
extern const Shape error_shape;
extern const Shape job_status_shape;

/// Error details that are no object: a bare text is the message.
Verdict read_bare_error(std::optional<model::JobError>& member, const Plain& value, const Limits& limits);

/// A std::vector<model::Job>.
extern const Rule job_list_document;
/// A model::JobStatus.
extern const Rule job_status_document;
/// A model::RunHandle.
extern const Rule trigger_answer_document;

} // namespace etl::wire
