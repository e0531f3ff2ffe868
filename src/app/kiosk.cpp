// Switches the mode, and has the screen kept awake in it.
#include "app/kiosk.hpp"

#include "app/address.hpp"
#include "app/state.hpp"

namespace etl::app {

void update(AppState& state, const KioskSwitched& action, model::EpochMilliseconds, Effects& effects) {
    if (state.view.kiosk == action.on) {
        return;
    }
    state.view.kiosk = action.on;
    state.view.menu.clear();
    state.view.close_window();
    state.error_window.reset();
    state.view.details = {};
    show_address(state, HistoryEntry::fresh, effects);
    effects.push_back(ShowKiosk{action.on});
}

} // namespace etl::app
