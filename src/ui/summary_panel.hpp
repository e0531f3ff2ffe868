// Summary panel: what comes next and in how long, in a box at the top of the Jobs page.
#pragma once

#include "ui/ui.hpp"
#include "view/summary_panel.hpp"

namespace etl::ui {

/// In CSS pixels.
[[nodiscard]] float summary_panel_height(const Ui& ui);
void summary_panel(Ui& ui, const Rect& panel, const view::SummaryPanelView& view);

} // namespace etl::ui
