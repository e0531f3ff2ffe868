// Shortcuts: what keys change that nothing else does: which job the focus goes to, whether letters act at all, and what
// is said where they can't.
#pragma once

#include "app/effect.hpp"

#include <string>

namespace etl::app {

struct AppState;

/// Saved as preference "letters".
struct LettersSwitched {
    bool on = true;
};

/// The focus is to go to this job's place in the list. Where a filter hides it, the filter goes.
struct JobSought {
    model::JobId job;
};

/// The focus is there.
struct JobReached {};

/// A key was pressed for what can't be done now.
struct KeyRefused {
    std::string deed; ///< "Pause: Jira"
    std::string reason;
};

void update(AppState& state, const LettersSwitched& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const JobSought& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const JobReached& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const KeyRefused& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
