// Queues screen: what is over a limit, the line of buttons, a card for each queue, and the windows of the page.
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

namespace etl::ui {

void queues_screen(Ui& ui, const app::AppState& state, const view::ViewContext& context);

} // namespace etl::ui
