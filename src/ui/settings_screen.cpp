// Field, presets, field, presets, and the two buttons.
#include "ui/settings_screen.hpp"

#include "ui/fields.hpp"
#include "ui/flow.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float gap = 8;
/// Label above, and below it two lines for what is wrong.
constexpr float around_field = 62;

float interval_height(const Ui& ui) { return around_field + 2 * ui.control_height() + 2 * gap; }

void draw_interval(Ui& ui, std::string_view key, const Rect& at, const view::IntervalView& view) {
    number_field(ui, key, at, view.field);
    Flow flow({at.x, at.y + around_field + ui.control_height()}, at.width, gap);
    for (const view::ButtonView& preset : view.presets) {
        button(ui, preset.name, flow.place({button_width(ui, preset), ui.control_height()}), preset,
               ButtonLook::secondary);
    }
}

} // namespace

void settings_screen(Ui& ui, const view::SettingsWindowView& view) {
    const float margin = window_margin(ui);
    const float control = ui.control_height();
    const float height = window_title_height(ui) + 8 + 2 * interval_height(ui) + 12 + control + margin;
    WindowSpec spec;
    spec.key = "settings";
    spec.title = view.title;
    spec.icon = view::Icon::settings;
    spec.close = view.cancel.action;
    const Rect window = open_window(ui, spec, window_rect(ui, 420, height));
    const float left = window.x + margin;
    const float width = window.width - 2 * margin;
    const float top = window.y + window_title_height(ui) + 8;
    draw_interval(ui, "schedule", {left, top, width, 0}, view.schedule);
    draw_interval(ui, "retry", {left, top + interval_height(ui), width, 0}, view.retry);

    const float bottom = window.bottom() - margin - control;
    const float save = std::min(button_width(ui, view.save), width * 0.6f);
    const float cancel = std::min(button_width(ui, view.cancel), width - save - gap);
    button(ui, "cancel", {left + width - save - gap - cancel, bottom, cancel, control}, view.cancel,
           ButtonLook::secondary);
    button(ui, "save", {left + width - save, bottom, save, control}, view.save, ButtonLook::primary);
    close_window(ui);
}

} // namespace etl::ui
