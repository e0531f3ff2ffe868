// A window that can't be shown is closed again, so that it does not hold the page's keys; what else was pressed is
// forgotten.
#include "app/later_code.hpp"

#include "app/state.hpp"
#include "app/words.hpp"

namespace etl::app {
namespace {

/// What was opened is part of it.
bool has_opened(const AppState& state) {
    return !state.view.window.empty() || state.error_window || state.view.menu == views_menu || shows_details(state);
}

bool is_needed(const AppState& state) {
    return state.view.route != Route::jobs || state.view.kiosk || has_opened(state) || state.selection.shows_boxes();
}

void load(AppState& state, Effects& effects) {
    state.later_code = LaterCode::loading;
    effects.emplace_back(LoadLaterCode{});
}

} // namespace

void update(AppState& state, const LaterCodeAbsent&, model::EpochMilliseconds, Effects&) {
    state.later_code = LaterCode::absent;
}

void update(AppState& state, const LaterCodeWanted&, model::EpochMilliseconds, Effects& effects) {
    if (state.later_code == LaterCode::absent || state.later_code == LaterCode::failed) {
        load(state, effects);
    }
}

void update(AppState& state, const LaterCodeArrived&, model::EpochMilliseconds, Effects& effects) {
    state.later_code = LaterCode::there;
    effects.emplace_back(ReadSavedViews{});
}

void update(AppState& state, const LaterCodeFailed&, model::EpochMilliseconds now, Effects& effects) {
    if (has_opened(state) || state.later_code_awaited) {
        state.view.close_window();
        state.view.menu.clear();
        state.view.details = {};
        state.error_window.reset();
        add_notice(state, NoticeKind::error, std::string(words::part_not_loaded()),
                   std::string(words::part_tried_again()), now, effects);
    }
    state.later_code = is_needed(state) ? LaterCode::failed : LaterCode::absent;
}

void advance_later_code(AppState& state, Effects& effects) {
    const bool asked_anew = state.later_code == LaterCode::failed && has_opened(state);
    if ((state.later_code == LaterCode::absent || asked_anew) && is_needed(state)) {
        load(state, effects);
    }
}

} // namespace etl::app
