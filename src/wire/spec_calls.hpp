// Every call of the specification's profile and its extensions as a request: method, address and body (contract.md 1.1
// and 1.2). What answers each is decoded by spec.hpp, spec_controls.hpp, spec_runs.hpp, spec_queues.hpp and
// spec_raw_data.hpp.
#pragma once

#include "model/capabilities.hpp"
#include "model/outcome.hpp"
#include "model/query.hpp"
#include "model/request.hpp"
#include "wire/call.hpp"

#include <string>
#include <string_view>

namespace etl::wire {

/// 1.1: what the specification names.
[[nodiscard]] Call jobs_call();
[[nodiscard]] Call job_status_call(const model::JobId& job);
/// The status of what a trigger or a start began.
[[nodiscard]] Call run_status_call(const model::RunHandle& run);
[[nodiscard]] Call trigger_call(const model::PipelineRequest& request);
[[nodiscard]] Call transform_call(const model::TransformRequest& request);
[[nodiscard]] Call load_call(const model::LoadRequest& request);
[[nodiscard]] Call store_call(const model::StoreRawDataRequest& request);
[[nodiscard]] Call raw_data_call(const model::RawDataQuery& query);
[[nodiscard]] Call record_status_call(const model::RecordId& record, const model::RecordStatusRequest& request);
/// "/ws/jobs/7/status?token=…". The token stands in the address because a browser can send a socket no header.
[[nodiscard]] std::string status_socket_path(const model::JobId& job, std::string_view token);

/// 1.2: the extensions.
[[nodiscard]] Call capabilities_call();
[[nodiscard]] Call start_call(const model::JobId& job, const model::StartRequest& request);
/// Pause, resume, force-pending and reset, which say nothing more than their name.
[[nodiscard]] Call control_call(const model::JobId& job, model::Control control);
[[nodiscard]] Call stop_call(const model::JobId& job, model::StopMode mode);
[[nodiscard]] Call active_call(const model::JobId& job, bool active);
[[nodiscard]] Call settings_call(const model::JobId& job, const model::JobSettings& settings);
[[nodiscard]] Call runs_call(const model::RunsQuery& query);
[[nodiscard]] Call run_call(const model::RunId& run);
[[nodiscard]] Call log_call(const model::RunId& run, const model::LogQuery& query);
[[nodiscard]] Call log_search_call(const model::RunId& run, const model::LogSearch& search);
[[nodiscard]] Call log_download_call(const model::RunId& run);
[[nodiscard]] Call queues_call();
[[nodiscard]] Call queue_history_call(std::optional<int> minutes);
[[nodiscard]] Call dead_letters_call(std::string_view queue, const model::DeadLettersQuery& query);
[[nodiscard]] Call redrive_call(std::string_view queue, const model::RedriveRequest& request);
[[nodiscard]] Call workers_call(const model::WorkersRequest& request);
[[nodiscard]] Call raw_record_call(const model::RecordId& record);
/// "/ws/jobs/stream?token=…".
[[nodiscard]] std::string stream_socket_path(std::string_view token);

} // namespace etl::wire
