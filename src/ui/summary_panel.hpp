// Summary panel: what comes next and in how long, in a box at the top of the Jobs page.
#pragma once

#include "ui/ui.hpp"
#include "view/queue_strip.hpp"
#include "view/summary_panel.hpp"

namespace etl::ui {

/// In CSS pixels.
[[nodiscard]] float summary_panel_height(const Ui& ui);
/// `queues`: what waits in them, where there is room for it; null where nothing is known.
void summary_panel(Ui& ui, const Rect& panel, const view::SummaryPanelView& view,
                   const view::QueueStripView* queues = nullptr);

} // namespace etl::ui
