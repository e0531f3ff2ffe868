// Job details: which job's details are open beside the list, and which part of them. They stand in the address of the
// Jobs page ("#/?job=7&tab=stages"), so that Back closes them and a link leads there. While they are looked at, the
// job's newest runs are read.
#pragma once

#include "app/address_text.hpp"
#include "app/asking.hpp"
#include "app/effect.hpp"
#include "model/question.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace etl::app {

enum class DetailsTab : unsigned char { overview, stages, steps, settings, error };

inline constexpr int details_tab_count = 5;

/// Which details are open; none where there is no job.
struct DetailsPlace {
    model::JobId job;
    DetailsTab tab = DetailsTab::overview;
    bool operator==(const DetailsPlace&) const = default;
};

/// "?job=7&tab=stages"; a tab that there is not is the overview.
[[nodiscard]] DetailsPlace parse_details(std::string_view query);
void write_details(const DetailsPlace& place, AddressQuery& query);

struct JobDetailsState {
    /// What the runs below are of.
    model::JobId of;
    /// Newest first, as far as the server keeps a history.
    std::vector<model::Run> runs;
    Reading reading;
    /// A run began or ended: they are read before the interval is over.
    bool stirred = false;
    /// They were open before there was anything else: the focus came from nowhere. So it is as long as nobody has taken
    /// note of their being opened (details_changed), which is later code.
    bool opened_first = true;
};

/// The details are open and in sight.
[[nodiscard]] bool shows_details(const AppState& state);

/// Other details are open than before: what was open over them goes. Where they have closed and the focus can't go
/// back to where it came from, it goes to the job.
void details_changed(AppState& state, const DetailsPlace& before);

/// What of the job's runs is known, newest first: from the server's history, or where it keeps none, those that this
/// page saw. Valid until the state changes.
[[nodiscard]] std::vector<const model::Run*> runs_in_details(const AppState& state);

/// The page of runs that the details asked for has come.
void take_runs(JobDetailsState& details, const Answered<model::RunsQuestion>& action, model::EpochMilliseconds now);

void advance_job_details(AppState& state, model::EpochMilliseconds now, Effects& effects);
/// When advance_job_details has something to do next.
[[nodiscard]] std::optional<model::EpochMilliseconds> job_details_due(const AppState& state);

} // namespace etl::app
