// The specification's calls: which document each answer is.
#include "wire/spec.hpp"

#include "wire/job_rules.hpp"
#include "wire/reader.hpp"

namespace etl::wire {

Decoded<std::vector<model::Job>> decode_job_list(std::string_view body, const Limits& limits) {
    return decode<std::vector<model::Job>>(body, limits.body_bytes, job_list_document, limits);
}

Decoded<model::JobStatus> decode_job_status(std::string_view body, const Limits& limits) {
    return decode<model::JobStatus>(body, limits.message_bytes, job_status_document, limits);
}

Decoded<model::RunHandle> decode_trigger_answer(std::string_view body, const Limits& limits) {
    return decode<model::RunHandle>(body, limits.message_bytes, trigger_answer_document, limits);
}

} // namespace etl::wire
