// Page settings window: the user's choices in groups, label at the left and control at the right, and the windows that
// it leads to.
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

namespace etl::ui {

/// Draws the one of them that is open.
void page_settings_windows(Ui& ui, const app::AppState& state, const view::ViewContext& context);

} // namespace etl::ui
