// Selection bar: floats over the page's lower end while jobs are picked or something is done to many. Later code.
#pragma once

#include "ui/ui.hpp"
#include "view/selection_bar.hpp"

namespace etl::ui {

/// How much of the page's lower end it covers, with the room around it.
[[nodiscard]] float selection_bar_room(Ui& ui, const view::SelectionBarView& view);
void selection_bar(Ui& ui, const view::SelectionBarView& view);

} // namespace etl::ui
