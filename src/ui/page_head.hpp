// Page head: title, connection line, summary and theme button; and the banner that says that the picture is stale.
#pragma once

#include "ui/ui.hpp"
#include "view/jobs_page.hpp"

#include <string>
#include <vector>

namespace etl::ui {

/// In CSS pixels.
[[nodiscard]] float page_head_height(const Ui& ui);
void page_head(Ui& ui, const Rect& rect, const view::JobsPageView& page);

/// The lines of the stale sentence in a banner of that width; none when nothing is stale.
[[nodiscard]] std::vector<std::string> stale_banner_lines(Ui& ui, const view::JobsPageView& page, float width);
[[nodiscard]] float stale_banner_height(const std::vector<std::string>& lines);
void stale_banner(Ui& ui, const Rect& rect, const std::vector<std::string>& lines);

} // namespace etl::ui
