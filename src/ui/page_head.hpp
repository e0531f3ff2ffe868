// Page head: title, connection line, theme button, and the panel that sums up what runs and what comes next.
#pragma once

#include "ui/ui.hpp"
#include "view/jobs_page.hpp"
#include "view/summary_panel.hpp"

#include <optional>

namespace etl::ui {

/// In CSS pixels.
[[nodiscard]] float page_head_height(const Ui& ui, bool with_panel);
/// The panel is absent while there are no jobs to sum up.
void page_head(Ui& ui, const Rect& rect, const view::JobsPageView& page,
               const std::optional<view::SummaryPanelView>& panel);

} // namespace etl::ui
