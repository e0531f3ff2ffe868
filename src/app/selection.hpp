// Selection: the jobs that were picked to have something done to all of them. Each record knows that it is picked, so
// filtering, sorting and new lists take none away but those that are gone.
#pragma once

#include "app/effect.hpp"

#include <cstddef>
#include <vector>

namespace etl::app {

struct AppState;

struct SelectionState {
    /// How many of the records are picked.
    std::size_t count = 0;
    /// The boxes are shown though nothing is picked.
    bool mode = false;
    /// The one that was pressed last: where a range begins.
    model::JobId anchor;

    [[nodiscard]] bool shows_boxes() const { return mode || count > 0; }
};

// ---- actions; each that changes much at once says how many are picked

/// Picks the job, or leaves it out again.
struct JobTicked {
    model::JobId job;
};

/// All that are shown from the job pressed last to this one become what that one is.
struct RangeTicked {
    model::JobId job;
};

/// Every job that is found is picked too, also those of collapsed groups.
struct FoundTicked {};

/// None is, and the boxes go.
struct SelectionCleared {};

/// The boxes are shown; without them nothing is picked.
struct SelectionModeSet {
    bool on = true;
};

void update(AppState& state, const JobTicked& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RangeTicked& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const FoundTicked& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const SelectionCleared& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const SelectionModeSet& action, model::EpochMilliseconds now, Effects& effects);

/// Records came or went: counts the picked ones anew.
void count_selection(AppState& state);

/// The picked jobs as the list shows them; behind them those that it does not show, in the server's order.
[[nodiscard]] std::vector<model::JobId> selected_jobs(const AppState& state);

} // namespace etl::app
