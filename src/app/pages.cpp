// Each page looks by itself whether it is in sight.
#include "app/pages.hpp"

#include "app/state.hpp"

#include <algorithm>

namespace etl::app {

void advance_pages(AppState& state, model::EpochMilliseconds now, Effects& effects) {
    advance_seen_runs(state, now);
    advance_runs(state, now, effects);
    advance_run_page(state, now, effects);
    advance_job_details(state, now, effects);
    advance_log(state, now, effects);
    advance_queues(state, now, effects);
    advance_records(state, now, effects);
    advance_export(state, now, effects);
}

std::optional<model::EpochMilliseconds> pages_due(const AppState& state) {
    std::optional<model::EpochMilliseconds> first;
    for (const auto& due : {runs_due(state), run_page_due(state), job_details_due(state), log_due(state),
                            queues_due(state), records_due(state), export_due(state)}) {
        if (due) {
            first = std::min(first.value_or(*due), *due);
        }
    }
    return first;
}

void forget_pages(AppState& state) {
    forget_queues(state);
    forget_records(state);
}

void keep_pages(const AppState& state, Effects& effects) { keep_tracks(state, effects); }

} // namespace etl::app
