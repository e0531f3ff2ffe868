// Queue windows: limits, the question about workers, a queue's figures, the workers' logs; whichever is open.
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

namespace etl::ui {

void queue_windows(Ui& ui, const app::AppState& state, const view::ViewContext& context);

} // namespace etl::ui
