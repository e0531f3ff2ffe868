// Draws each window that the state has open.
#include "ui/windows.hpp"

#include "ui/error_screen.hpp"
#include "ui/palette_window.hpp"
#include "ui/settings_screen.hpp"
#include "ui/shortcut_window.hpp"
#include "ui/window.hpp"
#include "view/job_controls.hpp"
#include "view/shortcut_help.hpp"

namespace etl::ui {

void windows(Ui& ui, const app::AppState& state, const view::ViewContext& context, view::PaletteFinder& palette) {
    if (state.view.route == app::Route::jobs) {
        if (const auto question = view::job_question(state, context)) {
            confirm_window(ui, "question", *question);
        }
        if (const auto settings = view::settings_window(state)) {
            settings_screen(ui, *settings);
        }
    }
    if (state.view.window == view::palette_window) {
        palette_window(ui, state, palette.find(state, state.view.text(view::palette_text)));
    }
    if (const auto help = view::shortcut_help(state, context)) {
        shortcut_window(ui, *help);
    }
    if (state.error_window) {
        error_screen(ui, state.view, view::error_window(*state.error_window, context));
    }
}

} // namespace etl::ui
