// Saved views: a field for the present one's name, and a line for each that is kept.
#pragma once

#include "ui/ui.hpp"
#include "view/saved_views_window.hpp"

namespace etl::ui {

void views_screen(Ui& ui, const view::SavedViewsWindow& view);

} // namespace etl::ui
