// Record windows: setting a status, storing a record, starting a stage by hand; whichever is open.
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

namespace etl::ui {

void record_windows(Ui& ui, const app::AppState& state, const view::ViewContext& context);

} // namespace etl::ui
