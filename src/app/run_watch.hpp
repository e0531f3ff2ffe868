// Run watch: what the page remembers of a run that was asked for here, from the press until its end is known.
#pragma once

#include "app/effect.hpp"
#include "model/job.hpp"

#include <optional>

namespace etl::app {

struct AppState;
struct JobRecord;
struct JobsState;
enum class TriggerPhase;

struct RunWatch {
    model::JobId job;
    model::EpochMilliseconds pressed_at = 0;
    /// When the server accepted the start: only what is heard after it can be about the new run.
    model::EpochMilliseconds answered_at = 0;
    /// When the job's newest run had started, as known at the press: a later start is the new run.
    std::optional<model::EpochMilliseconds> started_before;
    /// The new run was seen at work.
    bool seen = false;
    /// The next status call is made even while the job's socket is open.
    bool ask_anyway = false;
    /// The status call that is under way, by the time when it was sent.
    std::optional<model::EpochMilliseconds> asked_at;
    int failures = 0; ///< of the status call, in a row
};

/// How long "Starting…" stands without a word of the new run.
inline constexpr model::EpochMilliseconds starting_limit = 10'000;

[[nodiscard]] RunWatch* find_watch(JobsState& jobs, const model::JobId& job);

/// Draws the conclusions from the record's present state: the run has begun, or is over.
void observe_report(AppState& state, JobRecord& record, model::EpochMilliseconds now);

/// The record's trigger enters a phase.
void enter_phase(JobsState& jobs, JobRecord& record, TriggerPhase phase, model::EpochMilliseconds now);

/// The run is over, by the server's word: has told how it ended where it was started here, and forgets it.
void finish_run(AppState& state, JobRecord& record, const model::JobStatus& end, model::EpochMilliseconds now);

/// Forgets the watches that have nothing left to wait for, and those of jobs that are gone.
void drop_idle_watches(JobsState& jobs);

/// Time limits and status calls that are due.
void advance_watches(AppState& state, model::EpochMilliseconds now, Effects& effects);

/// When advance_watches has something to do next.
[[nodiscard]] std::optional<model::EpochMilliseconds> watches_due(const AppState& state);

} // namespace etl::app
