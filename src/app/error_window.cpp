// Opens and closes the error window, and answers for what is copied from it.
#include "app/error_window.hpp"

#include "app/state.hpp"
#include "app/words.hpp"

#include <utility>

namespace etl::app {

bool open_error_window(AppState& state, const JobRecord& record) {
    model::JobError error;
    if (record.current.error) {
        error = *record.current.error;
    } else if (!record.job.error_message.empty()) {
        error.stage = record.current.stage;
        error.message = record.job.error_message;
    } else {
        return false;
    }
    const auto& start = record.current.started_at ? record.current.started_at : record.job.last_run;
    state.error_window =
        ErrorWindow{record.job.id, record.job.name, std::move(error), start ? start->instant : std::nullopt};
    return true;
}

void update(AppState& state, const ViewErrorsPressed& action, model::EpochMilliseconds, Effects&) {
    if (const JobRecord* record = state.jobs.find(action.job)) {
        open_error_window(state, *record);
    }
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
