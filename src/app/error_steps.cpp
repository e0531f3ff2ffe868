// The list is looked through anew for each frame of the window: it changes while that is open.
#include "app/error_steps.hpp"

#include "app/error_words.hpp"
#include "app/state.hpp"

#include <algorithm>

namespace etl::app {

bool has_failed(const JobRecord& record) {
    return shown_kind(record) == model::StatusKind::failed &&
           (record.current.error || !record.job.error_message.empty());
}

FailureSteps failure_steps(const AppState& state, const FoundJobs& found, const model::JobId& open) {
    FailureSteps steps;
    const auto& records = state.jobs.records;
    std::vector<std::size_t> failed;
    std::size_t before = 0; // of the failed ones, those that stand above the open one
    bool passed = false;
    for (const std::vector<std::size_t>* places : {&found.places, &found.collapsed_places}) {
        for (const std::size_t place : *places) {
            const bool is_open = records[place].job.id == open;
            passed = passed || is_open;
            if (!has_failed(records[place])) {
                continue;
            }
            failed.push_back(place);
            before += passed ? 0 : 1;
            steps.place = is_open ? failed.size() : steps.place;
        }
    }
    steps.count = failed.size();
    const auto lead = [&](std::size_t place) {
        return FailureStepped{records[failed[place]].job.id, place + 1, steps.count};
    };
    const bool others = steps.count > (steps.place == 0 ? 0u : 1u);
    if (others) {
        const std::size_t after = steps.place == 0 ? before : before + 1;
        steps.previous = lead((before + steps.count - 1) % steps.count);
        steps.next = lead(after % steps.count);
    }
    return steps;
}

model::RunId run_of_error(const AppState& state, const ErrorWindow& window) {
    const JobRecord* record = state.jobs.find(window.job);
    if (record == nullptr || !window.run_began) {
        return {};
    }
    const auto& runs = record->job.recent_runs;
    const auto run = std::find_if(runs.begin(), runs.end(), [&](const model::RecentRun& one) {
        return one.started_at && one.started_at->instant == window.run_began;
    });
    return run == runs.end() ? model::RunId() : run->id;
}

void update(AppState& state, const FailureStepped& action, model::EpochMilliseconds, Effects& effects) {
    const JobRecord* record = state.jobs.find(action.job);
    // Only out of a window that is open; and the job may have been started again since the press.
    if (!state.error_window || record == nullptr || !has_failed(*record) || !open_error_window(state, *record)) {
        return;
    }
    state.view.find = {};
    effects.emplace_back(Announce{words::failure_shown(action.place, action.count, record->job.name), Urgency::polite});
}

} // namespace etl::app
