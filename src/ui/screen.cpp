// Puts the parts of the screen on top of each other: the page, the open window, the notices.
#include "ui/screen.hpp"

#include "ui/error_screen.hpp"
#include "ui/gallery_screen.hpp"
#include "ui/jobs_screen.hpp"
#include "ui/notices_screen.hpp"
#include "ui/overlays.hpp"
#include "ui/palette_window.hpp"
#include "ui/runs_screen.hpp"
#include "ui/settings_screen.hpp"
#include "ui/shortcut_window.hpp"
#include "ui/window.hpp"
#include "view/job_controls.hpp"
#include "view/page_head.hpp"
#include "view/shortcut_help.hpp"

namespace etl::ui {

ScreenOutcome Screen::draw(const app::AppState& state, const view::Locale& locale, const FrameInput& input,
                           const Palette& palette) {
    const view::ViewContext context{input.now, locale};
    ui_.begin_frame(input, palette);
    JobsScreenOutcome jobs;
    if (state.view.route == app::Route::gallery) {
        gallery_screen(ui_, state.view, view::theme_button(state.preferences));
    } else if (state.view.route == app::Route::runs) {
        runs_screen(ui_, state, context);
    } else {
        jobs = jobs_screen(ui_, state, finder_.find(state), context);
        if (const auto question = view::job_question(state, context)) {
            confirm_window(ui_, "question", *question);
        }
        if (state.view.window == view::palette_window) {
            palette_window(ui_, state, palette_.find(state, state.view.text(view::palette_text)));
        } else {
            palette_.forget();
        }
        if (const auto settings = view::settings_window(state)) {
            settings_screen(ui_, *settings);
        }
    }
    if (const auto help = view::shortcut_help(state, context)) {
        shortcut_window(ui_, *help);
    }
    if (state.error_window) {
        error_screen(ui_, view::error_window(*state.error_window, context));
    }
    notices_screen(ui_, state.notices);
    draw_overlays(ui_);
    ui_.end_frame();
    return {ui_.wake(), std::move(jobs.visible_jobs), jobs.shows_jobs, ui_.sought_node};
}

} // namespace etl::ui
