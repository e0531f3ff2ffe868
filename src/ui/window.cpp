// Draws windows: in the middle, at the side, and the one that asks before something is lost.
#include "ui/window.hpp"

#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/words.hpp"

#include <algorithm>

namespace etl::ui {

float window_margin(const Ui& ui) { return ui.narrow() ? 16.0f : 24.0f; }

float window_title_height(const Ui& ui) { return 20 + ui.control_height(); }

Rect window_rect(const Ui& ui, float most_width, float height) {
    const Size viewport = ui.input.viewport;
    const float outside = ui.narrow() ? 12.0f : 24.0f;
    const float width = std::min(most_width, viewport.width - 2 * outside);
    const float fits = std::min(height, viewport.height - 2 * outside);
    return {(viewport.width - width) / 2, (viewport.height - fits) / 2, width, fits};
}

Rect drawer_rect(const Ui& ui, float most_width) {
    const Size viewport = ui.input.viewport;
    const float width = std::min(most_width, viewport.width - (ui.narrow() ? 0.0f : 48.0f));
    return {viewport.width - width, 0, width, viewport.height};
}

Rect open_window(Ui& ui, const WindowSpec& spec, Rect window) {
    const Rect everything{0, 0, ui.input.viewport.width, ui.input.viewport.height};
    ui.painter.fill(everything, ui.theme.backdrop);
    ui.open({.role = Role::backdrop, .key = std::string(spec.key) + " backdrop", .rect = everything}).activate =
        spec.close;
    ui.close();

    SemanticNode& dialog = ui.open(
        {.role = spec.alert ? Role::alert_dialog : Role::dialog, .key = spec.key, .rect = window, .name = spec.title});
    dialog.modal = true;
    dialog.cancel = spec.close;
    dialog.description = spec.description;
    float radius = 12;
    if (spec.place == WindowPlace::right) {
        radius = 0;
        window = ui.shift((1 - ui.eased(1, 0)) * 40, 0);
    }
    ui.painter.shadow(window, ui.theme.shadow, radius, 40, 12, ui.theme.dark ? 0.5f : 0.2f);
    ui.painter.fill(window, ui.theme.page, radius);
    ui.painter.border(window, ui.theme.line, radius);

    const float margin = window_margin(ui);
    const float control = ui.control_height();
    const float top = window.y + 18;
    float left = window.x + margin;
    if (spec.icon != view::Icon::none) {
        ui.painter.icon(spec.icon, 20, ui.theme.ink(spec.tone), {left, top + (control - 20) / 2});
        left += 30;
    }
    const float title_right = window.right() - margin - control - 8;
    heading(ui, "title", {left, top + (control - 24) / 2, title_right - left, 24}, spec.title, style::window_title, 2);
    view::ButtonView close;
    close.name = view::words::close;
    close.icon = view::Icon::close;
    close.action = spec.close;
    button(ui, "close", {window.right() - margin - control, top, control, control}, close, ButtonLook::icon_only);
    return window;
}

void close_window(Ui& ui) { ui.close(); }

void confirm_window(Ui& ui, std::string_view key, const view::ConfirmView& view) {
    constexpr float most_width = 440;
    const float margin = window_margin(ui);
    const float control = ui.control_height();
    Rect window = window_rect(ui, most_width, 0);
    const float inner = window.width - 2 * margin;
    const auto lines = static_cast<float>(wrapped(ui.painter, view.consequence, style::body, inner, 50).size());
    const float text_height = lines * style::body.line_height;
    window = window_rect(ui, most_width, window_title_height(ui) + 6 + text_height + 20 + control + margin);
    WindowSpec spec;
    spec.key = key;
    spec.title = view.title;
    spec.description = view.consequence;
    spec.icon = view::Icon::alert;
    spec.tone = view::Tone::bad;
    spec.close = view.cancel.action;
    spec.alert = true;
    open_window(ui, spec, window);
    const float left = window.x + margin;
    paragraph(ui, "consequence", {left, window.y + window_title_height(ui) + 6, inner, text_height}, view.consequence,
              style::body, ui.theme.text_soft);
    const float bottom = window.bottom() - margin - control;
    const float confirm = std::min(button_width(ui, view.confirm), inner * 0.6f);
    const float cancel = std::min(button_width(ui, view.cancel), inner - confirm - 8);
    const float right = window.right() - margin;
    button(ui, "cancel", {right - confirm - 8 - cancel, bottom, cancel, control}, view.cancel, ButtonLook::secondary);
    button(ui, "confirm", {right - confirm, bottom, confirm, control}, view.confirm, ButtonLook::danger);
    close_window(ui);
}

} // namespace etl::ui
