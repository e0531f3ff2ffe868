// Details sections: the parts of a job's details below each other: facts, counts, bars, stages, steps, an error, code
// and buttons.
#pragma once

#include "app/view_state.hpp"
#include "ui/ui.hpp"
#include "view/details_drawer.hpp"

namespace etl::ui {

[[nodiscard]] float details_section_height(Ui& ui, const app::ViewState& state, const view::DetailsSection& section,
                                           float width);

/// Draws the part from `at` on, so wide. Returns its height.
float details_section(Ui& ui, const app::ViewState& state, Point at, float width, const view::DetailsSection& section);

} // namespace etl::ui
