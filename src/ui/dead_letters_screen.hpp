// Dead letters screen: which queue they are of, what is done with them, the table, and the window that asks.
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

namespace etl::ui {

void dead_letters_screen(Ui& ui, const app::AppState& state, const view::ViewContext& context);

} // namespace etl::ui
