// The stream of all jobs' states, WS /ws/jobs/stream (contract.md 1.2).
#pragma once

#include "model/stream.hpp"
#include "wire/decoding.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace etl::wire {

/// A message of the server: {"epoch", "seq", "prev_seq", "job": JobStatus}. Without a number or a job it is an error.
[[nodiscard]] Decoded<model::StreamMessage> decode_stream_message(std::string_view body, const Limits& limits = {});

/// {"subscribe": ["7", …]}, {"subscribe": "*"} and {"unsubscribe": ["7", …]}.
[[nodiscard]] std::string encode_subscribe(const std::vector<model::JobId>& jobs);
[[nodiscard]] std::string encode_subscribe_to_all();
[[nodiscard]] std::string encode_unsubscribe(const std::vector<model::JobId>& jobs);

} // namespace etl::wire
