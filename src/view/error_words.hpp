// The words of what can be done with an error that is open.
#pragma once

#include "view/words.hpp"

namespace etl::view::words {

inline constexpr Text error_what = "Error";
inline constexpr Text previous_failure = "Previous failure";
inline constexpr Text next_failure = "Next failure";
inline constexpr Text no_other_failure = "No other job has failed.";
inline constexpr Text copy_error = "Copy as text";
inline constexpr Text save_error = "Save as JSON";
inline constexpr Text open_error_log = "Open the log";
inline constexpr Text open_error_log_there = "Open the log at its first error";
inline constexpr Text no_log_of_platform = "This server keeps one log of all workers, none of a single run.";
inline constexpr Text no_logs_kept = "This server keeps no logs of its runs.";
inline constexpr Text run_not_named = "The list does not say which run this was.";
inline constexpr Text retry = "Retry";
inline constexpr Text in_an_error = "While an error is open";

/// "2 of 7"
[[nodiscard]] inline std::string failure_place(Text place, Text count) {
    return std::string(place).append(" of ").append(count);
}
/// Of a job that is no longer one of them: "7 failures".
[[nodiscard]] inline std::string failure_count(std::int64_t count, Text shown) {
    return std::string(shown).append(count == 1 ? " failure" : " failures");
}

} // namespace etl::view::words
