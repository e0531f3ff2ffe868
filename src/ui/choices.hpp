// Choices: switch, checkbox, radio group and tabs. Each takes plain data and records the action of a press.
#pragma once

#include "ui/ui.hpp"

#include <span>
#include <string_view>

namespace etl::ui {

/// On or off, in effect at once. Its label stands to the right; without one the switch stands in the rectangle's
/// middle.
void switch_control(Ui& ui, std::string_view key, const Rect& rect, const view::ToggleView& view);

/// A box to tick, alone or one of several; mixed where it stands for several that differ.
void checkbox(Ui& ui, std::string_view key, const Rect& rect, const view::ToggleView& view);

/// How wide a switch or a checkbox with its label wants to be.
[[nodiscard]] float switch_width(Ui& ui, const view::ToggleView& view);
[[nodiscard]] float checkbox_width(Ui& ui, const view::ToggleView& view);

/// One of several, below each other from the rectangle's top; Tab reaches the chosen one, arrows choose. Returns its
/// height.
float radio_group(Ui& ui, std::string_view key, const Rect& at, std::string_view name,
                  std::span<const view::ChoiceView> options, std::size_t chosen);

/// One of several as icons side by side, each as wide as the rectangle is high; arrows choose. The labels are their
/// names and tooltips.
void segments(Ui& ui, std::string_view key, const Rect& rect, std::string_view name,
              std::span<const view::ChoiceView> options, std::size_t chosen);

/// A row of tabs on a line; arrows choose. What they show goes into a node of Role::tab_panel of the tab's name.
void tabs(Ui& ui, std::string_view key, const Rect& rect, std::string_view name,
          std::span<const view::ChoiceView> options, std::size_t chosen);

} // namespace etl::ui
