// Failures by cause: a card for each cause in a drawer; only those in sight are made.
#pragma once

#include "app/job_finder.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

namespace etl::ui {

void causes_screen(Ui& ui, const app::AppState& state, const app::FailureCauses& causes,
                   const view::ViewContext& context);

} // namespace etl::ui
