// Ended run: what the records note of a run that has just ended, until it is told (app/attention).
#pragma once

#include "model/identifier.hpp"
#include "model/status.hpp"
#include "model/timestamp.hpp"

#include <optional>
#include <string>

namespace etl::app {

/// A run that ended, as it was heard.
struct EndedRun {
    model::JobId job;
    /// Completed, failed, or, of one that was started here, stopped.
    model::StatusKind how = model::StatusKind::completed;
    /// Why it failed, where the server said.
    std::string error = {};
    bool started_here = false;
    /// When it had begun, where that is known: so it is told once.
    std::optional<model::EpochMilliseconds> started_at = {};
};

} // namespace etl::app
