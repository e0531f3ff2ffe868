// Details screen: the drawer of a job's details: its state and controls, and the chosen one of its tabs.
#pragma once

#include "app/view_state.hpp"
#include "ui/ui.hpp"
#include "view/details_drawer.hpp"

namespace etl::ui {

void details_screen(Ui& ui, const app::ViewState& state, const view::DetailsDrawerView& view);

} // namespace etl::ui
