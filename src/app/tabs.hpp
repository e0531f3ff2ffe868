// Tabs: several pages of one user elect one that reads the list and share what it learns, so that together they ask no
// more of the server than one (contract.md 2).
#pragma once

#include "app/effect.hpp"
#include "model/job.hpp"
#include "model/profile.hpp"

#include <optional>
#include <vector>

namespace etl::app {

struct AppState;

struct TabsState {
    /// This page reads the list for all; so does every page as long as nothing else is known.
    bool leads = true;
    /// The leader was asked to read, and has not told yet.
    std::optional<model::EpochMilliseconds> asked_leader_at;
    /// A shared list counts as asked for by us only if it was sent after this.
    model::EpochMilliseconds promised_at = 0;
    /// A shared list is taken only if it was sent after this: what has happened since is known better here.
    model::EpochMilliseconds dropped_until = 0;
};

/// How long a page that does not lead waits for the leader before it reads by itself.
inline constexpr model::EpochMilliseconds leader_patience = 3'000;

// ---- actions

/// The browser gave this page the lead, or another one has it.
struct LeadershipChanged {
    bool leads = true;
};

/// The leader read a list.
struct ListShared {
    model::Profile profile = model::Profile::spec;
    /// When the leader sent the request, and how long it took, by the clock that all pages have.
    model::EpochMilliseconds sent_at = 0;
    model::EpochMilliseconds duration = 0;
    std::vector<model::Job> jobs;
};

/// Another page would like to have the list read.
struct ListWantedByTab {};

void update(AppState& state, const LeadershipChanged& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ListShared& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ListWantedByTab& action, model::EpochMilliseconds now, Effects& effects);

/// Something will be concluded from the first list that is asked for from now on.
[[nodiscard]] std::uint64_t promise_list(AppState& state, model::EpochMilliseconds now);

/// A list is due. Returns whether it is for this page to read it now; else the leader has been asked.
[[nodiscard]] bool reads_itself(AppState& state, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
