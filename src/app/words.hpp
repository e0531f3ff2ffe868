// Words: every sentence for people that this room makes, in one place: plain, short English.
#pragma once

#include "app/effect.hpp"
#include "app/failure.hpp"
#include "model/status.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace etl::app::words {

// ---- Run Job

[[nodiscard]] std::string could_not_start(std::string_view name);
/// The request was sent and no answer came: nothing may be claimed about the job.
[[nodiscard]] std::string start_unknown(std::string_view name);
[[nodiscard]] std::string_view reading_state();
/// The server has taken the start; how it goes on the job itself shows.
[[nodiscard]] std::string start_accepted(std::string_view name);
/// Why a job can't be asked for at all: what its row lacks.
[[nodiscard]] std::string_view missing_for_start(bool integration_missing, bool entity_type_missing);

// ---- logs

/// "12 lines"
[[nodiscard]] std::string log_lines(std::int64_t count);
[[nodiscard]] std::string_view the_lines();
[[nodiscard]] std::string_view too_much_to_copy();
[[nodiscard]] std::string_view download_instead();
[[nodiscard]] std::string_view log_not_downloaded();
/// `http_status`: 0 where no answer came, or the page around this one forbids downloads.
[[nodiscard]] std::string download_failure(int http_status);

// ---- runs

/// Why a run can't be done again.
[[nodiscard]] std::string_view job_of_run_gone();
[[nodiscard]] std::string_view payload_cut();

// ---- how a run ended

/// "Jira failed"
[[nodiscard]] std::string run_ended(model::StatusKind how, std::string_view name);
/// "12 jobs failed"
[[nodiscard]] std::string runs_ended(model::StatusKind how, std::size_t count);
/// Names at most five, and counts the rest: "Jira, GitHub and 3 more".
[[nodiscard]] std::string listed(const std::vector<std::string_view>& names);

// ---- controls: why one can't be pressed

[[nodiscard]] std::string read_only(std::string_view role);
[[nodiscard]] std::string_view server_cannot(model::Control control);
[[nodiscard]] std::string_view capabilities_unknown();
[[nodiscard]] std::string about_to_stop(std::string_view name);
[[nodiscard]] std::string under_way(const ControlRequest& request, std::string_view name);
[[nodiscard]] std::string being_checked(const ControlRequest& request, std::string_view name);
[[nodiscard]] std::string being_started(std::string_view name);
[[nodiscard]] std::string status_forbids(const ControlRequest& request, std::string_view name, model::StatusKind kind);
[[nodiscard]] std::string_view interval_too_short();
[[nodiscard]] std::string_view retry_not_below_schedule();

// ---- controls: what became of one

/// "Pause", "Forced stop", "Switching on".
[[nodiscard]] std::string_view control_title(const ControlRequest& request);
[[nodiscard]] std::string could_not(const ControlRequest& request, std::string_view name);
/// By the server's word where it gave one.
[[nodiscard]] std::string control_done(const ControlRequest& request, std::string_view name,
                                       const model::StatusWord& new_status);
/// Names at most five, and counts the rest; empty where there are none.
[[nodiscard]] std::string jobs_reset(const std::vector<std::string_view>& names);
[[nodiscard]] std::string no_answer(const ControlRequest& request, std::string_view name);
/// After a read that followed an unknown outcome.
[[nodiscard]] std::string state_read(std::string_view name, const model::StatusWord& status);
[[nodiscard]] std::string stop_held(std::string_view name);
[[nodiscard]] std::string stop_undone(std::string_view name);
/// What was to be stopped had ended by itself.
[[nodiscard]] std::string stop_moot(std::string_view name);
[[nodiscard]] std::string_view this_job_gone();
[[nodiscard]] std::string_view not_listed();
[[nodiscard]] std::string job_gone(std::string_view name);
[[nodiscard]] std::string control_of_gone_job(const ControlRequest& request, bool was_sent);

// ---- the selection and saved views

/// "3 jobs selected"
[[nodiscard]] std::string selected_count(std::size_t count);
[[nodiscard]] std::string view_saved(std::string_view name);
[[nodiscard]] std::string view_renamed(std::string_view name);
[[nodiscard]] std::string view_deleted(std::string_view name);
[[nodiscard]] std::string view_restored(std::string_view name);

// ---- failures

/// Stands in a cause's place where the server gave none.
[[nodiscard]] std::string_view no_cause();

/// The server's own sentence where it has one, else a plain reason.
[[nodiscard]] std::string failure_reason(const RequestFailure& failure);

// ---- connection

[[nodiscard]] std::string_view offline();
[[nodiscard]] std::string_view signed_out();
[[nodiscard]] std::string_view server_lost();
/// The server answers, but not with a list that can be used.
[[nodiscard]] std::string_view list_lost();
[[nodiscard]] std::string_view connected_again();

// ---- settings

[[nodiscard]] std::string_view settings();
[[nodiscard]] std::string_view settings_saved();
[[nodiscard]] std::string_view settings_imported();
[[nodiscard]] std::string_view settings_reset();
[[nodiscard]] std::string_view no_settings();

// ---- clipboard

[[nodiscard]] std::string copied(std::string_view what);
[[nodiscard]] std::string could_not_copy(std::string_view what);

[[nodiscard]] std::string_view part_not_loaded();
[[nodiscard]] std::string_view part_tried_again();

} // namespace etl::app::words
