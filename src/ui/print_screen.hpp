// Print screen: the document that is printed, as nodes without places: the browser lays them out over its own pages.
#pragma once

#include "ui/ui.hpp"
#include "view/print_page.hpp"

namespace etl::ui {

/// Records the document beside the page's own nodes; nothing of it is drawn.
void print_screen(Ui& ui, const view::PrintPageView& view);

} // namespace etl::ui
