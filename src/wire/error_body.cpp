// Kinds by status, sentences and fields from any of the shapes in which back ends write them (contract.md 2).
#include "wire/error_body.hpp"

#include "wire/http_date.hpp"
#include "wire/reader.hpp"
#include "wire/readers.hpp"
#include "wire/repair.hpp"
#include "wire/rule_builders.hpp"

#include <algorithm>
#include <charconv>

namespace etl::wire {
namespace {

using model::FailureKind;
using model::FieldError;
using model::ServerFailure;

constexpr std::size_t most_sentence_bytes = 500;
/// More findings than this are no help to anybody.
constexpr std::size_t most_findings = 100;

struct ErrorBody {
    std::string detail;
    std::vector<FieldError> findings;
    std::string message;
    std::string error;
};

Verdict append_step(void* target, const Plain& step, const Limits& limits) {
    auto& where = *static_cast<std::string*>(target);
    // A path is decoration; a huge one is left as far as it goes.
    if (where.size() + step.text.size() <= limits.text_bytes) {
        where.append(where.empty() ? "" : ".").append(plain_text(step));
    }
    return Verdict::stored;
}

constexpr Rule step_element{.plain = append_step};
constexpr Rule finding_rules[] = {
    list<&FieldError::path, step_element>("loc"),
    plain<&FieldError::message, read_text_only>("msg"),
};
constexpr Shape finding_shape = shape_of(finding_rules);
constexpr Rule finding_element = first_elements<FieldError, finding_shape, most_findings>();

constexpr Rule error_body_rules[] = {
    list_or<&ErrorBody::findings, finding_element, &ErrorBody::detail, read_text_only>("detail"),
    plain<&ErrorBody::message, read_text_only>("message"),
    plain<&ErrorBody::error, read_text_only>("error"),
};
constexpr Shape error_body_shape = shape_of(error_body_rules);
constexpr Rule error_body_document = document_object<error_body_shape>("an object");

/// People know the field, not the part of the request that it was sent in.
std::string_view field_name(std::string_view where) {
    for (const std::string_view part : {"body.", "query.", "path.", "header."}) {
        if (where.starts_with(part)) {
            return where.substr(part.size());
        }
    }
    return where;
}

/// Findings with something to say, each with the field's own name.
std::vector<FieldError> fields_of(std::vector<FieldError> findings) {
    std::erase_if(findings, [](const FieldError& finding) { return finding.message.empty(); });
    for (FieldError& finding : findings) {
        finding.path = std::string(field_name(finding.path));
    }
    return findings;
}

std::string sentence_of(const std::vector<FieldError>& fields) {
    std::string sentence;
    for (const FieldError& field : fields) {
        sentence.append(sentence.empty() ? "" : "; ");
        if (!field.path.empty()) {
            sentence.append(field.path).append(": ");
        }
        sentence.append(field.message);
    }
    return sentence;
}

/// Body to sentence and fields; both empty where it is no JSON object.
ServerFailure read_body(std::string_view body, const Limits& limits) {
    ServerFailure failure;
    auto decoded = decode<ErrorBody>(body, limits.message_bytes, error_body_document, limits);
    if (!decoded) {
        return failure;
    }
    ErrorBody error = std::move(decoded).value();
    failure.fields = fields_of(std::move(error.findings));
    for (const std::string& sentence : {error.detail, sentence_of(failure.fields), error.message, error.error}) {
        if (!sentence.empty()) {
            failure.sentence = clip(sentence, most_sentence_bytes);
            break;
        }
    }
    return failure;
}

/// A server or proxy that says it in plain text: the first line of it.
std::string plain_sentence(std::string_view body, std::string_view content_type) {
    constexpr std::string_view plain_text_type = "text/plain";
    const bool is_plain =
        std::ranges::equal(content_type.substr(0, plain_text_type.size()), plain_text_type, {}, [](char letter) {
            return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        });
    if (!is_plain) {
        return {};
    }
    const std::size_t begin = std::min(body.find_first_not_of(" \t\r\n"), body.size());
    body.remove_prefix(begin);
    body = body.substr(0, std::min(body.find_first_of("\r\n"), most_sentence_bytes));
    std::string storage;
    return std::string(clip(repair_utf8(body, storage), most_sentence_bytes));
}

constexpr std::int64_t second = 1000;
constexpr std::int64_t longest_wait = 24 * 60 * 60 * second;
/// The platform's limit counts by the minute, and its header is hidden from other origins.
constexpr std::int64_t assumed_wait = 60 * second;

} // namespace

FailureKind failure_kind(int http_status) {
    switch (http_status) {
    case 0:
        return FailureKind::unreachable;
    case 401:
        return FailureKind::signed_out;
    case 403:
        return FailureKind::forbidden;
    case 404:
    case 405:
    case 410:
        return FailureKind::not_found;
    case 408:
        return FailureKind::timed_out;
    case 422:
        return FailureKind::invalid;
    case 429:
        return FailureKind::too_many;
    default:
        break;
    }
    if (http_status >= 500 && http_status < 600) {
        return FailureKind::server_error;
    }
    return http_status >= 400 && http_status < 500 ? FailureKind::refused : FailureKind::unreadable;
}

std::optional<std::int64_t> read_retry_after(std::string_view value, model::EpochMilliseconds now) {
    const std::size_t begin = std::min(value.find_first_not_of(" \t"), value.size());
    value.remove_prefix(begin);
    value = value.substr(0, value.find_last_not_of(" \t") + 1);
    if (value.empty()) {
        return std::nullopt;
    }
    if (std::ranges::all_of(value, [](char letter) { return letter >= '0' && letter <= '9'; })) {
        std::int64_t seconds = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
        // Only a number that is too large for 64 bits can fail here.
        return error == std::errc{} ? std::min(seconds, longest_wait / second) * second : longest_wait;
    }
    const auto until = parse_http_date(value);
    if (!until) {
        return std::nullopt;
    }
    return *until <= now ? 0 : std::min(*until - now, longest_wait);
}

ServerFailure read_failure(int http_status, std::string_view body, const ErrorHeaders& headers,
                           model::EpochMilliseconds now, const Limits& limits) {
    ServerFailure failure = read_body(body, limits);
    failure.kind = failure_kind(http_status);
    failure.http_status = http_status;
    if (failure.sentence.empty()) {
        failure.sentence = plain_sentence(body, headers.content_type);
    }
    if (http_status == 429 || http_status == 503) {
        failure.retry_after_ms = read_retry_after(headers.retry_after, now);
    }
    if (http_status == 429 && !failure.retry_after_ms) {
        failure.retry_after_ms = assumed_wait;
    }
    return failure;
}

std::string decode_error_sentence(std::string_view body, const Limits& limits) {
    return read_body(body, limits).sentence;
}

} // namespace etl::wire
