// Records: the list of raw records by entity type, status and run, newest first, as far as it has been read, and which
// of them are chosen.
#pragma once

#include "app/asking.hpp"
#include "app/chosen_ids.hpp"
#include "app/effect.hpp"
#include "app/records_finding.hpp"
#include "model/question.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::app {

/// What a list keeps of a record: little, since there may be a hundred thousand.
struct RecordRow {
    model::RecordId id;
    std::string entity_type;
    std::string external_id;
    model::RecordStatus status;
    std::optional<model::Timestamp> created_at;
    std::optional<model::Timestamp> processed_at;
    std::optional<std::int64_t> integration_id;
    model::RunId run_id;
    model::JobId job_id;
    std::optional<std::int64_t> size;
    /// The error's message, or its type where it has none.
    std::string trouble;
};

/// What records have to have in common for a stage to be started on them.
struct RecordKind {
    std::int64_t integration_id = 0;
    std::string entity_type;
    bool operator==(const RecordKind&) const = default;
};

/// The chosen records of one kind.
struct ChosenRecords {
    RecordKind kind;
    ChosenIds ids;
};

struct RecordsState {
    /// What the records below are of.
    RecordsFinding of;
    std::vector<RecordRow> rows;
    /// Asks for older ones; empty where there are none.
    std::string next_cursor;
    /// How many match, by the server's word.
    std::optional<std::int64_t> total;
    Reading newest;
    Reading older;
    std::vector<ChosenRecords> chosen;
    /// The record that was pressed last: where a range begins.
    model::RecordId anchor;
};

inline constexpr int records_a_page = 250;
/// Of a server without pages: as many as it gives at once.
inline constexpr int records_at_once = 1'000;

struct OlderRecordsWanted {
    /// A person asks, and not the end of the list that came into sight: also after a failure.
    bool by_hand = false;
};
struct RecordsRefreshed {};
struct RecordsFindingCleared {};

/// These records, or those from one to another as they stand; all that were read where both are empty.
struct RecordsMarked {
    model::RecordId first;
    model::RecordId last;
    bool on = true;
};
/// None is chosen any more, also of those that are not in sight.
struct RecordChoiceCleared {};

void update(AppState& state, const Answered<model::RecordQuestion>& action, model::EpochMilliseconds now,
            Effects& effects);
void update(AppState& state, const OlderRecordsWanted& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RecordsRefreshed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RecordsFindingCleared& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RecordsMarked& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RecordChoiceCleared& action, model::EpochMilliseconds now, Effects& effects);

/// The server keeps raw records: every one of the specification's profile does.
[[nodiscard]] bool has_records(const AppState& state);
/// It pages them, says where they came from, and tells one by its id.
[[nodiscard]] bool has_record_pages(const AppState& state);

/// Why records can't be changed; empty where they can.
[[nodiscard]] std::string records_forbidden(const AppState& state);

[[nodiscard]] bool is_chosen(const RecordsState& records, const model::RecordId& id);
[[nodiscard]] std::size_t chosen_count(const RecordsState& records);
[[nodiscard]] std::vector<model::RecordId> chosen_records(const RecordsState& records);

[[nodiscard]] RecordRow row_of(const model::RawDataRecord& record);
/// A record's status is another one, by what this page has done.
void note_record_status(AppState& state, const model::RecordId& record, const model::RecordStatus& status);
/// The list is read soon: something was done to it.
void want_records(AppState& state);

/// What was known is nobody's any more: another user is there.
void forget_records(AppState& state);

void advance_records(AppState& state, model::EpochMilliseconds now, Effects& effects);
[[nodiscard]] std::optional<model::EpochMilliseconds> records_due(const AppState& state);

} // namespace etl::app
