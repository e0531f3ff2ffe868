// Run page: one run of the history with all that is known of it, the runs of the same job around it, and another run
// that it is compared with. It is read again while it goes on and is looked at.
#pragma once

#include "app/address_text.hpp"
#include "app/asking.hpp"
#include "app/control_state.hpp"
#include "app/effect.hpp"
#include "model/question.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::app {

struct ViewState;

/// Where ViewState keeps which run it is compared with: its id, empty for none.
inline constexpr std::string_view compared_run_key = "run compared with";

/// "?with=run-6".
[[nodiscard]] model::RunId parse_compared_run(std::string_view query);
void write_compared_run(const model::RunId& run, AddressQuery& query);

struct RunPageState {
    /// What the run below is; it is read anew where another one is looked at.
    model::RunId of;
    std::optional<model::Run> run;
    Reading reading;
    /// The run that it is compared with.
    model::RunId other_of;
    std::optional<model::Run> other;
    Reading other_reading;
    /// The job's newest runs, newest first, and whether there are older ones.
    std::vector<model::Run> siblings;
    Reading siblings_reading;
    /// A run began or ended somewhere: it is read before the interval is over.
    bool stirred = false;
    /// "Run again" was pressed here and waits for its answer, which leads to the new run.
    model::JobId starts;
};

/// The user asks for a fresh look.
struct RunRefreshed {};

/// Run the job of the run in sight again, with the payload that the run had.
struct RunAgainPressed {};

void update(AppState& state, const Answered<model::RunQuestion>& action, model::EpochMilliseconds now,
            Effects& effects);
void update(AppState& state, const RunRefreshed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RunAgainPressed& action, model::EpochMilliseconds now, Effects& effects);

/// The page of runs that the run page asked for has come.
void take_siblings(RunPageState& page, const Answered<model::RunsQuestion>& action, model::EpochMilliseconds now);

/// The start that "Run again" sent was answered, with the new run's handle or (nullptr) not well: it leads there.
void run_started(AppState& state, const model::RunHandle* run, Effects& effects);

/// The run in sight, also where this page alone knows of it (app/seen_runs.hpp); nullptr while it is not known.
[[nodiscard]] const model::Run* run_in_sight(const AppState& state);
/// The run that it is compared with, as far as it is known.
[[nodiscard]] const model::Run* compared_run(const AppState& state);
/// The run of the same job that came before the one in sight; nullptr where none is known.
[[nodiscard]] const model::Run* run_before(const AppState& state);

/// Whether "Run again" can be pressed.
[[nodiscard]] ControlState run_again_state(const AppState& state);

void advance_run_page(AppState& state, model::EpochMilliseconds now, Effects& effects);
/// When advance_run_page has something to do next.
[[nodiscard]] std::optional<model::EpochMilliseconds> run_page_due(const AppState& state);

} // namespace etl::app
