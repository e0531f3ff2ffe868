// Draws the notices over everything else. What they say is announced by the live regions, so here they are plain text.
#include "ui/notices_screen.hpp"

#include "ui/messages.hpp"
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

view::ToastView toast_of(const app::Notice& notice) {
    view::ToastView view;
    const Look look = look_of(notice.kind);
    view.icon = look.icon;
    view.tone = look.tone;
    view.title = notice.repeats > 1 ? notice.title + " ×" + std::to_string(notice.repeats) : notice.title;
    view.detail = notice.detail;
    view.dismiss.name = words::with_name(words::dismiss, notice.title);
    view.dismiss.icon = view::Icon::close;
    view.dismiss.action = app::NoticeDismissed{notice.id};
    return view;
}

} // namespace

void notices_screen(Ui& ui, const app::NoticesState& notices, float covered) {
    if (notices.notices.empty()) {
        return;
    }
    const Size viewport = ui.input.viewport;
    const float margin = ui.narrow() ? 12.0f : 20.0f;
    const float width = std::min(380.0f, viewport.width - 2 * margin);
    const float x = viewport.width - margin - width;
    std::vector<view::ToastView> toasts;
    std::vector<float> heights;
    float height = 0;
    for (const app::Notice& notice : notices.notices) {
        toasts.push_back(toast_of(notice));
        heights.push_back(toast_height(ui, toasts.back(), width));
        height += heights.back() + gap;
    }
    // On a phone at the lower end, within the thumb's reach and off the head.
    const float top = ui.narrow() ? viewport.height - std::max(margin, covered) - height + gap : margin;
    // The region takes no room of its own: clicks beside the notices go to what lies below.
    ui.open({.role = Role::region, .key = "notices", .rect = {x, top, width, 0}, .name = words::notices});
    float y = top;
    for (std::size_t index = toasts.size(); index-- > 0;) {
        const app::Notice& notice = notices.notices[index];
        toast(ui, std::to_string(notice.id), {x, y, width, heights[index]}, toasts[index]);
        y += heights[index] + gap;
        if (notice.expires_at != 0) {
            ui.wake_at(notice.expires_at);
        }
    }
    ui.close();
}

} // namespace etl::ui
