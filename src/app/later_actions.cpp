// The way into what later code does (app/action.hpp).
#include "app/action.hpp"

namespace etl::app {

void update(AppState& state, const LaterAction& action, model::EpochMilliseconds now, Effects& effects) {
    action.visit([&](const auto& one) { update(state, one, now, effects); });
}

} // namespace etl::app
