// What is sent to the server, as plain data; wire turns it into JSON (specification, task 3.1).
#pragma once

#include <cstdint>
#include <string>

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

} // namespace etl::model
