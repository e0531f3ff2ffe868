// Settings screen: the window with a job's intervals.
#pragma once

#include "ui/ui.hpp"
#include "view/settings_window.hpp"

namespace etl::ui {

void settings_screen(Ui& ui, const view::SettingsWindowView& view);

} // namespace etl::ui
