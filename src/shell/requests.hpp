// Requests: the calls that the page makes, for the back end that is there, and what their answers mean (contract.md 1
// and 2).
#pragma once

#include "app/controls.hpp"
#include "model/capabilities.hpp"
#include "model/job.hpp"
#include "model/profile.hpp"
#include "model/request.hpp"
#include "shell/answers.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::shell {

/// Who is asked, and for whom.
struct Target {
    model::Profile profile = model::Profile::spec;
    /// The platform's calls take it from the token; without one, the server says what it thinks of that.
    std::optional<std::int64_t> tenant;
};

[[nodiscard]] HttpRequest list_request(const Target& target);
[[nodiscard]] HttpRequest start_request(const Target& target, const model::JobId& job,
                                        const model::StartRequest& start);
[[nodiscard]] HttpRequest control_request(const Target& target, const model::JobId& job,
                                          const app::ControlRequest& control);
/// "/ws/jobs/7/status?token=…"; of the stream, "/ws/jobs/stream?token=…"; "/ws/job/extraction/1/7?token=…".
[[nodiscard]] std::string socket_path(const Target& target, const model::JobId& job, std::string_view token);

[[nodiscard]] Answer<std::vector<model::Job>> list_answer(const Target& target, const HttpRequest& request,
                                                          const HttpAnswer& answer);
/// The run's handle, which the status call takes too; empty where the server names none.
[[nodiscard]] Answer<model::RunHandle> start_answer(const HttpRequest& request, const HttpAnswer& answer);
[[nodiscard]] Answer<app::ControlReply> control_answer(const app::ControlRequest& control, const HttpRequest& request,
                                                       const HttpAnswer& answer);

// ---- what only the specification's back end has

[[nodiscard]] HttpRequest run_status_request(const model::RunHandle& run);
[[nodiscard]] HttpRequest trigger_request(const model::PipelineRequest& request);
[[nodiscard]] HttpRequest capabilities_request();
[[nodiscard]] Answer<model::JobStatus> run_status_answer(const HttpRequest& request, const HttpAnswer& answer);
[[nodiscard]] Answer<model::RunHandle> trigger_answer(const HttpRequest& request, const HttpAnswer& answer);
[[nodiscard]] Answer<model::Capabilities> capabilities_answer(const HttpRequest& request, const HttpAnswer& answer);

// ---- what only the platform has

[[nodiscard]] HttpRequest refresh_request(const Target& target);
/// The new token.
[[nodiscard]] Answer<std::string> refresh_answer(const HttpRequest& request, const HttpAnswer& answer);

} // namespace etl::shell
