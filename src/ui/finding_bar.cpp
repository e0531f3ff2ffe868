// Lays out first, for the height and for the drawing alike.
#include "ui/finding_bar.hpp"

#include "ui/choices.hpp"
#include "ui/fields.hpp"
#include "ui/flow.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <vector>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float one_line_from = 900;
constexpr float search_width = 220;
constexpr float gap = 8;
constexpr float pill_padding = 13;
constexpr float pill_gap = 7;

/// All from the bar's upper left corner.
struct Layout {
    Rect search;
    Rect order;
    Rect looks;
    std::vector<Rect> statuses;
    Rect outcome;
    Rect clear;
    float height = 0;
};

float pill_width(Ui& ui, const view::StatusFilterView& status) {
    return 2 * pill_padding + ui.painter.width_of(status.label, style::small_medium) + pill_gap +
           ui.painter.width_of(status.count, style::small_strong);
}

Layout layout_of(Ui& ui, const view::FindingBarView& view, float width) {
    Layout layout;
    const float control = ui.control_height();
    // Its icon is enough where there is room for no more.
    const float order = ui.narrow() ? control : menu_button_width(ui, view.order);
    const float looks = control * static_cast<float>(view.looks.size());
    const bool one_line = width >= one_line_from;
    const float search = one_line ? search_width : width - order - looks - 2 * gap;
    layout.looks = {width - looks, 0, looks, control};
    layout.order = {layout.looks.x - gap - order, 0, order, control};
    layout.search = {layout.order.x - gap - search, 0, search, control};
    Flow flow({0, one_line ? 0 : control + gap}, one_line ? layout.search.x - 2 * gap : width, gap);
    for (const view::StatusFilterView& status : view.statuses) {
        layout.statuses.push_back(flow.place({pill_width(ui, status), control}));
    }
    if (view.clear) {
        const float outcome = ui.painter.width_of(view.outcome, style::small);
        layout.outcome = flow.place({outcome + gap, control});
        layout.clear = flow.place({button_width(ui, *view.clear), control});
    }
    layout.height = std::max(flow.bottom(), control);
    return layout;
}

void status_pill(Ui& ui, const Rect& rect, const view::StatusFilterView& status) {
    SemanticNode& node = ui.open({.role = Role::checkbox, .key = status.label, .rect = rect, .name = status.name});
    node.checked = status.on ? State::yes : State::no;
    node.activate = status.action;
    node.hovers = true;
    const Theme& theme = ui.theme;
    const float radius = rect.height / 2;
    const float shade = ui.pressed() ? 0.14f : ui.hovered() ? 0.07f : 0.0f;
    const Color fill = status.on ? mix(theme.accent, rgb(0x000000), shade) : mix(theme.surface, theme.text, shade);
    ui.painter.fill(rect, fill, radius);
    ui.painter.border(rect, status.on ? fill : theme.line, radius);
    if (ui.focused()) {
        focus_ring(ui, rect, radius);
    }
    const float label = ui.painter.width_of(status.label, style::small_medium);
    const float top = rect.y + (rect.height - style::small.line_height) / 2;
    ui.text(status.label, style::small_medium, status.on ? theme.accent_text : theme.text,
            {rect.x + pill_padding, top, label, style::small.line_height});
    const float left = rect.x + pill_padding + label + pill_gap;
    ui.text(status.count, style::small_strong, status.on ? theme.accent_text : theme.text,
            {left, top, rect.right() - left, style::small.line_height});
    ui.close();
}

} // namespace

float finding_bar_height(Ui& ui, const view::FindingBarView& view, float width) {
    return layout_of(ui, view, width).height;
}

void finding_bar(Ui& ui, const Rect& rect, const view::FindingBarView& view) {
    const Layout layout = layout_of(ui, view, rect.width);
    const auto placed = [&](const Rect& part) { return part.moved(rect.x, rect.y); };
    const Rect search = placed(layout.search);
    search_field(ui, "search", search, view.search);
    if (!view.search.shortcut.empty() && view.search.text.empty() && !ui.narrow()) {
        key_picture(ui, {search.right() - 8 - key_width(ui, view.search.shortcut), search.y + (search.height - 20) / 2},
                    view.search.shortcut);
    }
    if (menu_button(ui, view.order_menu, placed(layout.order), view.order,
                    ui.narrow() ? ButtonLook::icon_only : ButtonLook::secondary,
                    view.orders.empty() ? std::string_view() : view.order_menu)) {
        ui.open_menu = OpenMenu{view.order_menu, std::string(words::order), placed(layout.order), view.orders};
    }
    segments(ui, "looks", placed(layout.looks), words::list_look, view.looks, view.look);
    const Rect first = placed(layout.statuses.front());
    float group_right = first.right();
    float group_bottom = first.bottom();
    for (const Rect& status : layout.statuses) {
        group_right = std::max(group_right, placed(status).right());
        group_bottom = std::max(group_bottom, placed(status).bottom());
    }
    ui.open({.role = Role::group,
             .key = "statuses",
             .rect = {first.x, first.y, group_right - first.x, group_bottom - first.y},
             .name = words::filters});
    for (std::size_t index = 0; index < view.statuses.size(); ++index) {
        status_pill(ui, placed(layout.statuses[index]), view.statuses[index]);
    }
    ui.close();
    if (view.clear) {
        const Rect outcome = placed(layout.outcome);
        ui.open({.role = Role::status, .key = "outcome", .rect = outcome});
        ui.text(fitted(ui.painter, view.outcome, style::small, outcome.width), style::small, ui.theme.text_soft,
                {outcome.x + gap, outcome.y + (outcome.height - style::small.line_height) / 2, outcome.width - gap,
                 style::small.line_height});
        ui.close();
        button(ui, "clear", placed(layout.clear), *view.clear, ButtonLook::secondary);
    }
}

} // namespace etl::ui
