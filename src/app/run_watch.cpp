// Follows the runs that were started here. Claims nothing that the server has not said: without a word of the run, the
// page says "Starting…" for ten seconds and then nothing.
#include "app/run_watch.hpp"

#include "app/attention.hpp"
#include "app/list_reading.hpp"
#include "app/reports.hpp"
#include "app/sockets.hpp"
#include "app/state.hpp"
#include "app/trigger.hpp"

#include <algorithm>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using model::StatusKind;

bool call_is_due(const AppState& state, const RunWatch& watch, const JobRecord& record) {
    return record.following && !watch.asked_at && may_ask(state) &&
           (watch.ask_anyway || !has_open_socket(state, watch.job));
}

EpochMilliseconds call_at(const AppState& state, const JobRecord& record) {
    return std::max(record.follow_due_at, state.connection.budget.free_at(kept_for_lists));
}

void advance_watch(AppState& state, RunWatch& watch, JobRecord& record, EpochMilliseconds now, Effects& effects) {
    if (record.trigger == TriggerPhase::starting && now >= record.trigger_changed_at + starting_limit) {
        enter_phase(state.jobs, record, TriggerPhase::idle, now);
        record.follow_due_at = now;
        watch.ask_anyway = true;
        want_list(state, now);
    }
    if (watch.asked_at && now >= *watch.asked_at + request_limit) {
        watch.asked_at.reset();
        record.follow_due_at = now + failure_wait(++watch.failures);
    }
    if (call_is_due(state, watch, record) && now >= call_at(state, record)) {
        state.connection.budget.note(now);
        watch.asked_at = now;
        watch.ask_anyway = false;
        effects.push_back(ReadRunStatus{watch.job, *record.following});
    }
}

} // namespace

RunWatch* find_watch(JobsState& jobs, const model::JobId& job) {
    const auto found =
        std::find_if(jobs.watches.begin(), jobs.watches.end(), [&](const RunWatch& watch) { return watch.job == job; });
    return found == jobs.watches.end() ? nullptr : &*found;
}

void enter_phase(JobsState& jobs, JobRecord& record, TriggerPhase phase, EpochMilliseconds now) {
    if (record.trigger != phase) {
        record.trigger = phase;
        record.trigger_changed_at = now;
        record_changed(jobs, record, shown_kind(record));
    }
}

void observe_report(AppState& state, JobRecord& record, EpochMilliseconds now) {
    RunWatch* watch = find_watch(state.jobs, record.job.id);
    if (watch == nullptr || record.trigger == TriggerPhase::sending || record.heard_at < watch->answered_at) {
        return;
    }
    const StatusKind kind = record.current.status.kind;
    const auto start = start_of(record.current);
    const bool newer_run = start && watch->started_before && *start > *watch->started_before;
    if (model::is_active(kind)) {
        watch->seen = true;
        enter_phase(state.jobs, record, TriggerPhase::idle, now);
    } else if (model::is_terminal(kind) && (watch->seen || newer_run)) {
        finish_run(state, record, record.current, now);
    } else if (watch->seen && (kind == StatusKind::ready || kind == StatusKind::inactive)) {
        // It is over, but how it ended was not said: nothing is claimed.
        record.started_here = false;
        record.following.reset();
        drop_idle_watches(state.jobs);
    }
}

void finish_run(AppState& state, JobRecord& record, const model::JobStatus& end, EpochMilliseconds now) {
    enter_phase(state.jobs, record, TriggerPhase::idle, now);
    record.following.reset();
    if (record.started_here) {
        record.started_here = false;
        note_own_end(state, record, end);
    }
    drop_idle_watches(state.jobs);
    want_probe(state, now);
}

void drop_idle_watches(JobsState& jobs) {
    std::erase_if(jobs.watches, [&](const RunWatch& watch) {
        const JobRecord* record = jobs.find(watch.job);
        return record == nullptr ||
               (record->trigger == TriggerPhase::idle && !record->following && !record->started_here);
    });
}

void advance_watches(AppState& state, EpochMilliseconds now, Effects& effects) {
    // A failed start takes its watch with it, so these go first and one by one.
    const std::vector<RunWatch> watches = state.jobs.watches;
    for (const RunWatch& watch : watches) {
        JobRecord& record = *state.jobs.find(watch.job);
        if (record.trigger == TriggerPhase::sending && now >= record.trigger_changed_at + request_limit) {
            start_failed(state, record, RequestFailure{FailureKind::timed_out, 0, {}, {}}, now, effects);
        }
    }
    for (RunWatch& watch : state.jobs.watches) {
        advance_watch(state, watch, *state.jobs.find(watch.job), now, effects);
    }
}

std::optional<EpochMilliseconds> watches_due(const AppState& state) {
    std::optional<EpochMilliseconds> due;
    const auto add = [&](EpochMilliseconds at) { due = due ? std::min(*due, at) : at; };
    for (const RunWatch& watch : state.jobs.watches) {
        const JobRecord& record = *state.jobs.find(watch.job);
        if (record.trigger == TriggerPhase::sending) {
            add(record.trigger_changed_at + request_limit);
        }
        if (record.trigger == TriggerPhase::starting) {
            add(record.trigger_changed_at + starting_limit);
        }
        if (watch.asked_at) {
            add(*watch.asked_at + request_limit);
        }
        if (call_is_due(state, watch, record)) {
            add(call_at(state, record));
        }
    }
    return due;
}

} // namespace etl::app
