// What was read stays until something newer of the same finding takes its place; a page of newer runs is laid over it.
#include "app/runs.hpp"

#include "app/address.hpp"
#include "app/job_labels.hpp"
#include "app/run_page.hpp"
#include "app/state.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;

constexpr EpochMilliseconds stirred_interval = 2'000;
constexpr EpochMilliseconds busy_interval = 5'000;
constexpr EpochMilliseconds quiet_interval = 30'000;

bool is_looked_at(const AppState& state) { return state.view.route == Route::runs && has_runs(state); }

EpochMilliseconds interval(const RunsState& runs) {
    if (runs.stirred) {
        return stirred_interval;
    }
    const bool busy = std::any_of(runs.runs.begin(), runs.runs.end(),
                                  [](const model::Run& run) { return model::is_active(run.status.kind); });
    return busy ? busy_interval : quiet_interval;
}

model::RunsQuestion question(const RunsFinding& of, std::string cursor) {
    model::RunsQuestion question;
    question.query.job = of.job;
    question.query.status = of.status;
    question.query.limit = runs_a_page;
    question.query.cursor = std::move(cursor);
    return question;
}

/// Other runs are looked at than those that were read.
void begin_anew(RunsState& runs, RunsFinding of) {
    runs = {};
    runs.of = std::move(of);
}

bool contains(const std::vector<model::Run>& runs, const model::RunId& id) { return find_run(runs, id) != nullptr; }

/// The newest runs take the place of what was known of them, and of what was among them and is no more. Where so many
/// are new that there would be a gap before the older ones, those are left to be read again.
void take_newest(RunsState& runs, model::RunPage page) {
    const auto last_known = std::find_if(runs.runs.rbegin(), runs.runs.rend(), [&](const model::Run& run) {
                                return contains(page.runs, run.id);
                            }).base();
    const bool goes_on = last_known != runs.runs.begin() && last_known != runs.runs.end() && !page.next_cursor.empty();
    if (goes_on) {
        page.runs.insert(page.runs.end(), std::make_move_iterator(last_known),
                         std::make_move_iterator(runs.runs.end()));
    } else {
        runs.next_cursor = std::move(page.next_cursor);
    }
    runs.runs = std::move(page.runs);
}

void take_older(RunsState& runs, model::RunPage page) {
    for (model::Run& run : page.runs) {
        if (!contains(runs.runs, run.id)) {
            runs.runs.push_back(std::move(run));
        }
    }
    runs.next_cursor = std::move(page.next_cursor);
}

} // namespace

const model::Run* find_run(const std::vector<model::Run>& runs, const model::RunId& id) {
    const auto found = std::find_if(runs.begin(), runs.end(), [&](const model::Run& run) { return run.id == id; });
    return found == runs.end() ? nullptr : &*found;
}

std::vector<const model::Run*> shown_runs(const AppState& state) {
    const bool read = has_runs(state);
    const RunsFinding sought = read ? RunsFinding{} : runs_finding(state.view);
    std::vector<const model::Run*> shown;
    for (const model::Run& run : read ? state.runs.runs : state.seen_runs.runs) {
        const bool of_job = sought.job.empty() || run.job_id == sought.job;
        if (of_job && (sought.status.empty() || model::status_name(run.status.kind) == sought.status)) {
            shown.push_back(&run);
        }
    }
    return shown;
}

bool is_chosen(const AppState& state, const model::RunId& run) {
    return std::find(state.chosen_runs.begin(), state.chosen_runs.end(), run) != state.chosen_runs.end();
}

void note_runs_entry(AppState& state) {
    const std::string typed = state.view.text(runs_key::job_field);
    const std::optional<model::JobId> job = typed.empty() ? model::JobId() : job_labelled(state.jobs, typed);
    if (job) {
        state.view.enter(runs_key::job, job->text);
    }
}

void update(AppState& state, const Answered<model::RunsQuestion>& action, EpochMilliseconds now, Effects&) {
    RunsState& runs = state.runs;
    if (state.run_page.siblings_reading.waits_for(action.ticket)) {
        take_siblings(state.run_page, action, now);
        return;
    }
    if (state.job_details.reading.waits_for(action.ticket)) {
        take_runs(state.job_details, action, now);
        return;
    }
    const bool is_older = runs.older.waits_for(action.ticket);
    if (!is_older && !runs.newest.waits_for(action.ticket)) {
        return;
    }
    Reading& reading = is_older ? runs.older : runs.newest;
    if (!action.answer.ok()) {
        reading.fail(action.answer.error(), now);
        return;
    }
    reading.succeed(now);
    if (is_older) {
        take_older(runs, action.answer.value());
    } else {
        take_newest(runs, action.answer.value());
    }
}

void update(AppState& state, const OlderRunsWanted&, EpochMilliseconds now, Effects& effects) {
    RunsState& runs = state.runs;
    if (!runs.next_cursor.empty() && !runs.older.under_way) {
        effects.emplace_back(ask(state, runs.older, question(runs.of, runs.next_cursor), now, false));
    }
}

void update(AppState& state, const RunsRefreshed&, EpochMilliseconds now, Effects& effects) {
    effects.emplace_back(ask(state, state.runs.newest, question(runs_finding(state.view), {}), now, false));
}

void update(AppState& state, const RunsFindingCleared&, EpochMilliseconds, Effects& effects) {
    set_runs_finding(state.view, {});
    show_address(state, HistoryEntry::fresh, effects);
}

void update(AppState& state, const RunChosen& action, EpochMilliseconds, Effects&) {
    ChosenRuns& chosen = state.chosen_runs;
    const auto found = std::find(chosen.begin(), chosen.end(), action.run);
    if (found == chosen.end()) {
        chosen.push_back(action.run);
    } else {
        chosen.erase(found);
    }
}

void update(AppState& state, const ChosenRunsDropped&, EpochMilliseconds, Effects&) { state.chosen_runs.clear(); }

void advance_runs(AppState& state, EpochMilliseconds now, Effects& effects) {
    if (!is_looked_at(state)) {
        return;
    }
    RunsState& runs = state.runs;
    const RunsFinding sought = runs_finding(state.view);
    if (!(runs.of == sought)) {
        begin_anew(runs, sought);
    }
    const auto due = ask_again_at(state, runs.newest, interval(runs));
    if (due && *due <= now) {
        runs.stirred = false;
        effects.emplace_back(ask(state, runs.newest, question(sought, {}), now));
    }
}

std::optional<EpochMilliseconds> runs_due(const AppState& state) {
    return is_looked_at(state) ? ask_again_at(state, state.runs.newest, interval(state.runs)) : std::nullopt;
}

} // namespace etl::app
