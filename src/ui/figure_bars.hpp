// Figure bars: how a figure went, as small bars side by side, with gaps where nothing is known.
#pragma once

#include "ui/ui.hpp"

#include <optional>
#include <span>

namespace etl::ui {

/// Room that one bar takes, with the gap behind it, in CSS pixels.
inline constexpr float figure_bar_pitch = 4;

/// The newest one last; the highest fills the height. Draws only: who draws it says what it means.
void figure_bars(Ui& ui, const Rect& rect, std::span<const std::optional<float>> bars, view::Tone tone);

} // namespace etl::ui
