// Requests: the specification's calls and its extensions as HTTP requests, and what their answers mean (contract.md 1.1
// and 1.2).
#pragma once

#include "app/controls.hpp"
#include "app/failure.hpp"
#include "model/capabilities.hpp"
#include "model/job.hpp"
#include "model/request.hpp"
#include "model/result.hpp"
#include "shell/ports.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace etl::shell {

[[nodiscard]] HttpRequest list_request();
[[nodiscard]] HttpRequest run_status_request(const model::RunHandle& run);
[[nodiscard]] HttpRequest trigger_request(const model::PipelineRequest& request);
[[nodiscard]] HttpRequest capabilities_request();
[[nodiscard]] HttpRequest start_request(const model::JobId& job, const model::StartRequest& start);
[[nodiscard]] HttpRequest control_request(const model::JobId& job, const app::ControlRequest& control);
/// "/ws/jobs/7/status?token=…"; of the stream, "/ws/jobs/stream?token=…".
[[nodiscard]] std::string status_socket_path(const model::JobId& job, std::string_view token);

template <class T>
using Answer = model::Result<T, app::RequestFailure>;

[[nodiscard]] Answer<std::vector<model::Job>> list_answer(const HttpRequest& request, const HttpAnswer& answer);
[[nodiscard]] Answer<model::JobStatus> run_status_answer(const HttpRequest& request, const HttpAnswer& answer);
[[nodiscard]] Answer<model::RunHandle> trigger_answer(const HttpRequest& request, const HttpAnswer& answer);

/// A page of HTML, with which some hosts answer to anything, counts as not found.
[[nodiscard]] Answer<model::Capabilities> capabilities_answer(const HttpRequest& request, const HttpAnswer& answer);
/// The run's handle, which the status call takes too.
[[nodiscard]] Answer<model::RunHandle> start_answer(const HttpRequest& request, const HttpAnswer& answer);
[[nodiscard]] Answer<app::ControlReply> control_answer(const app::ControlRequest& control, const HttpRequest& request,
                                                       const HttpAnswer& answer);

/// Percent-encodes everything but RFC 3986's unreserved characters.
[[nodiscard]] std::string percent_encoded(std::string_view text);

} // namespace etl::shell
