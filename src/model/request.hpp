// What is sent to the server, as plain data; wire turns it into JSON (specification, task 3.1, and contract.md 1.2, 2).
// JSON inside a request is text; where it is no object it counts as {}.
#pragma once

#include "model/identifier.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::model {

/// ETLPipelineRequest.
struct PipelineRequest {
    std::string entity_type;
    std::int64_t integration_id = 0;
    /// A JSON object as text; an empty text means {}.
    std::string payload = "{}";
    int priority = 5;

    bool operator==(const PipelineRequest&) const = default;
};

/// TransformRequest and LoadRequest, which the specification leaves undefined and the contract makes alike.
struct RecordsRequest {
    std::int64_t integration_id = 0;
    std::string entity_type;
    /// Empty: all that wait.
    std::vector<RecordId> record_ids;
    std::optional<std::string> payload;

    bool operator==(const RecordsRequest&) const = default;
};
using TransformRequest = RecordsRequest;
using LoadRequest = RecordsRequest;

struct StoreRawDataRequest {
    std::int64_t integration_id = 0;
    std::string entity_type;
    std::string external_id;
    std::string raw_data = "{}";
    std::optional<std::string> extraction_metadata;

    bool operator==(const StoreRawDataRequest&) const = default;
};

struct RecordStatusRequest {
    std::string status;
    /// Absent is sent as null.
    std::optional<std::string> error_details;

    bool operator==(const RecordStatusRequest&) const = default;
};

struct StartRequest {
    std::optional<std::string> payload;
    std::optional<int> priority;

    bool operator==(const StartRequest&) const = default;
};

enum class StopMode { at_checkpoint, forced };

struct RedriveRequest {
    /// Empty: all dead messages of the queue.
    std::vector<DeadLetterId> ids;
    bool dry_run = false;

    bool operator==(const RedriveRequest&) const = default;
};

enum class WorkerAction { start, stop, restart };

/// "start", "stop", "restart".
[[nodiscard]] constexpr std::string_view worker_action_name(WorkerAction action) {
    switch (action) {
    case WorkerAction::start:
        return "start";
    case WorkerAction::stop:
        return "stop";
    case WorkerAction::restart:
        break;
    }
    return "restart";
}

/// Which workers: those of one stage, by the server's own word for it, or all where it is empty.
struct WorkersRequest {
    WorkerAction action = WorkerAction::start;
    std::string stage;

    bool operator==(const WorkersRequest&) const = default;
};

} // namespace etl::model
