// Error details: a failed run's sentence, badges, message, context and stack trace below each other, as the error
// window and the run's own page show them.
#pragma once

#include "app/view_state.hpp"
#include "ui/ui.hpp"
#include "view/error_window.hpp"

namespace etl::ui {

[[nodiscard]] float error_details_height(Ui& ui, const app::ViewState& state, const view::ErrorWindowView& view,
                                         float width);

/// Draws them from `at` on, so wide. Returns their height.
float error_details(Ui& ui, const app::ViewState& state, Point at, float width, const view::ErrorWindowView& view);

} // namespace etl::ui
