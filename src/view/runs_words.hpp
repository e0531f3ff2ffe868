// The words of the runs' pages.
#pragma once

#include "view/words.hpp"

namespace etl::view::words {

inline constexpr Text runs_title = "Runs";
inline constexpr Text runs_status = "Status";
inline constexpr Text runs_all_statuses = "All statuses";
inline constexpr Text runs_run_column = "Run";
inline constexpr Text runs_job_column = "Job";
inline constexpr Text runs_started_column = "Started";
inline constexpr Text runs_duration_column = "Duration";
inline constexpr Text runs_trigger_column = "Trigger";
inline constexpr Text runs_records_column = "Loaded";
inline constexpr Text runs_warnings_column = "Warnings";
inline constexpr Text runs_errors_column = "Errors";
inline constexpr Text runs_loading = "Loading runs";
inline constexpr Text runs_older_loading = "Loading older runs";
inline constexpr Text runs_none_title = "No runs yet";
inline constexpr Text runs_none_detail = "As soon as a job runs, its run stands here.";
inline constexpr Text runs_none_found_title = "No run found";
inline constexpr Text runs_none_found_detail = "No run has this job and status.";
inline constexpr Text runs_show_all = "Show all runs";
inline constexpr Text runs_failed_title = "The runs can’t be shown";
inline constexpr Text runs_unavailable_title = "No history of runs here";
inline constexpr Text runs_unavailable_detail =
    "This server keeps no history. Runs that begin or end while this page is open stand here.";
inline constexpr Text runs_older = "Show older runs";
inline constexpr Text runs_manual = "By hand";
inline constexpr Text runs_schedule = "Schedule";
inline constexpr Text runs_retry = "Retry";
inline constexpr Text runs_every_job = "All jobs";
inline constexpr Text runs_no_such_job = "No job has this name.";
inline constexpr Text runs_compare = "Compare";
inline constexpr Text runs_compare_needs_two = "Tick two runs to compare them.";
inline constexpr Text runs_drop_ticks = "Untick all";

inline constexpr Text runs_chart_title = "Durations and stages";
inline constexpr Text runs_chart_look = "Show durations as";
inline constexpr Text runs_chart_drawn = "Chart";
inline constexpr Text runs_chart_figures = "Figures";
inline constexpr Text runs_chart_hidden = "Nothing";
inline constexpr Text runs_usual_range = "usual range";

inline constexpr Text run_all_runs = "All runs";
inline constexpr Text run_loading = "Loading the run";
inline constexpr Text run_loading_other = "The other run is on its way.";
inline constexpr Text run_failed_title = "The run can’t be shown";
inline constexpr Text run_gone_detail = "The server has no such run. It may have been deleted.";
inline constexpr Text run_not_seen_detail =
    "This server keeps no history, and this page has not seen such a run since it was opened.";
inline constexpr Text run_seen = "This server keeps no history: this is what this page saw of the run.";
inline constexpr Text run_again = "Run again with this payload";
inline constexpr Text run_compare_with = "Compare with";
inline constexpr Text run_compare_with_none = "Compare with…";
inline constexpr Text run_nothing_to_compare = "No other run of this job is known.";
inline constexpr Text run_stages = "Stages";
inline constexpr Text run_stage_column = "Stage";
inline constexpr Text run_took_column = "Took";
inline constexpr Text run_in_column = "In";
inline constexpr Text run_out_column = "Out";
inline constexpr Text run_what_column = "What";
inline constexpr Text run_difference_column = "Difference";
inline constexpr Text run_same = "same";
inline constexpr Text run_differs = "differs";
inline constexpr Text run_payload = "Payload";
inline constexpr Text run_log_warnings = "Warnings in the log";
inline constexpr Text run_log_errors = "Errors in the log";
inline constexpr Text run_error = "Error";
inline constexpr Text run_counts = "Counts";

/// "Run run-7 is not known"
[[nodiscard]] inline std::string run_not_known(Text run) {
    return std::string("Run ").append(run).append(" is not known");
}
[[nodiscard]] inline std::string compared_run_gone(Text run) {
    return std::string("Run ").append(run).append(" is not known: there is nothing to compare with.");
}
/// "Runs of Jira"
[[nodiscard]] inline std::string runs_of(Text job) { return std::string("Runs of ").append(job); }
[[nodiscard]] inline std::string compared_with(Text run) { return std::string("Compared with ").append(run); }
[[nodiscard]] inline std::string the_run_before(Text run) { return std::string("The run before: ").append(run); }
/// "extract took 12s"
[[nodiscard]] inline std::string stage_took(Text stage, Text took) {
    return std::string(stage).append(" took ").append(took);
}
/// "Extract: took"
[[nodiscard]] inline std::string stage_figure(Text stage, Text what) {
    std::string text = with_name(stage, what);
    text[text.size() - what.size()] = static_cast<char>(what.front() - 'A' + 'a');
    return text;
}
/// "+12", "−12"
[[nodiscard]] inline std::string with_sign(std::int64_t number, Text shown) {
    return std::string(number < 0 ? "−" : "+").append(shown);
}

/// "By hand, ana"
[[nodiscard]] inline std::string runs_triggered(Text trigger, Text by) {
    return by.empty() ? std::string(trigger) : std::string(trigger).append(", ").append(by);
}

/// "50 runs", "50 runs, and older ones"
[[nodiscard]] inline std::string runs_count(std::size_t count, Text shown, bool older) {
    return std::string(shown).append(count == 1 ? " run" : " runs").append(older ? ", and older ones" : "");
}

[[nodiscard]] inline std::string runs_stale(Text why) { return std::string(why).append(" What is shown is older."); }

/// What stands over the runs where the server keeps none.
[[nodiscard]] inline std::string runs_seen(Text since) {
    return std::string("This server keeps no history: these are the runs that this page saw since ")
        .append(since)
        .append(".");
}

[[nodiscard]] inline std::string in_milliseconds(std::int64_t count) { return std::to_string(count) + " ms"; }

/// "4m to 6m"
[[nodiscard]] inline std::string from_to(Text from, Text to) { return std::string(from).append(" to ").append(to); }

/// "Compare 2 runs"
[[nodiscard]] inline std::string compare_runs(std::size_t count) {
    return std::string(runs_compare).append(" ").append(std::to_string(count)).append(count == 1 ? " run" : " runs");
}

/// "They took 12s to 12m 3s."
[[nodiscard]] inline std::string runs_took(Text range) { return std::string(" They took ").append(range).append("."); }
/// "Usually 4m to 6m."
[[nodiscard]] inline std::string runs_usually(Text range) { return std::string(" Usually ").append(range).append("."); }

/// "1,800 in, 1,790 out"
[[nodiscard]] inline std::string in_and_out(Text in, Text out) {
    return std::string(in).append(" in, ").append(out).append(" out");
}

/// "run-7, Jira: completed, 4m 12s"
[[nodiscard]] inline std::string run_in_chart(Text run, Text job, Text status, Text took) {
    return std::string(run).append(", ").append(job).append(": ").append(status).append(", ").append(took);
}

} // namespace etl::view::words
