// Record question: all that a page asks of raw records, and has done with them, as one type of question with one of
// several calls in it (contract.md 1.1 and 1.2).
#pragma once

#include "model/identifier.hpp"
#include "model/job.hpp"
#include "model/query.hpp"
#include "model/raw_data.hpp"
#include "model/request.hpp"

#include <variant>

namespace etl::model {

/// What can be started by hand beside a job's own start: a stage on stored records, or the whole.
enum class HandWork : unsigned char { transform, load, pipeline };

struct RecordQuestion {
    /// A page of records, without what is in them.
    struct List {
        RawDataQuery query;
        bool operator==(const List&) const = default;
    };
    /// One record, whole. Without the extension's call it is looked for in the list of the query.
    struct One {
        RecordId record;
        std::optional<RawDataQuery> in_list;
        bool operator==(const One&) const = default;
    };
    struct SetStatus {
        RecordId record;
        RecordStatusRequest request;
        bool operator==(const SetStatus&) const = default;
    };
    struct Store {
        StoreRawDataRequest request;
        bool operator==(const Store&) const = default;
    };
    struct ByHand {
        HandWork work = HandWork::transform;
        RecordsRequest request;
        bool operator==(const ByHand&) const = default;
    };
    /// The whole, on what no job has to have as its own.
    struct Pipeline {
        PipelineRequest request;
        bool operator==(const Pipeline&) const = default;
    };
    /// How what was started by hand stands.
    struct Progress {
        RunHandle run;
        bool operator==(const Progress&) const = default;
    };

    std::variant<List, One, SetStatus, Store, ByHand, Pipeline, Progress> call;
    bool operator==(const RecordQuestion&) const = default;

    /// It was done, and there is nothing more to say.
    struct Done {
        bool operator==(const Done&) const = default;
    };
    /// Of the kind that the call asks for: a page, a record, Done, the new record's id, a handle, a status.
    using Answer = std::variant<RawDataPage, RawDataRecord, Done, RecordId, RunHandle, JobStatus>;
};

} // namespace etl::model
