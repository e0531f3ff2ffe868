// Applies what is done in the find bar.
#include "app/find_bar.hpp"

#include "app/state.hpp"

namespace etl::app {

std::string find_field_key(std::string_view text) { return std::string("find in ").append(text); }

void note_find(ViewState& view, std::string_view key) {
    if (key == match_case_key || key == find_field_key(view.find.text)) {
        view.find.sought = true;
    }
}

void update(AppState& state, const FindOpened& action, model::EpochMilliseconds, Effects&) {
    FindBar& find = state.view.find;
    if (!find.is_open_over(action.text)) {
        find = {action.text, true, action.from, true, FindFocus::stays};
    }
    find.focus = FindFocus::to_field;
}

void update(AppState& state, const FindClosed&, model::EpochMilliseconds, Effects&) {
    FindBar& find = state.view.find;
    if (find.open) {
        find.open = false;
        find.sought = false;
        find.focus = FindFocus::to_text;
    }
}

void update(AppState& state, const FindMoved& action, model::EpochMilliseconds, Effects&) {
    state.view.find.from = action.to;
    state.view.find.sought = true;
}

void update(AppState& state, const FindReached& action, model::EpochMilliseconds, Effects&) {
    if (action.item >= 0) {
        state.view.rows(action.folded).set(action.item, action.item, false);
    } else {
        state.view.find.sought = false;
    }
    state.view.find.focus = FindFocus::stays;
}

} // namespace etl::app
