// A heading and its choices for each filter; laid out once for the height and once for the drawing.
#include "ui/filter_screen.hpp"

#include "ui/choices.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"
#include "view/finding_words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float most_width = 360;
constexpr float section_title = 28;
constexpr float body_top = 12; // below the title
constexpr float section_gap = 16;

float rows_height(const Ui& ui, std::size_t count) { return ui.control_height() * static_cast<float>(count); }

float facet_height(const Ui& ui, const view::FacetView& facet) {
    return section_title + rows_height(ui, facet.choices.size()) +
           (facet.more.empty() ? 0 : style::small.line_height + 6) + section_gap;
}

float content_height(const Ui& ui, const view::FilterDrawerView& view) {
    float height = body_top;
    for (const view::FacetView& facet : view.facets) {
        height += facet_height(ui, facet);
    }
    height += 2 * (section_title + section_gap) + rows_height(ui, view.active.size() + view.groups.size());
    return height + section_title + ui.control_height() + section_gap;
}

void section_heading(Ui& ui, Rect& at, std::string_view title) {
    heading(ui, std::string(title) + " title", {at.x, at.y, at.width, style::small_strong.line_height}, title,
            style::small_strong, 3);
    at.y += section_title;
}

void draw_facet(Ui& ui, Rect& at, const view::FacetView& facet) {
    section_heading(ui, at, facet.title);
    const float control = ui.control_height();
    ui.open({.role = Role::group,
             .key = facet.title,
             .rect = {at.x, at.y, at.width, rows_height(ui, facet.choices.size())},
             .name = facet.title});
    for (const view::ToggleView& choice : facet.choices) {
        checkbox(ui, choice.label, {at.x, at.y, at.width, control}, choice);
        at.y += control;
    }
    ui.close();
    if (!facet.more.empty()) {
        ui.text(facet.more, style::small, ui.theme.text_soft, {at.x, at.y + 3, at.width, style::small.line_height},
                facet.title + " more");
        at.y += style::small.line_height + 6;
    }
    at.y += section_gap;
}

void draw_choice(Ui& ui, Rect& at, std::string_view title, const std::vector<view::ChoiceView>& options,
                 std::size_t chosen) {
    section_heading(ui, at, title);
    at.y += radio_group(ui, title, at, title, options, chosen) + section_gap;
}

} // namespace

void filter_screen(Ui& ui, const view::FilterDrawerView& view) {
    const float margin = window_margin(ui);
    const float control = ui.control_height();
    WindowSpec spec;
    spec.key = "filters";
    spec.title = words::filters_title;
    spec.icon = view::Icon::filter;
    spec.close = view.close;
    spec.place = WindowPlace::right;
    const Rect window = open_window(ui, spec, drawer_rect(ui, most_width));
    const float footer = control + 2 * 16;
    const float top = window_title_height(ui);
    const Rect body{window.x + 1, window.y + top, window.width - 1, window.height - top - footer};
    const float content = content_height(ui, view);
    const float height = std::max(body.height, content);
    const float bar = height > body.height ? ui.input.scrollbar_width : 0;
    const Point origin =
        ui.open_scroll_area({.role = Role::scroll_area, .key = "body", .rect = body}, {body.width - bar, height});
    Rect at{origin.x + margin - 1, origin.y + body_top, window.width - 2 * margin, 0};
    for (const view::FacetView& facet : view.facets) {
        draw_facet(ui, at, facet);
    }
    draw_choice(ui, at, words::switched, view.active, view.active_chosen);
    section_heading(ui, at, words::failure_cause);
    button(ui, "causes", {at.x, at.y, std::min(at.width, button_width(ui, view.causes)), control}, view.causes,
           ButtonLook::secondary);
    at.y += control + section_gap;
    draw_choice(ui, at, words::group_by, view.groups, view.group_chosen);
    ui.close_scroll_area();

    const float line = window.bottom() - footer;
    ui.painter.horizontal_line(window.x + 1, line, window.width - 1, ui.theme.line);
    const float show = button_width(ui, view.show);
    const float clear = std::min(button_width(ui, view.clear), window.width - 2 * margin - show - 8);
    const float right = window.right() - margin;
    button(ui, "clear", {right - show - 8 - clear, line + 16, clear, control}, view.clear, ButtonLook::secondary);
    button(ui, "show", {right - show, line + 16, show, control}, view.show, ButtonLook::primary);
    close_window(ui);
}

} // namespace etl::ui
