// Puts the parts of the screen on top of each other: the page, the open window, the notices.
#include "ui/screen.hpp"

#include "ui/jobs_screen.hpp"
#include "ui/notices_screen.hpp"
#include "ui/overlays.hpp"
#include "ui/waiting_screen.hpp"
#include "ui/windows.hpp"

namespace etl::ui {

ScreenOutcome Screen::draw(const app::AppState& state, const view::Locale& locale, const FrameInput& input,
                           const Palette& palette) {
    const view::ViewContext context{input.now, locale};
    ui_.begin_frame(input, palette);
    JobsScreenOutcome jobs;
    const bool whole = state.later_code == app::LaterCode::there;
    if (state.view.route == app::Route::jobs) {
        jobs = jobs_screen(ui_, state, finder_.find(state), context);
    } else if (whole) {
        other_page(ui_, state, pages_, context);
    } else {
        waiting_screen(ui_, state, context);
    }
    if (whole && has_window(state)) {
        windows(ui_, state, context, palette_);
    } else {
        palette_.forget();
    }
    notices_screen(ui_, state.notices);
    draw_overlays(ui_);
    ui_.end_frame();
    return {ui_.wake(),        std::move(jobs.visible_jobs), jobs.shows_jobs,
            ui_.take_wishes(), std::move(ui_.scroll_wishes), ui_.sought_node,
            ui_.find_outcome};
}

} // namespace etl::ui
