// Everything is measured for a screen of 1920 by 1080 and grows or shrinks with the one that there is.
#include "ui/kiosk_screen.hpp"

#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/kiosk.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>

namespace etl::ui {
namespace {

/// A measure of the large screen on the one that there is.
class Sizes {
  public:
    explicit Sizes(Size viewport)
        : factor_(std::clamp(std::min(viewport.width / 1'920, viewport.height / 1'080), 0.5f, 4.0f)) {}

    [[nodiscard]] float operator()(float size) const { return std::round(size * factor_); }
    [[nodiscard]] TextStyle text(float size, std::uint16_t weight, FontFamily family = FontFamily::sans) const {
        TextStyle style;
        style.size = std::max(11.0f, std::round(size * factor_));
        style.weight = weight;
        style.family = family;
        style.line_height = std::round(style.size * 1.3f);
        return style;
    }

  private:
    float factor_;
};

/// One line from `at` on, at most so wide. Returns its width.
float line(Ui& ui, std::string_view key, Point at, std::string_view text, const TextStyle& style, Color ink,
           float most) {
    const std::string shown = fitted(ui.painter, text, style, most);
    const float width = ui.painter.width_of(shown, style);
    ui.text(shown, style, ink, {at.x, at.y, width, style.line_height}, key);
    return width;
}

void draw_head(Ui& ui, const Sizes& size, const Rect& head, const view::KioskView& view) {
    ui.open({.role = Role::banner, .key = "head", .rect = head});
    const TextStyle title = size.text(44, 700);
    const TextStyle small = size.text(22, 500);
    const float title_width = std::ceil(ui.painter.width_of(view::words::page_title, title)) + 1;
    heading(ui, "title", {head.x, head.y + (head.height - title.line_height) / 2, title_width, title.line_height},
            view::words::page_title, title, 1);

    const TextStyle clock = size.text(52, 700, FontFamily::mono);
    const float clock_width = ui.painter.width_of(view.clock, clock);
    const float leave = 40;
    float right = head.right() - leave - size(24);
    button(ui, "leave", {head.right() - leave, head.y + (head.height - leave) / 2, leave, leave}, view.leave,
           ButtonLook::icon_only);
    ui.text(view.clock, clock, ui.theme.text,
            {right - clock_width, head.y + (head.height - clock.line_height) / 2, clock_width, clock.line_height},
            "clock");
    right -= clock_width + size(40);
    if (!view.page.empty()) {
        const float width = ui.painter.width_of(view.page, small);
        ui.text(view.page, small, ui.theme.text_soft,
                {right - width, head.y + (head.height - small.line_height) / 2, width, small.line_height}, "page");
        right -= width + size(40);
    }

    const float left = head.x + title_width + size(32);
    ui.open(
        {.role = Role::status, .key = "connection", .rect = {left, head.y, std::max(0.0f, right - left), head.height}});
    const float dot = size(9);
    ui.painter.circle({left + dot, head.y + head.height / 2}, dot, ui.theme.ink(view.connection.tone));
    const std::string said =
        view.connection.detail.empty() ? view.connection.text : view.connection.text + " · " + view.connection.detail;
    line(ui, "said", {left + 3 * dot, head.y + (head.height - small.line_height) / 2}, said, small, ui.theme.text_soft,
         right - left - 3 * dot);
    ui.close();
    ui.close();
}

void draw_counts(Ui& ui, const Sizes& size, const Rect& band, const view::KioskView& view) {
    ui.open({.role = Role::list, .key = "counts", .rect = band, .name = view::words::filters});
    const float gap = size(24);
    const auto number = static_cast<float>(view.counts.size());
    const float width = (band.width - gap * (number - 1)) / number;
    const TextStyle value = size.text(56, 700);
    const TextStyle label = size.text(22, 500);
    float left = band.x;
    std::uint32_t position = 0;
    for (const view::KioskCountView& count : view.counts) {
        const Rect box{left, band.y, width, band.height};
        SemanticNode& node = ui.open({.role = Role::list_item, .key = count.label, .rect = box});
        node.position = ++position;
        node.set_size = static_cast<std::uint32_t>(view.counts.size());
        const Fill fill = ui.theme.solid_badge(count.tone);
        const bool loud = !count.quiet && count.tone != view::Tone::neutral && !view.stale;
        ui.painter.fill(box, loud ? fill.background : ui.theme.surface, size(12));
        if (!loud) {
            ui.painter.border(box, ui.theme.line, size(12));
        }
        const Color ink = loud ? fill.text : count.quiet ? ui.theme.text_faint : ui.theme.text;
        const float top = box.y + (box.height - value.line_height - label.line_height) / 2;
        const float most = width - 2 * size(24);
        line(ui, "value", {box.x + size(24), top}, count.value, value, ink, most);
        line(ui, "label", {box.x + size(24), top + value.line_height}, count.label, label, ink, most);
        ui.close();
        left += width + gap;
    }
    ui.close();
}

void draw_tile(Ui& ui, const Sizes& size, const Rect& tile, const view::KioskTileView& view, bool stale,
               std::uint32_t position, std::size_t count) {
    SemanticNode& node = ui.open({.role = Role::list_item, .key = view.key, .rect = tile, .name = view.title});
    node.position = position;
    node.set_size = static_cast<std::uint32_t>(count);
    if (stale) {
        node.description = view::words::stale_mark;
    }
    const float radius = size(12);
    const Theme& theme = ui.theme;
    ui.painter.fill(tile, theme.surface, radius);
    ui.painter.border(tile, view.badge.tone == view::Tone::bad ? theme.ink(view::Tone::bad) : theme.line, radius,
                      view.badge.tone == view::Tone::bad ? 2.0f : 1.0f);
    const float padding = size(24);
    const TextStyle badge_text = size.text(17, 600);
    const Fill badge = theme.solid_badge(view.badge.tone);
    const float icon = size(22);
    const float most_badge = tile.width * 0.45f;
    const std::string label = fitted(ui.painter, view.badge.label, badge_text, most_badge - icon - size(40));
    const float label_width = ui.painter.width_of(label, badge_text);
    const float badge_height = size(40);
    const Rect pill{tile.right() - padding - label_width - icon - size(40), tile.y + padding,
                    label_width + icon + size(40), badge_height};
    const float name_icon = size(30);
    ui.painter.icon(view.icon, name_icon, stale ? theme.text_faint : theme.accent_ink,
                    {tile.x + padding, pill.y + (badge_height - name_icon) / 2});
    const float left = tile.x + padding + name_icon + size(16);
    const TextStyle title = size.text(28, 600);
    heading(ui, "name",
            {left, pill.y + (badge_height - title.line_height) / 2, std::max(0.0f, pill.x - size(16) - left),
             title.line_height},
            view.title, title, 2);
    ui.painter.fill(pill, badge.background, size(6));
    const int turn = view.badge.moving ? ui.motion(8) : 0;
    ui.painter.icon(view.badge.icon, icon, badge.text, {pill.x + size(14), pill.y + (badge_height - icon) / 2}, turn);
    ui.text(label, badge_text, badge.text,
            {pill.x + size(14) + icon + size(10), pill.y + (badge_height - badge_text.line_height) / 2, label_width,
             badge_text.line_height},
            "status");

    const TextStyle body = size.text(22, 400);
    const Color ink =
        view.line_tone == view::Tone::neutral ? theme.text_soft : readable(theme.ink(view.line_tone), theme.surface);
    line(ui, "line", {tile.x + padding, pill.bottom() + size(18)}, view.line, body, ink, tile.width - 2 * padding);
    if (view.percent) {
        progress_bar(ui, "progress",
                     {tile.x + padding, tile.bottom() - padding - size(10), tile.width - 2 * padding, size(10)},
                     *view.percent, view.progress_name, stale);
    }
    ui.close();
}

} // namespace

std::vector<model::JobId> kiosk_screen(Ui& ui, const app::AppState& state, const app::FoundJobs& ordered,
                                       const view::ViewContext& context) {
    const Size viewport = ui.input.viewport;
    const Sizes size(viewport);
    const float margin = size(48);
    const float gap = size(24);
    const Rect inside{margin, margin, viewport.width - 2 * margin, viewport.height - 2 * margin};
    const float head = std::max(44.0f, size(72));
    const float counts = size(150);
    const float top = inside.y + head + gap + counts + gap;
    const Rect area{inside.x, top, inside.width, std::max(0.0f, inside.bottom() - top)};
    const float tile_height = size(178);
    const float least_width = std::min(area.width, std::max(300.0f, size(560)));
    const auto columns = std::max(1.0f, std::floor((area.width + gap) / (least_width + gap)));
    const auto rows = std::max(1.0f, std::floor((area.height + gap) / (tile_height + gap)));
    const view::KioskView view =
        view::kiosk(state, ordered, static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), context);

    draw_head(ui, size, {inside.x, inside.y, inside.width, head}, view);
    ui.open({.role = Role::main,
             .key = "main",
             .rect = {inside.x, inside.y + head + gap, inside.width, inside.height - head - gap}});
    draw_counts(ui, size, {inside.x, inside.y + head + gap, inside.width, counts}, view);
    const float width = (area.width - gap * (columns - 1)) / columns;
    std::vector<model::JobId> visible;
    ui.open({.role = Role::list, .key = "jobs", .rect = area, .name = view::words::job_list});
    for (std::size_t index = 0; index < view.tiles.size(); ++index) {
        const auto column = static_cast<float>(index % static_cast<std::size_t>(columns));
        const auto row = static_cast<float>(index / static_cast<std::size_t>(columns));
        const Rect tile{area.x + column * (width + gap), area.y + row * (tile_height + gap), width, tile_height};
        draw_tile(ui, size, tile, view.tiles[index], view.stale, static_cast<std::uint32_t>(index + 1),
                  view.tiles.size());
        visible.emplace_back(view.tiles[index].key);
    }
    ui.close();
    if (!view.nothing.empty()) {
        line(ui, "nothing", {area.x, area.y}, view.nothing, size.text(28, 500), ui.theme.text_soft, area.width);
    }
    ui.close();
    if (view.changes_at) {
        ui.wake_for_clock(*view.changes_at);
    }
    return visible;
}

} // namespace etl::ui
