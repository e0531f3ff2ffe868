// Every string that the screens show, in one place: plain, short, English. Sentences that need a value are functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view::words {

using Text = std::string_view;

inline constexpr Text page_title = "Jobs";
inline constexpr Text pages = "Pages";
inline constexpr Text log_page = "Log";
inline constexpr Text gallery_title = "Widgets";
inline constexpr Text page_loading = "Loading the page";
inline constexpr Text page_not_loaded = "This page could not be loaded";
inline constexpr Text page_not_loaded_detail = "A part of the program did not arrive. Is the connection there?";
inline constexpr Text pipeline_caption = "JOBS PIPELINE";
inline constexpr Text job_list = "Jobs pipeline";

inline constexpr Text run_job = "Run Job";
inline constexpr Text starting = "Starting…";
inline constexpr Text start_options = "Start with options";
inline constexpr Text start_options_asked = "Start with options…";
inline constexpr Text view_errors = "View Errors";
inline constexpr Text no_error_told = "The server reported no error for this run.";
inline constexpr Text has_not_failed = "The job has not failed.";
inline constexpr Text last_run = "Last run";
inline constexpr Text next_run = "Next run";
inline constexpr Text countdown = "Countdown";
inline constexpr Text never = "Never";
/// In the place of what the server did not say.
inline constexpr Text not_told = "—";
inline constexpr Text not_planned = "—";
inline constexpr Text zone_unknown = " (zone unknown)";
inline constexpr Text starting_now = "Starting now…";
inline constexpr Text extracted = "Extracted";
inline constexpr Text transformed = "Transformed";
inline constexpr Text loaded = "Loaded";
inline constexpr Text errors = "Errors";
inline constexpr Text no_counts = "No counts reported for the last run.";
inline constexpr Text no_runs = "Not run yet.";

inline constexpr Text search_jobs = "Search jobs";
inline constexpr Text all_statuses = "All";
inline constexpr Text order = "Sorted by";
inline constexpr Text order_server = "Server’s order";
inline constexpr Text order_name = "Name";
inline constexpr Text order_status = "Status";
inline constexpr Text order_next_run = "Next run";
inline constexpr Text order_last_run = "Last run";
inline constexpr Text show_all = "Show all";
inline constexpr Text filters = "Filter by status";
inline constexpr Text nothing_found_title = "No job found";
inline constexpr Text no_job_of_status = "No job has a status that is chosen.";
inline constexpr Text no_run_planned = "No run is planned";
inline constexpr Text no_clock = "--:--:--";
inline constexpr Text list_look = "Show jobs as";
inline constexpr Text as_rows = "Rows";
inline constexpr Text as_cards = "Cards";
inline constexpr Text started = "Started";
inline constexpr Text success = "Success";
inline constexpr Text duration = "Duration";
inline constexpr Text under_a_second = "<1s";
inline constexpr Text seconds = "s";
inline constexpr Text minutes = "m";
inline constexpr Text hours = "h";
inline constexpr Text days = "d";
inline constexpr Text just_now = "just now";
inline constexpr Text next_in_row = "Next";
inline constexpr Text error_mark = "ERROR";
inline constexpr Text stopping_means = "Stopping at the next safe point";
inline constexpr Text pausing_means = "Pausing at the next safe point";
inline constexpr Text active = "Active";
inline constexpr Text more = "More";
inline constexpr Text pause = "Pause";
inline constexpr Text resume = "Resume";
inline constexpr Text stop = "Stop";
inline constexpr Text stop_asked = "Stop…";
inline constexpr Text forced_stop = "Force stop";
inline constexpr Text forced_stop_asked = "Force stop…";
inline constexpr Text next_in_line = "Make next in line";
inline constexpr Text next_in_line_asked = "Make next in line…";
inline constexpr Text reset = "Reset";
inline constexpr Text reset_asked = "Reset…";
inline constexpr Text details = "Details";
inline constexpr Text runs = "Runs";
inline constexpr Text settings = "Settings";
inline constexpr Text settings_asked = "Settings…";
inline constexpr Text runs_every = "Runs every (minutes)";
inline constexpr Text tried_again_after = "Tried again after (minutes)";
inline constexpr Text interval_missing = "Enter how many minutes.";
inline constexpr Text unchanged = "Nothing has been changed yet.";
inline constexpr Text save = "Save";
inline constexpr Text cancel = "Cancel";
inline constexpr Text notify_me = "Notify me";
inline constexpr Text do_not_notify_me = "Don’t notify me";
inline constexpr Text notified_of_all = "You are notified of every job: the settings say so.";
inline constexpr Text notified_of_none = "You are notified of no job: the settings say so.";
inline constexpr Text undo_the_stop = "Undo the stop";
inline constexpr Text stop_means = "The run ends at its next safe point. What is loaded by then stays.";
inline constexpr Text forced_stop_means =
    "The run ends at once, in the middle of what it does. Records that are being worked on are dropped, and come with "
    "the next run.";
inline constexpr Text integration_is_off = "Its integration is switched off.";
inline constexpr Text integration_first = "The integration is switched on first, and then the job.";
inline constexpr Text switch_on_both = "Switch on both";
inline constexpr Text reset_means =
    "The outcome of the last run and its error are cleared, and it is not tried again. What was loaded stays.";

inline constexpr Text loading_title = "Loading jobs…";
inline constexpr Text empty_title = "No jobs yet";
inline constexpr Text empty_detail =
    "The server has no ETL jobs. A job appears here as soon as an integration has one.";
inline constexpr Text failed_title = "The jobs can’t be shown";
inline constexpr Text signed_out_title = "You are signed out";
inline constexpr Text signed_out_detail = "Sign in to the platform; this page goes on by itself as soon as you have.";
inline constexpr Text signed_out_with_login = "Sign in to see the jobs.";
inline constexpr Text sign_in = "Sign in";
inline constexpr Text waiting_for_host = "Waiting to be signed in";
inline constexpr Text host_was_asked = "The page around this one has been asked to sign you in.";
inline constexpr Text host_sent_nothing =
    "The page around this one has not signed you in. Sign in there; this page goes on by itself as soon as you have.";
inline constexpr Text try_again = "Try again";
inline constexpr Text refresh = "Refresh";
inline constexpr Text stale_mark = "Last known state";

inline constexpr Text live = "Live";
inline constexpr Text connecting = "Connecting…";
inline constexpr Text polling = "Polling";
inline constexpr Text reconnecting = "Reconnecting";
inline constexpr Text refresh_is_off = "Refresh is off";
inline constexpr Text connected = "Connected";
inline constexpr Text not_answering = "Server not answering";
inline constexpr Text failing = "Server failing";
inline constexpr Text unreadable = "Server answers unreadably";
inline constexpr Text too_many = "Too many requests";
inline constexpr Text forbidden = "Not allowed";
inline constexpr Text not_found = "Job list not found";
inline constexpr Text refused = "Server refuses";
inline constexpr Text offline = "Offline";
inline constexpr Text unreachable = "Server not reachable";
inline constexpr Text signed_out = "Signed out";

inline constexpr Text error_message = "Error Message";
inline constexpr Text error_stage = "Stage";
inline constexpr Text error_type = "Type";
inline constexpr Text context = "Context";
inline constexpr Text stack_trace = "Stack Trace";
inline constexpr Text close = "Close";
inline constexpr Text unknown_stage = "UNKNOWN STAGE";
inline constexpr Text unknown_error_type = "ERROR";
inline constexpr Text no_message = "The server gave no message.";
inline constexpr Text dismiss = "Dismiss";
inline constexpr Text notices = "Notices";

inline constexpr Text theme_system = "Theme: system";
inline constexpr Text theme_light = "Theme: light";
inline constexpr Text theme_dark = "Theme: dark";

inline constexpr Text shortcuts = "Keyboard shortcuts";
inline constexpr Text everywhere = "Everywhere";
inline constexpr Text in_the_list = "In the list of jobs";
inline constexpr Text on_a_job = "On the job that has the focus";
inline constexpr Text close_what_is_open = "Close what is open";
inline constexpr Text show_shortcuts = "Show these shortcuts";
inline constexpr Text next_job = "Next job";
inline constexpr Text previous_job = "Previous job";
inline constexpr Text its_controls = "Its controls";
inline constexpr Text enter_key = "Enter";
inline constexpr Text pause_or_resume = "Pause or resume";
inline constexpr Text more_controls = "More controls";
inline constexpr Text single_keys = "Single keys as shortcuts";
inline constexpr Text single_keys_hint = "Off: letters and signs by themselves do nothing.";
inline constexpr Text search_and_commands = "Search and commands";
inline constexpr Text palette_placeholder = "A job, or what to do: “run jira”";
inline constexpr Text palette_keys = "↑ ↓ choose · Enter does it · Esc closes";
inline constexpr Text results = "Results";
inline constexpr Text nothing_matches = "Nothing has all these words.";
inline constexpr Text show_all_jobs = "Show all jobs";
inline constexpr Text sort_by = "Sort by";
inline constexpr Text show_only = "Show only";
inline constexpr Text or_key = "or";
inline constexpr Text off = "off";

/// "Run Job: Jira"
[[nodiscard]] inline std::string with_name(Text words, Text name) {
    return std::string(words).append(": ").append(name);
}

/// "Jira — go to"
[[nodiscard]] inline std::string go_to(Text name) { return std::string(name).append(" — go to"); }

/// What stands in front of "…", which says that a question follows.
[[nodiscard]] inline Text without_dots(Text label) {
    constexpr Text dots = "…";
    return label.ends_with(dots) ? label.substr(0, label.size() - dots.size()) : label;
}

/// "Run Job: Jira", "Stop: Jira…"
[[nodiscard]] inline std::string asked_of(Text label, Text name) {
    return with_name(without_dots(label), name).append(label.substr(without_dots(label).size()));
}

/// "Undo (4 s)"
[[nodiscard]] inline std::string undo_stop(std::int64_t left) { return "Undo (" + std::to_string(left) + " s)"; }

/// "Stop Jira by force?"
[[nodiscard]] inline std::string question(Text deed, Text name, Text how = {}) {
    return std::string(deed).append(name).append(how).append("?");
}

/// "1 job", "10,000 jobs". `shown`: the count in the user's own way of writing it.
[[nodiscard]] inline std::string jobs_count(std::size_t count, Text shown) {
    return std::string(shown).append(count == 1 ? " job" : " jobs");
}

/// "3 of 50 jobs"
[[nodiscard]] inline std::string some_of(Text some, Text all) { return std::string(some).append(" of ").append(all); }

[[nodiscard]] inline std::string no_job_with(Text text, bool also_by_status) {
    return std::string("No job").append(also_by_status ? " of the chosen statuses" : "").append(" has “").append(text) +
           "” in its name, integration, entity type or number.";
}

/// How far a run is.
[[nodiscard]] inline std::string stands_at(int percent, Text stage = {}) {
    const std::string share = std::to_string(percent) + "%";
    return stage.empty() ? "It is at " + share + "."
                         : std::string("It is at ").append(share).append(", in ").append(stage) + ".";
}

/// `shown`: the count in the user's own way of writing it.
[[nodiscard]] inline std::string loaded_so_far(std::int64_t count, Text shown) {
    return std::string(shown).append(count == 1 ? " record is loaded so far." : " records are loaded so far.");
}

[[nodiscard]] inline std::string in_time(Text left) { return std::string("in ").append(left); }
/// "5m ago"
[[nodiscard]] inline std::string ago(Text span) { return std::string(span).append(" ago"); }
[[nodiscard]] inline std::string overdue_by(Text span) { return std::string("Overdue by ").append(span); }
[[nodiscard]] inline std::string rate_limited_until(Text moment) {
    return std::string("Rate limited: resumes at ").append(moment);
}
/// `left`: "in 20m"
[[nodiscard]] inline std::string rate_limited_for(Text left) {
    return std::string("Rate limited: resumes ").append(left);
}
[[nodiscard]] inline std::string resetting_in(Text left) { return std::string("Resetting in ").append(left); }
[[nodiscard]] inline std::string retries(int count) { return "Retries: " + std::to_string(count); }

/// "Transform (42%)"
[[nodiscard]] inline std::string stage_at(Text stage, int percent) {
    const std::string share = std::to_string(percent) + "%";
    return stage.empty() ? share : std::string(stage).append(" (").append(share).append(")");
}

/// Before the title of the tab.
[[nodiscard]] inline std::string failed_in_tab(Text count) { return std::string("(").append(count).append(" failed)"); }
[[nodiscard]] inline std::string running_in_tab(Text count) {
    return std::string("(").append(count).append(" running)");
}

/// "usually 6m"
[[nodiscard]] inline std::string usually(Text lasts) { return std::string("usually ").append(lasts); }

/// "29,500 read", "12,400 loaded": what is known of a run's counts where the other one is not.
[[nodiscard]] inline std::string read_so_far(Text count) { return std::string(count).append(" read"); }
[[nodiscard]] inline std::string loaded_until_now(Text count) { return std::string(count).append(" loaded"); }

/// "Last 10 runs: 8 completed, 2 failed. Newest: failed."
[[nodiscard]] inline std::string last_runs(std::size_t count, Text outcomes, Text newest) {
    return (count == 1 ? std::string("Last run") : "Last " + std::to_string(count) + " runs")
        .append(": ")
        .append(outcomes)
        .append(count == 1 ? "." : std::string(". Newest: ").append(newest).append("."));
}

/// The names of the pending jobs that go back to ready; the first few of many.
[[nodiscard]] std::string next_in_line_means(const std::vector<Text>& others, bool clears_error);

} // namespace etl::view::words
