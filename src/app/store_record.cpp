// The window stays open until the server has taken the record, so that nothing that was typed is lost.
#include "app/store_record.hpp"

#include "app/record_words.hpp"
#include "app/records.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using Question = model::RecordQuestion;

} // namespace

void update(AppState& state, const StoreRecordWanted&, EpochMilliseconds, Effects&) {
    if (!records_forbidden(state).empty()) {
        return;
    }
    state.view.menu.clear();
    state.view.close_window();
    state.view.window = store_window;
    if (!state.store_record.storing.under_way) {
        state.store_record = {};
    }
}

void update(AppState& state, const RecordStored& action, EpochMilliseconds now, Effects& effects) {
    StoreRecordState& store = state.store_record;
    if (state.view.window == store_window && !store.storing.under_way) {
        effects.emplace_back(ask(state, store.storing, Question{Question::Store{action.request}}, now, false));
    }
}

void update(AppState& state, const StoredFileDropped&, EpochMilliseconds, Effects&) {
    state.store_record.file_name.clear();
    state.store_record.file_text.clear();
    state.store_record.trouble = FileTrouble::none;
}

void take_stored_file(AppState& state, const FileChosen& action) {
    StoreRecordState& store = state.store_record;
    store.file_name = action.name;
    store.trouble = action.trouble;
    store.file_text.clear();
    if (action.trouble != FileTrouble::none) {
        return;
    }
    if (action.text.size() <= most_edited_bytes) {
        state.view.enter(store_key::json, action.text);
    } else {
        store.file_text = action.text;
    }
}

bool take_stored(AppState& state, const Answered<Question>& action, EpochMilliseconds now, Effects& effects) {
    StoreRecordState& store = state.store_record;
    if (!store.storing.waits_for(action.ticket)) {
        return false;
    }
    const bool is_open = state.view.window == store_window;
    const auto* record = action.answer.ok() ? std::get_if<model::RecordId>(&action.answer.value()) : nullptr;
    if (record != nullptr) {
        store = {};
        if (is_open) {
            state.view.close_window();
        }
        add_notice(state, NoticeKind::success, words::record_stored(record->text), {}, now, effects);
        want_records(state);
        return true;
    }
    const RequestFailure& failure = action.answer.error();
    store.storing.fail(failure, now);
    want_records(state);
    if (!is_open) {
        // Who has closed the window hears of it all the same.
        const bool unknown = outcome_is_unknown(failure);
        add_notice(state, NoticeKind::error, std::string(unknown ? words::store_unknown : words::could_not_store),
                   words::failure_reason(failure), now, effects);
        store = {};
    }
    return true;
}

std::string record_text_problem(std::string_view text) {
    model::JsonDocument document{std::string(text)};
    document.read_all();
    if (const auto& problem = document.problem()) {
        return words::json_problem(model::place_in(text, problem->at), problem->expected);
    }
    return document.values().front().kind == model::JsonKind::object ? std::string()
                                                                     : std::string(words::record_is_no_object);
}

} // namespace etl::app
