// The platform's queues, workers and their logs (contract.md 2).
#pragma once

#include "model/log.hpp"
#include "model/queue.hpp"
#include "model/request.hpp"
#include "wire/decoding.hpp"

#include <string>
#include <string_view>

namespace etl::wire {

/// GET /api/v1/admin/queues/status: the queues by the work they hold. Rates are absent where the broker has none yet.
[[nodiscard]] Decoded<model::QueuesStatus> decode_platform_queues(std::string_view body, const Limits& limits = {});

/// GET /api/v1/admin/workers/status and the answer of POST /api/v1/admin/workers/action, which names no workers.
[[nodiscard]] Decoded<model::WorkersStatus> decode_platform_workers(std::string_view body, const Limits& limits = {});

/// POST /api/v1/admin/workers/action.
[[nodiscard]] std::string encode_worker_action(const model::WorkersRequest& request);

/// GET /api/v1/admin/workers/logs: the last lines, numbered from 0, of all workers together.
[[nodiscard]] Decoded<model::LogWindow> decode_platform_logs(std::string_view body, const Limits& limits = {});

} // namespace etl::wire
