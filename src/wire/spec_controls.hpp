// What a server of the specification's profile can do, and its answers to the controls (contract.md 1.2).
#pragma once

#include "model/capabilities.hpp"
#include "model/outcome.hpp"
#include "wire/decoding.hpp"

#include <string_view>

namespace etl::wire {

/// GET /api/v1/etl/capabilities. A control that we don't know is left out.
[[nodiscard]] Decoded<model::Capabilities> decode_capabilities(std::string_view body, const Limits& limits = {});

/// POST /api/v1/etl/jobs/{id}/start.
[[nodiscard]] Decoded<model::StartOutcome> decode_start_outcome(std::string_view body, const Limits& limits = {});

/// POST /api/v1/etl/jobs/{id}/{pause,resume,stop,force-pending,reset}.
[[nodiscard]] Decoded<model::ControlOutcome> decode_control_outcome(std::string_view body, const Limits& limits = {});

/// POST /api/v1/etl/jobs/{id}/active.
[[nodiscard]] Decoded<model::ActiveOutcome> decode_active_outcome(std::string_view body, const Limits& limits = {});

/// PUT /api/v1/etl/jobs/{id}/settings: what the server holds now.
[[nodiscard]] Decoded<model::JobSettings> decode_settings(std::string_view body, const Limits& limits = {});

} // namespace etl::wire
