// The head is there already, and below it what is known of the rest.
#include "ui/waiting_screen.hpp"

#include "ui/messages.hpp"
#include "ui/page_frame.hpp"
#include "view/page_head.hpp"
#include "view/words.hpp"

namespace etl::ui {
namespace {

constexpr float least_height = 300;

view::MessageView not_loaded() {
    view::ButtonView again;
    again.label = view::words::try_again;
    again.name = view::words::try_again;
    again.icon = view::Icon::refresh;
    again.action = app::LaterCodeWanted{};
    return {view::Icon::plug_off, std::string(view::words::page_not_loaded),
            std::string(view::words::page_not_loaded_detail), again};
}

} // namespace

void waiting_screen(Ui& ui, const app::AppState& state, const view::ViewContext& context) {
    PageFrame frame(ui, view::page_head(state, view::page_title(state.view.route), context),
                    {0, [](float) { return least_height; }});
    const Rect main = frame.begin_main();
    if (state.later_code == app::LaterCode::failed) {
        empty_state(ui, main, not_loaded());
    } else {
        ui.open({.role = Role::status,
                 .key = "loading",
                 .rect = {main.x, main.y, main.width, 1},
                 .name = view::words::page_loading})
            .busy = true;
        ui.close();
    }
    frame.end();
}

} // namespace etl::ui
