// The runs are asked for as the page of runs asks for them: while they are looked at, and more often while one goes on.
#include "app/job_details.hpp"

#include "app/finding.hpp"
#include "app/job_finder.hpp"
#include "app/runs.hpp"
#include "app/state.hpp"

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using Due = std::optional<EpochMilliseconds>;

constexpr EpochMilliseconds busy_interval = 2'000;
constexpr EpochMilliseconds quiet_interval = 60'000;
/// Enough to tell what is usual, and to find the last failure among them.
constexpr int runs_read = 20;

bool are_looked_at(const AppState& state) {
    return shows_details(state) && has_runs(state) && state.jobs.find(state.view.details.job) != nullptr;
}

Due due(const AppState& state) {
    const JobRecord* record = state.jobs.find(state.view.details.job);
    const bool busy = state.job_details.stirred || (record != nullptr && is_busy(*record));
    return ask_again_at(state, state.job_details.reading, busy ? busy_interval : quiet_interval);
}

} // namespace

void details_changed(AppState& state, const DetailsPlace& before) {
    ViewState& view = state.view;
    view.menu.clear();
    view.close_window();
    state.error_window.reset();
    if (before.job.empty()) {
        state.job_details.opened_first = state.jobs.phase != ListPhase::loaded;
    } else if (view.details.job.empty() && state.job_details.opened_first && view.route == Route::jobs) {
        const JobRecord* record = state.jobs.find(before.job);
        if (record != nullptr && is_found(finding(view), *record)) {
            view.sought_job = before.job;
        }
    }
}

std::vector<const model::Run*> runs_in_details(const AppState& state) {
    const bool read = has_runs(state);
    std::vector<const model::Run*> runs;
    if (read && !(state.job_details.of == state.view.details.job)) {
        return runs;
    }
    for (const model::Run& run : read ? state.job_details.runs : state.seen_runs.runs) {
        if (run.job_id == state.view.details.job) {
            runs.push_back(&run);
        }
    }
    return runs;
}

void take_runs(JobDetailsState& details, const Answered<model::RunsQuestion>& action, EpochMilliseconds now) {
    if (!action.answer.ok()) {
        details.reading.fail(action.answer.error(), now);
        return;
    }
    details.reading.succeed(now);
    details.runs = action.answer.value().runs;
}

void advance_job_details(AppState& state, EpochMilliseconds now, Effects& effects) {
    if (!are_looked_at(state)) {
        return;
    }
    JobDetailsState& details = state.job_details;
    if (!(details.of == state.view.details.job)) {
        const bool first = details.opened_first;
        details = {};
        details.of = state.view.details.job;
        details.opened_first = first;
    }
    if (const Due at = due(state); at && *at <= now) {
        details.stirred = false;
        model::RunsQuestion question;
        question.query.job = details.of;
        question.query.limit = runs_read;
        effects.emplace_back(ask(state, details.reading, std::move(question), now));
    }
}

Due job_details_due(const AppState& state) { return are_looked_at(state) ? due(state) : std::nullopt; }

} // namespace etl::app
