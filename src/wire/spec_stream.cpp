// The stream's messages in both directions.
#include "wire/spec_stream.hpp"

#include "wire/body_writer.hpp"
#include "wire/job_rules.hpp"
#include "wire/reader.hpp"
#include "wire/readers.hpp"
#include "wire/rule_builders.hpp"

namespace etl::wire {
namespace {

using model::StreamMessage;

constexpr std::string_view a_number = "a whole number";

/// A StreamMessage whose numbers may be missing; `seq` of -1 is.
constexpr Rule message_rules[] = {
    plain<&StreamMessage::seq, read_seq>("seq", a_number),
    plain<&StreamMessage::prev_seq, read_count>("prev_seq", a_number),
    plain<&StreamMessage::epoch, read_id>("epoch"),
    object<&StreamMessage::job, job_status_shape>("job"),
};
constexpr Shape message_shape = shape_of(message_rules, "job", "a job's status (an object)", [](const void* target) {
    return !static_cast<const StreamMessage*>(target)->job.status.raw.empty();
});
constexpr Rule message_document = document_object<message_shape>("a message of the stream (an object)");

std::string encode_ids(std::string_view key, const std::vector<model::JobId>& jobs) {
    BodyWriter body;
    body.texts(key, jobs);
    return std::move(body).finish();
}

} // namespace

Decoded<StreamMessage> decode_stream_message(std::string_view body, const Limits& limits) {
    StreamMessage message;
    message.seq = -1;
    if (auto error = read_document(body, limits.message_bytes, message_document, &message, limits)) {
        return model::Failure{*std::move(error)};
    }
    if (message.seq < 0) {
        return model::Failure{DecodeError{"$.seq", std::string(a_number)}};
    }
    return message;
}

std::string encode_subscribe(const std::vector<model::JobId>& jobs) { return encode_ids("subscribe", jobs); }

std::string encode_subscribe_to_all() { return R"({"subscribe":"*"})"; }

std::string encode_unsubscribe(const std::vector<model::JobId>& jobs) { return encode_ids("unsubscribe", jobs); }

} // namespace etl::wire
