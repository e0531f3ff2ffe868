// Puts the parts of the screen on top of each other: the page, the open window, the notices.
#include "ui/screen.hpp"

#include "ui/jobs_screen.hpp"
#include "ui/kiosk_screen.hpp"
#include "ui/notices_screen.hpp"
#include "ui/overlays.hpp"
#include "ui/print_screen.hpp"
#include "ui/selection_bar.hpp"
#include "ui/waiting_screen.hpp"
#include "ui/windows.hpp"
#include "view/kiosk.hpp"
#include "view/times.hpp"

namespace etl::ui {
namespace {

/// What view::selection_bar needs to be there for; asked before it is called, since it is later code.
bool has_selection_bar(const app::AppState& state) { return state.selection.shows_boxes() || state.bulk.run; }

} // namespace

ScreenOutcome Screen::draw(const app::AppState& state, const view::Locale& locale, const FrameInput& input,
                           const Palette& palette) {
    const view::ViewContext context = view::view_context(state, input.now, locale);
    ui_.begin_frame(input, palette);
    ui_.compact = state.preferences.density == app::Density::compact;
    JobsScreenOutcome jobs;
    const bool whole = state.later_code == app::LaterCode::there;
    float covered = 0; // of the page's lower end
    if (state.view.kiosk) {
        if (whole) {
            const app::FoundJobs& found = kiosk_finder_.find(state, view::kiosk_finding(state));
            jobs.visible_jobs = kiosk_screen(ui_, state, found, context);
            jobs.shows_jobs = state.jobs.phase == app::ListPhase::loaded;
        } else {
            waiting_screen(ui_, state, context);
        }
    } else if (state.view.route == app::Route::jobs) {
        const app::FoundJobs& found = finder_.find(state);
        std::optional<view::SelectionBarView> bar;
        if (whole && has_selection_bar(state)) {
            bar = view::selection_bar(state, found, context);
        }
        covered = bar ? selection_bar_room(ui_, *bar) : 0;
        jobs = jobs_screen(ui_, state, found, context, covered);
        if (bar) {
            selection_bar(ui_, *bar);
        }
    } else if (whole) {
        other_page(ui_, state, pages_, context);
    } else {
        waiting_screen(ui_, state, context);
    }
    if (whole && has_window(state)) {
        windows(ui_, state, context, finder_, makers_);
    } else if (makers_.used) {
        makers_.forget();
    }
    if (!state.view.kiosk) { // nobody would dismiss them
        notices_screen(ui_, state.notices, covered);
    }
    draw_overlays(ui_);
    if (input.printing) {
        print_screen(ui_, view::print_page(state, finder_.find(state), context));
    }
    ui_.end_frame();
    return {ui_.wake(),        std::move(jobs.visible_jobs), jobs.shows_jobs,
            ui_.take_wishes(), std::move(ui_.scroll_wishes), ui_.sought_node,
            ui_.find_outcome};
}

} // namespace etl::ui
