// Lays the log's page out: tools above, the lines as high as the page leaves, and how it stands below them.
#include "ui/log_screen.hpp"

#include "ui/fields.hpp"
#include "ui/find_bar.hpp"
#include "ui/flow.hpp"
#include "ui/messages.hpp"
#include "ui/navigation.hpp"
#include "ui/page_frame.hpp"
#include "ui/text_layout.hpp"
#include "ui/toggle_button.hpp"
#include "ui/widgets.hpp"
#include "view/log_page.hpp"
#include "view/log_words.hpp"

#include <algorithm>
#include <cmath>

namespace etl::ui {
namespace {

constexpr float gap = 8;
constexpr float top_gap = 12;
constexpr float least_lines = 320;
constexpr float level_width = 190;
constexpr float stage_width = 130;
constexpr float times_width = 170;
constexpr float place_width = 190;
constexpr float foot_gap = 8;

float foot_height(const Ui& ui) { return ui.control_height(); }

/// The tools, in as many lines as they need; where `drawn` is false, only to learn their height.
float tools(Ui& ui, const Rect& at, const view::LogPageView& page, bool drawn) {
    const float control = ui.control_height();
    const bool narrow = ui.narrow();
    const float half = (at.width - gap) / 2;
    Flow flow({at.x, at.y}, at.width, gap);
    const auto field = [&](std::string_view key, float width, const auto& view, const auto& draw) {
        const Rect place = flow.place({narrow ? half : width, control});
        if (drawn) {
            draw(ui, key, place, view);
        }
    };
    field("level", level_width, page.level, select_field);
    field("stage", stage_width, page.stage, select_field);
    field("times", times_width, page.times, select_field);
    const Rect place_rect = flow.place({narrow ? half : place_width, control});
    if (drawn) {
        text_field(ui, "place", place_rect, page.place);
    }
    const auto icon = [&](std::string_view key, const view::ButtonView& view) {
        const Rect place = flow.place({control, control});
        if (drawn) {
            button(ui, key, place, view, ButtonLook::icon_only);
        }
    };
    icon("find", page.find);
    const view::ButtonView& error = page.first_error;
    if (narrow) {
        icon("first error", error);
    } else {
        const Rect place = flow.place({std::ceil(button_width(ui, error)), control});
        if (drawn) {
            button(ui, "first error", place, error, ButtonLook::secondary);
        }
    }
    icon("top", page.top);
    icon("end", page.end);
    const Rect wrap = flow.place({control, control});
    if (drawn) {
        toggle_button(ui, "wrap", wrap, page.wrap, view::Icon::wrap);
    }
    icon("download", page.download);
    icon("save", page.save);
    const float error_room = page.place.error.empty() ? 0 : 2 * style::small.line_height;
    return flow.bottom() - at.y + error_room;
}

void put_text(Ui& ui, std::string_view key, const Rect& line, const std::string& text, Color color, bool status) {
    const std::string shown = fitted(ui.painter, text, style::small, line.width);
    const Rect box{line.x, line.y + (line.height - style::small.line_height) / 2, line.width, style::small.line_height};
    SemanticNode& node = ui.open({.role = status ? Role::status : Role::text, .key = key, .rect = box});
    node.announced = status;
    if (shown != text) {
        node.name = text;
    }
    ui.text(shown, style::small, color, box);
    ui.close();
}

/// How the log stands, and what is done with the lines that are chosen.
void draw_foot(Ui& ui, const Rect& line, const view::LogPageView& page) {
    float right = line.right();
    const auto put = [&](std::string_view key, const view::ButtonView& view, ButtonLook look) {
        const float width = look == ButtonLook::icon_only ? line.height : std::ceil(button_width(ui, view));
        right -= width;
        button(ui, key, {right, line.y, width, line.height}, view, look);
        right -= gap;
    };
    if (page.drop_selection) {
        put("unselect", *page.drop_selection, ButtonLook::icon_only);
    }
    if (page.copy) {
        put("copy", *page.copy, ButtonLook::primary);
    }
    if (page.follow) {
        put("follow", *page.follow, ButtonLook::secondary);
    }
    float left = line.x;
    if (!page.follows.empty() && !(ui.narrow() && page.copy)) {
        ui.painter.circle({left + 4, line.y + line.height / 2}, 4, ui.theme.ink(page.follows_tone));
        const float width = std::min(std::ceil(ui.painter.width_of(page.follows, style::small)) + 1, right - left - 16);
        put_text(ui, "follows", {left + 16, line.y, std::max(0.0f, width), line.height}, page.follows,
                 ui.theme.text_soft, true);
        left += 16 + width + 20;
    }
    if (!page.status.empty() && right - left > 120) {
        put_text(ui, "status", {left, line.y, right - left, line.height}, page.status, ui.theme.text_soft, false);
    }
}

void draw_skeleton(Ui& ui, const Rect& rect) {
    ui.painter.fill(rect, ui.theme.page, 8);
    ui.painter.border(rect, ui.theme.line, 8);
    float share = 0.4f;
    for (float y = rect.y + 12; y + 20 < rect.bottom(); y += 20) {
        skeleton_bar(ui, {rect.x + 60, y, (rect.width - 80) * share, 8});
        share = share > 0.7f ? 0.3f : share + 0.13f;
    }
}

void draw_links(Ui& ui, const Rect& line, const view::LogPageView& page) {
    float left = line.x;
    for (const view::LinkView& one : page.links) {
        left += link(ui, one.label, {left, line.y}, one.label, one.href) + 20;
    }
    if (page.badge) {
        const float width = pill_badge_width(ui, 200, *page.badge);
        if (left + width <= line.right()) {
            pill_badge(ui, "badge", left + width, line.y + (line.height - 22) / 2, 200, *page.badge);
        }
    }
}

} // namespace

void log_screen(Ui& ui, const app::AppState& state, LogBox& box, const view::ViewContext& context) {
    const view::LogPageView page = view::log_page(state, ui.narrow(), context);
    const view::BannerView banner_view = view::page_banner(page.banner_tone, page.banner);
    const auto banner_room = [&](float width) {
        return page.banner.empty() ? 0 : banner_height(ui, banner_view, width) + gap;
    };
    const float links = page.links.empty() ? 0 : ui.link_height() + gap;
    const auto above = [&](float width) {
        return top_gap + links + banner_room(width) + tools(ui, {0, 0, width, 0}, page, false) + gap +
               find_room(ui, state.view, app::log_key::text, width);
    };
    const auto main_height = [&](float width) { return above(width) + least_lines + foot_gap + foot_height(ui); };
    PageFrame frame(ui, page.head, {0, main_height});
    const Rect main = frame.begin_main();
    float y = main.y + top_gap;
    if (links > 0) {
        draw_links(ui, {main.x, y, main.width, ui.link_height()}, page);
        y += links;
    }
    if (!page.banner.empty()) {
        banner(ui, "banner", {main.x, y, main.width, banner_room(main.width) - gap}, banner_view);
        y += banner_room(main.width);
    }
    y += tools(ui, {main.x, y, main.width, 0}, page, true) + gap;
    if (page.find_bar) {
        find_bar(ui, state.view.find, app::log_key::text, {main.x, y, main.width, 0}, *page.find_bar);
        y += find_room(ui, state.view, app::log_key::text, main.width);
    }
    const Rect foot{main.x, main.bottom() - foot_height(ui), main.width, foot_height(ui)};
    const Rect lines{main.x, y, main.width, foot.y - foot_gap - y};
    if (page.nothing) {
        ui.painter.border(lines, ui.theme.line, 8);
        empty_state(ui, lines, *page.nothing);
    } else if (!page.busy.empty()) {
        draw_skeleton(ui, lines);
        unknown_progress_bar(ui, "busy", {lines.x + 1, lines.y + 1, lines.width - 2, 3}, page.busy);
    } else {
        box.draw(ui, lines, state, page.look, context);
    }
    draw_foot(ui, foot, page);
    frame.end();
}

} // namespace etl::ui
