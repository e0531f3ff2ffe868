// The sentences that this room says about jobs that are started with care.
#pragma once

#include <string>
#include <string_view>

namespace etl::app::words {

inline constexpr std::string_view start_takes_nothing =
    "This server starts a job only as it is set up: whole, and with its own payload.";
inline constexpr std::string_view hand_work_goes_on =
    "What was started by hand before still goes on. Its end is told here.";

/// "Jira was started: run-12"
[[nodiscard]] inline std::string start_taken(std::string_view name, std::string_view run) {
    std::string text = std::string(name).append(" was started");
    return run.empty() ? text : text.append(": ").append(run);
}

} // namespace etl::app::words
