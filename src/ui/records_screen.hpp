// Records screen: what the records are filtered by, what is done with the chosen ones, and the table.
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

namespace etl::ui {

void records_screen(Ui& ui, const app::AppState& state, const view::ViewContext& context);

} // namespace etl::ui
