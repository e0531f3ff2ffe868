// Toggle button: an icon that stays pressed while something is on.
#pragma once

#include "ui/ui.hpp"

#include <string_view>

namespace etl::ui {

/// A checkbox to assistive technology; its name is its tooltip.
void toggle_button(Ui& ui, std::string_view key, const Rect& rect, const view::ToggleView& view, view::Icon icon);

} // namespace etl::ui
