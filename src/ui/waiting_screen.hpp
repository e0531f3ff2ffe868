// Waiting screen: stands in a page's place while its code is on its way, or could not be loaded.
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

namespace etl::ui {

void waiting_screen(Ui& ui, const app::AppState& state, const view::ViewContext& context);

} // namespace etl::ui
