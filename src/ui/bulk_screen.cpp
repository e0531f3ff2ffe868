// Head and foot stay, the lines between them scroll.
#include "ui/bulk_screen.hpp"

#include "ui/flow.hpp"
#include "ui/pills.hpp"
#include "ui/row_window.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"
#include "view/bulk_words.hpp"
#include "view/words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

namespace words = view::words;

constexpr float most_width = 720;
constexpr float most_height = 760;
constexpr float gap = 8;
constexpr float line_height = 48;

void draw_line(Ui& ui, const Rect& rect, const view::BulkLineView& view, std::size_t place, std::size_t index,
               std::size_t count) {
    SemanticNode& node =
        ui.open({.role = Role::list_item, .key = std::to_string(place), .rect = rect, .name = view.name});
    node.position = static_cast<std::uint32_t>(index + 1);
    node.set_size = static_cast<std::uint32_t>(count);
    ui.painter.horizontal_line(rect.x, rect.y, rect.width, ui.theme.line);
    constexpr float icon = 16;
    const Color ink = readable(ui.theme.ink(view.tone), ui.theme.page);
    ui.painter.icon(view.icon, icon, ink, {rect.x, rect.y + 8}, view.moving ? ui.motion(8) : 0);
    const float left = rect.x + icon + 10;
    const float label_width = ui.painter.width_of(view.label, style::small_medium);
    const float name_room = rect.right() - left - label_width - 12;
    const std::string name = fitted(ui.painter, view.name, style::small_strong, name_room);
    ui.text(name, style::small_strong, ui.theme.text, {left, rect.y + 7, name_room, style::small.line_height}, "name");
    ui.text(view.label, style::small_medium, ink,
            {rect.right() - label_width, rect.y + 7, label_width, style::small.line_height}, "outcome");
    if (!view.sentence.empty()) {
        const Rect box{left, rect.y + 7 + style::small.line_height + 1, rect.right() - left, style::small.line_height};
        const std::string shown = fitted(ui.painter, view.sentence, style::small, box.width);
        SemanticNode& sentence = ui.open({.role = Role::paragraph, .key = "sentence", .rect = box});
        if (shown != view.sentence) {
            sentence.description = view.sentence;
            ui.hint(view.sentence, box);
        }
        ui.text(shown, style::small, ui.theme.text_soft, box);
        ui.close();
    }
    ui.close();
}

void draw_lines(Ui& ui, const Rect& area, const app::AppState& state, const view::BulkWindowMaker& maker,
                const view::BulkWindowView& view, float margin) {
    const std::size_t count = view.lines.size();
    const NodeId area_id = ui.id_of("lines");
    RowWindow rows(count, line_height, area.height);
    rows.scroll_to(ui.scroll(area_id).y);
    const float height = std::max(area.height, rows.content_height());
    const float bar = height > area.height ? ui.input.scrollbar_width : 0;
    const Point origin = ui.open_scroll_area(
        {.role = Role::scroll_area, .key = "lines", .rect = area, .name = view.title}, {area.width - bar, height});
    ui.current().focusable = true; // nothing in it is
    const float width = area.width - 2 * margin;
    ui.open({.role = Role::list,
             .key = "list",
             .rect = {origin.x + margin, origin.y, width, rows.content_height()},
             .name = view.title});
    for (std::size_t index = rows.first(); index < rows.last(); ++index) {
        const std::size_t place = view.lines[index];
        draw_line(ui, {origin.x + margin, origin.y + rows.in_content(index), width, line_height},
                  maker.line(state, place), place, index, count);
    }
    ui.close();
    ui.close_scroll_area();
    if (count == 0) {
        ui.text(words::no_such_outcome, style::body, ui.theme.text_soft,
                {area.x + margin, area.y + 10, width, style::body.line_height}, "nothing");
    }
}

void draw_foot(Ui& ui, const Rect& foot, const view::BulkWindowView& view) {
    struct Place {
        std::string_view key;
        const view::ButtonView* view;
        ButtonLook look;
        float width;
    };
    // From the right: what is most likely wanted stands at the end.
    std::vector<Place> places;
    float room = foot.width - (view.copy ? foot.height + gap : 0);
    const auto put = [&](std::string_view key, const std::optional<view::ButtonView>& one, ButtonLook look) {
        if (one) {
            places.push_back({key, &*one, look, button_width(ui, *one)});
            room -= places.back().width + gap;
        }
    };
    put("go on", view.go_on, ButtonLook::primary);
    put("retry", view.retry, view.go_on ? ButtonLook::secondary : ButtonLook::primary);
    put("cancel", view.cancel, ButtonLook::secondary);
    if (room < 0) {
        // On a phone the longest words are cut.
        const auto longest = std::max_element(places.begin(), places.end(), [](const Place& left, const Place& right) {
            return left.width < right.width;
        });
        longest->width = std::max(foot.height, longest->width + room);
    }
    float right = foot.right();
    for (const Place& place : places) {
        button(ui, place.key, {right - place.width, foot.y, place.width, foot.height}, *place.view, place.look);
        right -= place.width + gap;
    }
    if (view.copy) {
        view::ButtonView copy = *view.copy;
        const bool whole = right - foot.x >= button_width(ui, copy);
        if (!whole) {
            copy.label.clear();
        }
        const float width = whole ? button_width(ui, copy) : foot.height;
        button(ui, "copy", {foot.x, foot.y, width, foot.height}, copy,
               whole ? ButtonLook::secondary : ButtonLook::icon_only);
    }
}

} // namespace

void bulk_screen(Ui& ui, const app::AppState& state, const view::BulkWindowMaker& maker,
                 const view::BulkWindowView& view) {
    const float margin = window_margin(ui);
    const float control = ui.control_height();
    WindowSpec spec;
    spec.key = "bulk";
    spec.title = view.title;
    spec.icon = view::Icon::list_checks;
    spec.close = view.close;
    // As high whatever it says, so that nothing jumps while it goes on.
    const Rect window = open_window(ui, spec, window_rect(ui, most_width, most_height));
    const float left = window.x + margin;
    const float width = window.width - 2 * margin;
    float y = window.y + window_title_height(ui);
    for (std::size_t index = 0; index < view.sentences.size(); ++index) {
        y += paragraph(ui, "sentence " + std::to_string(index), {left, y, width, 0}, view.sentences[index], style::body,
                       ui.theme.text_soft) +
             4;
    }
    if (view.percent) {
        const float text = ui.painter.width_of(view.progress, style::small);
        ui.text(view.progress, style::small, ui.theme.text_soft, {left, y, text, style::small.line_height}, "progress");
        y += style::small.line_height + 4;
        progress_bar(ui, "bar", {left, y, width, 8}, *view.percent, view.title, false);
        y += 8 + 4;
    }
    y += 6;
    Flow flow({left, y}, width, gap);
    std::vector<Rect> pills;
    for (const view::BulkFilterView& one : view.filters) {
        pills.push_back(flow.place({pill_width(ui, one.label, one.count), control}));
    }
    ui.open({.role = Role::radio_group,
             .key = "outcomes",
             .rect = {left, y, width, flow.bottom() - y},
             .name = words::filter_outcomes});
    for (std::size_t index = 0; index < pills.size(); ++index) {
        const view::BulkFilterView& one = view.filters[index];
        const std::size_t before = ui.tree().nodes.size();
        pill(ui, pills[index], {one.label, one.count, one.name, index == view.filter, one.action}, Role::radio);
        ui.skip_tab(before, index != view.filter);
    }
    ui.close();
    y = flow.bottom() + 10;
    const float foot = window.bottom() - 16 - control;
    draw_lines(ui, {window.x + 1, y, window.width - 2, foot - 16 - y}, state, maker, view, margin - 1);
    ui.painter.horizontal_line(window.x + 1, foot - 16, window.width - 2, ui.theme.line);
    draw_foot(ui, {left, foot, width, control}, view);
    close_window(ui);
}

} // namespace etl::ui
