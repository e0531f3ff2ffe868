// Lays out first, for the height and for the drawing alike: what is searched, chosen and arranged in one line (on a
// narrow screen in two), what is filtered by below.
#include "ui/finding_bar.hpp"

#include "ui/choices.hpp"
#include "ui/fields.hpp"
#include "ui/flow.hpp"
#include "ui/pills.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/finding_words.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <vector>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float most_search = 360;
constexpr float gap = 8;

/// All from the bar's upper left corner.
struct Layout {
    Rect search;
    Rect filters;
    Rect order;
    Rect views;
    Rect select;
    Rect looks;
    std::vector<Rect> statuses;
    std::vector<Rect> chips;
    Rect outcome;
    Rect clear;
    Rect causes;
    float height = 0;
};

/// Its icon alone where there is room for no more.
float tool_width(Ui& ui, const view::ButtonView& view) {
    return ui.narrow() ? ui.control_height() : button_width(ui, view);
}

Layout layout_of(Ui& ui, const view::FindingBarView& view, float width) {
    Layout layout;
    const float control = ui.control_height();
    const float filters = tool_width(ui, view.filters);
    const float order = ui.narrow() ? control : menu_button_width(ui, view.order);
    const float looks = control * static_cast<float>(view.looks.size());
    // On a phone the arrangement has a line of its own.
    const float second = ui.narrow() ? control + gap : 0;
    layout.looks = {width - looks, second, looks, control};
    layout.select = {layout.looks.x - gap - control, second, control, control};
    layout.views = {layout.select.x - gap - control, second, control, control};
    layout.order = {ui.narrow() ? 0 : layout.views.x - gap - order, second, order, control};
    const float search =
        ui.narrow() ? width - gap - filters : std::min(most_search, layout.order.x - 2 * gap - filters);
    layout.search = {0, 0, search, control};
    layout.filters = {search + gap, 0, filters, control};
    Flow flow({0, second + control + gap}, width, gap);
    for (const view::StatusFilterView& status : view.statuses) {
        layout.statuses.push_back(flow.place({pill_width(ui, status.label, status.count), control}));
    }
    for (const view::ChipView& chosen : view.chips) {
        layout.chips.push_back(flow.place({chip_width(ui, chosen.label), control}));
    }
    if (view.clear) {
        const float outcome = ui.painter.width_of(view.outcome, style::small);
        layout.outcome = flow.place({outcome + gap, control});
        layout.clear = flow.place({button_width(ui, *view.clear), control});
    }
    if (view.causes) {
        layout.causes = flow.place({button_width(ui, *view.causes), control});
    }
    layout.height = flow.bottom();
    return layout;
}

/// The rectangle around some of them.
Rect around(const std::vector<Rect>& rects) {
    Rect all = rects.front();
    for (const Rect& one : rects) {
        const float right = std::max(all.right(), one.right());
        const float bottom = std::max(all.bottom(), one.bottom());
        all = {std::min(all.x, one.x), std::min(all.y, one.y), 0, 0};
        all.width = right - all.x;
        all.height = bottom - all.y;
    }
    return all;
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
    button(ui, "filters", placed(layout.filters), view.filters,
           ui.narrow() ? ButtonLook::icon_only : ButtonLook::secondary);
    if (menu_button(ui, view.order_menu, placed(layout.order), view.order,
                    ui.narrow() ? ButtonLook::icon_only : ButtonLook::secondary,
                    view.orders.empty() ? std::string_view() : view.order_menu)) {
        ui.open_menu = OpenMenu{view.order_menu, std::string(words::order), placed(layout.order), view.orders};
    }
    const Rect views = placed(layout.views);
    if (menu_button(ui, view::views_menu, views, view.views, ButtonLook::icon_only,
                    view.view_items.empty() ? std::string_view() : view::views_menu)) {
        ui.open_menu = OpenMenu{std::string(view::views_menu), std::string(words::saved_views), views, view.view_items};
    }
    button(ui, "select", placed(layout.select), view.select, ButtonLook::icon_only, view.selecting);
    segments(ui, "looks", placed(layout.looks), words::list_look, view.looks, view.look);
    ui.open({.role = Role::group, .key = "statuses", .rect = placed(around(layout.statuses)), .name = words::filters});
    for (std::size_t index = 0; index < view.statuses.size(); ++index) {
        const view::StatusFilterView& status = view.statuses[index];
        pill(ui, placed(layout.statuses[index]), {status.label, status.count, status.name, status.on, status.action});
    }
    ui.close();
    if (!view.chips.empty()) {
        ui.open(
            {.role = Role::group, .key = "chips", .rect = placed(around(layout.chips)), .name = words::chosen_filters});
        for (std::size_t index = 0; index < view.chips.size(); ++index) {
            const view::ChipView& chosen = view.chips[index];
            chip(ui, placed(layout.chips[index]), chosen.label, chosen.name, chosen.action);
        }
        ui.close();
    }
    if (view.clear) {
        const Rect outcome = placed(layout.outcome);
        ui.open({.role = Role::status, .key = "outcome", .rect = outcome});
        ui.text(fitted(ui.painter, view.outcome, style::small, outcome.width), style::small, ui.theme.text_soft,
                {outcome.x + gap, outcome.y + (outcome.height - style::small.line_height) / 2, outcome.width - gap,
                 style::small.line_height});
        ui.close();
        button(ui, "clear", placed(layout.clear), *view.clear, ButtonLook::secondary);
    }
    if (view.causes) {
        button(ui, "causes", placed(layout.causes), *view.causes, ButtonLook::secondary);
    }
}

} // namespace etl::ui
