// Seen runs: the runs that this page saw begin, go on and end, kept while it is open. They stand in the place of the
// history where the server keeps none (contract.md 2), and say no more than what the jobs told.
#pragma once

#include "app/jobs.hpp"
#include "model/run.hpp"

#include <cstdint>
#include <vector>

namespace etl::app {

struct SeenRuns {
    /// Newest first.
    std::vector<model::Run> runs;
    std::uint64_t next = 1;
    /// Since when this page has watched.
    model::EpochMilliseconds since = 0;
};

/// The oldest goes when there are more.
inline constexpr std::size_t most_seen_runs = 500;

/// Takes over what the jobs that began or ended a run since the last time say of it.
void advance_seen_runs(AppState& state, model::EpochMilliseconds now);

} // namespace etl::app
