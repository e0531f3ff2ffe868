// The window around the details, as high as they are, and scrolled where the page is lower; below them stands what can
// be done.
#include "ui/error_screen.hpp"

#include "ui/error_details.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float most_width = 672;
constexpr float above = 6;
constexpr float below = 20;
constexpr float gap = 8;
constexpr float foot_padding = 14;
/// "Retry" becomes "Starting…" without moving what stands beside it.
constexpr float least_retry = 104;

float foot_margin(const Ui& ui) { return ui.narrow() ? 12.0f : 16.0f; }

/// On a phone there are two lines.
float foot_height(const Ui& ui) {
    const float control = ui.control_height();
    return foot_padding + control + (ui.narrow() ? gap + control : 0) + foot_margin(ui);
}

/// The steps and the place, from the left.
void draw_steps(Ui& ui, Point at, const view::ErrorFootView& view) {
    const float control = ui.control_height();
    button(ui, "previous", {at.x, at.y, control, control}, view.previous, ButtonLook::icon_only);
    button(ui, "next", {at.x + control + 4, at.y, control, control}, view.next, ButtonLook::icon_only);
    if (!view.place.empty()) {
        const float width = ui.painter.width_of(view.place, style::small) + measuring_error;
        ui.text(view.place, style::small, ui.theme.text_soft,
                {at.x + 2 * control + 4 + 10, at.y + (control - style::small.line_height) / 2, width,
                 style::small.line_height},
                "place");
    }
}

void draw_foot(Ui& ui, const Rect& at, const view::ErrorFootView& view) {
    const float control = ui.control_height();
    ui.painter.horizontal_line(at.x, at.y, at.width, ui.theme.line);
    const float margin = window_margin(ui);
    const Rect line{at.x + margin, at.y + foot_padding, at.width - 2 * margin, control};
    draw_steps(ui, {line.x, line.y}, view);
    const bool narrow = ui.narrow();
    const float half = (line.width - gap) / 2;
    const float log = narrow ? half : button_width(ui, view.log);
    const float retry = narrow ? half : std::max(least_retry, button_width(ui, view.retry));
    const float second = narrow ? line.y + control + gap : line.y;
    const float icons = narrow ? line.right() + gap : line.right() - retry - gap - log;
    button(ui, "copy", {icons - 2 * (gap + control), line.y, control, control}, view.copy, ButtonLook::icon_only);
    button(ui, "save", {icons - gap - control, line.y, control, control}, view.save, ButtonLook::icon_only);
    button(ui, "log", {line.right() - retry - gap - log, second, log, control}, view.log, ButtonLook::secondary);
    button(ui, "retry", {line.right() - retry, second, retry, control}, view.retry, ButtonLook::primary);
}

} // namespace

void error_screen(Ui& ui, const app::ViewState& state, const view::ErrorWindowView& view,
                  const view::ErrorFootView& foot) {
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
    const Rect window =
        open_window(ui, spec, window_rect(ui, most_width, title_height + body_height + foot_height(ui)));

    const Rect body{window.x + 1, window.y + title_height, window.width - 2,
                    window.height - title_height - foot_height(ui)};
    const float height = std::max(body.height, body_height);
    // The vertical scrollbar takes its room from the margin; content under it would bring a horizontal one too.
    const float scrollbar = height > body.height ? ui.input.scrollbar_width : 0;
    // Another error is another text: it begins at its top.
    const Point origin =
        ui.open_scroll_area({.role = Role::scroll_area, .key = "body " + view.key, .rect = body, .name = {}},
                            {body.width - scrollbar, height});
    error_details(ui, state, {origin.x + margin - 1, origin.y + above}, width, view);
    ui.close_scroll_area();
    draw_foot(ui, {window.x + 1, body.bottom(), window.width - 2, foot_height(ui)}, foot);
    close_window(ui);
}

} // namespace etl::ui
