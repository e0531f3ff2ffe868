// Draws a job's card: head, progress, counts or error, buttons, foot.
#include "ui/job_card.hpp"

#include "ui/choices.hpp"
#include "ui/messages.hpp"
#include "ui/selection_box.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

float padding_of(const Ui& ui) { return ui.compact ? 14.0f : 20.0f; }
constexpr float head_height = 24;
constexpr float head_gap = 12;
constexpr float progress_height = 41; // stage line 17, gap 4, bar 8, gap 12
constexpr float metric_line = 23;
constexpr float body_height = 102;
constexpr float buttons_gap = 12;
constexpr float foot_gap = 14;
constexpr float switch_room = 40;
constexpr float foot_height = 45; // line, gap 12, two lines of text

void draw_head(Ui& ui, const Rect& inner, const view::JobCardView& view, bool stale, const JobItem& item) {
    // A word of the server's own may be long: the name keeps its part.
    const float most_badge = inner.width * 0.5f;
    const float badge_right = inner.right() - switch_room - 8;
    const float name_right = badge_right - pill_badge_width(ui, most_badge, view.badge) - 10;
    // In the order in which they are read.
    const bool near = ui.hovered_within() || ui.focused_within();
    if (!selection_box(ui, {inner.x + 10, inner.y + 12}, item.select, near)) {
        ui.painter.icon(view.icon, 20, stale ? ui.theme.text_faint : ui.theme.accent_ink, {inner.x, inner.y + 2});
    }
    const float around = ui.narrow() ? 9.0f : 2.0f;
    job_name(ui, {inner.x + 30, inner.y + 1, std::max(0.0f, name_right - inner.x - 30), 22}, view.title, view.title,
             view.details, {style::card_title, ui.theme.text, item.level, around, around});
    pill_badge(ui, "status", badge_right, inner.y + 1, most_badge, view.badge);
    const float control = ui.control_height();
    switch_control(ui, "active",
                   {inner.right() - switch_room, inner.y + (head_height - control) / 2, switch_room, control},
                   view.controls.active);
}

void draw_progress(Ui& ui, const Rect& inner, const view::JobCardView::Progress& progress, bool stale) {
    const TextStyle& text = style::small;
    const float percent_width = ui.painter.width_of(progress.percent_text, text);
    ui.text(fitted(ui.painter, progress.stage, text, inner.width - percent_width - 12), text, ui.theme.text_soft,
            {inner.x, inner.y, inner.width - percent_width - 12, text.line_height}, "stage");
    ui.text(progress.percent_text, text, ui.theme.text_soft,
            {inner.right() - percent_width, inner.y, percent_width, text.line_height}, "percent");
    progress_bar(ui, "progress", {inner.x, inner.y + 21, inner.width, 8}, progress.percent, progress.name, stale);
}

void draw_metrics(Ui& ui, const Rect& inner, const view::JobCardView& view) {
    const float column = (inner.width + 16) / 2;
    for (std::size_t index = 0; index < view.metrics.size(); ++index) {
        const view::MetricView& metric = view.metrics[index];
        const Color ink = metric.alarming ? ui.theme.alarm_ink : ui.theme.text_soft;
        const Rect box{inner.x + column * static_cast<float>(index % 2),
                       inner.y + metric_line * static_cast<float>(index / 2), column - 16, style::small.line_height};
        // A huge count takes the room that its label would have: the number is what matters.
        const std::string value = fitted(ui.painter, metric.value, style::small_strong, box.width);
        const float value_width = ui.painter.width_of(value, style::small_strong);
        const std::string whole_label = metric.label + ": ";
        const std::string label = value_width + ui.painter.width_of("…", style::small) > box.width
                                      ? std::string()
                                      : fitted(ui.painter, whole_label, style::small, box.width - value_width);
        const float label_width = ui.painter.width_of(label, style::small);
        SemanticNode& node = ui.open({.role = Role::paragraph, .key = metric.label, .rect = box});
        if (label != whole_label || value != metric.value) {
            node.description = whole_label + metric.value;
        }
        ui.text(label, style::small, ink, {box.x, box.y, label_width, box.height});
        ui.text(value, style::small_strong, metric.alarming ? ink : ui.theme.text,
                {box.x + label_width, box.y, box.width - label_width, box.height});
        ui.close();
    }
    if (view.metrics.empty()) {
        ui.text(fitted(ui.painter, view.note, style::small, inner.width), style::small, ui.theme.text_faint,
                {inner.x, inner.y, inner.width, style::small.line_height}, "note");
    }
}

void draw_error(Ui& ui, const Rect& inner, float top, const std::string& message) {
    constexpr float box_padding = 12;
    const std::vector<WrappedLine> lines = wrapped(ui.painter, message, style::small, inner.width - 2 * box_padding, 2);
    const float line_height = style::small.line_height;
    const Rect box{inner.x, top, inner.width, static_cast<float>(lines.size()) * line_height + 14};
    ui.painter.fill(box, ui.theme.alarm_box.background, 8);
    ui.painter.border(box, ui.theme.alarm_line, 8);
    ui.open({.role = Role::paragraph, .key = "error", .rect = box});
    text_lines(ui, lines, style::small, ui.theme.alarm_box.text,
               {box.x + box_padding, box.y + 7, box.width - 2 * box_padding, 0});
    ui.close();
}

/// Run Job takes the room that the others leave; where there is too little, they are their icons alone.
void draw_buttons(Ui& ui, const Rect& row, const view::JobCardView& view) {
    constexpr float gap = 8;
    std::vector<view::JobControlsView::Shown> others = view.controls.shown;
    if (view.view_errors) {
        others.insert(others.begin(), {"errors", *view.view_errors, false});
    }
    const float menu_width = row.height;
    float wanted = button_width(ui, view.run) + gap + menu_width;
    for (const view::JobControlsView::Shown& other : others) {
        wanted += gap + button_width(ui, other.button);
    }
    float right = row.right();
    const auto place = [&](float width) {
        const Rect rect{right - width, row.y, width, row.height};
        right -= width + gap;
        return rect;
    };
    const Rect menu = place(menu_width);
    std::vector<Rect> rects(others.size());
    for (std::size_t index = others.size(); index-- > 0;) {
        view::ButtonView& button_view = others[index].button;
        if (wanted > row.width) {
            button_view.label.clear();
        }
        rects[index] = place(button_view.label.empty() ? row.height : button_width(ui, button_view));
    }
    button(ui, "run", {row.x, row.y, right - row.x, row.height}, view.run, ButtonLook::primary);
    for (std::size_t index = 0; index < others.size(); ++index) {
        button(ui, others[index].key, rects[index], others[index].button,
               others[index].danger ? ButtonLook::danger : ButtonLook::secondary);
    }
    const view::JobControlsView& controls = view.controls;
    if (menu_button(ui, controls.menu_key, menu, controls.menu, ButtonLook::icon_only,
                    controls.items.empty() ? std::string_view() : controls.menu_key)) {
        ui.open_menu = OpenMenu{controls.menu_key, controls.menu.name, menu, controls.items};
    }
}

void draw_foot(Ui& ui, const Rect& foot, const view::JobCardView& view) {
    ui.painter.horizontal_line(foot.x, foot.y, foot.width, ui.theme.line);
    const float gap = 8;
    const float clock_width = ui.narrow() ? 80.0f : 96.0f;
    const float column = (foot.width - clock_width - 2 * gap) / 2;
    float x = foot.x;
    for (const view::FootView& part : view.foot) {
        const float width = &part == &view.foot.back() ? clock_width : column;
        const TextStyle& value_style = part.mono ? style::clock : style::small_medium;
        const std::string value = fitted(ui.painter, part.value, value_style, width);
        SemanticNode& node = ui.open({.role = Role::paragraph, .key = part.label, .rect = {x, foot.y + 13, width, 32}});
        if (value != part.value) {
            node.description = part.value;
        }
        ui.text(part.label, style::tiny, ui.theme.text_faint, {x, foot.y + 13, width, style::tiny.line_height});
        ui.text(value, value_style, ui.theme.text, {x, foot.y + 28, width, value_style.line_height});
        ui.close();
        x += width + gap;
    }
}

} // namespace

float job_card_height(const Ui& ui) {
    return 2 * padding_of(ui) + head_height + head_gap + body_height + buttons_gap + ui.control_height() + foot_gap +
           foot_height;
}

void job_card(Ui& ui, const JobItem& item, const view::JobCardView& view, bool stale) {
    const Rect& rect = item.rect;
    SemanticNode& node = ui.open({.role = Role::list_item, .key = item.key, .rect = rect, .name = view.title});
    node.position = item.position;
    node.set_size = item.count;
    if (stale) {
        node.description = view::words::stale_mark;
    }

    node.hovers = true;
    card_surface(ui, rect);
    if (ui.hovered_within()) {
        ui.painter.border(rect, readable(ui.theme.accent_ink, ui.theme.page, 3.0), 12);
    }
    if (item.select.on) {
        // No tint: its many grey words would lose their contrast.
        ui.painter.border(rect, readable(ui.theme.accent_ink, ui.theme.page, 3.0), 12, 2);
    }

    const Rect inner = rect.inset(padding_of(ui));
    draw_head(ui, inner, view, stale, item);
    Rect body{inner.x, inner.y + head_height + head_gap, inner.width, body_height};
    float metrics_top = body.y;
    if (view.progress) {
        draw_progress(ui, body, *view.progress, stale);
        metrics_top += progress_height;
    }
    draw_metrics(ui, {body.x, metrics_top, body.width, metric_line * 2}, view);
    if (!view.error_excerpt.empty()) {
        const auto metric_lines = static_cast<float>(std::max<std::size_t>(1, (view.metrics.size() + 1) / 2));
        draw_error(ui, body, metrics_top + metric_line * metric_lines + 6, view.error_excerpt);
    }
    const Rect buttons{inner.x, body.bottom() + buttons_gap, inner.width, ui.control_height()};
    draw_buttons(ui, buttons, view);
    draw_foot(ui, {inner.x, buttons.bottom() + foot_gap, inner.width, foot_height}, view);
    if (view.changes_at) {
        ui.wake_for_clock(*view.changes_at);
    }
    ui.close();
}

} // namespace etl::ui
