// Draws a job's row: on a wide screen one line of columns, on a narrow one two lines above each other.
#include "ui/job_row.hpp"

#include "ui/chart.hpp"
#include "ui/choices.hpp"
#include "ui/row_facts.hpp"
#include "ui/selection_box.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace etl::ui {
namespace {

constexpr float radius = 8;
constexpr float number_size = 24;
constexpr float icon_size = 20;
constexpr float gap = 12;
constexpr float button_gap = 6;
constexpr float badge_height = 26;
constexpr float switch_width = 40;
constexpr float progress_line = 4;
constexpr float strip_width = 70;
constexpr float strip_height = 20;
constexpr float words_width = 112;
/// From this width on there is room for the last runs.
constexpr float strip_from = 900;

void draw_number(Ui& ui, Point at, std::uint32_t position) {
    const std::string number = std::to_string(position);
    const TextStyle& text = position < 1'000 ? style::small_strong : style::tiny;
    const float width = ui.painter.width_of(number, text);
    const float room = std::max(number_size, width + 10);
    ui.painter.fill({at.x + number_size - room, at.y, room, number_size}, ui.theme.accent, number_size / 2);
    ui.text(number, text, ui.theme.accent_text,
            {at.x + number_size - room + (room - width) / 2, at.y + (number_size - text.line_height) / 2, width,
             text.line_height},
            "number");
}

void draw_title(Ui& ui, const Rect& line, const view::JobRowView& view, Color color, std::uint8_t level) {
    // For fingers it goes over the line below, which lies under it.
    const float below = ui.narrow() ? 40 - style::row_title.line_height - 11 : 2.0f;
    job_name(ui, line, view.shown_title, view.title, view.details,
             {style::row_title, color, level, ui.narrow() ? 11.0f : 2.0f, below});
}

void draw_badge(Ui& ui, const Rect& rect, const view::BadgeView& badge) {
    constexpr float icon = 14;
    constexpr float icon_room = icon + 6;
    const Fill colors = ui.theme.solid_badge(badge.tone);
    ui.painter.fill(rect, colors.background, 3);
    const std::string shown = fitted(ui.painter, badge.label, style::row_badge, rect.width - icon_room - 12);
    const float width = ui.painter.width_of(shown, style::row_badge);
    const float left = rect.x + (rect.width - icon_room - width) / 2;
    const int turn = badge.moving ? ui.motion(8) : 0;
    ui.painter.icon(badge.icon, icon, colors.text, {left, rect.y + (rect.height - icon) / 2}, turn);
    const Rect text{left + icon_room, rect.y + (rect.height - style::row_badge.line_height) / 2, width,
                    style::row_badge.line_height};
    SemanticNode& node = ui.open({.role = Role::text, .key = "status", .rect = text});
    if (shown != badge.label) {
        node.name = badge.label;
    }
    ui.text(shown, style::row_badge, colors.text, text);
    ui.close();
}

void draw_progress_words(Ui& ui, const Rect& column, const view::JobRowView::Progress& progress, Color ground) {
    const auto line = [&](std::string_view key, std::string_view text, const TextStyle& text_style, Color ink,
                          float top) {
        if (text.empty()) {
            return;
        }
        const std::string shown = fitted(ui.painter, text, text_style, column.width);
        const float width = ui.painter.width_of(shown, text_style);
        ui.text(shown, text_style, ink, {column.right() - width, top, width, text_style.line_height}, key);
    };
    const bool both = !progress.counts.empty();
    const float top = column.y + (column.height - style::tiny.line_height * (both ? 2.0f : 1.0f)) / 2;
    line("stage", progress.words, style::tiny, readable(ui.theme.second_ink, ground), top);
    line("counts", progress.counts, style::tiny, readable(ui.theme.text_faint, ground), top + style::tiny.line_height);
}

/// A line along the row's lower edge, inside its rounded corners.
void draw_progress_line(Ui& ui, const Rect& row, const view::JobRowView::Progress& progress, bool stale) {
    const Rect line{row.x, row.bottom() - progress_line, row.width, progress_line};
    SemanticNode& node = ui.open({.role = Role::progress_bar, .key = "progress", .rect = line, .name = progress.name});
    node.value = static_cast<float>(progress.percent);
    node.value_text = std::to_string(progress.percent) + "%";
    ui.painter.push_clip({line.x, line.y, line.width * static_cast<float>(progress.percent) / 100.0f, line.height});
    if (stale) {
        ui.painter.fill(row, ui.theme.text_faint, radius);
    } else {
        ui.painter.gradient(row, ui.theme.progress_start, ui.theme.progress_end, radius);
    }
    ui.painter.pop_clip();
    ui.close();
}

void draw_menu(Ui& ui, const Rect& rect, const view::JobControlsView& controls) {
    if (menu_button(ui, controls.menu_key, rect, controls.menu, ButtonLook::icon_only,
                    controls.items.empty() ? std::string_view() : controls.menu_key)) {
        ui.open_menu = OpenMenu{controls.menu_key, controls.menu.name, rect, controls.items};
    }
}

/// From `left` on, icons alone but for an Undo, whose seconds have to be seen. Returns where they end.
float draw_buttons(Ui& ui, Point at, const view::JobRowView& view, std::size_t most) {
    const float size = ui.control_height();
    float left = at.x;
    const std::size_t count = std::min(most, view.controls.shown.size());
    for (std::size_t index = 0; index < count; ++index) {
        const view::JobControlsView::Shown& shown = view.controls.shown[index];
        view::ButtonView button_view = shown.button;
        const bool labelled = shown.key == "undo";
        if (!labelled) {
            button_view.label.clear();
        }
        const float width = labelled ? button_width(ui, button_view) : size;
        button(ui, shown.key, {left, at.y, width, size}, button_view,
               shown.danger ? ButtonLook::danger
               : labelled   ? ButtonLook::secondary
                            : ButtonLook::icon_only);
        left += width + button_gap;
    }
    draw_menu(ui, {left, at.y, size, size}, view.controls);
    return left + size;
}

/// How wide the buttons are with their menu.
float buttons_width(Ui& ui, const view::JobRowView& view, std::size_t most) {
    const float size = ui.control_height();
    float width = size;
    const std::size_t count = std::min(most, view.controls.shown.size());
    for (std::size_t index = 0; index < count; ++index) {
        const view::JobControlsView::Shown& shown = view.controls.shown[index];
        width += button_gap + (shown.key == "undo" ? button_width(ui, shown.button) : size);
    }
    return width;
}

float narrow_padding(const Ui& ui) { return ui.compact ? 8.0f : 12.0f; }

void draw_switch(Ui& ui, const Rect& row, float padding, float top, const view::JobRowView& view) {
    const float control = ui.control_height();
    switch_control(ui, "active", {row.right() - padding - switch_width, top, switch_width, control},
                   view.controls.active);
}

/// In place of what stands there, where the job is pointed at, has the focus or is picked.
bool pick_box(Ui& ui, Point center, const JobItem& item) {
    return selection_box(ui, center, item.select, ui.hovered_within() || ui.focused_within());
}

void draw_wide(Ui& ui, const JobItem& item, const Rect& row, const view::JobRowView& view, bool stale, Color ground) {
    constexpr float padding = 20;
    constexpr std::size_t most_buttons = 4;
    const float middle = row.y + row.height / 2;
    const float control = ui.control_height();
    float left = row.x + padding;
    if (!pick_box(ui, {left + number_size / 2, middle}, item)) {
        draw_number(ui, {left, middle - number_size / 2}, item.position);
    }
    left += number_size + gap;
    ui.painter.icon(view.icon, icon_size, stale ? ui.theme.text_faint : ui.theme.accent_ink,
                    {left, middle - icon_size / 2});
    left += icon_size + gap;

    const float badge_width = 120;
    const float switch_left = row.right() - padding - switch_width;
    const float badge_left = switch_left - gap + 2 - badge_width;
    const float buttons_left = badge_left - gap - buttons_width(ui, view, most_buttons);
    float right = buttons_left - gap;
    std::optional<Rect> words;
    if (view.progress) {
        words = Rect{right - words_width, row.y, words_width, row.height};
    }
    // The columns stand below each other, whether a job is at work or not.
    const bool has_room = row.width >= strip_from;
    if (view.progress || has_room) {
        right -= words_width + gap;
    }
    std::optional<Rect> strip;
    if (has_room) {
        if (!view.runs.runs.empty()) {
            strip = Rect{right - strip_width, middle - strip_height / 2, strip_width, strip_height};
        }
        right -= strip_width + gap;
    }
    const Rect text{left, middle - 19, std::max(0.0f, right - left), 38};
    const float title_top = view.parts.empty() ? middle - style::row_title.line_height / 2 : text.y;
    draw_title(ui, {text.x, title_top, text.width, style::row_title.line_height}, view, ui.theme.text, item.level);
    row_facts(ui, {text.x, text.y + 22, text.width, style::tiny.line_height}, view, ground);
    if (strip) {
        run_strip(ui, "runs", *strip, view.runs);
    }
    if (words) {
        draw_progress_words(ui, *words, *view.progress, ground);
    }
    draw_buttons(ui, {buttons_left, middle - control / 2}, view, most_buttons);
    draw_badge(ui, {badge_left, middle - badge_height / 2, badge_width, badge_height}, view.badge);
    draw_switch(ui, row, padding - 2, middle - control / 2, view);
}

void draw_narrow(Ui& ui, const JobItem& item, const Rect& row, const view::JobRowView& view, bool stale, Color ground) {
    const float padding = narrow_padding(ui);
    // The third one stands in the menu.
    constexpr std::size_t most_buttons = 2;
    const float control = ui.control_height();
    const Point icon{row.x + padding, row.y + padding + 8};
    if (!pick_box(ui, {icon.x + icon_size / 2, icon.y + icon_size / 2}, item)) {
        ui.painter.icon(view.icon, icon_size, stale ? ui.theme.text_faint : ui.theme.accent_ink, icon);
    }
    const float left = row.x + padding + icon_size + gap;
    const float right = row.right() - padding - switch_width - gap;
    draw_title(ui, {left, row.y + padding - 1, right - left, style::row_title.line_height}, view, ui.theme.text,
               item.level);
    row_facts(ui, {left, row.y + padding + 20, right - left, style::tiny.line_height}, view, ground);
    draw_switch(ui, row, padding - 2, row.y + padding - 2, view);
    const float top = row.bottom() - padding - control;
    const float buttons_right = draw_buttons(ui, {row.x + padding, top}, view, most_buttons);
    const float badge_width = std::min(120.0f, row.right() - padding - buttons_right - gap);
    const Rect badge{row.right() - padding - badge_width, top + (control - badge_height) / 2, badge_width,
                     badge_height};
    draw_badge(ui, badge, view.badge);
}

void draw_collapsed(Ui& ui, const JobItem& item, const view::JobRowView& view) {
    const Rect& row = item.rect;
    const float padding = ui.narrow() ? 12.0f : 20.0f;
    const float middle = row.y + row.height / 2;
    const float control = ui.control_height();
    const Color ink = ui.theme.quiet_row.text;
    if (!pick_box(ui, {row.x + padding + icon_size / 2, middle}, item)) {
        ui.painter.icon(view.icon, icon_size, ink, {row.x + padding, middle - icon_size / 2});
    }
    const float left = row.x + padding + icon_size + gap;
    const float menu_left = row.right() - padding - switch_width - gap - control;
    draw_title(ui,
               {left, middle - style::row_title.line_height / 2, std::max(0.0f, menu_left - gap - left),
                style::row_title.line_height},
               view, ink, item.level);
    draw_menu(ui, {menu_left, middle - control / 2, control, control}, view.controls);
    draw_switch(ui, row, padding - 2, middle - control / 2, view);
}

} // namespace

float job_row_height(const Ui& ui) {
    return ui.narrow() ? 48 + ui.control_height() + 2 * narrow_padding(ui) : ui.compact ? 56.0f : 80.0f;
}

float collapsed_row_height(const Ui& ui) { return ui.control_height() + (ui.compact ? 4.0f : 8.0f); }

void job_row(Ui& ui, const JobItem& item, const view::JobRowView& view, bool stale) {
    const Rect& rect = item.rect;
    SemanticNode& node = ui.open({.role = Role::list_item, .key = item.key, .rect = rect, .name = view.title});
    node.position = item.position;
    node.set_size = item.count;
    node.hovers = true;
    if (stale) {
        node.description = view::words::stale_mark;
    }
    const Color picked = mix(ui.theme.surface, ui.theme.accent, ui.theme.dark ? 0.2f : 0.09f);
    if (view.collapsed) {
        ui.painter.fill(rect, ui.theme.quiet_row.background, radius);
        ui.painter.border(rect, item.select.on ? ui.theme.accent : ui.theme.quiet_line, radius);
        draw_collapsed(ui, item, view);
    } else {
        const bool lifted = ui.hovered_within();
        // The node stays where it is: under a pointer at its edge it would come and go.
        const Rect row = lifted && !ui.input.reduced_motion ? rect.moved(0, -1) : rect;
        const Color ground = item.select.on ? picked : lifted ? ui.theme.raised : ui.theme.surface;
        if (lifted) {
            ui.painter.shadow(row, ui.theme.shadow, radius, 3, 1, ui.theme.dark ? 0.4f : 0.06f);
        }
        ui.painter.fill(row, ground, radius);
        ui.painter.border(row, item.select.on ? ui.theme.accent : ui.theme.line, radius);
        if (ui.narrow()) {
            draw_narrow(ui, item, row, view, stale, ground);
        } else {
            draw_wide(ui, item, row, view, stale, ground);
        }
        if (view.progress) {
            draw_progress_line(ui, row, *view.progress, stale);
        }
    }
    if (view.changes_at) {
        ui.wake_for_clock(*view.changes_at);
    }
    ui.close();
}

} // namespace etl::ui
