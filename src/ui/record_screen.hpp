// Record screen: one record's facts, what can be done with it, and the tree of its content.
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

namespace etl::ui {

void record_screen(Ui& ui, const app::AppState& state, const view::ViewContext& context);

} // namespace etl::ui
