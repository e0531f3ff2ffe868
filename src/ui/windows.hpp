// Windows: whichever window is open over the page. Later code (app/later_code.hpp).
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"
#include "view/palette.hpp"

namespace etl::ui {

/// Something is open over the page in sight.
[[nodiscard]] inline bool has_window(const app::AppState& state) {
    return !state.view.window.empty() || state.error_window.has_value();
}

void windows(Ui& ui, const app::AppState& state, const view::ViewContext& context, view::PaletteFinder& palette);

} // namespace etl::ui
