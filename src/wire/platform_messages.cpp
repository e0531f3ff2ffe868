// One table for all kinds, since a message's type may come after what it is about; then each kind takes what is its
// own.
#include "wire/platform_messages.hpp"

#include "wire/platform_job_rules.hpp"
#include "wire/reader.hpp"
#include "wire/readers.hpp"
#include "wire/rule_builders.hpp"

namespace etl::wire {
namespace {

using model::JobPatch;
using model::PlatformMessage;
using Kind = PlatformMessage::Kind;

/// Everything that any kind of message has.
struct AnyMessage {
    std::string type;
    model::JobId job_id;
    std::string job;
    std::optional<JobPatch> status;
    std::optional<model::Timestamp> timestamp;
    std::optional<double> percentage;
    std::string step;
    std::optional<bool> success;
    std::string error;
    std::string message;
};

Verdict read_status_text(std::optional<JobPatch>& member, const Plain& value, const Limits& limits) {
    member.reset();
    model::StatusWord word;
    const Verdict verdict = read_status(word, value, limits);
    if (!word.raw.empty()) {
        member.emplace().status = std::move(word);
    }
    return verdict;
}

constexpr Rule message_rules[] = {
    plain<&AnyMessage::type, read_word>("type"),
    plain<&AnyMessage::job_id, read_job_id>("job_id"),
    plain<&AnyMessage::job, read_prose>("job"),
    object_or<&AnyMessage::status, status_patch_shape, read_status_text>("status"),
    plain<&AnyMessage::timestamp, read_timestamp>("timestamp"),
    plain<&AnyMessage::percentage, read_number>("percentage"),
    plain<&AnyMessage::step, read_prose>("step"),
    plain<&AnyMessage::success, read_optional_flag>("success"),
    plain<&AnyMessage::error, read_text_only>("error"),
    plain<&AnyMessage::message, read_text_only>("message"),
};
constexpr Shape message_shape = shape_of(message_rules);
constexpr Rule message_document = document_object<message_shape>("a message (an object)");

Kind kind_of(std::string_view type) {
    if (type == "job_status_update") {
        return Kind::job_status_update;
    }
    if (type == "progress") {
        return Kind::progress;
    }
    if (type == "status") {
        return Kind::status;
    }
    if (type == "completion") {
        return Kind::completion;
    }
    return type == "exception" ? Kind::exception : Kind::ignored;
}

bool says_something(const JobPatch& patch) {
    return patch.status || patch.steps || patch.error_message || patch.next_run || patch.reset_deadline;
}

/// What a message of a kind says; a status only where its kind has one.
JobPatch patch_of(Kind kind, AnyMessage& message) {
    JobPatch patch = message.status.value_or(JobPatch{});
    const std::string& sentence = message.error.empty() ? message.message : message.error;
    switch (kind) {
    case Kind::progress:
        if (message.percentage) {
            int percent = 0;
            read_progress(percent, {.kind = Plain::Kind::real, .real = *message.percentage}, {});
            patch.progress = percent;
        }
        patch.step = std::move(message.step);
        break;
    case Kind::status:
        patch.step = message.message;
        break;
    case Kind::completion:
        // Without a word on success, it says that the job ended, and the list says how.
        if (message.success) {
            patch.status = model::parse_status(*message.success ? "FINISHED" : "FAILED");
            patch.error_message = *message.success ? std::string() : sentence;
        }
        break;
    case Kind::exception:
        patch.status = model::parse_status("FAILED");
        patch.error_message = sentence;
        break;
    case Kind::job_status_update:
    case Kind::ignored:
        break;
    }
    patch.id = std::move(message.job_id);
    patch.job_name = std::move(message.job);
    patch.written_at = std::move(message.timestamp);
    if (patch.steps) {
        // Only the failure for want of workers comes without steps, and it says nothing else either.
        patch.whole = kind == Kind::job_status_update;
        sort_steps(*patch.steps);
    }
    return patch;
}

} // namespace

Decoded<PlatformMessage> decode_platform_message(std::string_view body, const Limits& limits) {
    AnyMessage message;
    if (auto error = read_document(body, limits.message_bytes, message_document, &message, limits)) {
        return model::Failure{*std::move(error)};
    }
    constexpr std::size_t longest_type = 64;
    PlatformMessage result;
    result.kind = kind_of(message.type);
    result.type = clip(message.type, longest_type);
    if (result.kind == Kind::job_status_update && !(message.status && says_something(*message.status))) {
        return model::Failure{DecodeError{"$.status", "a status object"}};
    }
    if (result.kind != Kind::ignored) {
        result.patch = patch_of(result.kind, message);
    }
    return result;
}

} // namespace etl::wire
