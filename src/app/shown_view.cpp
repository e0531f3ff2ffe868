// Compares what is shown with each of them.
#include "app/saved_views.hpp"
#include "app/state.hpp"

#include <algorithm>

namespace etl::app {

const SavedView* shown_view(const AppState& state) {
    const Finding now = finding(state.view);
    const auto found = std::find_if(state.saved_views.views.begin(), state.saved_views.views.end(),
                                    [&](const SavedView& view) { return view.finding == now; });
    return found == state.saved_views.views.end() ? nullptr : &*found;
}

} // namespace etl::app
