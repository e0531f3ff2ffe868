// Overlays: what lies above everything else on the page: the open menu, and the tooltip.
#pragma once

#include "ui/ui.hpp"

namespace etl::ui {

/// Draws what the frame's widgets asked for (Ui::open_menu, Ui::hint); called last.
void draw_overlays(Ui& ui);

} // namespace etl::ui
