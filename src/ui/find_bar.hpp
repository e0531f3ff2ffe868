// Find bar: stands over a long text, of which only the part in sight is made, and finds in all of it. It draws what
// view::find_bar says, over whatever source of matches; the text below it marks them by find_fill and find_frame.
#pragma once

#include "app/find_bar.hpp"
#include "ui/ui.hpp"
#include "view/find_bar.hpp"

#include <string_view>

namespace etl::ui {

/// What the bar takes of the height, with the gap below it, over a text so wide; 0 while none is open over that text.
[[nodiscard]] float find_room(const Ui& ui, const app::ViewState& state, std::string_view text, float width);

/// Draws the open bar at the rectangle's upper edge; `text` is the text's key. Asks for the focus where that is on its
/// way into the field.
void find_bar(Ui& ui, const app::FindBar& find, std::string_view text, const Rect& rect, const view::FindBarView& view);

/// The ground of a match; `current`: of the one that the bar stands at.
void find_fill(Ui& ui, const Rect& rect, bool current);
/// What makes the current one stand out, also without colours; records its place as a mark.
void find_frame(Ui& ui, const Rect& rect);
/// The ink that can be read on both grounds.
[[nodiscard]] Color find_ink(const Ui& ui, Color ink);

/// The frame has done what the bar of that text asked for: it is scrolled to `offset` and, where the focus is on its
/// way back, `focus` gets it. Call once while the text is drawn.
void find_reached(Ui& ui, const app::FindBar& find, std::string_view text, NodeId area, Point offset, NodeId focus);

} // namespace etl::ui
