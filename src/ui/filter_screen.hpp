// Filter drawer: every filter beside text and status, in a drawer that scrolls over two buttons which stay.
#pragma once

#include "ui/ui.hpp"
#include "view/filter_drawer.hpp"

namespace etl::ui {

void filter_screen(Ui& ui, const view::FilterDrawerView& view);

} // namespace etl::ui
