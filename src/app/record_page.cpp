// Reads once, and again when somebody asks or something was done to the record: it may be large.
#include "app/record_page.hpp"

#include "app/record_words.hpp"
#include "app/state.hpp"

#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using Question = model::RecordQuestion;

/// A few milliseconds' worth each.
constexpr std::size_t bytes_at_once = 256 * 1024;
constexpr std::size_t lines_at_once = 20'000;

bool is_looked_at(const AppState& state) { return state.view.route == Route::record && has_records(state); }

Question question(const AppState& state, const model::RecordId& id) {
    Question::One one{id, std::nullopt};
    if (!has_record_pages(state)) {
        model::RawDataQuery all;
        all.limit = records_at_once;
        one.in_list = all;
    }
    return {one};
}

/// The first look: of much, only what stands at the top.
void fold(AppState& state) {
    RowSet fresh;
    const std::vector<model::JsonValue>& values = state.record_page.document.values();
    if (values.size() > many_values) {
        for (std::size_t number = 0; number < values.size(); ++number) {
            if (values[number].level >= 1 && values[number].inside > 0) {
                const int place = static_cast<int>(number);
                fresh.set(place, place, true);
            }
        }
    }
    state.view.rows(record_folds) = std::move(fresh);
}

void read_on(AppState& state) {
    RecordPageState& page = state.record_page;
    if (!page.document.done()) {
        page.document.read(bytes_at_once);
        if (page.document.done()) {
            fold(state);
        }
    } else if (!page.is_taken_apart()) {
        page.lines.make(page.document, lines_at_once);
    }
}

} // namespace

void update(AppState& state, const RecordRefreshed&, EpochMilliseconds now, Effects& effects) {
    if (is_looked_at(state) && !state.record_page.of.empty()) {
        effects.emplace_back(ask(state, state.record_page.reading, question(state, state.record_page.of), now, false));
    }
}

void update(AppState& state, const RecordCopied&, EpochMilliseconds, Effects& effects) {
    const RecordPageState& page = state.record_page;
    if (page.record) {
        effects.emplace_back(CopyText{page.document.text(), words::record_named(page.of.text)});
    }
}

void update(AppState& state, const RecordSaved&, EpochMilliseconds, Effects& effects) {
    const RecordPageState& page = state.record_page;
    if (page.record) {
        effects.emplace_back(
            SaveFile{words::record_named(page.of.text) + ".json", "application/json", page.document.text()});
    }
}

bool take_record(AppState& state, const Answered<Question>& action, EpochMilliseconds now) {
    RecordPageState& page = state.record_page;
    if (!page.reading.waits_for(action.ticket)) {
        return false;
    }
    const auto* record = action.answer.ok() ? std::get_if<model::RawDataRecord>(&action.answer.value()) : nullptr;
    if (record == nullptr) {
        page.reading.fail(action.answer.error(), now);
        return true;
    }
    page.reading.succeed(now);
    page.record = row_of(*record);
    page.error = record->error;
    page.cut = record->raw_data.cut;
    if (page.document.text() != record->raw_data.text) {
        page.document = model::JsonDocument(record->raw_data.text);
        page.lines = {};
        read_on(state);
    }
    note_record_status(state, record->id, record->processing_status);
    return true;
}

void advance_record(AppState& state, EpochMilliseconds now, Effects& effects) {
    if (!is_looked_at(state)) {
        return;
    }
    RecordPageState& page = state.record_page;
    if (page.of != state.view.record) {
        page = {};
        page.of = state.view.record;
    }
    const bool is_first = !page.reading.answered_at || page.reading.failure;
    const auto due = is_first ? ask_again_at(state, page.reading, 0) : std::nullopt;
    const bool is_gone = page.reading.failure && page.reading.failure->kind == FailureKind::not_found;
    if (due && *due <= now && !is_gone) {
        effects.emplace_back(ask(state, page.reading, question(state, page.of), now));
    }
    read_on(state);
}

std::optional<EpochMilliseconds> record_due(const AppState& state) {
    const RecordPageState& page = state.record_page;
    if (!is_looked_at(state)) {
        return std::nullopt;
    }
    if (page.record && !page.is_taken_apart()) {
        return page.reading.read_at; // at once
    }
    const bool is_first = !page.reading.answered_at || page.reading.failure;
    const bool is_gone = page.reading.failure && page.reading.failure->kind == FailureKind::not_found;
    return is_first && !is_gone ? ask_again_at(state, page.reading, 0) : std::nullopt;
}

} // namespace etl::app
