// Draws the page that the route names.
#include "ui/pages.hpp"

#include "ui/gallery_screen.hpp"
#include "ui/runs_screen.hpp"
#include "view/page_head.hpp"

namespace etl::ui {

void other_page(Ui& ui, const app::AppState& state, const view::ViewContext& context) {
    switch (state.view.route) {
    case app::Route::jobs:
        break;
    case app::Route::runs:
        return runs_screen(ui, state, context);
    case app::Route::gallery:
        return gallery_screen(ui, state.view, view::theme_button(state.preferences));
    }
}

} // namespace etl::ui
