// What a server answers to a control: its own word on what has changed (contract.md 1.2 and 2).
#pragma once

#include "model/identifier.hpp"
#include "model/status.hpp"

#include <optional>
#include <string>
#include <vector>

namespace etl::model {

/// Pause, resume, stop, force-pending and reset; also the platform's reset. Empty words where the server says none.
struct ControlOutcome {
    JobId job_id;
    StatusWord old_status;
    StatusWord new_status;
    /// The other pending jobs that went back to ready.
    std::vector<JobId> jobs_reset;
    /// The server's sentence; may be empty.
    std::string message;

    bool operator==(const ControlOutcome&) const = default;
};

/// Start, and the platform's run-now, which names no run.
struct StartOutcome {
    JobId job_id;
    RunId run_id;
    StatusWord status;
    std::string message;

    bool operator==(const StartOutcome&) const = default;
};

/// On or off; absent when the server only says that it did as asked.
struct ActiveOutcome {
    JobId job_id;
    std::optional<bool> active;
    std::string message;

    bool operator==(const ActiveOutcome&) const = default;
};

/// How often a job runs, and how soon it tries again.
struct JobSettings {
    std::optional<int> schedule_interval_minutes;
    std::optional<int> retry_interval_minutes;

    bool operator==(const JobSettings&) const = default;
};

} // namespace etl::model
