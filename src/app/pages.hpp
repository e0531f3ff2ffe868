// Pages: what the pages beside the Jobs page ask of the server by themselves. Later code (app/later_code.hpp).
#pragma once

#include "app/effect.hpp"

#include <optional>

namespace etl::app {

struct AppState;

/// Only once the later code is there.
void advance_pages(AppState& state, model::EpochMilliseconds now, Effects& effects);
/// When advance_pages has something to do next. Only once the later code is there.
[[nodiscard]] std::optional<model::EpochMilliseconds> pages_due(const AppState& state);

} // namespace etl::app
