// What was read stays until something newer of the same finding takes its place; a choice outlives all of it.
#include "app/records.hpp"

#include "app/address.hpp"
#include "app/hand_work.hpp"
#include "app/record_changes.hpp"
#include "app/record_page.hpp"
#include "app/record_words.hpp"
#include "app/state.hpp"
#include "app/store_record.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using model::RecordId;
using Question = model::RecordQuestion;

constexpr EpochMilliseconds interval = 30'000;

bool is_looked_at(const AppState& state) { return state.view.route == Route::records && has_records(state); }

Question list_question(const AppState& state, const RecordsFinding& of, std::string cursor) {
    model::RawDataQuery query;
    query.entity_type = of.entity_type;
    query.status = of.status;
    query.limit = has_record_pages(state) ? records_a_page : records_at_once;
    if (has_record_pages(state)) {
        query.run = of.run;
        query.paged = true;
        query.cursor = std::move(cursor);
    }
    return {Question::List{std::move(query)}};
}

std::vector<RecordRow> rows_of(const model::RawDataPage& page) {
    std::vector<RecordRow> rows;
    rows.reserve(page.records.size());
    std::transform(page.records.begin(), page.records.end(), std::back_inserter(rows), row_of);
    return rows;
}

std::vector<RecordRow>::iterator find_row(std::vector<RecordRow>& rows, const RecordId& id) {
    return std::find_if(rows.begin(), rows.end(), [&](const RecordRow& row) { return row.id == id; });
}

/// The newest ones, and behind them the older ones that are known, where the two meet.
void take_newest(RecordsState& records, const model::RawDataPage& page) {
    std::vector<RecordRow> rows = rows_of(page);
    const auto meet = rows.empty() ? records.rows.end() : find_row(records.rows, rows.back().id);
    if (!page.next_cursor.empty() && meet != records.rows.end()) {
        rows.insert(rows.end(), std::make_move_iterator(std::next(meet)), std::make_move_iterator(records.rows.end()));
    } else {
        records.next_cursor = page.next_cursor;
    }
    records.rows = std::move(rows);
    records.total = page.total;
}

void take_older(RecordsState& records, const model::RawDataPage& page) {
    std::vector<RecordRow> rows = rows_of(page);
    // What came in between has pushed some of them here a second time: those stand at the page's beginning.
    while (!rows.empty() && find_row(records.rows, rows.front().id) != records.rows.end()) {
        rows.erase(rows.begin());
    }
    records.rows.insert(records.rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    records.next_cursor = page.next_cursor;
    records.total = page.total;
}

bool take_list(AppState& state, const Answered<Question>& action, EpochMilliseconds now) {
    RecordsState& records = state.records;
    const bool is_older = records.older.waits_for(action.ticket);
    if (!is_older && !records.newest.waits_for(action.ticket)) {
        return false;
    }
    Reading& reading = is_older ? records.older : records.newest;
    const auto* page = action.answer.ok() ? std::get_if<model::RawDataPage>(&action.answer.value()) : nullptr;
    if (page == nullptr) {
        reading.fail(action.answer.error(), now);
        return true;
    }
    reading.succeed(now);
    (is_older ? take_older : take_newest)(records, *page);
    return true;
}

ChosenIds& ids_of_kind(RecordsState& records, const RecordKind& kind) {
    const auto found = std::find_if(records.chosen.begin(), records.chosen.end(),
                                    [&](const ChosenRecords& one) { return one.kind == kind; });
    return found != records.chosen.end() ? found->ids : records.chosen.emplace_back(ChosenRecords{kind, {}}).ids;
}

} // namespace

void update(AppState& state, const Answered<model::RecordQuestion>& action, EpochMilliseconds now, Effects& effects) {
    (void)(take_list(state, action, now) || take_record(state, action, now) ||
           take_record_change(state, action, now, effects) || take_stored(state, action, now, effects) ||
           take_hand_work(state, action, now, effects));
}

void update(AppState& state, const OlderRecordsWanted& action, EpochMilliseconds now, Effects& effects) {
    RecordsState& records = state.records;
    const bool may = !records.older.under_way && (action.by_hand || !records.older.failure);
    if (may && !records.next_cursor.empty() && records.of == records_finding(state.view)) {
        effects.emplace_back(
            ask(state, records.older, list_question(state, records.of, records.next_cursor), now, false));
    }
}

void update(AppState& state, const RecordsRefreshed&, EpochMilliseconds now, Effects& effects) {
    if (is_looked_at(state)) {
        effects.emplace_back(
            ask(state, state.records.newest, list_question(state, records_finding(state.view), {}), now, false));
    }
}

void update(AppState& state, const RecordsFindingCleared&, EpochMilliseconds, Effects& effects) {
    set_records_finding(state.view, {});
    show_address(state, HistoryEntry::fresh, effects);
}

void update(AppState& state, const RecordsMarked& action, EpochMilliseconds, Effects&) {
    RecordsState& records = state.records;
    const std::vector<std::string> ids = ids_between(records.rows, action.first, action.last);
    records.anchor = action.last;
    if (!action.on) {
        for (ChosenRecords& one : records.chosen) {
            one.ids.set(ids, false);
        }
        std::erase_if(records.chosen, [](const ChosenRecords& one) { return one.ids.empty(); });
        return;
    }
    ChosenIds wanted;
    wanted.set(ids, true);
    std::vector<std::pair<RecordKind, std::vector<std::string>>> by_kind;
    for (const RecordRow& row : records.rows) {
        if (!wanted.contains(row.id.text)) {
            continue;
        }
        const RecordKind kind{row.integration_id.value_or(0), row.entity_type};
        auto found = std::find_if(by_kind.begin(), by_kind.end(), [&](const auto& one) { return one.first == kind; });
        if (found == by_kind.end()) {
            found = by_kind.insert(by_kind.end(), {kind, {}});
        }
        found->second.push_back(row.id.text);
    }
    for (auto& [kind, of_kind] : by_kind) {
        ids_of_kind(records, kind).set(std::move(of_kind), true);
    }
}

void update(AppState& state, const RecordChoiceCleared&, EpochMilliseconds, Effects&) { state.records.chosen.clear(); }

bool has_records(const AppState& state) { return !is_platform(state.backend) && capabilities_settled(state); }

bool has_record_pages(const AppState& state) { return has_records(state) && state.capabilities.server.raw_data; }

std::string records_forbidden(const AppState& state) {
    if (state.capabilities.read_only) {
        return words::read_only(state.capabilities.server.role);
    }
    return is_platform(state.backend) ? std::string(words::no_records_call) : std::string();
}

bool is_chosen(const RecordsState& records, const RecordId& id) {
    return std::any_of(records.chosen.begin(), records.chosen.end(),
                       [&](const ChosenRecords& one) { return one.ids.contains(id.text); });
}

std::size_t chosen_count(const RecordsState& records) {
    std::size_t count = 0;
    for (const ChosenRecords& one : records.chosen) {
        count += one.ids.count();
    }
    return count;
}

std::vector<RecordId> chosen_records(const RecordsState& records) {
    std::vector<RecordId> ids;
    for (const ChosenRecords& one : records.chosen) {
        std::transform(one.ids.all().begin(), one.ids.all().end(), std::back_inserter(ids),
                       [](const std::string& id) { return RecordId(id); });
    }
    return ids;
}

RecordRow row_of(const model::RawDataRecord& record) {
    RecordRow row{record.id,
                  record.entity_type,
                  record.external_id,
                  record.processing_status,
                  record.created_at,
                  record.processed_at,
                  record.integration_id,
                  record.run_id,
                  record.job_id,
                  record.size,
                  {}};
    if (record.error) {
        row.trouble = record.error->message.empty() ? record.error->error_type : record.error->message;
    }
    // What is known as a moment needs no text.
    for (std::optional<model::Timestamp>* time : {&row.created_at, &row.processed_at}) {
        if (*time && (*time)->instant) {
            (*time)->text = "-";
        }
    }
    return row;
}

void note_record_status(AppState& state, const RecordId& record, const model::RecordStatus& status) {
    const auto row = find_row(state.records.rows, record);
    if (row != state.records.rows.end()) {
        row->status = status;
        if (status.kind != model::RecordStatusKind::failed) {
            row->trouble.clear();
        }
    }
}

void want_records(AppState& state) { state.records.newest.answered_at.reset(); }

void forget_records(AppState& state) {
    state.records = {};
    state.record_page = {};
    state.record_changes = {};
    state.store_record = {};
    state.hand_work = {};
    state.exporting = {};
}

void advance_records(AppState& state, EpochMilliseconds now, Effects& effects) {
    advance_record(state, now, effects);
    advance_record_changes(state, now, effects);
    advance_hand_work(state, now, effects);
    if (!is_looked_at(state)) {
        return;
    }
    RecordsState& records = state.records;
    const RecordsFinding sought = records_finding(state.view);
    if (!(records.of == sought)) {
        RecordsState fresh;
        fresh.of = sought;
        fresh.chosen = std::move(records.chosen);
        records = std::move(fresh);
    }
    if (const auto due = ask_again_at(state, records.newest, interval); due && *due <= now) {
        effects.emplace_back(ask(state, records.newest, list_question(state, sought, {}), now));
    }
}

std::optional<EpochMilliseconds> records_due(const AppState& state) {
    std::optional<EpochMilliseconds> due =
        is_looked_at(state) ? ask_again_at(state, state.records.newest, interval) : std::nullopt;
    for (const auto& one : {record_due(state), record_changes_due(state), hand_work_due(state)}) {
        due = one && due ? std::min(*one, *due) : one ? one : due;
    }
    return due;
}

} // namespace etl::app
