// Opens and closes the error window, and answers for what is copied from it.
#include "app/error_window.hpp"

#include "app/state.hpp"
#include "app/words.hpp"

namespace etl::app {

void update(AppState& state, const ViewErrorsPressed& action, model::EpochMilliseconds, Effects&) {
    const JobRecord* record = state.jobs.find(action.job);
    if (record == nullptr) {
        return;
    }
    if (record->current.error) {
        state.error_window = ErrorWindow{action.job, record->job.name, *record->current.error};
        return;
    }
    if (record->job.error_message.empty()) {
        return;
    }
    model::JobError error;
    error.stage = record->current.stage;
    error.message = record->job.error_message;
    state.error_window = ErrorWindow{action.job, record->job.name, error};
}

void update(AppState& state, const ErrorWindowClosed&, model::EpochMilliseconds, Effects&) {
    state.error_window.reset();
    state.view.find = {};
}

void update(AppState&, const CopyPressed& action, model::EpochMilliseconds, Effects& effects) {
    effects.push_back(CopyText{action.text, action.what});
}

void update(AppState& state, const CopyAnswered& action, model::EpochMilliseconds now, Effects& effects) {
    if (state.log.copy.waits_for_press) {
        log_copied(state, action.copied);
    }
    if (action.copied) {
        add_notice(state, NoticeKind::success, words::copied(action.what), {}, now, effects);
    } else {
        add_notice(state, NoticeKind::error, words::could_not_copy(action.what), {}, now, effects);
    }
}

} // namespace etl::app
