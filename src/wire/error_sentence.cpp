// The sentence that a server gives for its refusal, from any of the shapes in which back ends write it (contract.md 2).
#include "wire/reader.hpp"
#include "wire/spec.hpp"

#include <array>

namespace etl::wire {
namespace {

constexpr std::size_t most_sentence_bytes = 500;

/// One finding of a request's validation: where in the request ("body.priority"), and what is wrong there.
struct Finding {
    std::string where;
    std::string message;
};

struct ErrorBody {
    std::string detail;
    std::vector<Finding> findings;
    std::string message;
    std::string error;
};

Verdict read_text_only(std::string& member, const Plain& value, const Limits& limits) {
    return read_prose(member, value.kind == Plain::Kind::text ? value : Plain{}, limits);
}

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
    list<&Finding::where, step_element>("loc"),
    plain<&Finding::message, read_text_only>("msg"),
};
constexpr Shape finding_shape = shape_of(finding_rules);
constexpr Rule finding_element = element_object<Finding, finding_shape>("");

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

std::string sentence_of(const std::vector<Finding>& findings) {
    std::string sentence;
    for (const Finding& finding : findings) {
        if (finding.message.empty()) {
            continue;
        }
        sentence.append(sentence.empty() ? "" : "; ");
        if (!finding.where.empty()) {
            sentence.append(field_name(finding.where)).append(": ");
        }
        sentence.append(finding.message);
    }
    return sentence;
}

} // namespace

std::string decode_error_sentence(std::string_view body, const Limits& limits) {
    const auto decoded = decode<ErrorBody>(body, limits.message_bytes, error_body_document, limits);
    if (!decoded) {
        return {};
    }
    const ErrorBody& error = decoded.value();
    for (const std::string& sentence : {error.detail, sentence_of(error.findings), error.message, error.error}) {
        if (!sentence.empty()) {
            return std::string(clip(sentence, most_sentence_bytes));
        }
    }
    return {};
}

} // namespace etl::wire
