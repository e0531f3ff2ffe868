// The words of finding: filters, chips, groups and failure causes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace etl::view::words {

using Text = std::string_view;

inline constexpr Text filters_title = "Filters";
inline constexpr Text filter_jobs = "Filter jobs";
inline constexpr Text integration = "Integration";
inline constexpr Text entity_type = "Entity type";
inline constexpr Text switched = "Switched";
inline constexpr Text on_or_off = "On or off";
inline constexpr Text only_on = "Only on";
inline constexpr Text only_off = "Only off";
inline constexpr Text switched_on = "Switched on";
inline constexpr Text switched_off = "Switched off";
inline constexpr Text failure_cause = "Failure cause";
inline constexpr Text no_integration = "No integration";
inline constexpr Text no_entity_type = "No entity type";
inline constexpr Text group_by = "Group by";
inline constexpr Text no_groups = "No groups";
inline constexpr Text by_integration = "Group by integration";
inline constexpr Text by_status = "Group by status";
inline constexpr Text clear_filters = "Clear filters";
inline constexpr Text nothing_to_clear = "Nothing is filtered.";
inline constexpr Text chosen_filters = "Chosen filters";
inline constexpr Text saved_views = "Saved views";
inline constexpr Text manage_views = "Save or change views…";
inline constexpr Text name_of_view = "Name for what is shown now";
inline constexpr Text new_name = "New name";
inline constexpr Text show_view = "Show view";
inline constexpr Text replace_view = "Replace by what is shown now";
inline constexpr Text replace = "Replace";
inline constexpr Text rename = "Rename";
inline constexpr Text remove = "Delete";
inline constexpr Text undo = "Undo";
inline constexpr Text all_jobs = "All jobs";
inline constexpr Text name_missing = "Enter a name.";
inline constexpr Text name_taken = "Another view has this name.";
inline constexpr Text view_is_replaced = "There is a view of this name: it is replaced.";
inline constexpr Text view_is_shown = "It is what is shown now.";
inline constexpr Text too_many_views = "There are 100 views. Delete one first.";
inline constexpr Text no_views =
    "No view is saved yet. Filters, order and groups are kept under the name that you give.";
inline constexpr Text failures_by_cause = "Failures by cause";
inline constexpr Text no_failures_title = "No job has failed.";
inline constexpr Text no_failures_detail = "Failures for the same cause are put together here, with their jobs.";
inline constexpr Text no_job_filtered = "No job passes all the filters.";

/// "Filters: 3 chosen"
[[nodiscard]] inline std::string filters_chosen(Text count) {
    return std::string(filters_title).append(": ").append(count).append(" chosen");
}

/// "“jira”"
[[nodiscard]] inline std::string quoted(Text text) { return std::string("“").append(text).append("”"); }

/// "“Mine” is deleted."
[[nodiscard]] inline std::string view_is_deleted(Text name) { return quoted(name).append(" is deleted."); }

/// "Remove filter: Integration: Jira"
[[nodiscard]] inline std::string remove_filter(Text filter) { return std::string("Remove filter: ").append(filter); }

/// "Show 12 jobs"
[[nodiscard]] inline std::string show_count(Text jobs) { return std::string("Show ").append(jobs); }

/// "Retry 12 jobs…"
[[nodiscard]] inline std::string retry_count(Text jobs) { return std::string("Retry ").append(jobs).append("…"); }

/// "240 more: search for them."
[[nodiscard]] inline std::string more_choices(Text count) {
    return std::string("and ").append(count).append(" more that the search finds");
}

/// " · Nov 23, 14:01", " · first Nov 23, 14:01 · last Nov 23, 15:20": behind a count of jobs.
[[nodiscard]] inline std::string seen_at(Text time) { return std::string(" · ").append(time); }
[[nodiscard]] inline std::string seen_between(Text first, Text last) {
    return std::string(" · first ").append(first).append(" · last ").append(last);
}

/// " and 7 more"
[[nodiscard]] inline std::string and_more(Text count) { return std::string(" and ").append(count).append(" more"); }

/// "50 failed jobs, 3 causes"
[[nodiscard]] inline std::string causes_of(std::size_t jobs, Text shown_jobs, std::size_t causes, Text shown_causes) {
    return std::string(shown_jobs)
        .append(jobs == 1 ? " failed job, " : " failed jobs, ")
        .append(shown_causes)
        .append(causes == 1 ? " cause" : " causes");
}

/// "Jira, 12 jobs"
[[nodiscard]] inline std::string group_name(Text label, Text jobs) {
    return std::string(label).append(", ").append(jobs);
}

} // namespace etl::view::words
