// The platform's calls about jobs (contract.md 2): bytes to model. Its bodies are those of spec_requests.hpp.
#pragma once

#include "model/outcome.hpp"
#include "model/stream.hpp"
#include "wire/decoding.hpp"

#include <string_view>
#include <vector>

namespace etl::wire {

/// GET /app/etl/jobs: rows with their steps; progress is an estimate from the steps.
[[nodiscard]] Decoded<std::vector<model::Job>> decode_platform_jobs(std::string_view body, const Limits& limits = {});

/// GET /app/etl/jobs/{id}, where the status is a text and there are no steps.
[[nodiscard]] Decoded<model::Job> decode_platform_job(std::string_view body, const Limits& limits = {});

/// GET /app/etl/jobs/{id}/worker-status. Its time is naive.

[[nodiscard]] Decoded<model::JobPatch> decode_worker_status(std::string_view body, const Limits& limits = {});

/// POST /app/etl/jobs/{id}/run-now.
[[nodiscard]] Decoded<model::StartOutcome> decode_run_now(std::string_view body, const Limits& limits = {});
/// POST /app/etl/jobs/{id}/toggle-active and /app/etl/integrations/{id}/toggle-active.
[[nodiscard]] Decoded<model::ActiveOutcome> decode_toggle(std::string_view body, const Limits& limits = {});
/// POST /app/etl/jobs/{id}/settings.
[[nodiscard]] Decoded<model::JobSettings> decode_platform_settings(std::string_view body, const Limits& limits = {});
/// POST /app/etl/jobs/{id}/reset.
[[nodiscard]] Decoded<model::ControlOutcome> decode_reset(std::string_view body, const Limits& limits = {});

} // namespace etl::wire
