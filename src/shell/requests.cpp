// Paths and failures of the specification's profile.
#include "shell/requests.hpp"

#include "wire/spec.hpp"
#include "wire/spec_controls.hpp"

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

/// What can be done is asked beside the list, and sockets wait for the answer.
constexpr int capabilities_deadline = 5'000;

bool is_html(const HttpAnswer& answer) {
    const std::size_t first = answer.body.find_first_not_of(" \t\r\n");
    return first != std::string::npos && answer.body[first] == '<';
}

std::string job_path(const model::JobId& job, std::string_view call) {
    return "/api/v1/etl/jobs/" + percent_encoded(job.text) + "/" + std::string(call);
}

std::string control_body(const app::ControlRequest& control) {
    switch (control.control) {
    case model::Control::stop:
        return wire::encode_stop_request(control.stop_mode);
    case model::Control::active:
        return wire::encode_active_request(control.active);
    case model::Control::settings:
        return wire::encode_settings_request(control.settings);
    default:
        return wire::encode_empty_request();
    }
}

/// The reply that `make` builds of what was decoded.
template <class Outcome, class Decode, class Make>
Answer<app::ControlReply> reply(const HttpRequest& request, const HttpAnswer& answer, Decode decode, Make make) {
    Answer<Outcome> outcome = read<Outcome>(request, answer, decode);
    if (!outcome.ok()) {
        return model::Failure{outcome.error()};
    }
    app::ControlReply made;
    make(made, outcome.value());
    return made;
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

HttpRequest capabilities_request() {
    HttpRequest request;
    request.path = "/api/v1/etl/capabilities";
    request.deadline_milliseconds = capabilities_deadline;
    return request;
}

HttpRequest start_request(const model::JobId& job, const model::StartRequest& start) {
    HttpRequest request;
    request.method = "POST";
    request.path = job_path(job, "start");
    request.body = wire::encode_start_request(start);
    return request;
}

HttpRequest control_request(const model::JobId& job, const app::ControlRequest& control) {
    HttpRequest request;
    request.method = control.control == model::Control::settings ? "PUT" : "POST";
    request.path = job_path(job, model::control_name(control.control));
    request.body = control_body(control);
    return request;
}

std::string status_socket_path(const model::JobId& job, std::string_view token) {
    if (app::is_stream(job)) {
        return "/ws/jobs/stream?token=" + percent_encoded(token);
    }
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

Answer<model::Capabilities> capabilities_answer(const HttpRequest& request, const HttpAnswer& answer) {
    auto read_answer = read<model::Capabilities>(
        request, answer, [](const std::string& body) { return wire::decode_capabilities(body); });
    if (!read_answer.ok() && read_answer.error().kind == app::FailureKind::unreadable && is_html(answer)) {
        app::RequestFailure failure = read_answer.error();
        failure.kind = app::FailureKind::not_found;
        return model::Failure{std::move(failure)};
    }
    return read_answer;
}

Answer<model::RunHandle> start_answer(const HttpRequest& request, const HttpAnswer& answer) {
    auto outcome = read<model::StartOutcome>(request, answer,
                                             [](const std::string& body) { return wire::decode_start_outcome(body); });
    if (!outcome.ok()) {
        return model::Failure{outcome.error()};
    }
    return model::RunHandle(outcome.value().run_id.text);
}

Answer<app::ControlReply> control_answer(const app::ControlRequest& control, const HttpRequest& request,
                                         const HttpAnswer& answer) {
    switch (control.control) {
    case model::Control::active:
        return reply<model::ActiveOutcome>(
            request, answer, [](const std::string& body) { return wire::decode_active_outcome(body); },
            [&](app::ControlReply& made, const model::ActiveOutcome& outcome) {
                made.active = outcome.active.value_or(control.active);
            });
    case model::Control::settings:
        return reply<model::JobSettings>(
            request, answer, [](const std::string& body) { return wire::decode_settings(body); },
            [](app::ControlReply& made, const model::JobSettings& settings) { made.settings = settings; });
    default:
        return reply<model::ControlOutcome>(
            request, answer, [](const std::string& body) { return wire::decode_control_outcome(body); },
            [](app::ControlReply& made, const model::ControlOutcome& outcome) {
                made.new_status = outcome.new_status;
                made.jobs_reset = outcome.jobs_reset;
            });
    }
}

} // namespace etl::shell
