// The words of selecting jobs and of doing one thing to many.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace etl::view::words {

using Text = std::string_view;

inline constexpr Text bulk_start = "Start";
inline constexpr Text switch_on = "Switch on";
inline constexpr Text switch_off = "Switch off";
inline constexpr Text bulk_actions = "Actions";
inline constexpr Text selection = "Selected jobs";
inline constexpr Text select_jobs = "Select jobs";
inline constexpr Text pick_job = "Select, or not any more";
inline constexpr Text pick_up_to = "Select up to here";
inline constexpr Text act_on_selected = "What can be done to all selected";
inline constexpr Text space_key = "Space";
inline constexpr Text shift_space = "Shift Space";
inline constexpr Text select_found = "Select all jobs that are found";
inline constexpr Text stop_selecting = "Stop selecting";
inline constexpr Text clear_selection = "Clear the selection";
inline constexpr Text nothing_selected = "No job is selected.";
inline constexpr Text bulk_is_busy = "Another action on many jobs is under way.";
inline constexpr Text all_outcomes = "All";
inline constexpr Text will_be_done = "Will be done";
inline constexpr Text copy_results = "Copy results";
inline constexpr Text cancel_the_rest = "Cancel the rest";
inline constexpr Text go_on = "Go on with the rest";
inline constexpr Text nobody_can = "None of the selected jobs can do this now.";
inline constexpr Text keep_page_open = "Keep this page open until it is over.";
inline constexpr Text nobody_waits = "No job waits any more.";
inline constexpr Text no_such_outcome = "No job has this outcome.";
inline constexpr Text filter_outcomes = "Show jobs by outcome";

inline constexpr Text start_means = "Starts a run.";
inline constexpr Text restart_means = "Starts a run; its error is cleared.";
inline constexpr Text pause_means = "Is not run any more until it is resumed.";
inline constexpr Text pause_running_means = "Pauses at its next safe point.";
inline constexpr Text resume_means = "Goes back to ready.";
inline constexpr Text stop_pending_means = "Leaves the line.";
inline constexpr Text next_means = "Becomes the next in line.";
inline constexpr Text on_means = "Runs by its schedule again.";
inline constexpr Text off_means = "Is not run by its schedule any more.";
inline constexpr Text off_running_means = "Is not run by its schedule any more; the run that goes on is not stopped.";
inline constexpr Text one_reset_means = "Its last outcome and error are cleared.";

/// "Pause…": a question follows.
[[nodiscard]] inline std::string asked(Text label) { return std::string(label).append("…"); }

/// "12 selected"
[[nodiscard]] inline std::string selected(Text count) { return std::string(count).append(" selected"); }
/// "3 of them not shown"
[[nodiscard]] inline std::string not_shown(Text count) { return std::string(count).append(" of them not shown"); }
/// "Select all 50 jobs"
[[nodiscard]] inline std::string select_all(Text jobs) { return std::string("Select all ").append(jobs); }
/// "Select Jira"
[[nodiscard]] inline std::string select_job(Text name) { return std::string("Select ").append(name); }

/// "Pause: 34 of 500"
[[nodiscard]] inline std::string bulk_progress(Text label, Text over, Text all) {
    return std::string(label).append(": ").append(over).append(" of ").append(all);
}
/// "Pause: 5 failed"
[[nodiscard]] inline std::string bulk_failed(Text label, Text failed) {
    return std::string(label).append(": ").append(failed).append(" failed");
}
/// "Pause: results"
[[nodiscard]] inline std::string bulk_went_well(Text label) { return std::string(label).append(": results"); }

/// "Pause 12 jobs"
[[nodiscard]] inline std::string bulk_title(Text label, Text jobs) {
    return std::string(label).append(" ").append(jobs);
}
/// "Make 1 job the next in line"
[[nodiscard]] inline std::string bulk_next_title(Text jobs) {
    return std::string("Make ").append(jobs).append(" the next in line");
}
/// "11 of 12 jobs will be asked; 1 can’t be."
[[nodiscard]] inline std::string will_be_asked(Text will, Text jobs, Text cannot) {
    return std::string(will).append(" of ").append(jobs).append(" will be asked; ").append(cannot).append(" can’t be.");
}
/// "All 12 jobs will be asked."
[[nodiscard]] inline std::string all_will_be_asked(Text jobs) {
    return std::string("All ").append(jobs).append(" will be asked.");
}
[[nodiscard]] inline std::string one_will_be_asked(Text name) { return std::string(name).append(" will be asked."); }

/// "3 runs are stopped at their next safe points; 12,400 records that they have loaded stay."
[[nodiscard]] inline std::string runs_end(std::size_t runs, Text shown_runs, Text loaded) {
    std::string text =
        std::string(shown_runs)
            .append(runs == 1 ? " run ends at its next safe point." : " runs end at their next safe points.");
    if (!loaded.empty()) {
        text.append(" ").append(loaded).append(" records that are loaded so far stay.");
    }
    return text;
}
/// "The outcome and error of 12 jobs are cleared, and they are not tried again. What was loaded stays."
[[nodiscard]] inline std::string outcomes_cleared(Text jobs) {
    return std::string("The last outcome and error of ")
        .append(jobs)
        .append(" are cleared, and nothing is tried again by itself. What was loaded stays.");
}
/// "2 of them run now; their runs are not stopped."
[[nodiscard]] inline std::string off_while_running(std::size_t runs, Text shown_runs) {
    return std::string(shown_runs)
        .append(runs == 1 ? " of them runs now; its run is not stopped."
                          : " of them run now; their runs are not stopped.");
}
/// "Stops at its next safe point, at 42% in transform."
[[nodiscard]] inline std::string stops_at(int percent, Text stage) {
    std::string text = "Stops at its next safe point; it is at " + std::to_string(percent) + "%";
    return stage.empty() ? text + "." : text.append(" in ").append(stage).append(".");
}

/// "This server takes only so many requests: one job is asked every 2.5 s, so this takes about 21 minutes."
[[nodiscard]] inline std::string paced(Text minutes) {
    return std::string("This server takes 40 requests a minute at most, so one job is asked every 2.5 seconds: about ")
        .append(minutes)
        .append(".");
}
[[nodiscard]] inline std::string whole_minutes(std::size_t count) {
    return count <= 1 ? std::string("a minute") : std::to_string(count) + " minutes";
}
[[nodiscard]] inline std::string told_to_wait(Text time) {
    return std::string("The server asks to wait until ").append(time).append(".");
}
/// "34 of 500 over, 3 failed"
[[nodiscard]] inline std::string over_of(Text over, Text all, Text failed) {
    std::string text = std::string(over).append(" of ").append(all).append(" answered");
    return failed.empty() ? text : text.append(", ").append(failed).append(" failed");
}
/// "Try 5 again"
[[nodiscard]] inline std::string try_failed_again(Text count) {
    return std::string("Try ").append(count).append(" again");
}

} // namespace etl::view::words
