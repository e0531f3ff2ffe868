// A run is a job's stretch of activity: it begins when the job becomes active and ends when it no longer is.
#include "app/seen_runs.hpp"

#include "app/runs.hpp"
#include "app/state.hpp"

#include <algorithm>
#include <array>

namespace etl::app {
namespace {

using model::CellKind;
using model::EpochMilliseconds;
using model::StatusKind;

/// A step is a stage here; it is as its cells are.
model::RunStage stage_of(const model::Step& step) {
    const std::array cells{step.extraction.kind, step.transform.kind, step.embedding.kind};
    const auto any = [&](CellKind kind) { return std::find(cells.begin(), cells.end(), kind) != cells.end(); };
    const StatusKind kind = any(CellKind::failed)     ? StatusKind::failed
                            : any(CellKind::running)  ? StatusKind::running
                            : any(CellKind::finished) ? StatusKind::completed
                                                      : StatusKind::ready;
    model::RunStage stage;
    stage.stage.raw = step.display_name.empty() ? step.name : step.display_name;
    stage.status = {kind, std::string(model::status_name(kind))};
    return stage;
}

std::optional<EpochMilliseconds> instant(const std::optional<model::Timestamp>& time) {
    return time ? time->instant : std::nullopt;
}

/// What the job says of its run now.
void describe(model::Run& run, const JobRecord& record) {
    run.job_name = record.job.name;
    run.status = record.current.status;
    run.stage = record.current.stage;
    run.metrics = record.current.metrics;
    run.error = record.current.error;
    if (!run.error && run.status.kind == StatusKind::failed && !record.job.error_message.empty()) {
        run.error.emplace();
        run.error->message = record.job.error_message;
    }
    run.stages.clear();
    if (record.job.steps) {
        for (const model::Step& step : *record.job.steps) {
            run.stages.push_back(stage_of(step));
        }
    }
}

void begin(SeenRuns& seen, const JobRecord& record, EpochMilliseconds now) {
    model::Run run;
    run.id = model::RunId("seen-" + std::to_string(seen.next++));
    run.job_id = record.job.id;
    run.started_at = record.current.started_at ? record.current.started_at : record.job.last_run;
    // Until the list has said so, the job's last run is the one before.
    if (!record.current.started_at || !instant(run.started_at)) {
        run.started_at = model::Timestamp{{}, now};
    }
    if (record.started_here) {
        run.trigger = model::parse_run_trigger("manual");
    }
    describe(run, record);
    seen.runs.insert(seen.runs.begin(), std::move(run));
    if (seen.runs.size() > most_seen_runs) {
        seen.runs.pop_back();
    }
}

void end(model::Run& run, const JobRecord& record, EpochMilliseconds now) {
    describe(run, record);
    run.completed_at = record.current.completed_at;
    if (!instant(run.completed_at)) {
        run.completed_at = model::Timestamp{{}, now};
    }
    if (const auto began = instant(run.started_at)) {
        run.duration_ms = std::max<EpochMilliseconds>(0, *instant(run.completed_at) - *began);
    }
}

} // namespace

void advance_seen_runs(AppState& state, EpochMilliseconds now) {
    std::vector<model::JobId> moved;
    moved.swap(state.jobs.moved);
    SeenRuns& seen = state.seen_runs;
    seen.since = seen.since == 0 ? now : seen.since;
    if (has_runs(state)) {
        return;
    }
    for (const model::JobId& job : moved) {
        const JobRecord* record = state.jobs.find(job);
        if (record == nullptr) {
            continue;
        }
        const auto open = std::find_if(seen.runs.begin(), seen.runs.end(),
                                       [&](const model::Run& run) { return run.job_id == job && !run.completed_at; });
        const StatusKind kind = record->current.status.kind;
        const bool active = model::is_active(kind);
        if (active && open == seen.runs.end()) {
            begin(seen, *record, now);
        } else if (!active && kind != StatusKind::pending && open != seen.runs.end()) {
            // Who waits again has not ended: a server may answer a start before its workers have taken it up.
            end(*open, *record, now);
        }
    }
    if ((state.view.route == Route::jobs && !shows_details(state)) || state.view.route == Route::gallery) {
        return;
    }
    // What goes on is as its job says now.
    for (model::Run& run : seen.runs) {
        const JobRecord* record = run.completed_at ? nullptr : state.jobs.find(run.job_id);
        if (record != nullptr) {
            describe(run, *record);
        }
    }
}

} // namespace etl::app
