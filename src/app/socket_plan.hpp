// Socket plan: which jobs have a socket where there are more jobs than sockets.
#pragma once

#include "app/connection.hpp"
#include "app/jobs.hpp"

#include <cstddef>
#include <vector>

namespace etl::app {

/// The jobs that deserve to be heard of before others: those on screen, those that something was asked of here, then
/// those at work; in this order, and at most so many.
[[nodiscard]] std::vector<const JobRecord*> preferred_jobs(const AppState& state, std::size_t most);

/// Where the stream is used, it has the only slot (see stream.hpp). Else gives slots to jobs: those on screen first,
/// then those at work, then the rest in list order. A slot is taken from a job only for one that deserves it more, or
/// when its job is gone. New slots wait for advance_sockets to open them.
void plan_sockets(AppState& state, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
