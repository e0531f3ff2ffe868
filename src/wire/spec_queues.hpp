// Queues, dead messages and workers in the specification's profile (contract.md 1.2).
#pragma once

#include "model/queue.hpp"
#include "wire/decoding.hpp"

#include <string_view>

namespace etl::wire {

/// GET /api/v1/etl/queues.
[[nodiscard]] Decoded<model::QueuesStatus> decode_queues(std::string_view body, const Limits& limits = {});

/// GET /api/v1/etl/queues/history. A point that is no number is a gap.
[[nodiscard]] Decoded<model::QueueHistory> decode_queue_history(std::string_view body, const Limits& limits = {});

/// GET /api/v1/etl/queues/{name}/dead. A message without an id is an error: it could not be sent back.
[[nodiscard]] Decoded<model::DeadLetterPage> decode_dead_letters(std::string_view body, const Limits& limits = {});

/// POST /api/v1/etl/queues/{name}/redrive.
[[nodiscard]] Decoded<model::RedriveOutcome> decode_redrive(std::string_view body, const Limits& limits = {});

/// POST /api/v1/etl/workers/{start,stop,restart}.
[[nodiscard]] Decoded<model::WorkersStatus> decode_workers(std::string_view body, const Limits& limits = {});

} // namespace etl::wire
