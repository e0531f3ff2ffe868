// The specification's calls about jobs (contract.md 1.1): bytes to model. Every function is total: any bytes give a
// value or a DecodeError that says where and why; nothing throws, aborts or allocates past the caps.
#pragma once

#include "model/job.hpp"
#include "wire/decoding.hpp"
#include "wire/error_body.hpp"
#include "wire/spec_requests.hpp"

#include <string_view>
#include <vector>

namespace etl::wire {

/// GET /api/v1/etl/jobs: the array of rows, legacy mapping applied (last_run ← last_run_started_at, next_run ←
/// next_run_at, progress defaults to 0). A row without an id is an error; a row id may be a number or a string.
[[nodiscard]] Decoded<std::vector<model::Job>> decode_job_list(std::string_view body, const Limits& limits = {});

/// GET /api/v1/etl/jobs/{id}/status, and each message of WS /ws/jobs/{id}/status. Read by SAX, without a DOM; only the
/// error's context object is kept as text.
[[nodiscard]] Decoded<model::JobStatus> decode_job_status(std::string_view body, const Limits& limits = {});

/// POST /api/v1/etl/pipeline/trigger: {"job_id": …}.
[[nodiscard]] Decoded<model::RunHandle> decode_trigger_answer(std::string_view body, const Limits& limits = {});

} // namespace etl::wire
