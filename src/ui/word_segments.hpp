// Word segments: one of a few, each as words in an equal part of a common frame; arrow keys choose.
#pragma once

#include "ui/ui.hpp"

#include <span>
#include <string_view>

namespace etl::ui {

/// A radio group of that name, as wide and high as the rectangle; Tab reaches the chosen one.
void word_segments(Ui& ui, std::string_view key, const Rect& rect, std::string_view name,
                   std::span<const view::ChoiceView> options, std::size_t chosen);

} // namespace etl::ui
