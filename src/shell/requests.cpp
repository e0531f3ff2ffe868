// Paths and failures of the specification's profile.
#include "shell/requests.hpp"

#include "wire/spec.hpp"

namespace etl::shell {
namespace {

app::FailureKind kind_of(int status) {
    switch (status) {
    case 400:
    case 409:
        return app::FailureKind::refused;
    case 401:
        return app::FailureKind::signed_out;
    case 403:
        return app::FailureKind::forbidden;
    case 404:
    case 405:
        return app::FailureKind::not_found;
    case 422:
        return app::FailureKind::invalid;
    case 429:
        return app::FailureKind::too_many;
    default:
        return status >= 500 ? app::FailureKind::server_error : app::FailureKind::unreadable;
    }
}

app::RequestFailure failure_of(const HttpRequest& request, const HttpAnswer& answer) {
    app::RequestFailure failure;
    failure.technical = request.method + " " + request.path;
    switch (answer.outcome) {
    case HttpAnswer::Outcome::unreachable:
        failure.kind = app::FailureKind::unreachable;
        failure.technical += ": no answer";
        break;
    case HttpAnswer::Outcome::timed_out:
        failure.kind = app::FailureKind::timed_out;
        failure.technical += ": no answer in " + std::to_string(request.deadline_milliseconds / 1'000) + " s";
        break;
    case HttpAnswer::Outcome::answered:
        failure.kind = kind_of(answer.status);
        failure.http_status = answer.status;
        failure.server_sentence = wire::decode_error_sentence(answer.body);
        failure.technical += ": HTTP " + std::to_string(answer.status);
        break;
    }
    return failure;
}

template <class T, class Decode>
Answer<T> read(const HttpRequest& request, const HttpAnswer& answer, Decode decode) {
    const bool good = answer.outcome == HttpAnswer::Outcome::answered && answer.status >= 200 && answer.status < 300;
    if (!good) {
        return model::Failure{failure_of(request, answer)};
    }
    wire::Decoded<T> decoded = decode(answer.body);
    if (!decoded.ok()) {
        app::RequestFailure failure;
        failure.kind = app::FailureKind::unreadable;
        failure.http_status = answer.status;
        failure.technical = request.method + " " + request.path + ": at " + decoded.error().path + ", expected " +
                            decoded.error().expected;
        return model::Failure{std::move(failure)};
    }
    return std::move(decoded).value();
}

} // namespace

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

HttpRequest list_request() {
    HttpRequest request;
    request.path = "/api/v1/etl/jobs";
    return request;
}

HttpRequest run_status_request(const model::RunHandle& run) {
    HttpRequest request;
    request.path = "/api/v1/etl/jobs/" + percent_encoded(run.text) + "/status";
    return request;
}

HttpRequest trigger_request(const model::PipelineRequest& pipeline) {
    HttpRequest request;
    request.method = "POST";
    request.path = "/api/v1/etl/pipeline/trigger";
    request.body = wire::encode_pipeline_request(pipeline);
    return request;
}

std::string status_socket_path(const model::JobId& job, std::string_view token) {
    return "/ws/jobs/" + percent_encoded(job.text) + "/status?token=" + percent_encoded(token);
}

Answer<std::vector<model::Job>> list_answer(const HttpRequest& request, const HttpAnswer& answer) {
    return read<std::vector<model::Job>>(request, answer,
                                         [](const std::string& body) { return wire::decode_job_list(body); });
}

Answer<model::JobStatus> run_status_answer(const HttpRequest& request, const HttpAnswer& answer) {
    return read<model::JobStatus>(request, answer,
                                  [](const std::string& body) { return wire::decode_job_status(body); });
}

Answer<model::RunHandle> trigger_answer(const HttpRequest& request, const HttpAnswer& answer) {
    return read<model::RunHandle>(request, answer,
                                  [](const std::string& body) { return wire::decode_trigger_answer(body); });
}

} // namespace etl::shell
