// Export screen: the window that asks in which form and how much, where it is open.
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

namespace etl::ui {

void export_screen(Ui& ui, const app::AppState& state, const view::ViewContext& context);

} // namespace etl::ui
