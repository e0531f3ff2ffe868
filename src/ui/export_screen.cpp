// Two choices and two buttons; while it goes on, how far it is.
#include "ui/export_screen.hpp"

#include "ui/choices.hpp"
#include "ui/messages.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"
#include "view/export_window.hpp"
#include "view/export_words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float gap = 12;
constexpr float label_height = 22;

float options_height(const Ui& ui, std::size_t count) {
    return label_height + (ui.narrow() ? 40.0f : 28.0f) * static_cast<float>(count) + gap;
}

float draw_options(Ui& ui, std::string_view key, const Rect& at, std::string_view name,
                   std::span<const view::ChoiceView> options, std::size_t chosen) {
    ui.text(name, style::control, ui.theme.text, {at.x, at.y, at.width, style::control.line_height},
            std::string(key) + " label");
    return label_height + radio_group(ui, key, {at.x, at.y + label_height, at.width, 0}, name, options, chosen) + gap;
}

} // namespace

void export_screen(Ui& ui, const app::AppState& state, const view::ViewContext& context) {
    const std::optional<view::ExportWindowView> view = view::export_window(state, context);
    if (!view) {
        return;
    }
    const float margin = window_margin(ui);
    const float control = ui.control_height();
    const bool running = !view->progress.empty();
    const float choices = options_height(ui, view->formats.size()) +
                          (view->extents.empty() ? 0 : options_height(ui, view->extents.size()));
    const float inside = running ? 20 + gap + 8 + gap + (view->trouble.empty() ? 0 : 70) : choices;
    WindowSpec spec;
    spec.key = "export";
    spec.title = view->title;
    spec.icon = view::Icon::download;
    spec.close = app::WindowClosed{};
    const Rect window =
        open_window(ui, spec, window_rect(ui, 440, window_title_height(ui) + 8 + inside + 8 + control + margin));
    const float left = window.x + margin;
    const float width = window.width - 2 * margin;
    float y = window.y + window_title_height(ui) + 8;
    const float bottom = window.bottom() - margin - control;
    // The deed at the right end, the other one beside it.
    const auto buttons = [&](const view::ButtonView* other, const view::ButtonView& deed) {
        const float deed_width = button_width(ui, deed);
        const float other_width = other == nullptr ? 0 : button_width(ui, *other);
        if (other != nullptr) {
            button(ui, other->label, {left + width - deed_width - 8 - other_width, bottom, other_width, control},
                   *other, ButtonLook::secondary);
        }
        button(ui, deed.label, {left + width - deed_width, bottom, deed_width, control}, deed,
               running ? ButtonLook::secondary : ButtonLook::primary);
    };
    if (running) {
        ui.text(view->progress, style::body, ui.theme.text, {left, y, width, style::body.line_height}, "progress");
        y += 20 + gap;
        if (view->trouble.empty()) {
            unknown_progress_bar(ui, "reading", {left, y, width, 6}, words::export_progress);
        } else {
            const view::BannerView trouble{view::Tone::bad, view::Icon::circle_alert, view->trouble, {}};
            banner(ui, "trouble", {left, y, width, banner_height(ui, trouble, width)}, trouble);
        }
        buttons(view->resume ? &view->stop : nullptr, view->resume ? *view->resume : view->stop);
    } else {
        y += draw_options(ui, "format", {left, y, width, 0}, words::export_format, view->formats, view->format);
        if (!view->extents.empty()) {
            draw_options(ui, "extent", {left, y, width, 0}, words::export_extent, view->extents, view->extent);
        }
        buttons(&view->clipboard, view->file);
    }
    close_window(ui);
}

} // namespace etl::ui
