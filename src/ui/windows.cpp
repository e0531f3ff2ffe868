// Draws each window that the state has open.
#include "ui/windows.hpp"

#include "ui/bulk_screen.hpp"
#include "ui/causes_screen.hpp"
#include "ui/details_screen.hpp"
#include "ui/error_screen.hpp"
#include "ui/export_screen.hpp"
#include "ui/filter_screen.hpp"
#include "ui/page_settings_window.hpp"
#include "ui/palette_window.hpp"
#include "ui/queue_windows.hpp"
#include "ui/record_windows.hpp"
#include "ui/settings_screen.hpp"
#include "ui/shortcut_window.hpp"
#include "ui/start_screen.hpp"
#include "ui/views_screen.hpp"
#include "ui/window.hpp"
#include "view/failure_causes_window.hpp"
#include "view/filter_drawer.hpp"
#include "view/job_controls.hpp"
#include "view/shortcut_help.hpp"

namespace etl::ui {

namespace {

void windows_of_jobs(Ui& ui, const app::AppState& state, const view::ViewContext& context, app::JobFinder& finder,
                     WindowMakers& makers) {
    const std::string& window = state.view.window;
    if (const auto details = view::details_drawer(state, context)) {
        details_screen(ui, state.view, *details);
    }
    if (const auto question = view::job_question(state, context)) {
        confirm_window(ui, "question", *question);
    }
    if (const auto settings = view::settings_window(state)) {
        settings_screen(ui, *settings);
    }
    if (const auto options = view::start_options_window(state)) {
        start_screen(ui, *options);
    }
    if (window == view::filter_window) {
        filter_screen(ui, view::filter_drawer(state, finder.find(state), finder.facets(state), context));
    }
    if (window == view::causes_window) {
        causes_screen(ui, state, finder.causes(state), context);
    }
    if (window == view::views_window) {
        views_screen(ui, view::saved_views_window(state));
    }
    if (window == app::bulk_window) {
        if (const auto bulk = makers.bulk.make(state, context)) {
            bulk_screen(ui, state, makers.bulk, *bulk);
        }
    } else {
        makers.bulk.forget();
    }
}

} // namespace

void WindowMakers::forget() {
    palette.forget();
    bulk.forget();
    used = false;
}

void windows(Ui& ui, const app::AppState& state, const view::ViewContext& context, app::JobFinder& finder,
             WindowMakers& makers) {
    makers.used = true;
    if (state.view.route == app::Route::jobs) {
        windows_of_jobs(ui, state, context, finder, makers);
    }
    if (state.view.window == view::palette_window) {
        palette_window(ui, state, makers.palette.find(state, state.view.text(view::palette_text)));
    } else {
        makers.palette.forget();
    }
    page_settings_windows(ui, state, context);
    if (const auto help = view::shortcut_help(state, context)) {
        shortcut_window(ui, *help);
    }
    queue_windows(ui, state, context);
    record_windows(ui, state, context);
    export_screen(ui, state, context);
    if (state.error_window) {
        const view::ErrorWindowView error = view::error_window(*state.error_window, context);
        error_screen(ui, state.view, error,
                     view::error_foot(state, finder.find(state), *state.error_window, error, context));
    }
}

} // namespace etl::ui
