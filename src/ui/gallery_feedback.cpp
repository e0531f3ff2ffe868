// The gallery's sections of what tells, opens and divides.
#include "ui/flow.hpp"
#include "ui/gallery_sections.hpp"
#include "ui/messages.hpp"
#include "ui/navigation.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"

#include <cmath>

namespace etl::ui::gallery {
namespace {

view::ButtonView opener(std::string_view label, std::string_view window) {
    view::ButtonView view;
    view.label = label;
    view.action = app::WindowOpened{std::string(window)};
    return view;
}

view::ToastView toast_of(view::Tone tone, view::Icon icon, std::string_view title, std::string_view detail) {
    view::ToastView view;
    view.tone = tone;
    view.icon = icon;
    view.title = title;
    view.detail = detail;
    view.dismiss.name = "Dismiss: " + view.title;
    view.dismiss.icon = view::Icon::close;
    view.dismiss.action = app::ViewValueSet{"dismissed " + view.title, 1};
    return view;
}

} // namespace

float progress(Ui& ui, const app::ViewState&, const Rect& area) {
    struct Sample {
        const char* label;
        view::Tone tone;
        view::Icon icon;
    };
    float x = area.x;
    float y = area.y;
    for (const Sample& sample : {Sample{"PENDING", view::Tone::pending, view::Icon::clock},
                                 Sample{"COMPLETED", view::Tone::good, view::Icon::circle_check},
                                 Sample{"FAILED", view::Tone::bad, view::Icon::circle_alert},
                                 Sample{"RATE LIMITED", view::Tone::warning, view::Icon::hourglass},
                                 Sample{"READY", view::Tone::neutral, view::Icon::clock}}) {
        const float wide = ui.painter.width_of(sample.label, style::badge) + 35;
        if (x + wide > area.right()) {
            x = area.x;
            y += 30;
        }
        pill_badge(ui, sample.label, x + wide, y, wide + 1, {sample.label, sample.tone, sample.icon, false});
        x += wide + 8;
    }
    y += 38;
    progress_bar(ui, "known", {area.x, y, area.width, 8}, 42, "Transform", false);
    y += 20;
    unknown_progress_bar(ui, "unknown", {area.x, y, area.width, 8}, "Counting records");
    y += 24;
    spinner(ui, "spinner", {area.x, y}, "Loading");
    ui.text("Loading…", style::small, ui.theme.text_soft, {area.x + 24, y, area.width - 24, 17});
    y += 32;
    for (const float share : {0.4f, 1.0f, 0.8f}) {
        skeleton_bar(ui, {area.x, y, area.width * share, 10});
        y += 20;
    }
    return y - 10;
}

float messages(Ui& ui, const app::ViewState& state, const Rect& area) {
    float y = area.y;
    const auto put_banner = [&](view::Tone tone, view::Icon icon, std::string_view text, bool with_action) {
        view::BannerView view{tone, icon, std::string(text), {}};
        if (with_action) {
            view.action = opener("Details", "dialog");
            view.action->name = "Details: " + view.text;
        }
        const float height = banner_height(ui, view, area.width);
        banner(ui, text, {area.x, y, area.width, height}, view);
        y += height + 8;
    };
    put_banner(view::Tone::running, view::Icon::info, "A new version is there.", true);
    put_banner(view::Tone::warning, view::Icon::plug_off, "Offline: this is the last known state.", false);
    put_banner(view::Tone::bad, view::Icon::alert, "The server can’t be reached.", false);
    for (const view::ToastView& view :
         {toast_of(view::Tone::good, view::Icon::circle_check, "Jira completed", ""),
          toast_of(view::Tone::bad, view::Icon::circle_alert, "Jira failed", "The server refused three times.")}) {
        if (state.value("dismissed " + view.title) == 1) {
            continue;
        }
        const float width = std::min(area.width, 380.0f);
        const float height = toast_height(ui, view, width);
        toast(ui, view.title, {area.x, y, width, height}, view);
        y += height + 8;
    }
    view::MessageView nothing{view::Icon::inbox, "No runs yet", "A run appears here as soon as the job has had one.",
                              opener("Explain", "dialog")};
    return empty_state(ui, {area.x, y, area.width, 0}, nothing);
}

float windows(Ui& ui, const app::ViewState&, const Rect& area) {
    Flow flow({area.x, area.y}, area.width);
    const auto put = [&](const view::ButtonView& view) {
        button(ui, view.label, flow.place({button_width(ui, view), ui.control_height()}), view, ButtonLook::secondary);
    };
    put(opener("Open dialog", "dialog"));
    put(opener("Open drawer", "drawer"));
    put(opener("Delete records…", "confirm"));
    return flow.bottom();
}

float panes(Ui& ui, const app::ViewState& state, const Rect& area) {
    const Rect box{area.x, area.y, area.width, 120};
    ui.open({.role = Role::group, .key = "card", .rect = box, .name = "Card"});
    card_surface(ui, box);
    const auto share = static_cast<float>(state.value("split", 40));
    const float middle = std::round(box.x + box.width * share / 100);
    constexpr float grip = 13;
    const auto pane = [&](const char* text, float left, float right) {
        paragraph(ui, text, {left + 16, box.y + 14, right - left - 28, 20}, text, style::body, ui.theme.text_soft);
    };
    pane("A card with two panes.", box.x, middle);
    pane("Drag the bar, or move it by arrow keys.", middle, box.right());
    splitter(ui, "split", {middle - grip / 2, box.y + 1, grip, box.height - 2}, "Width of the left pane", share,
             {20, 80, 1, 100 / box.width, "split"});
    ui.close();
    const Rect pages{area.x, box.bottom() + 16, area.width, ui.control_height()};
    pagination(ui, "pages", pages, "Pages", state.value("page"), 20, "page");
    return pages.bottom();
}

void draw_window(Ui& ui, const app::ViewState& state) {
    const float margin = window_margin(ui);
    const app::Action close = app::WindowClosed{};
    const auto says = [&](const Rect& window, std::string_view text) {
        paragraph(ui, "text", {window.x + margin, window.y + window_title_height(ui) + 6, window.width - 2 * margin, 0},
                  text, style::body, ui.theme.text_soft);
    };
    if (state.window == "dialog") {
        WindowSpec spec;
        spec.key = spec.title = "Dialog";
        spec.icon = view::Icon::info;
        spec.close = close;
        const Rect window = open_window(ui, spec, window_rect(ui, 480, window_title_height(ui) + 6 + 40 + margin));
        says(window, "The page below waits. Escape, a click beside and the cross all close it.");
        close_window(ui);
    } else if (state.window == "drawer") {
        WindowSpec spec;
        spec.key = spec.title = "Drawer";
        spec.close = close;
        spec.place = WindowPlace::right;
        const Rect window = open_window(ui, spec, drawer_rect(ui, 400));
        says(window, "Beside the page, for what is looked up.");
        close_window(ui);
    } else if (state.window == "confirm") {
        view::ConfirmView confirm;
        confirm.title = "Delete 12 records?";
        confirm.consequence = "They are gone from the queue for good. The next run extracts them again.";
        confirm.confirm.label = "Delete records";
        confirm.confirm.icon = view::Icon::trash;
        confirm.confirm.action = close;
        confirm.cancel.label = "Keep them";
        confirm.cancel.action = close;
        confirm_window(ui, "confirm", confirm);
    }
}

} // namespace etl::ui::gallery
