// The words of the pages about raw records.
#pragma once

#include "view/words.hpp"

namespace etl::view::words {

inline constexpr Text records_title = "Records";
inline constexpr Text record_title = "Record";
inline constexpr Text records_loading = "Loading records";
inline constexpr Text record_loading = "Loading the record";
inline constexpr Text records_type = "Entity type";
inline constexpr Text records_all_types = "All entity types";
inline constexpr Text records_status = "Status";
inline constexpr Text records_all_statuses = "All statuses";
inline constexpr Text record_column = "Record";
inline constexpr Text record_external = "External id";
inline constexpr Text record_created = "Stored";
inline constexpr Text record_processed = "Processed";
inline constexpr Text record_run = "Run";
inline constexpr Text record_job = "Job";
inline constexpr Text record_integration = "Integration";
inline constexpr Text record_size = "Size";
inline constexpr Text record_error = "Error";
inline constexpr Text record_log = "Log of the run";
inline constexpr Text records_of_run = "Records of the run";
inline constexpr Text records_none_title = "No records yet";
inline constexpr Text records_none_detail = "As soon as a run reads something, its records stand here.";
inline constexpr Text records_none_found_title = "No record found";
inline constexpr Text records_none_found_detail = "No record has this entity type, status and run.";
inline constexpr Text records_show_all = "Show all records";
inline constexpr Text records_failed_title = "The records can’t be shown";
inline constexpr Text record_failed_title = "The record can’t be shown";
inline constexpr Text record_gone_title = "There is no such record";
inline constexpr Text record_gone_detail = "It may have been removed with the runs of before.";
inline constexpr Text records_unavailable_title = "No raw records here";
inline constexpr Text records_older = "Show older records";
inline constexpr Text records_no_runs = "This server does not say which run a record came from.";
inline constexpr Text records_clear_choice = "Clear choice";
inline constexpr Text records_none_chosen = "No record is chosen.";
inline constexpr Text records_retry = "Set to pending…";
inline constexpr Text records_fail = "Set to failed…";
inline constexpr Text records_by_hand = "Transform or load…";
inline constexpr Text records_store = "Store a record…";
inline constexpr Text records_actions = "Actions";
inline constexpr Text records_back = "All records";
inline constexpr Text records_changing = "Records are being changed.";

inline constexpr Text record_content = "Content";
inline constexpr Text record_reading = "Reading the content";
inline constexpr Text record_empty = "The record is empty.";
inline constexpr Text record_find = "Find";
inline constexpr Text record_fold_all = "Fold all";
inline constexpr Text record_unfold_all = "Unfold all";
inline constexpr Text record_copy = "Copy JSON";
inline constexpr Text record_download = "Download JSON";
inline constexpr Text record_what = "Record";

inline constexpr Text retry_means = "They wait to be transformed again, and what is known of their errors is cleared.";
inline constexpr Text fail_means = "They are left alone from then on, until somebody sets them to pending.";
inline constexpr Text failed_type = "Error type";
inline constexpr Text failed_type_hint = "Such as validation_error; may stay empty.";
inline constexpr Text failed_message = "What is wrong with them";
inline constexpr Text set_to_pending = "Set to pending";
inline constexpr Text set_to_failed = "Set to failed";
inline constexpr Text stop_changing = "Stop";
inline constexpr Text retry_failed = "Try those again";
inline constexpr Text changes_progress = "Progress of the changes";
inline constexpr Text changes_failures = "What could not be changed";

inline constexpr Text store_title = "Store a record";
inline constexpr Text store_integration = "Integration";
inline constexpr Text store_integration_hint = "Its number, as the jobs have it.";
inline constexpr Text store_type = "Entity type";
inline constexpr Text store_external = "External id";
inline constexpr Text store_external_hint = "What the source calls it; may stay empty.";
inline constexpr Text store_json = "JSON";
inline constexpr Text store_file = "Choose a file";
inline constexpr Text store_drop_file = "Take the editor instead";
inline constexpr Text store_do = "Store";
inline constexpr Text store_needs_integration = "Enter the integration’s number.";
inline constexpr Text store_needs_type = "Enter an entity type.";
inline constexpr Text store_needs_json = "Enter the record, or choose a file.";

inline constexpr Text hand_title = "Transform or load by hand";
inline constexpr Text hand_work = "What is to be done";
inline constexpr Text hand_transform = "Transform";
inline constexpr Text hand_load = "Load";
inline constexpr Text hand_kind = "Records";
inline constexpr Text hand_payload = "Payload (JSON)";
inline constexpr Text hand_payload_hint = "Options of the run; may stay empty.";
inline constexpr Text hand_start = "Start";
inline constexpr Text hand_again = "Start another";
inline constexpr Text hand_means = "Each goes through this stage once more, as a run of its own.";
inline constexpr Text hand_waits = "Waiting for the first word of it";
inline constexpr Text hand_gone = "The server does not know this run any more.";
inline constexpr Text hand_progress = "Progress";
inline constexpr Text hand_run_page = "Show the run";

/// "3 records". `shown`: the count in the user's own way of writing it.
[[nodiscard]] inline std::string records_count(std::int64_t count, Text shown) {
    return std::string(shown).append(count == 1 ? " record" : " records");
}

/// "250 of 8,112 records"
[[nodiscard]] inline std::string records_read(Text shown, Text all) {
    return std::string(shown).append(" of ").append(all).append(" records");
}

/// " · 3 chosen"
[[nodiscard]] inline std::string records_chosen(Text shown) {
    return std::string(" · ").append(shown).append(" chosen");
}

[[nodiscard]] inline std::string records_stale(Text why) { return std::string(why).append(" What is shown is older."); }

/// "Record 12"
[[nodiscard]] inline std::string record_named(Text id) { return std::string("Record ").append(id); }

/// "12.5 kB"
[[nodiscard]] inline std::string in_unit(Text number, Text unit) {
    return std::string(number).append(" ").append(unit);
}

/// "jira_issues of integration 2: 3 records"
[[nodiscard]] inline std::string kind_of_records(Text type, std::int64_t integration, Text records) {
    return std::string(type).append(" of integration ").append(std::to_string(integration)) + ": " +
           std::string(records);
}

/// "Set 3 records to pending?"
[[nodiscard]] inline std::string set_records(Text records, Text status) {
    return std::string("Set ").append(records).append(" to ").append(status).append("?");
}

/// "120 of 340 done, 2 failed"
[[nodiscard]] inline std::string changes_so_far(Text done, Text all, Text failed) {
    std::string text = std::string(done).append(" of ").append(all).append(" done");
    return failed.empty() ? text : text.append(", ").append(failed).append(" failed");
}

/// "12: The record does not exist."
[[nodiscard]] inline std::string change_failed(Text id, Text why) { return record_named(id).append(": ").append(why); }

/// "Only the first 8 MB are shown: the record is longer."
[[nodiscard]] inline std::string record_cut(Text shown) {
    return std::string("Only the first ").append(shown).append(" are shown: the record is longer.");
}
[[nodiscard]] inline std::string record_broken(Text problem) {
    return std::string("The content is shown up to where it goes wrong. ").append(problem);
}

/// "From the file issue.json, 12.5 kB"
[[nodiscard]] inline std::string from_file(Text name, Text size) {
    return std::string("From the file ").append(name).append(", ").append(size);
}

/// "Transform by hand"
[[nodiscard]] inline std::string hand_of_all(Text work) { return std::string(work).append(" by hand"); }

/// "Transform of 3 records"
[[nodiscard]] inline std::string hand_of(Text work, Text records) {
    return std::string(work).append(" of ").append(records);
}

} // namespace etl::view::words
