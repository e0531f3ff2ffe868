// The technical side of a failure names the call without its query, and never a token.
#include "shell/answers.hpp"

#include "wire/error_body.hpp"

namespace etl::shell {
namespace {

std::string call_of(const HttpRequest& request) {
    return request.method + " " + request.path.substr(0, request.path.find('?'));
}

bool is_html(const HttpAnswer& answer) {
    if (answer.content_type.starts_with("text/html")) {
        return true;
    }
    const std::size_t first = answer.body.find_first_not_of(" \t\r\n");
    return first != std::string::npos && answer.body[first] == '<';
}

} // namespace

app::RequestFailure failure_of(const HttpRequest& request, const HttpAnswer& answer) {
    app::RequestFailure failure;
    failure.technical = call_of(request);
    switch (answer.outcome) {
    case HttpAnswer::Outcome::unreachable:
        failure.kind = app::FailureKind::unreachable;
        failure.technical += ": no answer";
        break;
    case HttpAnswer::Outcome::timed_out:
        failure.kind = app::FailureKind::timed_out;
        failure.technical += ": no answer in " + std::to_string(request.deadline_milliseconds / 1'000) + " s";
        break;
    case HttpAnswer::Outcome::answered: {
        const wire::ErrorHeaders headers{answer.retry_after, answer.content_type};
        model::ServerFailure said = wire::read_failure(answer.status, answer.body, headers, answer.received_at);
        failure.kind = said.kind;
        failure.http_status = said.http_status;
        failure.server_sentence = std::move(said.sentence);
        failure.retry_after_ms = said.retry_after_ms;
        failure.fields = std::move(said.fields);
        failure.technical += ": HTTP " + std::to_string(answer.status);
        break;
    }
    }
    return failure;
}

app::RequestFailure unreadable(const HttpRequest& request, const HttpAnswer& answer, const wire::DecodeError& error) {
    app::RequestFailure failure;
    failure.kind = is_html(answer) ? app::FailureKind::not_found : app::FailureKind::unreadable;
    failure.http_status = answer.status;
    failure.technical = call_of(request) + ": at " + error.path + ", expected " + error.expected;
    return failure;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(text.size());
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' || byte == '_' || byte == '~';
        if (plain) {
            encoded += letter;
        } else {
            encoded += '%';
            encoded += digits[byte >> 4];
            encoded += digits[byte & 15];
        }
    }
    return encoded;
}

} // namespace etl::shell
