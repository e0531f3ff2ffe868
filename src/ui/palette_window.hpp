// Palette window: a field, and below it the list of what was found; made are only the lines in sight and the chosen
// one.
#pragma once

#include "ui/ui.hpp"
#include "view/palette.hpp"

namespace etl::ui {

void palette_window(Ui& ui, const app::AppState& state, const view::PaletteList& list);

} // namespace etl::ui
