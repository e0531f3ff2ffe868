// The words of the log's page.
#pragma once

#include "view/words.hpp"

#include <optional>

namespace etl::view::log_words {

using words::Text;

inline constexpr Text title = "Log";
inline constexpr Text workers_title = "Workers’ log";
inline constexpr Text open_log = "Log";
inline constexpr Text level = "Level";
inline constexpr Text stage = "Stage";
inline constexpr Text all_levels = "All levels";
inline constexpr Text all_stages = "All stages";
inline constexpr Text times = "Times";
inline constexpr Text times_clock = "Time of day";
inline constexpr Text times_start = "Since the start";
inline constexpr Text times_before = "Since the line before";
inline constexpr Text times_none = "No times";
inline constexpr Text wrap = "Wrap long lines";
inline constexpr Text place = "Go to line or time";
inline constexpr Text place_hint = "120, 120-140 or 14:05";
inline constexpr Text first_error = "First error";
inline constexpr Text no_error = "The log has no error.";
inline constexpr Text top = "To the beginning";
inline constexpr Text end = "To the end";
inline constexpr Text find = "Find";
inline constexpr Text download = "Download";
inline constexpr Text follow = "Follow";
inline constexpr Text following = "Following: new lines come by themselves";
inline constexpr Text not_following = "Not following: new lines come below";
inline constexpr Text run_over = "The run is over: the log is whole";
inline constexpr Text copy_stop = "Stop copying";
inline constexpr Text copy_now = "Copy now";
inline constexpr Text copy_selected = "Copy the selected lines";
inline constexpr Text drop_selection = "Unselect";
inline constexpr Text loading = "Loading the log";
inline constexpr Text lines = "Lines of the log";
inline constexpr Text failed_title = "The log can’t be shown";
inline constexpr Text gone_title = "This log is not there";
inline constexpr Text gone_detail = "The server has no such run. It may have been deleted, and its log with it.";
inline constexpr Text gone_meanwhile = "The server no longer has this log. What is shown was read before.";
inline constexpr Text empty_title = "No lines";
inline constexpr Text empty_over = "The run is over and wrote no log.";
inline constexpr Text empty_yet = "The run has written nothing yet. Its lines come here by themselves.";
inline constexpr Text empty_workers = "The workers have written nothing.";
inline constexpr Text filtered_title = "No line is like that";
inline constexpr Text filtered_detail = "The log has no line of this level and stage.";
inline constexpr Text show_all = "Show all lines";
inline constexpr Text unavailable_title = "No logs here";
inline constexpr Text unavailable_detail = "This server keeps no logs of its runs.";
inline constexpr Text no_workers_log_title = "No log of all workers here";
inline constexpr Text no_workers_log_detail =
    "With this server each run has a log of its own: open it from the run’s page.";
inline constexpr Text workers_note =
    "The last lines of all workers together: this server keeps no log of a single run.";
inline constexpr Text workers_missed =
    "More was written than this page was given: lines may be missing before the newest ones.";
inline constexpr Text workers_no_stages = "The workers’ log names no stages.";
inline constexpr Text workers_no_export = "The workers’ log can’t be exported; select lines to copy them.";
inline constexpr Text workers_no_download = "There is no file of the workers’ log to download.";
inline constexpr Text case_does_not_matter = "Letters are found in any case.";
inline constexpr Text no_place = "Enter a line (120), lines (120-140) or a time (14:05).";

/// "Log of run-7"
[[nodiscard]] inline std::string log_of(Text run) { return std::string("Log of ").append(run); }

/// "Warnings and above (120)"
[[nodiscard]] inline std::string at_least(Text what, Text count) {
    std::string text(what);
    return count.empty() ? text : text.append(" (").append(count).append(")");
}

/// "Lines 1,200 to 1,240 of 1,000,000"; with a filter the lines are those that it leaves.
[[nodiscard]] inline std::string in_sight(Text first, Text last, Text total) {
    return std::string("Lines ").append(first).append(" to ").append(last).append(" of ").append(total);
}
[[nodiscard]] inline std::string about_in_sight(Text total) {
    return std::string("Some of ").append(total).append(" lines");
}

/// "Copy 12 lines"
[[nodiscard]] inline std::string copy_lines(std::int64_t count, Text shown) {
    return std::string("Copy ").append(shown).append(count == 1 ? " line" : " lines");
}
[[nodiscard]] inline std::string copying(Text shown) {
    return std::string("Copying: ").append(shown).append(" lines read");
}

/// Where the log no longer begins at its beginning.
[[nodiscard]] inline std::string rotated(Text first) {
    return std::string("The log begins at line ").append(first).append(": the server has removed what was before.");
}

[[nodiscard]] inline std::string no_such_line(Text first, Text last) {
    return std::string("The log has the lines ").append(first).append(" to ").append(last).append(".");
}

/// "45,000 matches"
[[nodiscard]] inline std::string matches(Text count) { return std::string(count).append(" matches"); }

/// "Line 12"
[[nodiscard]] inline std::string line(Text number) { return std::string("Line ").append(number); }

[[nodiscard]] inline std::string stale(Text why) { return std::string(why).append(" What is shown is older."); }

} // namespace etl::view::log_words
