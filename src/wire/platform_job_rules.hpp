// The platform's documents about jobs, as rules (contract.md 2).
#pragma once

#include "model/stream.hpp"
#include "wire/rules.hpp"

namespace etl::wire {

/// A std::vector<model::Job>.
extern const Rule platform_list_document;
/// A model::Job.
extern const Rule platform_job_document;
/// A model::JobPatch: the answer of worker-status.
extern const Rule worker_status_document;

/// The status object of a message, whose keys fill a model::JobPatch.
extern const Shape status_patch_shape;

/// Steps by name, into a model::Steps.
extern const Shape steps_shape;

/// Puts the steps in their order.
void sort_steps(model::Steps& steps);

} // namespace etl::wire
