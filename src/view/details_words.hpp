// Every string of a job's details: plain, short, English.
#pragma once

#include "view/words.hpp"

#include <string>

namespace etl::view::words {

inline constexpr Text details_sections = "Parts of the details";
inline constexpr Text details_overview = "Overview";
inline constexpr Text details_stages = "Stages";
inline constexpr Text details_steps = "Steps";
inline constexpr Text details_error = "Error";

inline constexpr Text details_loading = "Loading the job";
inline constexpr Text details_no_such_job_detail =
    "The list of jobs that the server gave has none of this number. It may have been deleted, or the link may be for "
    "somebody else.";
inline constexpr Text details_back = "Show the list";

inline constexpr Text details_in_progress = "In progress";
inline constexpr Text details_estimate = "estimated by its steps";
inline constexpr Text details_facts = "Facts";
inline constexpr Text details_schedule = "Schedule";
inline constexpr Text details_by_itself = "Runs by itself";
inline constexpr Text details_retry = "Tried again";
inline constexpr Text details_tries = "Tries so far";
inline constexpr Text details_integration = "Integration";
inline constexpr Text details_entity = "Entity type";
inline constexpr Text details_number = "Number";
inline constexpr Text details_started_by = "Started by";
inline constexpr Text details_took = "Took";
inline constexpr Text details_so_far = "So far";
inline constexpr Text details_last_runs = "Last runs";
inline constexpr Text details_counts = "Counts";
inline constexpr Text details_switched = "Switched";
inline constexpr Text details_on = "On";
inline constexpr Text details_off = "Off";
inline constexpr Text details_is_off = "switched off";
inline constexpr Text details_payload = "Default payload";
inline constexpr Text details_payload_none = "Nothing: a run that is started here gets an empty payload.";
inline constexpr Text details_not_told = "Not told by this server";
inline constexpr Text details_you_are_told = "You are told when a run of this job ends.";
inline constexpr Text details_you_are_not_told = "You are not told when a run of this job ends.";
inline constexpr Text details_all_runs = "All runs";
inline constexpr Text details_newest_run = "Newest run";
inline constexpr Text details_open_run = "Open this run";

inline constexpr Text details_is_switched_off = "Switched off: it does not run by itself.";
inline constexpr Text details_waits = "It waits for its turn.";
inline constexpr Text details_is_paused = "Nothing is planned until it is resumed.";
inline constexpr Text details_no_plan = "No run is planned.";
inline constexpr Text details_stops = "It stops at the next safe point.";
inline constexpr Text details_pauses = "It pauses at the next safe point.";

inline constexpr Text details_stages_loading = "Loading the newest run";
inline constexpr Text details_no_run_title = "No run yet";
inline constexpr Text details_no_run_detail = "As soon as the job runs, its stages stand here.";
inline constexpr Text details_stages_by_steps =
    "This server does not say when a stage began and ended: here is how many steps have come through each.";
inline constexpr Text details_stages_seen =
    "This server keeps no history of runs: here is what is known of the stages of this one.";
inline constexpr Text details_stages_none_title = "No stages are told";
inline constexpr Text details_stages_none_detail =
    "This server keeps no history of runs, and the job is not at work now.";
inline constexpr Text details_extract = "Extract";
inline constexpr Text details_load = "Load";
inline constexpr Text details_vectorize = "Vectorize";
inline constexpr Text details_done = "Done";
inline constexpr Text details_comes = "To come";

inline constexpr Text details_step_column = "Step";
inline constexpr Text details_extraction = "Extraction";
inline constexpr Text details_transform = "Transform";
inline constexpr Text details_embedding = "Embedding";
inline constexpr Text details_cell_idle = "Idle";
inline constexpr Text details_cell_running = "Running";
inline constexpr Text details_cell_finished = "Finished";
inline constexpr Text details_cell_failed = "Failed";
inline constexpr Text details_partly = "Partly done";
inline constexpr Text details_cell_none = "None";
inline constexpr Text details_steps_idle_note = "Some steps stay idle to the end: there is nothing for them to do.";
inline constexpr Text details_steps_none_title = "No steps are told";
inline constexpr Text details_steps_none_detail =
    "This server counts a job’s work by stages: the tab “Stages” has what it tells of them.";
inline constexpr Text details_steps_not_yet_detail = "The server has told no steps of this job yet.";

inline constexpr Text details_last_error = "Last error";
inline constexpr Text details_error_cause = "Cause";
inline constexpr Text details_error_type = "Type";
inline constexpr Text details_error_stage = "Stage";
inline constexpr Text details_error_when = "When";
inline constexpr Text details_error_count = "Failures";
inline constexpr Text details_error_records = "Records refused";
inline constexpr Text details_error_same_cause = "Jobs that failed for this cause";
inline constexpr Text details_no_error_title = "No error";
inline constexpr Text details_no_error_detail = "None of the runs that are known has failed.";
inline constexpr Text details_earlier_error = "The newest run has not failed. This is what the last one that did said.";

inline constexpr Text details_only_run = "The only run that is known";

/// "There is no job 999"
[[nodiscard]] inline std::string details_no_such_job(Text number) {
    return std::string("There is no job ").append(number);
}
/// "Every 4 hours"
[[nodiscard]] inline std::string details_every(Text span) { return std::string("Every ").append(span); }
/// "15 minutes after a failure"
[[nodiscard]] inline std::string details_after(Text span) { return std::string(span).append(" after a failure"); }
/// "Next run in 42m 17s." — `left`: the countdown's words.
[[nodiscard]] inline std::string details_next_in(Text left) {
    return std::string("Next run in ").append(left).append(".");
}
[[nodiscard]] inline std::string details_next_late(Text words) { return std::string("Next run: ").append(words); }
/// "Goes on in 12m 4s."
[[nodiscard]] inline std::string details_goes_on_in(Text left) {
    return std::string("Goes on in ").append(left).append(".");
}
/// "Back to ready in 25s."
[[nodiscard]] inline std::string details_ready_in(Text left) {
    return std::string("Back to ready in ").append(left).append(".");
}
/// "Jira, number 7"
[[nodiscard]] inline std::string details_numbered(Text name, Text number) {
    return std::string(name).append(name.empty() ? "Number " : ", number ").append(number);
}
/// "3 of 4 steps"
[[nodiscard]] inline std::string details_steps_done(Text done, Text all) {
    return std::string(done).append(" of ").append(all).append(" steps");
}
/// "3 of the last 10 runs"
[[nodiscard]] inline std::string details_failed_runs(Text failed, Text all) {
    return std::string(failed).append(" of the last ").append(all).append(" runs");
}
/// "3 errors"
[[nodiscard]] inline std::string details_errors_count(Text count, bool one) {
    return std::string(count).append(one ? " error" : " errors");
}
} // namespace etl::view::words
