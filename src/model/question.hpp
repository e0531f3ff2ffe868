// Questions: each call of the server that a page reads something by, as a type that names its answer. wire makes
// requests of them and reads what comes back (contract.md 1.2).
#pragma once

#include "model/export_question.hpp"
#include "model/query.hpp"
#include "model/queue_question.hpp"
#include "model/record_question.hpp"
#include "model/run.hpp"

namespace etl::model {

/// A page of the runs of one job, or of all.
struct RunsQuestion {
    using Answer = RunPage;
    RunsQuery query;
    bool operator==(const RunsQuestion&) const = default;
};

} // namespace etl::model
