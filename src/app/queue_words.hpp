// The sentences that this room says about queues, dead letters and workers.
#pragma once

#include "model/request.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace etl::app::words {

inline constexpr std::string_view no_workers_call = "This server does not let workers be started or stopped.";
inline constexpr std::string_view no_redrive_call = "This server does not tell of messages that its queues gave up on.";
inline constexpr std::string_view queues_over_limit = "A queue is over its limit";

[[nodiscard]] inline std::string messages(std::int64_t count) {
    return std::to_string(count) + (count == 1 ? " message" : " messages");
}

/// "Workers of Transform started", "All workers restarted"
[[nodiscard]] inline std::string workers_done(model::WorkerAction action, std::string_view stage) {
    std::string text = stage.empty() ? "All workers" : std::string("Workers of ").append(stage);
    return text.append(action == model::WorkerAction::start  ? " started"
                       : action == model::WorkerAction::stop ? " are stopping"
                                                             : " restarted");
}

[[nodiscard]] inline std::string could_not_tell_workers(model::WorkerAction action) {
    return std::string("Could not ").append(model::worker_action_name(action)).append(" workers");
}

/// "3 messages went back to etl.load"
[[nodiscard]] inline std::string redriven(std::int64_t count, std::string_view queue) {
    return messages(count).append(" went back to ").append(queue);
}

[[nodiscard]] inline std::string could_not_redrive(std::string_view queue) {
    return std::string("Could not send messages back to ").append(queue);
}

/// The request went out, and no answer came.
inline constexpr std::string_view redrive_unknown = "Whether they were moved is not known. Reading the queue again…";

} // namespace etl::app::words
