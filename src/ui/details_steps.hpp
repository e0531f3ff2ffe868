// Details steps: a table of a job's steps, each with its three kinds of work: a mark whose shape says as much as its
// colour, and a word.
#pragma once

#include "ui/ui.hpp"
#include "view/details_drawer.hpp"

#include <span>
#include <string_view>

namespace etl::ui {

[[nodiscard]] float details_steps_height(std::size_t steps);

void details_steps(Ui& ui, const Rect& rect, std::string_view name, std::span<const view::DetailsStep> steps);

} // namespace etl::ui
