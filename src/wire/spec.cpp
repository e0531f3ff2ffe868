// The specification's calls: which document each answer is, and the one body that is sent.
#include "wire/spec.hpp"

#include "wire/job_rules.hpp"
#include "wire/json_writer.hpp"
#include "wire/reader.hpp"
#include "wire/repair.hpp"

namespace etl::wire {
namespace {

Verdict refuse(std::string&, const Plain&, const Limits&) { return Verdict::wrong_type; }

struct Payload {
    std::string text;
};
constexpr Rule payload_document = kept<&Payload::text, Keep::sent, refuse>("", "an object");

/// The payload as compact JSON; {} when it is no object.
std::string compact_payload(std::string_view text) {
    Limits limits;
    limits.text_bytes = limits.body_bytes;
    const auto payload = decode<Payload>(text, limits.body_bytes, payload_document, limits);
    return payload ? payload.value().text : "{}";
}

} // namespace

Decoded<std::vector<model::Job>> decode_job_list(std::string_view body, const Limits& limits) {
    return decode<std::vector<model::Job>>(body, limits.body_bytes, job_list_document, limits);
}

Decoded<model::JobStatus> decode_job_status(std::string_view body, const Limits& limits) {
    return decode<model::JobStatus>(body, limits.message_bytes, job_status_document, limits);
}

Decoded<model::RunHandle> decode_trigger_answer(std::string_view body, const Limits& limits) {
    return decode<model::RunHandle>(body, limits.message_bytes, trigger_answer_document, limits);
}

std::string encode_pipeline_request(const model::PipelineRequest& request) {
    std::string json = "{\"entity_type\":" + quoted(request.entity_type);
    json += ",\"integration_id\":" + std::to_string(request.integration_id);
    json += ",\"payload\":" + compact_payload(request.payload);
    json += ",\"priority\":" + std::to_string(request.priority) + "}";
    std::string storage;
    return std::string(repair(json, storage));
}

} // namespace etl::wire
