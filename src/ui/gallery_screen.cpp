// Lays the gallery's sections out in one column, or in two where there is room.
#include "ui/gallery_screen.hpp"

#include "ui/gallery_sections.hpp"
#include "ui/navigation.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <array>

namespace etl::ui {
namespace {

struct Section {
    std::string_view title;
    float (*draw)(Ui&, const app::ViewState&, const Rect&);
};

constexpr std::array left_column{Section{"Text", gallery::texts},
                                 Section{"Buttons", gallery::buttons},
                                 Section{"Switches and checkboxes", gallery::toggles},
                                 Section{"Radios and tabs", gallery::radios_and_tabs},
                                 Section{"Fields", gallery::fields},
                                 Section{"Sliders", gallery::sliders},
                                 Section{"Table", gallery::tables}};
constexpr std::array right_column{Section{"Badges and progress", gallery::progress},
                                  Section{"Messages", gallery::messages},
                                  Section{"Windows", gallery::windows},
                                  Section{"Panes and pages", gallery::panes},
                                  Section{"Tree and text", gallery::trees},
                                  Section{"Charts", gallery::charts}};

constexpr float most_width = 1200;
constexpr float two_columns_from = 900;
constexpr float section_gap = 32;

template <std::size_t Count>
float draw_column(Ui& ui, const app::ViewState& state, const std::array<Section, Count>& sections, Point at,
                  float width) {
    float y = at.y;
    for (const Section& section : sections) {
        heading(ui, section.title, {at.x, y, width, style::section_title.line_height}, section.title,
                style::section_title, 2);
        ui.painter.horizontal_line(at.x, y + 29, width, ui.theme.line);
        y = section.draw(ui, state, {at.x, y + 42, width, 0}) + section_gap;
    }
    return y;
}

void draw_head(Ui& ui, const Rect& head, const view::ButtonView& theme) {
    const TextStyle& title = ui.narrow() ? style::page_title_small : style::page_title;
    const float control = ui.control_height();
    ui.open({.role = Role::banner, .key = "head", .rect = head});
    heading(ui, "title",
            {head.x, head.y + (control - title.line_height) / 2, head.width - control - 80, title.line_height},
            "Widgets", title, 1);
    button(ui, "theme", {head.right() - control, head.y, control, control}, theme, ButtonLook::icon_only);
    const float width = ui.painter.width_of("Jobs", style::control);
    link(ui, "jobs", {head.right() - control - 16 - width, head.y + (control - ui.link_height()) / 2}, "Jobs", "#/");
    ui.close();
}

} // namespace

void gallery_screen(Ui& ui, const app::ViewState& state, const view::ButtonView& theme) {
    const Size viewport = ui.input.viewport;
    const float margin = ui.narrow() ? 12.0f : 24.0f;
    const float room = viewport.width - ui.input.scrollbar_width;
    const float width = std::min(most_width, room - 2 * margin);
    // How high it all is shows only when it has been drawn.
    constexpr float unknown_height = 1'000'000;
    const Point origin = ui.open_scroll_area(
        {.role = Role::scroll_area, .key = "gallery", .rect = {0, 0, viewport.width, viewport.height}},
        {room, unknown_height});
    const float left = origin.x + (room - width) / 2;
    const float control = ui.control_height();
    draw_head(ui, {left, origin.y + margin, width, control}, theme);

    const float top = origin.y + margin + control + 20;
    ui.open({.role = Role::main, .key = "main", .rect = {left, top, width, 0}});
    float bottom = 0;
    if (width >= two_columns_from) {
        const float column = (width - 48) / 2;
        bottom = std::max(draw_column(ui, state, left_column, {left, top}, column),
                          draw_column(ui, state, right_column, {left + column + 48, top}, column));
    } else {
        bottom = draw_column(ui, state, left_column, {left, top}, width);
        bottom = draw_column(ui, state, right_column, {left, bottom}, width);
    }
    ui.current().rect.height = bottom - top;
    ui.close();
    ui.current().content.height = std::max(viewport.height, bottom - origin.y);
    ui.close_scroll_area();
    gallery::draw_window(ui, state);
}

} // namespace etl::ui
