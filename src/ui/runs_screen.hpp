// Runs screen: the Runs page as it is drawn.
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"
#include "view/runs_page.hpp"

namespace etl::ui {

void runs_screen(Ui& ui, const app::AppState& state, view::JobOptions& jobs, const view::ViewContext& context);

} // namespace etl::ui
