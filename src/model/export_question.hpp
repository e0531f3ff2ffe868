// Export question: the pages of a list that is exported whole, as one type of question.
#pragma once

#include "model/log.hpp"
#include "model/query.hpp"
#include "model/raw_data.hpp"
#include "model/run.hpp"

#include <variant>

namespace etl::model {

struct ExportQuestion {
    struct Log {
        RunId run;
        LogQuery query;
        bool operator==(const Log&) const = default;
    };

    std::variant<RunsQuery, Log, RawDataQuery> call;
    bool operator==(const ExportQuestion&) const = default;

    /// Of the kind that the call asks for.
    using Answer = std::variant<RunPage, LogWindow, RawDataPage>;
};

} // namespace etl::model
