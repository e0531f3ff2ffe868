// Windows: whichever window is open over the page. Later code (app/later_code.hpp).
#pragma once

#include "app/job_finder.hpp"
#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/bulk_window.hpp"
#include "view/locale.hpp"
#include "view/palette.hpp"

namespace etl::ui {

/// Something is open over the page in sight.
[[nodiscard]] inline bool has_window(const app::AppState& state) {
    return !state.view.window.empty() || state.error_window.has_value() || app::shows_details(state);
}

/// What windows keep from frame to frame.
struct WindowMakers {
    view::PaletteFinder palette;
    view::BulkWindowMaker bulk;

    /// They were asked for something since they last forgot.
    bool used = false;
    void forget();
};

void windows(Ui& ui, const app::AppState& state, const view::ViewContext& context, app::JobFinder& finder,
             WindowMakers& makers);

} // namespace etl::ui
