// Has the browser ask how.
#include "app/printing.hpp"

#include "app/state.hpp"

namespace etl::app {

void update(AppState&, const PrintPressed&, model::EpochMilliseconds, Effects& effects) {
    effects.push_back(PrintPage{});
}

} // namespace etl::app
