// Shortcut window: the page's keys in groups, and the switch for the single ones.
#pragma once

#include "ui/ui.hpp"
#include "view/shortcut_help.hpp"

namespace etl::ui {

void shortcut_window(Ui& ui, const view::ShortcutHelpView& view);

} // namespace etl::ui
