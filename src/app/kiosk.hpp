// Kiosk mode: the page as a wall screen, which nobody touches and which never sleeps.
#pragma once

#include "app/effect.hpp"

namespace etl::app {

struct AppState;

/// Whatever is open closes.
struct KioskSwitched {
    bool on = true;
};

void update(AppState& state, const KioskSwitched& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
