// Jobs: the list as it is known, one record a job, and the rule which of two reports is newer (contract.md 1.2).
#pragma once

#include "app/effect.hpp"
#include "app/ended_run.hpp"
#include "app/failure.hpp"
#include "app/run_watch.hpp"
#include "model/job.hpp"
#include "model/result.hpp"
#include "model/stream.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace etl::app {

struct AppState;

enum class TriggerPhase {
    idle,
    sending,  ///< the request is under way
    starting, ///< accepted; no word of the new run yet
};

struct JobRecord {
    /// The row as the list last said it.
    model::Job job;
    /// The newest truth about its run: from the row, a socket message or a status call, whichever is newer.
    model::JobStatus current;
    /// Something has said more than the row's own status word (the specification's card shows metrics only then).
    bool has_status = false;
    /// When `current` was last confirmed, by this machine's clock; for "which is newer?".
    model::EpochMilliseconds heard_at = 0;
    /// The last list (the how manieth that was taken) whose row said something new of the run.
    std::uint64_t row_news_list = 0;
    /// When a message last told of the row itself; a list that was asked for before must not take that back.
    model::EpochMilliseconds patched_at = 0;
    TriggerPhase trigger = TriggerPhase::idle;
    model::EpochMilliseconds trigger_changed_at = 0;
    /// The run that this page started and follows with the status call while no socket of the job is open.
    std::optional<model::RunHandle> following;
    model::EpochMilliseconds follow_due_at = 0;
    /// This page started the run: its end is announced.
    bool started_here = false;
    /// Picked to have something done to it together with others (app/selection).
    bool selected = false;
    /// When the newest run that is known to be over had begun.
    std::optional<model::EpochMilliseconds> ended_start;
    /// When an end was told last (app/attention), and when that run had begun.
    model::EpochMilliseconds told_at = 0;
    std::optional<model::EpochMilliseconds> told_start;
    /// Grows with every change that can be seen; views are cached by it.
    std::uint64_t version = 0;
};

enum class ListPhase {
    loading, ///< nothing has arrived yet
    loaded,  ///< there is a last good list (maybe stale, see list_failure)
    failed,  ///< nothing has ever arrived, and the last try failed
};

inline constexpr std::size_t status_kind_count = 12;

struct JobsState {
    std::vector<JobRecord> records; ///< in the server's order
    std::unordered_map<model::JobId, std::size_t> index;
    ListPhase phase = ListPhase::loading;
    /// Why the newest list read failed; empty after a good one.
    std::optional<RequestFailure> list_failure;
    /// When the last good list arrived.
    model::EpochMilliseconds list_at = 0;
    /// How many records stand in each StatusKind now, by its number (kept as records change).
    std::array<std::size_t, status_kind_count> count_by_status{};
    /// Grows when records come, go or change order.
    std::uint64_t structure_version = 0;
    /// Grows with every change of any record.
    std::uint64_t version = 0;
    /// The jobs that have become active or ended being so since somebody last took note of it (app/seen_runs.hpp).
    std::vector<model::JobId> moved;
    /// The few jobs whose run was asked for here and is not over.
    std::vector<RunWatch> watches;
    /// The runs that have ended since the last action.
    std::vector<EndedRun> ended;

    [[nodiscard]] const JobRecord* find(const model::JobId& id) const;
    [[nodiscard]] JobRecord* find(const model::JobId& id);
};

/// The kind that is shown and counted: a job that is switched off and has nothing better to say is inactive, and one
/// whose server says no word at all is ready.
[[nodiscard]] model::StatusKind shown_kind(const JobRecord& record);

/// Work is going on or queued: the job deserves a socket and quick list reads.
[[nodiscard]] bool is_busy(const JobRecord& record);

/// How many jobs are busy, from the counts.
[[nodiscard]] std::size_t busy_count(const JobsState& jobs);

/// Books a change of a record that can be seen: its version, a run that is over now, and the counts, where `before` is
/// the kind that it was counted as.
void record_changed(JobsState& jobs, JobRecord& record, model::StatusKind before);

/// A message told the job's whole state: takes it, and has done what follows from it.
void take_status(AppState& state, JobRecord& record, const model::JobStatus& status, model::EpochMilliseconds now);

/// Notes that a record took up work or laid it down: list reads and sockets go by that.
void work_changed(AppState& state, model::EpochMilliseconds now);

// ---- actions

struct ListAnswered {
    std::uint64_t sequence = 0;
    /// When the request was sent, and how long it took until it was decoded.
    model::EpochMilliseconds sent_at = 0;
    model::EpochMilliseconds duration = 0;
    model::Result<std::vector<model::Job>, RequestFailure> answer;
    /// The back end that was asked.
    model::Profile profile = model::Profile::spec;
    /// Another page asked, and told this one.
    bool shared = false;
};

/// A socket's message, already decoded; belongs to the job whose socket it came by, whatever its job_id says.
struct StatusReceived {
    model::JobId job;
    std::uint32_t generation = 0;
    model::JobStatus status;
};

/// A message of a platform's socket, already decoded: it says only what has changed. Without a patch it is of a kind
/// that is not known, and counted.
struct PatchReceived {
    model::JobId job;
    std::uint32_t generation = 0;
    std::optional<model::JobPatch> patch;
};

/// A socket's message that could not be read: counted and shown in the connection line's detail, state kept.
struct StatusUnreadable {
    model::JobId job;
    std::uint32_t generation = 0;
    std::string technical;
};

void update(AppState& state, const ListAnswered& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const StatusReceived& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const PatchReceived& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const StatusUnreadable& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
