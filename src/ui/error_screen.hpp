// Error window: the dialog with a failed run's stage, type, message, context and stack trace (specification, task 3.4).
#pragma once

#include "app/view_state.hpp"
#include "ui/ui.hpp"
#include "view/error_foot.hpp"
#include "view/error_window.hpp"

namespace etl::ui {

void error_screen(Ui& ui, const app::ViewState& state, const view::ErrorWindowView& view,
                  const view::ErrorFootView& foot);

} // namespace etl::ui
