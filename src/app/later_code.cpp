// A window that can't be shown is closed again, so that it does not hold the page's keys.
#include "app/later_code.hpp"

#include "app/state.hpp"
#include "app/words.hpp"

namespace etl::app {
namespace {

bool is_needed(const AppState& state) {
    return state.view.route != Route::jobs || !state.view.window.empty() || state.error_window ||
           state.selection.shows_boxes();
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

void update(AppState& state, const LaterCodeArrived&, model::EpochMilliseconds, Effects&) {
    state.later_code = LaterCode::there;
}

void update(AppState& state, const LaterCodeFailed&, model::EpochMilliseconds now, Effects& effects) {
    const bool hid_a_window = !state.view.window.empty() || state.error_window;
    state.later_code = state.view.route == Route::jobs ? LaterCode::absent : LaterCode::failed;
    if (hid_a_window) {
        state.view.close_window();
        state.error_window.reset();
        add_notice(state, NoticeKind::error, std::string(words::part_not_loaded()),
                   std::string(words::part_tried_again()), now, effects);
    }
}

void advance_later_code(AppState& state, Effects& effects) {
    const bool asked_anew = state.later_code == LaterCode::failed && state.view.route == Route::jobs;
    if ((state.later_code == LaterCode::absent || asked_anew) && is_needed(state)) {
        load(state, effects);
    }
}

} // namespace etl::app
