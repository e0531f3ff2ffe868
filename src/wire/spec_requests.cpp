// Each request's keys, in the order in which the contract names them.
#include "wire/spec_requests.hpp"

#include "wire/body_writer.hpp"

namespace etl::wire {

std::string encode_pipeline_request(const model::PipelineRequest& request) {
    BodyWriter body;
    body.text("entity_type", request.entity_type);
    body.number("integration_id", request.integration_id);
    body.object("payload", request.payload);
    body.number("priority", request.priority);
    return std::move(body).finish();
}

std::string encode_records_request(const model::RecordsRequest& request) {
    BodyWriter body;
    body.number("integration_id", request.integration_id);
    body.text("entity_type", request.entity_type);
    if (!request.record_ids.empty()) {
        body.ids("record_ids", request.record_ids);
    }
    if (request.payload) {
        body.object("payload", *request.payload);
    }
    return std::move(body).finish();
}

std::string encode_store_request(const model::StoreRawDataRequest& request) {
    BodyWriter body;
    body.number("integration_id", request.integration_id);
    body.text("entity_type", request.entity_type);
    if (!request.external_id.empty()) {
        body.text("external_id", request.external_id);
    }
    body.object("raw_data", request.raw_data);
    if (request.extraction_metadata) {
        body.object("extraction_metadata", *request.extraction_metadata);
    }
    return std::move(body).finish();
}

std::string encode_record_status_request(const model::RecordStatusRequest& request) {
    BodyWriter body;
    body.text("status", request.status);
    if (request.error_details) {
        body.object("error_details", *request.error_details);
    } else {
        body.null("error_details");
    }
    return std::move(body).finish();
}

std::string encode_start_request(const model::StartRequest& request) {
    BodyWriter body;
    if (request.payload) {
        body.object("payload", *request.payload);
    }
    if (request.priority) {
        body.number("priority", *request.priority);
    }
    return std::move(body).finish();
}

std::string encode_empty_request() { return "{}"; }

std::string encode_stop_request(model::StopMode mode) {
    return mode == model::StopMode::forced ? R"({"force":true})" : "{}";
}

std::string encode_active_request(bool active) {
    BodyWriter body;
    body.flag("active", active);
    return std::move(body).finish();
}

std::string encode_settings_request(const model::JobSettings& settings) {
    BodyWriter body;
    if (settings.schedule_interval_minutes) {
        body.number("schedule_interval_minutes", *settings.schedule_interval_minutes);
    }
    if (settings.retry_interval_minutes) {
        body.number("retry_interval_minutes", *settings.retry_interval_minutes);
    }
    return std::move(body).finish();
}

std::string encode_redrive_request(const model::RedriveRequest& request) {
    BodyWriter body;
    if (!request.ids.empty()) {
        body.ids("ids", request.ids);
    }
    if (request.dry_run) {
        body.flag("dry_run", true);
    }
    return std::move(body).finish();
}

std::string encode_workers_request(const model::WorkersRequest& request) {
    BodyWriter body;
    if (!request.stage.empty()) {
        body.text("stage", request.stage);
    }
    return std::move(body).finish();
}

} // namespace etl::wire
