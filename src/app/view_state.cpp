// Applies what is looked at and how.
#include "app/view_state.hpp"

#include "app/address.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

#include <algorithm>

namespace etl::app {

namespace {

template <class Values>
auto find_key(Values& values, std::string_view key) {
    return std::find_if(values.begin(), values.end(), [&](const auto& entry) { return entry.first == key; });
}

template <class Values, class Value>
void set_key(Values& values, std::string_view key, Value value) {
    const auto found = find_key(values, key);
    if (found == values.end()) {
        values.emplace_back(key, std::move(value));
    } else {
        found->second = std::move(value);
    }
}

} // namespace

int ViewState::value(std::string_view key, int otherwise) const {
    const auto found = find_key(values_, key);
    return found == values_.end() ? otherwise : found->second;
}

void ViewState::set(std::string_view key, int value) { set_key(values_, key, value); }

const std::string* ViewState::entered(std::string_view key) const {
    const auto found = find_key(texts_, key);
    return found == texts_.end() ? nullptr : &found->second;
}

const RowSet& ViewState::rows(std::string_view set) const {
    static const RowSet none;
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const auto& entry) { return entry.first == set; });
    return found == rows_.end() ? none : found->second;
}

RowSet& ViewState::rows(std::string_view set) {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const auto& entry) { return entry.first == set; });
    return found == rows_.end() ? rows_.emplace_back(set, RowSet{}).second : found->second;
}

void ViewState::close_window() {
    window.clear();
    window_job = {};
    find = {};
    const auto is_of_window = [](const auto& entry) { return entry.first.starts_with("window "); };
    std::erase_if(texts_, is_of_window);
    std::erase_if(values_, is_of_window);
}

std::string ViewState::text(std::string_view key, std::string_view otherwise) const {
    const std::string* text = entered(key);
    return text == nullptr ? std::string(otherwise) : *text;
}

void ViewState::enter(std::string_view key, std::string text) { set_key(texts_, key, std::move(text)); }

void ViewState::forget(std::string_view key) {
    std::erase_if(texts_, [&](const auto& entry) { return entry.first == key; });
}

void drop_window_of_gone_job(AppState& state, model::EpochMilliseconds now, Effects& effects) {
    if (!state.view.window_job.empty() && state.jobs.find(state.view.window_job) == nullptr) {
        state.view.close_window();
        add_notice(state, NoticeKind::information, std::string(words::this_job_gone()),
                   std::string(words::not_listed()), now, effects);
    }
}

void update(AppState& state, const MenuToggled& action, model::EpochMilliseconds, Effects&) {
    if (state.view.menu == action.menu) {
        state.view.menu.clear();
    } else {
        state.view.menu = action.menu;
    }
}

void update(AppState& state, const MenuClosed&, model::EpochMilliseconds, Effects&) { state.view.menu.clear(); }

void update(AppState& state, const WindowOpened& action, model::EpochMilliseconds, Effects&) {
    state.view.menu.clear();
    state.view.window = action.window;
    state.view.window_job = action.job;
}

void update(AppState& state, const WindowClosed&, model::EpochMilliseconds, Effects&) { state.view.close_window(); }

void update(AppState& state, const ViewValueSet& action, model::EpochMilliseconds, Effects& effects) {
    state.view.set(action.key, action.value);
    if (state.view.find.open) {
        note_find(state.view, action.key);
    }
    show_address(state, HistoryEntry::fresh, effects);
}

void update(AppState& state, const TextEntered& action, model::EpochMilliseconds now, Effects& effects) {
    if (action.key.starts_with(preference_field)) {
        choose(state, std::string_view(action.key).substr(preference_field.size()), action.text, now, effects);
        return;
    }
    state.view.enter(action.key, action.text);
    if (state.view.find.open) {
        note_find(state.view, action.key);
    }
    if (action.key == runs_key::job_field) {
        note_runs_entry(state);
    }
    show_address(state, HistoryEntry::same, effects);
}

void update(AppState& state, const RowsMarked& action, model::EpochMilliseconds, Effects&) {
    RowSet& rows = state.view.rows(action.set);
    rows.set(action.first, action.last, action.on);
    rows.anchor = action.anchor;
}

} // namespace etl::app
