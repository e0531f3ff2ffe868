// Page head: title, connection line, the buttons that are the same on all pages, and the links to these.
#pragma once

#include "ui/ui.hpp"
#include "view/page_head.hpp"

namespace etl::ui {

/// In CSS pixels.
[[nodiscard]] float page_head_height(const Ui& ui);
/// Into the open node, which is the page's banner.
void page_head(Ui& ui, const Rect& rect, const view::PageHeadView& page);

} // namespace etl::ui
