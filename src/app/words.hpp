// Words: every sentence for people that this room makes, in one place: plain, short English.
#pragma once

#include "app/failure.hpp"

#include <string>
#include <string_view>

namespace etl::app::words {

// ---- Run Job

[[nodiscard]] std::string could_not_start(std::string_view name);
/// The request was sent and no answer came: nothing may be claimed about the job.
[[nodiscard]] std::string start_unknown(std::string_view name);
[[nodiscard]] std::string_view reading_state();
/// Why a job can't be asked for at all: what its row lacks.
[[nodiscard]] std::string_view missing_for_start(bool integration_missing, bool entity_type_missing);

// ---- how a run ended

[[nodiscard]] std::string run_completed(std::string_view name);
[[nodiscard]] std::string run_failed(std::string_view name);
[[nodiscard]] std::string run_stopped(std::string_view name);

// ---- failures

/// The server's own sentence where it has one, else a plain reason.
[[nodiscard]] std::string failure_reason(const RequestFailure& failure);

// ---- connection

[[nodiscard]] std::string_view offline();
[[nodiscard]] std::string_view signed_out();
[[nodiscard]] std::string_view server_lost();
/// The server answers, but not with a list that can be used.
[[nodiscard]] std::string_view list_lost();
[[nodiscard]] std::string_view connected_again();

// ---- clipboard

[[nodiscard]] std::string copied(std::string_view what);
[[nodiscard]] std::string could_not_copy(std::string_view what);

} // namespace etl::app::words
