// Code box: preformatted text of any size in a box that scrolls both ways; only the lines in sight are made.
#pragma once

#include "ui/ui.hpp"

#include <string_view>

namespace etl::ui {

void code_box(Ui& ui, std::string_view key, const Rect& rect, std::string_view text, std::string_view name);

/// The height that code_box needs to show all lines.
[[nodiscard]] float code_height(std::string_view text);

} // namespace etl::ui
