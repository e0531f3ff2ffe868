// The messages of the platform's sockets, /ws/job/{extraction|transform|embedding}/{tenant_id}/{job_id} (contract.md
// 2).
#pragma once

#include "model/stream.hpp"
#include "wire/decoding.hpp"

#include <string_view>

namespace etl::wire {

/// A job_status_update, or one of the older kinds (progress, status, completion, exception); any other type, and a
/// message without one, is `ignored`. A status object without steps leaves the steps as they were. What is no JSON
/// object, and a job_status_update that says nothing of a status, is an error.
[[nodiscard]] Decoded<model::PlatformMessage> decode_platform_message(std::string_view body, const Limits& limits = {});

} // namespace etl::wire
