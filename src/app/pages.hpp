// Pages: what the pages beside the Jobs page, and the strip of queues on it, ask of the server by themselves and keep.
// Later code (app/later_code.hpp): nothing of it may be called before that is there.
#pragma once

#include "app/effect.hpp"

#include <optional>

namespace etl::app {

struct AppState;

void advance_pages(AppState& state, model::EpochMilliseconds now, Effects& effects);
/// When advance_pages has something to do next.
[[nodiscard]] std::optional<model::EpochMilliseconds> pages_due(const AppState& state);
/// What they know is nobody's any more: another user is there.
void forget_pages(AppState& state);
/// The page is going away, perhaps to be loaded again.
void keep_pages(const AppState& state, Effects& effects);

} // namespace etl::app
