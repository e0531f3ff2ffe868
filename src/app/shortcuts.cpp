// Applies what keys change.
#include "app/shortcuts.hpp"

#include "app/address.hpp"
#include "app/job_finder.hpp"
#include "app/state.hpp"
#include "app/words.hpp"

#include <algorithm>
#include <cstddef>

namespace etl::app {

void update(AppState& state, const LettersSwitched& action, model::EpochMilliseconds now, Effects& effects) {
    choose(state, preference::letters, action.on ? "on" : "off", now, effects);
}

namespace {

/// The group that the job stands in is open.
void open_group_of(AppState& state, const model::JobId& job, model::EpochMilliseconds now, Effects& effects) {
    if (collapsed_groups(state.view).empty()) {
        return;
    }
    const std::size_t place = state.jobs.index.find(job)->second;
    JobFinder finder;
    const FoundJobs& found = finder.find(state);
    std::size_t first = 0; // of the group, among those of all collapsed groups
    for (const JobGroup& group : found.groups) {
        if (!group.collapsed) {
            continue;
        }
        const auto begin = found.collapsed_places.begin() + static_cast<std::ptrdiff_t>(first);
        first += group.count;
        const auto end = found.collapsed_places.begin() + static_cast<std::ptrdiff_t>(first);
        if (std::find(begin, end, place) != end) {
            update(state, GroupToggled{group.key}, now, effects);
            return;
        }
    }
}

} // namespace

void update(AppState& state, const JobSought& action, model::EpochMilliseconds now, Effects& effects) {
    const JobRecord* record = state.jobs.find(action.job);
    if (record == nullptr) {
        add_notice(state, NoticeKind::information, std::string(words::this_job_gone()),
                   std::string(words::not_listed()), now, effects);
        return;
    }
    state.view.details = {};
    if (!is_found(finding(state.view), *record)) {
        update(state, FindingCleared{}, now, effects);
    }
    open_group_of(state, action.job, now, effects);
    show_address(state, HistoryEntry::fresh, effects);
    state.view.sought_job = action.job;
}

void update(AppState& state, const JobReached&, model::EpochMilliseconds, Effects&) { state.view.sought_job = {}; }

void update(AppState& state, const KeyRefused& action, model::EpochMilliseconds now, Effects& effects) {
    add_notice(state, NoticeKind::information, action.deed, action.reason, now, effects);
}

} // namespace etl::app
