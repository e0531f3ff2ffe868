// The bodies of the specification's profile (contract.md 1.1 and 1.2). Where the model has an absent value, the key is
// left out.
#pragma once

#include "model/outcome.hpp"
#include "model/request.hpp"

#include <string>

namespace etl::wire {

/// POST /api/v1/etl/pipeline/trigger.
[[nodiscard]] std::string encode_pipeline_request(const model::PipelineRequest& request);
/// POST /api/v1/etl/transform/jira-issues and /api/v1/etl/load/work-items.
[[nodiscard]] std::string encode_records_request(const model::RecordsRequest& request);
/// POST /api/v1/etl/raw-data/store.
[[nodiscard]] std::string encode_store_request(const model::StoreRawDataRequest& request);
/// PUT /api/v1/etl/raw-data/{record_id}/status.
[[nodiscard]] std::string encode_record_status_request(const model::RecordStatusRequest& request);
/// POST /api/v1/etl/jobs/{id}/start.
[[nodiscard]] std::string encode_start_request(const model::StartRequest& request);
/// POST /api/v1/etl/jobs/{id}/{pause,resume,force-pending,reset}: {}.
[[nodiscard]] std::string encode_empty_request();
/// POST /api/v1/etl/jobs/{id}/stop.
[[nodiscard]] std::string encode_stop_request(model::StopMode mode);
/// POST /api/v1/etl/jobs/{id}/active, and the platform's two toggle-active calls.
[[nodiscard]] std::string encode_active_request(bool active);
/// PUT /api/v1/etl/jobs/{id}/settings, and the platform's POST.
[[nodiscard]] std::string encode_settings_request(const model::JobSettings& settings);
/// POST /api/v1/etl/queues/{name}/redrive.
[[nodiscard]] std::string encode_redrive_request(const model::RedriveRequest& request);
/// POST /api/v1/etl/workers/{start,stop,restart}; the action is in the path.
[[nodiscard]] std::string encode_workers_request(const model::WorkersRequest& request);

} // namespace etl::wire
