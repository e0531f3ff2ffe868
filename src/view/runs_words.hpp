// The words of the runs' pages.
#pragma once

#include "view/words.hpp"

namespace etl::view::words {

inline constexpr Text runs_title = "Runs";
inline constexpr Text runs_status = "Status";
inline constexpr Text runs_all_statuses = "All statuses";
inline constexpr Text runs_job_column = "Job";
inline constexpr Text runs_started_column = "Started";
inline constexpr Text runs_duration_column = "Duration";
inline constexpr Text runs_trigger_column = "Trigger";
inline constexpr Text runs_records_column = "Loaded";
inline constexpr Text runs_warnings_column = "Warnings";
inline constexpr Text runs_errors_column = "Errors";
inline constexpr Text runs_loading = "Loading runs";
inline constexpr Text runs_not_told = "—";
inline constexpr Text runs_none_title = "No runs yet";
inline constexpr Text runs_none_detail = "As soon as a job runs, its run stands here.";
inline constexpr Text runs_none_found_title = "No run found";
inline constexpr Text runs_none_found_detail = "No run has this job and status.";
inline constexpr Text runs_show_all = "Show all runs";
inline constexpr Text runs_failed_title = "The runs can’t be shown";
inline constexpr Text runs_unavailable_title = "No history of runs here";
inline constexpr Text runs_unavailable_detail = "This server keeps no history of runs.";
inline constexpr Text runs_older = "Show older runs";
inline constexpr Text runs_manual = "By hand";
inline constexpr Text runs_schedule = "Schedule";
inline constexpr Text runs_retry = "Retry";

/// "By hand, ana"
[[nodiscard]] inline std::string runs_triggered(Text trigger, Text by) {
    return by.empty() ? std::string(trigger) : std::string(trigger).append(", ").append(by);
}

/// "50 runs", "50 runs, and older ones"
[[nodiscard]] inline std::string runs_count(std::size_t count, Text shown, bool older) {
    return std::string(shown).append(count == 1 ? " run" : " runs").append(older ? ", and older ones" : "");
}

[[nodiscard]] inline std::string runs_stale(Text why) { return std::string(why).append(" What is shown is older."); }

} // namespace etl::view::words
