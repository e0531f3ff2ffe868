// Puts the parts of the screen on top of each other: the page, the open window, the notices.
#include "ui/screen.hpp"

#include "ui/jobs_screen.hpp"
#include "ui/notices_screen.hpp"
#include "ui/overlays.hpp"
#include "ui/pages.hpp"
#include "ui/selection_bar.hpp"
#include "ui/waiting_screen.hpp"
#include "ui/windows.hpp"

namespace etl::ui {
namespace {

/// What view::selection_bar needs to be there for; asked before it is called, since it is later code.
bool has_selection_bar(const app::AppState& state) { return state.selection.shows_boxes() || state.bulk.run; }

} // namespace

ScreenOutcome Screen::draw(const app::AppState& state, const view::Locale& locale, const FrameInput& input,
                           const Palette& palette) {
    const view::ViewContext context{input.now, locale};
    ui_.begin_frame(input, palette);
    JobsScreenOutcome jobs;
    const bool whole = state.later_code == app::LaterCode::there;
    float covered = 0; // of the page's lower end
    if (state.view.route == app::Route::jobs) {
        const app::FoundJobs& found = finder_.find(state);
        const auto bar = whole && has_selection_bar(state) ? view::selection_bar(state, found, context) : std::nullopt;
        covered = bar ? selection_bar_room(ui_, *bar) : 0;
        jobs = jobs_screen(ui_, state, found, context, covered);
        if (bar) {
            selection_bar(ui_, *bar);
        }
    } else if (whole) {
        other_page(ui_, state, context);
    } else {
        waiting_screen(ui_, state, context);
    }
    if (whole && has_window(state)) {
        windows(ui_, state, context, finder_, makers_);
    } else {
        makers_.forget();
    }
    notices_screen(ui_, state.notices, covered);
    draw_overlays(ui_);
    ui_.end_frame();
    return {ui_.wake(), std::move(jobs.visible_jobs), jobs.shows_jobs, ui_.sought_node};
}

} // namespace etl::ui
