// The addresses of the specification's profile.
#include "wire/spec_calls.hpp"

#include "wire/spec_requests.hpp"

namespace etl::wire {
namespace {

constexpr std::string_view root = "/api/v1/etl";

Address at(std::string_view path) { return std::move(Address(root).then(path)); }

Address job_address(const model::JobId& job, std::string_view call) {
    return std::move(at("/jobs").part(job.text).part(call));
}

Address run_address(const model::RunId& run) { return std::move(at("/runs").part(run.text)); }

Address record_address(const model::RecordId& record) { return std::move(at("/raw-data").part(record.text)); }

Address queue_address(std::string_view queue, std::string_view call) {
    return std::move(at("/queues").part(queue).part(call));
}

Address& filter(Address& address, const model::LogFilter& filter) {
    return address.query("level", filter.level).query("stage", filter.stage);
}

} // namespace

Call jobs_call() { return get(at("/jobs")); }

Call job_status_call(const model::JobId& job) { return get(job_address(job, "status")); }

Call run_status_call(const model::RunHandle& run) { return get(job_address(model::JobId(run.text), "status")); }

Call trigger_call(const model::PipelineRequest& request) {
    return post(at("/pipeline/trigger"), encode_pipeline_request(request));
}

Call transform_call(const model::TransformRequest& request) {
    return post(at("/transform/jira-issues"), encode_records_request(request));
}

Call load_call(const model::LoadRequest& request) {
    return post(at("/load/work-items"), encode_records_request(request));
}

Call store_call(const model::StoreRawDataRequest& request) {
    return post(at("/raw-data/store"), encode_store_request(request));
}

Call raw_data_call(const model::RawDataQuery& query) {
    Address address = at("/raw-data");
    address.query("entity_type", query.entity_type).query("status", query.status).query("limit", query.limit);
    address.query("run_id", query.run.text).query("cursor", query.cursor);
    if (query.paged && query.cursor.empty()) {
        address.query("page", 1);
    }
    return get(std::move(address));
}

Call record_status_call(const model::RecordId& record, const model::RecordStatusRequest& request) {
    return put(std::move(record_address(record).then("/status")), encode_record_status_request(request));
}

std::string status_socket_path(const model::JobId& job, std::string_view token) {
    return std::move(Address("/ws/jobs").part(job.text).then("/status").token(token)).finish();
}

Call capabilities_call() { return get(at("/capabilities")); }

Call start_call(const model::JobId& job, const model::StartRequest& request) {
    return post(job_address(job, "start"), encode_start_request(request));
}

Call control_call(const model::JobId& job, model::Control control) {
    return post(job_address(job, model::control_name(control)), encode_empty_request());
}

Call stop_call(const model::JobId& job, model::StopMode mode) {
    return post(job_address(job, "stop"), encode_stop_request(mode));
}

Call active_call(const model::JobId& job, bool active) {
    return post(job_address(job, "active"), encode_active_request(active));
}

Call settings_call(const model::JobId& job, const model::JobSettings& settings) {
    return put(job_address(job, "settings"), encode_settings_request(settings));
}

Call runs_call(const model::RunsQuery& query) {
    Address address = at("/runs");
    address.query("job_id", query.job.text).query("status", query.status);
    return get(std::move(address.query("limit", query.limit).query("cursor", query.cursor)));
}

Call run_call(const model::RunId& run) { return get(run_address(run)); }

Call log_call(const model::RunId& run, const model::LogQuery& query) {
    using Place = model::LogQuery::Place;
    Address address = std::move(run_address(run).then("/logs"));
    switch (query.place) {
    case Place::after:
        address.query("after", query.number);
        break;
    case Place::before:
        address.query("before", query.number);
        break;
    case Place::tail:
        address.query("tail", query.number);
        break;
    case Place::at:
        address.query("at", query.time);
        break;
    }
    // The tail is a limit of its own.
    if (query.place != Place::tail) {
        address.query("limit", query.limit);
    }
    return get(std::move(filter(address, query.filter)));
}

Call log_search_call(const model::RunId& run, const model::LogSearch& search) {
    Address address = std::move(run_address(run).then("/logs/search"));
    address.query("text", search.text).query("after", search.after).query("limit", search.limit);
    return get(std::move(filter(address, search.filter)));
}

Call log_download_call(const model::RunId& run) { return get(std::move(run_address(run).then("/logs/download"))); }

Call queues_call() { return get(at("/queues")); }

Call queue_history_call(std::optional<int> minutes) {
    return get(std::move(at("/queues/history").query("minutes", minutes)));
}

Call dead_letters_call(std::string_view queue, const model::DeadLettersQuery& query) {
    return get(std::move(queue_address(queue, "dead").query("limit", query.limit).query("cursor", query.cursor)));
}

Call redrive_call(std::string_view queue, const model::RedriveRequest& request) {
    return post(queue_address(queue, "redrive"), encode_redrive_request(request));
}

Call workers_call(const model::WorkersRequest& request) {
    return post(std::move(at("/workers").part(model::worker_action_name(request.action))),
                encode_workers_request(request));
}

Call raw_record_call(const model::RecordId& record) { return get(record_address(record)); }

std::string stream_socket_path(std::string_view token) {
    return std::move(Address("/ws/jobs/stream").token(token)).finish();
}

} // namespace etl::wire
