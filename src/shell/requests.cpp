// Both back ends answer a control in the same shapes, so only the ways there differ.
#include "shell/requests.hpp"

#include "wire/platform_jobs.hpp"
#include "wire/platform_session.hpp"
#include "wire/spec.hpp"
#include "wire/spec_controls.hpp"

namespace etl::shell {
namespace {

using model::Control;
using model::Profile;

/// What can be done is asked beside the list, and sockets wait for the answer.
constexpr int capabilities_deadline = 5'000;
/// Everything else may wait for a new token.
constexpr int refresh_deadline = 10'000;

HttpRequest get(std::string path) {
    HttpRequest request;
    request.path = std::move(path);
    return request;
}

HttpRequest post(std::string path, std::string body) {
    HttpRequest request = get(std::move(path));
    request.method = "POST";
    request.body = std::move(body);
    return request;
}

std::string with_tenant(std::string path, const Target& target) {
    return target.tenant ? path + "?tenant_id=" + std::to_string(*target.tenant) : path;
}

std::string job_path(const Target& target, const model::JobId& job, std::string_view call) {
    const std::string end = "/" + percent_encoded(job.text) + "/" + std::string(call);
    return target.profile == Profile::platform ? with_tenant("/app/etl/jobs" + end, target) : "/api/v1/etl/jobs" + end;
}

/// The platform's own name for a control that it has.
std::string_view call_name(Profile profile, Control control) {
    return profile == Profile::platform && control == Control::active  ? "toggle-active"
           : profile == Profile::platform && control == Control::start ? "run-now"
                                                                       : model::control_name(control);
}

std::string control_body(const app::ControlRequest& control) {
    switch (control.control) {
    case Control::stop:
        return wire::encode_stop_request(control.stop_mode);
    case Control::active:
        return wire::encode_active_request(control.active);
    case Control::settings:
        return wire::encode_settings_request(control.settings);
    default:
        return wire::encode_empty_request();
    }
}

} // namespace

// ---- both

HttpRequest list_request(const Target& target) {
    HttpRequest request =
        get(target.profile == Profile::platform ? with_tenant("/app/etl/jobs", target) : "/api/v1/etl/jobs");
    request.replaces_earlier = true;
    return request;
}

HttpRequest start_request(const Target& target, const model::JobId& job, const model::StartRequest& start) {
    const std::string_view call = call_name(target.profile, Control::start);
    const bool takes_nothing = target.profile == Profile::platform;
    return post(job_path(target, job, call),
                takes_nothing ? wire::encode_empty_request() : wire::encode_start_request(start));
}

HttpRequest control_request(const Target& target, const model::JobId& job, const app::ControlRequest& control) {
    if (control.integration) {
        return post(
            with_tenant("/app/etl/integrations/" + std::to_string(*control.integration) + "/toggle-active", target),
            control_body(control));
    }
    HttpRequest request =
        post(job_path(target, job, call_name(target.profile, control.control)), control_body(control));
    if (target.profile == Profile::spec && control.control == Control::settings) {
        request.method = "PUT";
    }
    return request;
}

std::string socket_path(const Target& target, const model::JobId& job, std::string_view token) {
    const std::string end = "?token=" + percent_encoded(token);
    if (target.profile == Profile::platform) {
        // All three sockets of a job carry the same messages.
        return "/ws/job/extraction/" + std::to_string(target.tenant.value_or(0)) + "/" + percent_encoded(job.text) +
               end;
    }
    return (app::is_stream(job) ? "/ws/jobs/stream" : "/ws/jobs/" + percent_encoded(job.text) + "/status") + end;
}

Answer<std::vector<model::Job>> list_answer(const Target& target, const HttpRequest& request,
                                            const HttpAnswer& answer) {
    return read<std::vector<model::Job>>(request, answer, [&](const std::string& body) {
        return target.profile == Profile::platform ? wire::decode_platform_jobs(body) : wire::decode_job_list(body);
    });
}

Answer<model::RunHandle> start_answer(const HttpRequest& request, const HttpAnswer& answer) {
    return read_as<model::StartOutcome>(
        request, answer, [](const std::string& body) { return wire::decode_start_outcome(body); },
        [](const model::StartOutcome& outcome) { return model::RunHandle(outcome.run_id.text); });
}

Answer<app::ControlReply> control_answer(const app::ControlRequest& control, const HttpRequest& request,
                                         const HttpAnswer& answer) {
    switch (control.control) {
    case Control::active:
        return read_as<model::ActiveOutcome>(
            request, answer, [](const std::string& body) { return wire::decode_active_outcome(body); },
            [&](const model::ActiveOutcome& outcome) {
                app::ControlReply reply;
                reply.active = outcome.active.value_or(control.active);
                return reply;
            });
    case Control::settings:
        return read_as<model::JobSettings>(
            request, answer, [](const std::string& body) { return wire::decode_settings(body); },
            [](const model::JobSettings& settings) {
                app::ControlReply reply;
                reply.settings = settings;
                return reply;
            });
    default:
        return read_as<model::ControlOutcome>(
            request, answer, [](const std::string& body) { return wire::decode_control_outcome(body); },
            [](const model::ControlOutcome& outcome) {
                app::ControlReply reply;
                reply.new_status = outcome.new_status;
                reply.jobs_reset = outcome.jobs_reset;
                return reply;
            });
    }
}

// ---- the specification's

HttpRequest run_status_request(const model::RunHandle& run) {
    return get("/api/v1/etl/jobs/" + percent_encoded(run.text) + "/status");
}

HttpRequest trigger_request(const model::PipelineRequest& pipeline) {
    return post("/api/v1/etl/pipeline/trigger", wire::encode_pipeline_request(pipeline));
}

HttpRequest capabilities_request() {
    HttpRequest request = get("/api/v1/etl/capabilities");
    request.deadline_milliseconds = capabilities_deadline;
    return request;
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
    return read<model::Capabilities>(request, answer,
                                     [](const std::string& body) { return wire::decode_capabilities(body); });
}

// ---- the platform's

HttpRequest refresh_request(const Target& target) {
    HttpRequest request = post(with_tenant("/api/v1/auth/refresh", target), wire::encode_empty_request());
    request.deadline_milliseconds = refresh_deadline;
    return request;
}

Answer<std::string> refresh_answer(const HttpRequest& request, const HttpAnswer& answer) {
    return read_as<model::RefreshAnswer>(
        request, answer, [](const std::string& body) { return wire::decode_refresh(body); },
        [](const model::RefreshAnswer& refreshed) { return refreshed.token; });
}

} // namespace etl::shell
