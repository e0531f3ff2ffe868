// Gallery: every widget in its states on one page (#/gallery), for designers, testers and whoever builds a screen.
#pragma once

#include "app/view_state.hpp"
#include "ui/ui.hpp"

namespace etl::ui {

void gallery_screen(Ui& ui, const app::ViewState& state, const view::ButtonView& theme);

} // namespace etl::ui
