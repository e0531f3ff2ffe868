// Ranges and "all" need the list as it is shown; they are rare, so it is found anew for them.
#include "app/selection.hpp"

#include "app/job_finder.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

void say_count(const AppState& state, Effects& effects) {
    effects.push_back(Announce{words::selected_count(state.selection.count), Urgency::polite});
}

void set(AppState& state, JobRecord& record, bool on) {
    state.selection.count = state.selection.count + (on ? 1 : 0) - (record.selected ? 1 : 0);
    record.selected = on;
}

} // namespace

void update(AppState& state, const JobTicked& action, model::EpochMilliseconds, Effects& effects) {
    if (JobRecord* record = state.jobs.find(action.job)) {
        set(state, *record, !record->selected);
        state.selection.anchor = action.job;
        say_count(state, effects);
    }
}

void update(AppState& state, const RangeTicked& action, model::EpochMilliseconds now, Effects& effects) {
    JobFinder finder;
    const std::vector<std::size_t>& shown = finder.find(state).places;
    const auto place_of = [&](const model::JobId& job) {
        const auto record = state.jobs.index.find(job);
        return record == state.jobs.index.end() ? shown.end() : std::find(shown.begin(), shown.end(), record->second);
    };
    auto first = place_of(state.selection.anchor);
    auto last = place_of(action.job);
    if (first == shown.end() || last == shown.end()) {
        update(state, JobTicked{action.job}, now, effects);
        return;
    }
    const bool on = state.jobs.records[*first].selected;
    if (last < first) {
        std::swap(first, last);
    }
    for (auto place = first; place <= last; ++place) {
        set(state, state.jobs.records[*place], on);
    }
    say_count(state, effects);
}

void update(AppState& state, const FoundTicked&, model::EpochMilliseconds, Effects& effects) {
    JobFinder finder;
    const FoundJobs& found = finder.find(state);
    for (const auto* places : {&found.places, &found.collapsed_places}) {
        for (const std::size_t place : *places) {
            set(state, state.jobs.records[place], true);
        }
    }
    say_count(state, effects);
}

void update(AppState& state, const SelectionCleared&, model::EpochMilliseconds, Effects& effects) {
    const bool had = state.selection.count > 0;
    for (JobRecord& record : state.jobs.records) {
        record.selected = false;
    }
    state.selection = {};
    if (had) {
        say_count(state, effects);
    }
}

void update(AppState& state, const SelectionModeSet& action, model::EpochMilliseconds now, Effects& effects) {
    if (!action.on) {
        update(state, SelectionCleared{}, now, effects);
    }
    state.selection.mode = action.on;
}

void count_selection(AppState& state) {
    const auto& records = state.jobs.records;
    state.selection.count = static_cast<std::size_t>(
        std::count_if(records.begin(), records.end(), [](const JobRecord& record) { return record.selected; }));
}

std::vector<model::JobId> selected_jobs(const AppState& state) {
    std::vector<model::JobId> jobs;
    std::vector<bool> shown(state.jobs.records.size(), false);
    const auto take = [&](std::size_t place) {
        const JobRecord& record = state.jobs.records[place];
        if (record.selected && !shown[place]) {
            jobs.push_back(record.job.id);
        }
        shown[place] = true;
    };
    JobFinder finder;
    const FoundJobs& found = finder.find(state);
    for (const auto* places : {&found.places, &found.collapsed_places}) {
        std::for_each(places->begin(), places->end(), take);
    }
    for (std::size_t place = 0; place < shown.size(); ++place) {
        take(place);
    }
    return jobs;
}

} // namespace etl::app
