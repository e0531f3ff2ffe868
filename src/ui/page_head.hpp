// Page head: title, connection line, summary and theme button.
#pragma once

#include "ui/ui.hpp"
#include "view/jobs_page.hpp"

namespace etl::ui {

/// In CSS pixels.
[[nodiscard]] float page_head_height(const Ui& ui);
void page_head(Ui& ui, const Rect& rect, const view::JobsPageView& page);

} // namespace etl::ui
