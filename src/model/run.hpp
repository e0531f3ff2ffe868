// Run: one execution of a job, with its stages, as the history keeps it (contract.md 1.2).
#pragma once

#include "model/job.hpp"
#include "model/raw_json.hpp"

#include <vector>

namespace etl::model {

enum class TriggerKind { unknown, manual, schedule, retry };

/// What set a run off.
struct RunTrigger {
    TriggerKind kind = TriggerKind::unknown;
    /// As the server wrote it.
    std::string raw;

    bool operator==(const RunTrigger&) const = default;
};

[[nodiscard]] RunTrigger parse_run_trigger(std::string_view word);

struct RunStage {
    Stage stage;
    StatusWord status;
    std::optional<Timestamp> started_at;
    std::optional<Timestamp> completed_at;
    /// Records that went in, came out, and were refused.
    std::optional<std::int64_t> in;
    std::optional<std::int64_t> out;
    std::optional<std::int64_t> errors;

    bool operator==(const RunStage&) const = default;
};

/// Lines of a run's log that deserve a look.
struct LogCounts {
    std::optional<std::int64_t> warning;
    std::optional<std::int64_t> error;

    bool operator==(const LogCounts&) const = default;
};

struct Run {
    RunId id;
    JobId job_id;
    std::string job_name;
    StatusWord status;
    RunTrigger trigger;
    /// Who started it; empty when the server does not say.
    std::string by;
    Stage stage;
    std::optional<Timestamp> started_at;
    std::optional<Timestamp> completed_at;
    std::optional<std::int64_t> duration_ms;
    Metrics metrics;
    std::vector<RunStage> stages;
    std::optional<JobError> error;
    std::optional<LogCounts> log_counts;
    /// Only in the answer that is about this run alone.
    RawJson payload;

    bool operator==(const Run&) const = default;
};

/// A page of runs, newest first.
struct RunPage {
    std::vector<Run> runs;
    /// Asks for the next page; empty on the last.
    std::string next_cursor;

    bool operator==(const RunPage&) const = default;
};

} // namespace etl::model
