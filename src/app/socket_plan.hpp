// Socket plan: which jobs have a socket where there are more jobs than sockets.
#pragma once

#include "app/connection.hpp"

namespace etl::app {

/// Gives slots to jobs: those on screen first, then those at work, then the rest in list order. A slot is taken from a
/// job only for one that deserves it more, or when its job is gone. New slots wait for advance_sockets to open them.
void plan_sockets(AppState& state, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
