// The addresses of the platform's profile.
#include "wire/platform_calls.hpp"

#include "wire/platform_operations.hpp"
#include "wire/spec_requests.hpp"

namespace etl::wire {
namespace {

Address at(std::string_view path, Tenant tenant) { return std::move(Address(path).query("tenant_id", tenant)); }

/// "/app/etl/jobs/7/reset?tenant_id=1".
Address job_address(Tenant tenant, const model::JobId& job, std::string_view call) {
    return std::move(Address("/app/etl/jobs").part(job.text).then(call).query("tenant_id", tenant));
}

/// The platform's calls that say nothing more than their name have no body at all.
Call bare_post(Address&& address) { return post(std::move(address), {}); }

} // namespace

Call platform_jobs_call(Tenant tenant) { return get(at("/app/etl/jobs", tenant)); }

Call platform_job_call(Tenant tenant, const model::JobId& job) { return get(job_address(tenant, job, "")); }

Call worker_status_call(Tenant tenant, const model::JobId& job) {
    return get(job_address(tenant, job, "/worker-status"));
}

Call run_now_call(Tenant tenant, const model::JobId& job) { return bare_post(job_address(tenant, job, "/run-now")); }

Call toggle_job_call(Tenant tenant, const model::JobId& job, bool active) {
    return post(job_address(tenant, job, "/toggle-active"), encode_active_request(active));
}

Call toggle_integration_call(Tenant tenant, std::int64_t integration, bool active) {
    Address address("/app/etl/integrations");
    address.part(std::to_string(integration)).then("/toggle-active").query("tenant_id", tenant);
    return post(std::move(address), encode_active_request(active));
}

Call platform_settings_call(Tenant tenant, const model::JobId& job, const model::JobSettings& settings) {
    return post(job_address(tenant, job, "/settings"), encode_settings_request(settings));
}

Call platform_reset_call(Tenant tenant, const model::JobId& job) {
    return bare_post(job_address(tenant, job, "/reset"));
}

Call platform_queues_call(Tenant tenant) { return get(at("/api/v1/admin/queues/status", tenant)); }

Call platform_workers_call(Tenant tenant) { return get(at("/api/v1/admin/workers/status", tenant)); }

Call worker_action_call(Tenant tenant, const model::WorkersRequest& request) {
    return post(at("/api/v1/admin/workers/action", tenant), encode_worker_action(request));
}

Call platform_logs_call(Tenant tenant, int lines) {
    return get(std::move(at("/api/v1/admin/workers/logs", tenant).query("lines", lines)));
}

Call refresh_call(Tenant tenant) { return bare_post(at("/api/v1/auth/refresh", tenant)); }

std::string platform_socket_path(Tenant tenant, const model::JobId& job, std::string_view token,
                                 PlatformSocket socket) {
    Address address("/ws/job");
    switch (socket) {
    case PlatformSocket::extraction:
        address.then("/extraction");
        break;
    case PlatformSocket::transform:
        address.then("/transform");
        break;
    case PlatformSocket::embedding:
        address.then("/embedding");
        break;
    }
    return std::move(address.part(std::to_string(tenant)).part(job.text).token(token)).finish();
}

} // namespace etl::wire
