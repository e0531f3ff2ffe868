// Finding bar: search field, filters, order and looks, and below them what is filtered.
#pragma once

#include "ui/ui.hpp"
#include "view/finding_bar.hpp"

namespace etl::ui {

[[nodiscard]] float finding_bar_height(Ui& ui, const view::FindingBarView& view, float width);
void finding_bar(Ui& ui, const Rect& rect, const view::FindingBarView& view);

} // namespace etl::ui
