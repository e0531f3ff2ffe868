// Log screen: the log of a run, or of all workers, as it is drawn.
#pragma once

#include "app/state.hpp"
#include "ui/log_box.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

namespace etl::ui {

void log_screen(Ui& ui, const app::AppState& state, LogBox& box, const view::ViewContext& context);

} // namespace etl::ui
