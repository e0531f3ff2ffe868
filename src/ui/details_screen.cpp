// The head stands still; what the tab shows is scrolled below it.
#include "ui/details_screen.hpp"

#include "ui/choices.hpp"
#include "ui/details_sections.hpp"
#include "ui/flow.hpp"
#include "ui/messages.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"
#include "view/details_words.hpp"

#include <algorithm>
#include <cmath>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float most_width = 600;
constexpr float gap = 12;
constexpr float section_gap = 24;
constexpr float badge_height = 22;
constexpr std::size_t most_sentence_lines = 2;

/// Badge and sentence beside each other, and below each other where both are long. Returns their height.
float state_line(Ui& ui, const Rect& at, const view::DetailsDrawerView& view) {
    constexpr float line = style::body.line_height;
    const float active = std::max(switch_width(ui, view.controls.active), ui.narrow() ? 40.0f : 0.0f);
    const float room = at.width - active - gap;
    const float badge = pill_badge(ui, "status", at.x + pill_badge_width(ui, room, view.badge), at.y, room, view.badge);
    const float control = ui.control_height();
    switch_control(ui, "active", {at.right() - active, at.y + (badge_height - control) / 2, active, control},
                   view.controls.active);
    const bool beside = ui.painter.width_of(view.sentence, style::body) <= room - badge - gap;
    const float left = beside ? at.x + badge + gap : at.x;
    const float top = beside ? at.y + (badge_height - line) / 2 : at.y + badge_height + 6;
    const float width = beside ? room - badge - gap : at.width;
    const std::vector<WrappedLine> lines = wrapped(ui.painter, view.sentence, style::body, width, most_sentence_lines);
    const float height = static_cast<float>(lines.size()) * line;
    ui.open({.role = Role::paragraph, .key = "next", .rect = {left, top, width, height}});
    text_lines(ui, lines, style::body, ui.theme.text_soft, {left, top, width, 0});
    ui.close();
    return std::max(badge_height, top + height - at.y);
}

/// The same controls as the job has in the list. Returns their height.
float controls_line(Ui& ui, const Rect& at, const view::DetailsDrawerView& view) {
    const float control = ui.control_height();
    Flow flow({at.x, at.y}, at.width, 8);
    const auto put = [&](std::string_view key, const view::ButtonView& one, ButtonLook look) {
        button(ui, key, flow.place({std::ceil(button_width(ui, one)), control}), one, look);
    };
    put("run", view.run, ButtonLook::primary);
    if (view.errors) {
        put("errors", *view.errors, ButtonLook::secondary);
    }
    for (const view::JobControlsView::Shown& shown : view.controls.shown) {
        put(shown.key, shown.button, shown.danger ? ButtonLook::danger : ButtonLook::secondary);
    }
    const view::JobControlsView& controls = view.controls;
    const Rect menu = flow.place({control, control});
    if (menu_button(ui, controls.menu_key, menu, controls.menu, ButtonLook::icon_only,
                    controls.items.empty() ? std::string_view() : controls.menu_key)) {
        ui.open_menu = OpenMenu{controls.menu_key, controls.menu.name, menu, controls.items};
    }
    return flow.bottom() - at.y;
}

float banner_room(Ui& ui, const view::DetailsDrawerView& view, float width) {
    return view.banner.empty() ? 0
                               : banner_height(ui, view::page_banner(view::Tone::warning, view.banner), width) + gap;
}

void tab_body(Ui& ui, const app::ViewState& state, const Rect& body, float margin,
              const view::DetailsDrawerView& view) {
    const view::DetailsTabView& tab = view.tab;
    const auto content = [&](float width) {
        float height = 16 + banner_room(ui, view, width);
        for (const view::DetailsSection& section : tab.sections) {
            height += details_section_height(ui, state, section, width) + section_gap;
        }
        return height + (tab.nothing ? 300.0f : 0.0f);
    };
    float width = body.width + 1 - 2 * margin;
    float height = content(width);
    float bar = 0;
    if (height > body.height) {
        // The bar takes its room from the margin, as far as that goes.
        bar = ui.input.scrollbar_width;
        width -= std::max(0.0f, bar - margin + 4);
        height = content(width);
    }
    height = std::max(height, body.height);
    const std::string key = std::string("body ").append(view.tabs[view.chosen].label);
    const Point origin =
        ui.open_scroll_area({.role = Role::scroll_area, .key = key, .rect = body}, {body.width - bar, height});
    if (height > body.height) { // else there might be nothing in it by which keys reach what is below
        ui.current().focusable = true;
        ui.current().name = view.tabs[view.chosen].label;
    }
    const float left = origin.x + margin - 1;
    float y = origin.y + 16;
    ui.open({.role = Role::tab_panel,
             .key = "panel",
             .rect = {origin.x, origin.y, body.width - bar, height},
             .name = view.tabs[view.chosen].label});
    if (!view.banner.empty()) {
        const float room = banner_room(ui, view, width);
        banner(ui, "banner", {left, y, width, room - gap}, view::page_banner(view::Tone::warning, view.banner));
        y += room;
    }
    for (const view::DetailsSection& section : tab.sections) {
        y += details_section(ui, state, {left, y}, width, section) + section_gap;
    }
    if (tab.nothing) {
        empty_state(ui, {left, y, width, 300}, *tab.nothing);
    } else if (!tab.busy.empty()) {
        unknown_progress_bar(ui, "busy", {left, y, width, 3}, tab.busy);
    }
    ui.close();
    ui.close_scroll_area();
}

} // namespace

void details_screen(Ui& ui, const app::ViewState& state, const view::DetailsDrawerView& view) {
    const float margin = window_margin(ui);
    WindowSpec spec;
    spec.key = "details";
    spec.title = view.title;
    spec.icon = view.icon;
    spec.close = view.close;
    spec.place = WindowPlace::right;
    const Rect window = open_window(ui, spec, drawer_rect(ui, most_width));
    const float top = window.y + window_title_height(ui);
    Rect at{window.x + margin, top, window.width - 2 * margin, 0};
    if (view.nothing) {
        empty_state(ui, {at.x, at.y, at.width, window.height - window_title_height(ui)}, *view.nothing);
    } else if (!view.busy.empty()) {
        unknown_progress_bar(ui, "busy", {at.x, at.y + 8, at.width, 3}, view.busy);
    } else {
        at.y += 2;
        at.y += state_line(ui, at, view) + gap;
        at.y += controls_line(ui, at, view) + 8;
        const float tabs_height = ui.control_height() + 4;
        tabs(ui, "tabs", {at.x, at.y, at.width, tabs_height}, words::details_sections, view.tabs, view.chosen);
        at.y += tabs_height;
        tab_body(ui, state, {window.x + 1, at.y, window.width - 2, window.bottom() - at.y - 1}, margin, view);
    }
    if (view.changes_at) {
        ui.wake_for_clock(*view.changes_at);
    }
    close_window(ui);
}

} // namespace etl::ui
