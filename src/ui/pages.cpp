// Draws the page that the route names.
#include "ui/pages.hpp"

#include "ui/dead_letters_screen.hpp"
#include "ui/gallery_screen.hpp"
#include "ui/log_screen.hpp"
#include "ui/queues_screen.hpp"
#include "ui/record_screen.hpp"
#include "ui/records_screen.hpp"
#include "ui/run_screen.hpp"
#include "ui/runs_screen.hpp"
#include "view/page_head.hpp"

namespace etl::ui {

struct PagesMemory {
    view::JobOptions job_options;
    PayloadItems payload;
    LogBox log_box;
};

void ForgetPages::operator()(PagesMemory* memory) const { delete memory; }

void other_page(Ui& ui, const app::AppState& state, PagesMemoryPointer& memory, const view::ViewContext& context) {
    if (memory == nullptr) {
        memory.reset(new PagesMemory);
    }
    switch (state.view.route) {
    case app::Route::jobs:
        break;
    case app::Route::runs:
        return runs_screen(ui, state, memory->job_options, context);
    case app::Route::run:
        return run_screen(ui, state, memory->payload, context);
    case app::Route::log:
        return log_screen(ui, state, memory->log_box, context);
    case app::Route::queues:
        return queues_screen(ui, state, context);
    case app::Route::dead_letters:
        return dead_letters_screen(ui, state, context);
    case app::Route::records:
        return records_screen(ui, state, context);
    case app::Route::record:
        return record_screen(ui, state, context);
    case app::Route::gallery:
        return gallery_screen(ui, state.view, view::theme_button(state.preferences));
    }
}

} // namespace etl::ui
