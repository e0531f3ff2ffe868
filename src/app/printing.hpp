// Printing: what is in sight goes to paper, by the browser's own window for it.
#pragma once

#include "app/effect.hpp"

namespace etl::app {

struct AppState;

struct PrintPressed {};

void update(AppState& state, const PrintPressed& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
