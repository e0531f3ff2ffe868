// How banners, toasts and empty states look.
#include "ui/messages.hpp"

#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <array>

namespace etl::ui {
namespace {

/// The button at a banner's end, with the room before it.
float banner_action_width(Ui& ui, const view::BannerView& view) {
    return view.action ? button_width(ui, *view.action) + 12 : 0;
}

std::vector<WrappedLine> banner_lines(Ui& ui, const view::BannerView& view, float width) {
    return wrapped(ui.painter, view.text, style::control, width - 52 - banner_action_width(ui, view), 6);
}

struct ToastLayout {
    std::vector<WrappedLine> title;
    std::vector<WrappedLine> detail;
    float text_width = 0;
    float control = 0;
    float height = 0;
};

ToastLayout lay_out(Ui& ui, const view::ToastView& view, float width) {
    ToastLayout layout;
    layout.control = ui.narrow() ? 40.0f : 28.0f;
    layout.text_width = width - 52 - layout.control;
    layout.title = wrapped(ui.painter, view.title, style::control, layout.text_width, 3);
    if (!view.detail.empty()) {
        layout.detail = wrapped(ui.painter, view.detail, style::small, layout.text_width, 5);
    }
    const float text_height = static_cast<float>(layout.title.size()) * style::control.line_height +
                              static_cast<float>(layout.detail.size()) * style::small.line_height +
                              (layout.detail.empty() ? 0 : 2);
    layout.height = std::max(text_height + 24, layout.control + 12);
    return layout;
}

} // namespace

void card_surface(Ui& ui, const Rect& rect) {
    constexpr float radius = 12;
    ui.painter.shadow(rect, ui.theme.shadow, radius, 1, 1, 0.06f);
    ui.painter.fill(rect, ui.theme.surface, radius);
    ui.painter.border(rect, ui.theme.line, radius);
}

void skeleton_bar(Ui& ui, const Rect& rect) { ui.painter.fill(rect, ui.theme.raised, 4); }

float banner_height(Ui& ui, const view::BannerView& view, float width) {
    const float text = static_cast<float>(banner_lines(ui, view, width).size()) * style::control.line_height + 22;
    return view.action ? std::max(text, ui.control_height() + 12) : text;
}

void banner(Ui& ui, std::string_view key, const Rect& rect, const view::BannerView& view) {
    const Fill colors = ui.theme.banner(view.tone);
    const std::vector<WrappedLine> lines = banner_lines(ui, view, rect.width);
    ui.open({.role = Role::group, .key = key, .rect = rect});
    ui.painter.fill(rect, colors.background, 8);
    ui.painter.icon(view.icon, 16, colors.text, {rect.x + 14, rect.y + (view.action ? (rect.height - 16) / 2 : 12)});
    const float text_height = static_cast<float>(lines.size()) * style::control.line_height;
    const float width = rect.width - 52 - banner_action_width(ui, view);
    const Rect text{rect.x + 38, rect.y + (rect.height - text_height) / 2, width, text_height};
    ui.open({.role = Role::paragraph, .key = "text", .rect = text});
    text_lines(ui, lines, style::control, colors.text, text);
    ui.close();
    if (view.action) {
        const float wide = button_width(ui, *view.action);
        const float control = ui.control_height();
        button(ui, "action", {rect.right() - wide - 6, rect.y + (rect.height - control) / 2, wide, control},
               *view.action, ButtonLook::secondary);
    }
    ui.close();
}

float toast_height(Ui& ui, const view::ToastView& view, float width) { return lay_out(ui, view, width).height; }

void toast(Ui& ui, std::string_view key, const Rect& rect, const view::ToastView& view) {
    const Theme& theme = ui.theme;
    const ToastLayout layout = lay_out(ui, view, rect.width);
    ui.open({.role = Role::group, .key = key, .rect = rect});
    ui.painter.shadow(rect, theme.shadow, 8, 16, 4, theme.dark ? 0.5f : 0.16f);
    ui.painter.fill(rect, theme.dark ? theme.surface : theme.page, 8);
    ui.painter.border(rect, theme.line, 8);
    ui.painter.icon(view.icon, 16, theme.ink(view.tone), {rect.x + 14, rect.y + 13});
    float line = rect.y + 12;
    const auto draw_lines = [&](std::string_view part, const std::vector<WrappedLine>& lines, const TextStyle& text,
                                Color color) {
        if (lines.empty()) {
            return;
        }
        const Rect at{rect.x + 40, line, layout.text_width, static_cast<float>(lines.size()) * text.line_height};
        ui.open({.role = Role::paragraph, .key = part, .rect = at});
        line += text_lines(ui, lines, text, color, at);
        ui.close();
    };
    draw_lines("title", layout.title, style::control, theme.text);
    line += 2;
    draw_lines("detail", layout.detail, style::small, theme.text_soft);
    const float control = layout.control;
    button(ui, "dismiss", {rect.right() - control - 6, rect.y + 6, control, control}, view.dismiss,
           ButtonLook::icon_only);
    ui.close();
}

float empty_state(Ui& ui, const Rect& area, const view::MessageView& message) {
    const float width = std::min(area.width, 440.0f);
    const float left = area.x + (area.width - width) / 2;
    float y = area.y + std::max(24.0f, std::min(120.0f, area.height * 0.2f));
    if (message.icon != view::Icon::none) {
        const Rect tile{left + (width - 56) / 2, y, 56, 56};
        ui.painter.fill(tile, ui.theme.raised, 12);
        ui.painter.icon(message.icon, 24, ui.theme.accent_ink, {tile.x + 16, tile.y + 16});
        y += 72;
    }
    const auto centred = [&](std::span<const WrappedLine> lines, const TextStyle& text_style, Color color) {
        y += text_lines(ui, lines, text_style, color, {left, y, width, 0}, Align::center);
    };
    ui.open({.role = Role::heading, .key = "message", .rect = {left, y, width, style::message_title.line_height}})
        .level = 2;
    const std::array title{WrappedLine{message.title}};
    centred(title, style::message_title, ui.theme.text);
    ui.close();
    y += 6;
    const std::vector<WrappedLine> lines = wrapped(ui.painter, message.detail, style::body, width, 8);
    if (!lines.empty() && !lines.front().text.empty()) {
        ui.open({.role = Role::paragraph,
                 .key = "detail",
                 .rect = {left, y, width, static_cast<float>(lines.size()) * style::body.line_height}});
        centred(lines, style::body, ui.theme.text_soft);
        ui.close();
    }
    y += 16;
    if (message.action) {
        const float button_wide = button_width(ui, *message.action);
        button(ui, "action", {left + (width - button_wide) / 2, y, button_wide, ui.control_height()}, *message.action,
               ButtonLook::primary);
        y += ui.control_height();
    }
    return y;
}

} // namespace etl::ui
