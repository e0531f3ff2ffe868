// Runs screen: the Runs page as it is drawn.
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

namespace etl::ui {

void runs_screen(Ui& ui, const app::AppState& state, const view::ViewContext& context);

} // namespace etl::ui
