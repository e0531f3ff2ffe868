// Job, JobStatus and what they are made of: the specification's types (phase 3, task 3.1) with contract.md's optional
// extensions of the job row.
#pragma once

#include "model/identifier.hpp"
#include "model/stage.hpp"
#include "model/status.hpp"
#include "model/steps.hpp"
#include "model/timestamp.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace etl::model {

/// Counts of records. Absent means that the server did not say; 0 is a count like any other and is shown.
struct Metrics {
    std::optional<std::int64_t> extracted;
    std::optional<std::int64_t> transformed;
    std::optional<std::int64_t> loaded;
    std::optional<std::int64_t> errors;

    [[nodiscard]] bool empty() const { return !extracted && !transformed && !loaded && !errors; }
    bool operator==(const Metrics&) const = default;
};

/// Why a run failed (specification, JobErrorModal). Every text may be empty when the server left it out.
struct JobError {
    Stage stage;
    std::string error_type;
    std::string message;
    std::optional<Timestamp> timestamp;
    std::string stack_trace;
    /// The context object as JSON indented by two spaces; empty when there is none.
    std::string context;

    bool operator==(const JobError&) const = default;
};

/// The whole present state of one job or run: what a socket message and the status call carry.
struct JobStatus {
    std::string job_id;
    StatusWord status;
    /// 0 to 100; values outside are clamped by the decoder.
    int progress = 0;
    Stage stage;
    std::optional<Timestamp> started_at;
    std::optional<Timestamp> completed_at;
    std::optional<JobError> error;
    Metrics metrics;

    bool operator==(const JobStatus&) const = default;
};

/// One of a job's last runs, as its row tells it.
struct RecentRun {
    RunId id;
    StatusWord status;
    std::optional<Timestamp> started_at;
    std::optional<std::int64_t> duration_ms;

    bool operator==(const RecentRun&) const = default;
};

/// One row of the job list after the specification's legacy mapping.
struct Job {
    JobId id;
    std::string name;
    StatusWord status;
    int progress = 0;
    bool active = true;
    std::optional<Timestamp> last_run;
    std::optional<Timestamp> last_run_finished;
    std::optional<Timestamp> next_run;
    std::string entity_type;
    /// The number as the server wrote it, sent back unchanged by the trigger; absent when the row has none.
    std::optional<std::int64_t> integration_id;
    std::string integration_type;
    /// The default payload as compact JSON text, always an object; "{}" when the row has none.
    std::string default_payload = "{}";
    std::optional<int> schedule_interval_minutes;
    std::optional<int> retry_interval_minutes;
    int retry_count = 0;
    std::string error_message;
    /// What the row itself says of its newest run: stage, metrics and error, as far as it has them.
    Stage stage;
    Metrics metrics;
    std::optional<JobError> error;
    /// Newest first, at most 10.
    std::vector<RecentRun> recent_runs;
    std::optional<std::int64_t> usual_duration_ms;

    /// What only the platform has (contract.md 2).
    std::optional<Steps> steps;
    /// `progress` was counted from the steps, not said by the server.
    bool progress_is_estimate = false;
    /// A finished job goes back to ready then; the newest deadline counts.
    std::optional<Timestamp> reset_deadline;
    std::optional<int> reset_attempt;
    /// When a rate-limited job goes on.
    std::optional<Timestamp> resume_at;
    std::optional<bool> integration_active;
    std::string integration_logo;
    std::string run_token;

    bool operator==(const Job&) const = default;
};

} // namespace etl::model
