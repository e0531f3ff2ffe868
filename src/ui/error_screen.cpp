// The window around the details, as high as they are, and scrolled where the page is lower.
#include "ui/error_screen.hpp"

#include "ui/error_details.hpp"
#include "ui/window.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float most_width = 672;
constexpr float above = 6;
constexpr float below = 24;

} // namespace

void error_screen(Ui& ui, const app::ViewState& state, const view::ErrorWindowView& view) {
    const float margin = window_margin(ui);
    const float width = window_rect(ui, most_width, 0).width - 2 * margin;
    const float title_height = window_title_height(ui);
    const float body_height = above + error_details_height(ui, state, view, width) + below;
    WindowSpec spec;
    spec.key = "error window";
    spec.title = view.title;
    spec.description = view.sentence;
    spec.icon = view.icon;
    spec.tone = view.icon_tone;
    spec.close = view.close.action;
    const Rect window = open_window(ui, spec, window_rect(ui, most_width, title_height + body_height));

    const Rect body{window.x + 1, window.y + title_height, window.width - 2, window.height - title_height - 1};
    const float height = std::max(body.height, body_height - 1);
    // The vertical scrollbar takes its room from the margin; content under it would bring a horizontal one too.
    const float scrollbar = height > body.height ? ui.input.scrollbar_width : 0;
    const Point origin = ui.open_scroll_area({.role = Role::scroll_area, .key = "body", .rect = body, .name = {}},
                                             {body.width - scrollbar, height});
    error_details(ui, state, {origin.x + margin - 1, origin.y + above}, width, view);
    ui.close_scroll_area();
    close_window(ui);
}

} // namespace etl::ui
