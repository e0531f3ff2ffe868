// What failed goes before what runs.
#include "view/tab.hpp"

#include "view/words.hpp"

namespace etl::view {

TabView tab_view(const app::AppState& state, const Locale& locale) {
    using model::StatusKind;
    if (!state.preferences.shows_in_tab || state.jobs.phase != app::ListPhase::loaded) {
        return {};
    }
    if (app::is_stale(state.connection)) {
        return {{}, TabIcon::unknown};
    }
    const auto count = [&](StatusKind kind) {
        return static_cast<std::int64_t>(state.jobs.count_by_status[static_cast<std::size_t>(kind)]);
    };
    if (const std::int64_t failed = count(StatusKind::failed); failed > 0) {
        return {words::failed_in_tab(locale.number(failed)), TabIcon::failed};
    }
    const std::int64_t running = count(StatusKind::running) + count(StatusKind::pausing) + count(StatusKind::stopping);
    if (running > 0) {
        return {words::running_in_tab(locale.number(running)), TabIcon::running};
    }
    return {{}, TabIcon::well};
}

} // namespace etl::view
