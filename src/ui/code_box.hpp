// Code box: preformatted text of any size in a box that scrolls both ways; only the lines in sight are made, and those
// that a selection begins or ends in. The find bar opens over it, and what is selected is copied whole.
#pragma once

#include "app/view_state.hpp"
#include "ui/ui.hpp"

#include <string_view>

namespace etl::ui {

/// `key` tells the text from all others that may be on the page: the find bar knows it by that. While the bar is open
/// it takes find_room() (ui/find_bar.hpp) of the rectangle.
void code_box(Ui& ui, const app::ViewState& state, std::string_view key, const Rect& rect, std::string_view text,
              std::string_view name);

/// The height that code_box needs to show all lines.
[[nodiscard]] float code_height(std::string_view text);

} // namespace etl::ui
