// Gallery sections: the parts of the gallery's page. Each draws itself from the area's upper left corner on and returns
// its lower end.
#pragma once

#include "app/view_state.hpp"
#include "ui/ui.hpp"

namespace etl::ui::gallery {

float texts(Ui& ui, const app::ViewState& state, const Rect& area);
float buttons(Ui& ui, const app::ViewState& state, const Rect& area);
float toggles(Ui& ui, const app::ViewState& state, const Rect& area);
float radios_and_tabs(Ui& ui, const app::ViewState& state, const Rect& area);
float fields(Ui& ui, const app::ViewState& state, const Rect& area);
float progress(Ui& ui, const app::ViewState& state, const Rect& area);
float messages(Ui& ui, const app::ViewState& state, const Rect& area);
float windows(Ui& ui, const app::ViewState& state, const Rect& area);
float tables(Ui& ui, const app::ViewState& state, const Rect& area);
float trees(Ui& ui, const app::ViewState& state, const Rect& area);
float sliders(Ui& ui, const app::ViewState& state, const Rect& area);
float charts(Ui& ui, const app::ViewState& state, const Rect& area);
float panes(Ui& ui, const app::ViewState& state, const Rect& area);

/// The window that a button of windows() opened.
void draw_window(Ui& ui, const app::ViewState& state);

} // namespace etl::ui::gallery
