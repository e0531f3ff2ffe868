// Questions: each call of the server that a page reads something by, as a type that names its answer. wire makes
// requests of them and reads what comes back (contract.md 1.2).
#pragma once

#include "model/log.hpp"
#include "model/query.hpp"
#include "model/run.hpp"

namespace etl::model {

/// A page of the runs of one job, or of all.
struct RunsQuestion {
    using Answer = RunPage;
    RunsQuery query;
    bool operator==(const RunsQuestion&) const = default;
};

/// One run, with its payload.
struct RunQuestion {
    using Answer = Run;
    RunId run;
    bool operator==(const RunQuestion&) const = default;
};

/// A part of a run's log; without a run, the last lines that all of the platform's workers wrote.
struct LogQuestion {
    using Answer = LogWindow;
    RunId run;
    LogQuery query;
    bool operator==(const LogQuestion&) const = default;
};

/// The lines of a run's log that have a text in them.
struct LogSearchQuestion {
    using Answer = LogMatches;
    RunId run;
    LogSearch search;
    bool operator==(const LogSearchQuestion&) const = default;
};

} // namespace etl::model
