// Draws the notices over everything else. What they say is announced by the live regions, so here they are plain text.
#include "ui/notices_screen.hpp"

#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float gap = 8;

struct Look {
    view::Icon icon;
    view::Tone tone;
};

Look look_of(app::NoticeKind kind) {
    switch (kind) {
    case app::NoticeKind::error:
        return {view::Icon::circle_alert, view::Tone::bad};
    case app::NoticeKind::success:
        return {view::Icon::circle_check, view::Tone::good};
    case app::NoticeKind::information:
        break;
    }
    return {view::Icon::info, view::Tone::running};
}

struct NoticeLayout {
    std::vector<std::string> title;
    std::vector<std::string> detail;
    float text_width = 0;
    float control = 0;
    float height = 0;
};

NoticeLayout lay_out(Ui& ui, const app::Notice& notice, float width) {
    NoticeLayout layout;
    layout.control = ui.narrow() ? 40.0f : 28.0f;
    layout.text_width = width - 52 - layout.control;
    const std::string times = notice.repeats > 1 ? " ×" + std::to_string(notice.repeats) : "";
    layout.title = wrapped(ui.painter, notice.title + times, style::control, layout.text_width, 3);
    if (!notice.detail.empty()) {
        layout.detail = wrapped(ui.painter, notice.detail, style::small, layout.text_width, 5);
    }
    const float text_height = static_cast<float>(layout.title.size()) * style::control.line_height +
                              static_cast<float>(layout.detail.size()) * style::small.line_height +
                              (layout.detail.empty() ? 0 : 2);
    layout.height = std::max(text_height + 24, layout.control + 12);
    return layout;
}

void draw_notice(Ui& ui, const app::Notice& notice, const NoticeLayout& layout, const Rect& rect) {
    const Theme& theme = ui.theme;
    const float control = layout.control;
    const float text_width = layout.text_width;
    ui.open({.role = Role::group, .key = std::to_string(notice.id), .rect = rect});
    ui.painter.shadow(rect, theme.shadow, 8, 16, 4, theme.dark ? 0.5f : 0.16f);
    ui.painter.fill(rect, theme.dark ? theme.surface : theme.page, 8);
    ui.painter.border(rect, theme.line, 8);
    const Look look = look_of(notice.kind);
    ui.painter.icon(look.icon, 16, theme.ink(look.tone), {rect.x + 14, rect.y + 13});
    float line = rect.y + 12;
    const auto draw_lines = [&](std::string_view key, const std::vector<std::string>& lines, const TextStyle& text,
                                Color color) {
        if (lines.empty()) {
            return;
        }
        ui.open({.role = Role::paragraph,
                 .key = key,
                 .rect = {rect.x + 40, line, text_width, static_cast<float>(lines.size()) * text.line_height}});
        for (const std::string& words_in_line : lines) {
            ui.text(words_in_line, text, color, {rect.x + 40, line, text_width, text.line_height});
            line += text.line_height;
        }
        ui.close();
    };
    draw_lines("title", layout.title, style::control, theme.text);
    line += 2;
    draw_lines("detail", layout.detail, style::small, theme.text_soft);
    view::ButtonView dismiss;
    dismiss.name = words::with_name(words::dismiss, notice.title);
    dismiss.icon = view::Icon::close;
    dismiss.action = app::NoticeDismissed{notice.id};
    button(ui, "dismiss", {rect.right() - control - 6, rect.y + 6, control, control}, dismiss, ButtonLook::icon_only);
    ui.close();
}

} // namespace

void notices_screen(Ui& ui, const app::NoticesState& notices) {
    if (notices.notices.empty()) {
        return;
    }
    const Size viewport = ui.input.viewport;
    const float margin = ui.narrow() ? 12.0f : 20.0f;
    const float width = std::min(380.0f, viewport.width - 2 * margin);
    const float x = viewport.width - margin - width;
    std::vector<NoticeLayout> layouts;
    float height = 0;
    for (const app::Notice& notice : notices.notices) {
        layouts.push_back(lay_out(ui, notice, width));
        height += layouts.back().height + gap;
    }
    // On a phone at the lower end, within the thumb's reach and off the head.
    const float top = ui.narrow() ? viewport.height - margin - height + gap : margin;
    // The region takes no room of its own: clicks beside the notices go to what lies below.
    ui.open({.role = Role::region, .key = "notices", .rect = {x, top, width, 0}, .name = words::notices});
    float y = top;
    for (std::size_t index = layouts.size(); index-- > 0;) {
        const app::Notice& notice = notices.notices[index];
        draw_notice(ui, notice, layouts[index], {x, y, width, layouts[index].height});
        y += layouts[index].height + gap;
        if (notice.expires_at != 0) {
            ui.wake_at(notice.expires_at);
        }
    }
    ui.close();
}

} // namespace etl::ui
