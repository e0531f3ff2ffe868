// Applies what keys change.
#include "app/shortcuts.hpp"

#include "app/finding.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

namespace etl::app {

void update(AppState& state, const LettersSwitched& action, model::EpochMilliseconds, Effects& effects) {
    if (state.preferences.letters != action.on) {
        state.preferences.letters = action.on;
        effects.push_back(SavePreference{"letters", action.on ? "on" : "off"});
    }
}

void update(AppState& state, const JobSought& action, model::EpochMilliseconds now, Effects& effects) {
    const JobRecord* record = state.jobs.find(action.job);
    if (record == nullptr) {
        add_notice(state, NoticeKind::information, std::string(words::this_job_gone()),
                   std::string(words::not_listed()), now, effects);
        return;
    }
    if (!is_found(finding(state.view), *record)) {
        update(state, FindingCleared{}, now, effects);
    }
    state.view.sought_job = action.job;
}

void update(AppState& state, const JobReached&, model::EpochMilliseconds, Effects&) { state.view.sought_job = {}; }

void update(AppState& state, const KeyRefused& action, model::EpochMilliseconds now, Effects& effects) {
    add_notice(state, NoticeKind::information, action.deed, action.reason, now, effects);
}

} // namespace etl::app
