// Runs and their logs in the specification's profile (contract.md 1.2).
#pragma once

#include "model/log.hpp"
#include "model/run.hpp"
#include "wire/decoding.hpp"

#include <string_view>

namespace etl::wire {

/// GET /api/v1/etl/runs: newest first. A run without an id is an error.
[[nodiscard]] Decoded<model::RunPage> decode_runs(std::string_view body, const Limits& limits = {});

/// GET /api/v1/etl/runs/{run_id}: the run and its payload.
[[nodiscard]] Decoded<model::Run> decode_run(std::string_view body, const Limits& limits = {});

/// GET /api/v1/etl/runs/{run_id}/logs. A line without a number is an error, since it has no place.
[[nodiscard]] Decoded<model::LogWindow> decode_log_window(std::string_view body, const Limits& limits = {});

/// GET /api/v1/etl/runs/{run_id}/logs/search.
[[nodiscard]] Decoded<model::LogMatches> decode_log_matches(std::string_view body, const Limits& limits = {});

} // namespace etl::wire
