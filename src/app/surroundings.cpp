// Takes over what the host says of the looks.
#include "app/surroundings.hpp"

#include "app/state.hpp"

namespace etl::app {

void update(AppState& state, const HostColorsChanged& action, model::EpochMilliseconds, Effects&) {
    state.surroundings.colors = action.colors;
}

} // namespace etl::app
