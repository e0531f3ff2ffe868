// Runs: the history of one job's runs or of all, newest first, as far as it has been read. The newest ones are read
// again while the page is looked at, older ones when they are asked for.
#pragma once

#include "app/address_text.hpp"
#include "app/asking.hpp"
#include "app/effect.hpp"
#include "model/question.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::app {

struct ViewState;

/// Which runs are looked at.
struct RunsFinding {
    /// Of this job alone; empty for all.
    model::JobId job;
    /// The server's word; empty for all.
    std::string status;
    bool operator==(const RunsFinding&) const = default;
};

/// Where ViewState keeps it, for the fields that change it.
namespace runs_key {
inline constexpr std::string_view job = "runs of job";
inline constexpr std::string_view status = "runs of status";
/// What has been typed into the field that finds a job by its name; the job is taken from it as soon as it names one.
inline constexpr std::string_view job_field = "runs of job named";
} // namespace runs_key

[[nodiscard]] RunsFinding runs_finding(const ViewState& view);
void set_runs_finding(ViewState& view, const RunsFinding& finding);

/// "?job=7&status=failed".
[[nodiscard]] RunsFinding parse_runs_finding(std::string_view query);
void write_runs_finding(const RunsFinding& finding, AddressQuery& query);

struct RunsState {
    /// What the runs below are of.
    RunsFinding of;
    std::vector<model::Run> runs;
    /// Asks for older ones; empty where there are none.
    std::string next_cursor;
    Reading newest;
    Reading older;
    /// A run began or ended: the list is read before the interval is over.
    bool stirred = false;
};

/// The runs that are ticked, for what is done with several of them; they stay so whatever the list shows.
using ChosenRuns = std::vector<model::RunId>;

/// How many runs a page of the history has.
inline constexpr int runs_a_page = 50;

/// The end of the list is in sight, or a button asks for more.
struct OlderRunsWanted {};

/// The user asks for a fresh look.
struct RunsRefreshed {};

/// The runs of all jobs and statuses are wanted.
struct RunsFindingCleared {};

/// A run's box is pressed.
struct RunChosen {
    model::RunId run;
};

/// All ticks are taken away.
struct ChosenRunsDropped {};

void update(AppState& state, const Answered<model::RunsQuestion>& action, model::EpochMilliseconds now,
            Effects& effects);
void update(AppState& state, const OlderRunsWanted& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RunsRefreshed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RunsFindingCleared& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RunChosen& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ChosenRunsDropped& action, model::EpochMilliseconds now, Effects& effects);

/// A text was entered in the field for a job: where it is one's name, the runs of that job are wanted.
void note_runs_entry(AppState& state);

[[nodiscard]] bool is_chosen(const AppState& state, const model::RunId& run);

/// The server keeps a history.
[[nodiscard]] bool has_runs(const AppState& state);

/// The runs that the page shows, newest first: those that were read, or where the server keeps no history those that
/// this page saw (app/seen_runs.hpp), of the job and status that are looked at. Valid until the state changes.
[[nodiscard]] std::vector<const model::Run*> shown_runs(const AppState& state);

/// That run, if it is among what is known; nullptr where it isn't.
[[nodiscard]] const model::Run* find_run(const std::vector<model::Run>& runs, const model::RunId& id);

/// A job began or ended a run.
void stir_runs(AppState& state);

void advance_runs(AppState& state, model::EpochMilliseconds now, Effects& effects);

/// When advance_runs has something to do next.
[[nodiscard]] std::optional<model::EpochMilliseconds> runs_due(const AppState& state);

} // namespace etl::app
