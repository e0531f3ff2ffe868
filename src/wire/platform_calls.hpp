// Every call of the platform's profile as a request: method, address and body (contract.md 2). The tenant is that of
// the token's claim. What answers each is decoded by platform_jobs.hpp, platform_operations.hpp, platform_messages.hpp
// and platform_session.hpp.
#pragma once

#include "model/outcome.hpp"
#include "model/request.hpp"
#include "wire/call.hpp"

#include <string>
#include <string_view>

namespace etl::wire {

using Tenant = std::int64_t;

[[nodiscard]] Call platform_jobs_call(Tenant tenant);
[[nodiscard]] Call platform_job_call(Tenant tenant, const model::JobId& job);
[[nodiscard]] Call worker_status_call(Tenant tenant, const model::JobId& job);
[[nodiscard]] Call run_now_call(Tenant tenant, const model::JobId& job);
[[nodiscard]] Call toggle_job_call(Tenant tenant, const model::JobId& job, bool active);
[[nodiscard]] Call toggle_integration_call(Tenant tenant, std::int64_t integration, bool active);
[[nodiscard]] Call platform_settings_call(Tenant tenant, const model::JobId& job, const model::JobSettings& settings);
[[nodiscard]] Call platform_reset_call(Tenant tenant, const model::JobId& job);
[[nodiscard]] Call platform_queues_call(Tenant tenant);
[[nodiscard]] Call platform_workers_call(Tenant tenant);
[[nodiscard]] Call worker_action_call(Tenant tenant, const model::WorkersRequest& request);
[[nodiscard]] Call platform_logs_call(Tenant tenant, int lines);
/// The token that is to be renewed goes along as every call's does.
[[nodiscard]] Call refresh_call(Tenant tenant);

/// The sockets differ only in their names: all three carry every message of their job.
enum class PlatformSocket { extraction, transform, embedding };

/// "/ws/job/extraction/1/7?token=…".
[[nodiscard]] std::string platform_socket_path(Tenant tenant, const model::JobId& job, std::string_view token,
                                               PlatformSocket socket = PlatformSocket::extraction);

} // namespace etl::wire
