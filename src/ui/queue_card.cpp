// From the top: name and state, three figures with their bars, where it is going, the small figures, warnings, buttons.
#include "ui/queue_card.hpp"

#include "ui/figure_bars.hpp"
#include "ui/messages.hpp"
#include "ui/navigation.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float head_height = 24;
constexpr float gap = 14;
constexpr float column_gap = 16;
constexpr float bars_height = 32;
/// Label, figure, bars.
constexpr float figure_height = 17 + 28 + 6 + bars_height;
constexpr float fact_height = 34;
constexpr float warning_height = 22;
/// From so much width on the small figures stand in one line.
constexpr float one_line_from = 420;
constexpr TextStyle figure_style{.size = 20, .weight = 600, .line_height = 28};

float padding(const Ui& ui) { return ui.narrow() ? 16.0f : 20.0f; }

float facts_height(float inner) { return inner >= one_line_from ? fact_height : 2 * fact_height; }

void draw_head(Ui& ui, const Rect& inner, const view::QueueCardView& view) {
    const float badge = pill_badge_width(ui, inner.width * 0.5f, view.badge);
    const float room = inner.width - badge - 12;
    const float title = std::min(room, ui.painter.width_of(view.title, style::card_title) + 1);
    heading(ui, "name", {inner.x, inner.y + 1, title, 22}, view.title, style::card_title, 2);
    if (view.queue != view.title && room - title > 60) {
        const std::string shown = fitted(ui.painter, view.queue, style::small, room - title - 10);
        ui.text(shown, style::small, ui.theme.text_faint,
                {inner.x + title + 10, inner.y + 4, room - title - 10, style::small.line_height}, "queue");
    }
    pill_badge(ui, "state", inner.right(), inner.y + 1, inner.width * 0.5f, view.badge);
}

void draw_figure(Ui& ui, const Rect& rect, const view::FigureView& figure, view::Tone tone,
                 const app::QueueTrack* track, app::QueueFigure which, model::EpochMilliseconds until) {
    ui.open({.role = Role::group, .key = figure.label, .rect = rect});
    ui.text(figure.label, style::small, ui.theme.text_soft, {rect.x, rect.y, rect.width, style::small.line_height},
            "label");
    const std::string shown = fitted(ui.painter, figure.value, figure_style, rect.width);
    ui.text(shown, figure_style, figure.alarming ? ui.theme.alarm_ink : ui.theme.text,
            {rect.x, rect.y + 17, rect.width, figure_style.line_height}, "figure");
    const Rect bars{rect.x, rect.bottom() - bars_height, rect.width, bars_height};
    ui.open({.role = Role::image, .key = "bars", .rect = bars, .name = figure.says}).hovers = true;
    ui.hint(figure.says, bars);
    if (track != nullptr && figure.known) {
        const auto count = static_cast<std::size_t>(bars.width / figure_bar_pitch);
        figure_bars(ui, {bars.x, bars.y, static_cast<float>(count) * figure_bar_pitch, bars.height},
                    view::figure_bars(*track, which, until, count), figure.alarming ? view::Tone::bad : tone);
    } else {
        ui.painter.horizontal_line(bars.x, bars.bottom(), bars.width, ui.theme.line);
    }
    ui.close();
    ui.close();
}

void draw_figures(Ui& ui, const Rect& inner, const view::QueueCardView& view, const app::QueueTrack* track,
                  model::EpochMilliseconds until) {
    const auto count = static_cast<float>(view.figures.size());
    const float width = (inner.width - column_gap * (count - 1)) / count;
    for (std::size_t place = 0; place < view.figures.size(); ++place) {
        const app::QueueFigure which = view::card_figures[place];
        const view::Tone tone = which == app::QueueFigure::dead ? view::Tone::warning : view::Tone::running;
        draw_figure(ui, {inner.x + (width + column_gap) * static_cast<float>(place), inner.y, width, figure_height},
                    view.figures[place], tone, track, which, until);
    }
}

void draw_facts(Ui& ui, const Rect& inner, const view::QueueCardView& view) {
    const bool one_line = inner.width >= one_line_from;
    const std::size_t columns = one_line ? view.facts.size() : 3;
    const float width = inner.width / static_cast<float>(columns);
    for (std::size_t place = 0; place < view.facts.size(); ++place) {
        const view::QueueFactView& fact = view.facts[place];
        const float x = inner.x + width * static_cast<float>(place % columns);
        const float y = inner.y + fact_height * static_cast<float>(place / columns);
        ui.open({.role = Role::paragraph, .key = fact.label, .rect = {x, y, width - 8, 32}});
        ui.text(fact.label, style::tiny, ui.theme.text_faint, {x, y, width - 8, style::tiny.line_height});
        ui.text(fitted(ui.painter, fact.value, style::small_strong, width - 8), style::small_strong, ui.theme.text,
                {x, y + 15, width - 8, style::small_strong.line_height});
        ui.close();
    }
}

void draw_warnings(Ui& ui, const Rect& inner, const view::QueueCardView& view) {
    float y = inner.y;
    for (const std::string& warning : view.warnings) {
        ui.painter.icon(view::Icon::alert, 14, ui.theme.ink(view::Tone::warning), {inner.x, y + 2});
        const Rect line{inner.x + 20, y, inner.width - 20, style::small.line_height};
        ui.open({.role = Role::paragraph, .key = warning, .rect = line});
        const std::string shown = fitted(ui.painter, warning, style::small, line.width);
        if (shown != warning) {
            ui.current().description = warning;
        }
        ui.text(shown, style::small, readable(ui.theme.ink(view::Tone::warning), ui.theme.surface), line);
        ui.close();
        y += warning_height;
    }
}

void draw_buttons(Ui& ui, const Rect& line, const view::QueueCardView& view, std::string_view open_menu) {
    const float workers = menu_button_width(ui, view.workers);
    const float figures = ui.narrow() ? line.height : button_width(ui, view.all_figures);
    const Rect menu{line.x, line.y, workers, line.height};
    const std::string key = "workers " + view.queue;
    if (view.workers.enabled && menu_button(ui, key, menu, view.workers, ButtonLook::secondary, open_menu)) {
        ui.open_menu = OpenMenu{key, view.workers.name, menu, view.worker_actions};
    } else if (!view.workers.enabled) {
        button(ui, key, menu, view.workers, ButtonLook::secondary);
    }
    button(ui, "figures", {line.x + workers + 8, line.y, figures, line.height}, view.all_figures,
           ui.narrow() ? ButtonLook::icon_only : ButtonLook::secondary);
    if (view.dead_href.empty()) {
        const float dead = button_width(ui, view.dead);
        const float room = line.right() - (line.x + workers + figures + 16);
        button(ui, "dead", {line.right() - std::min(dead, room), line.y, std::min(dead, room), line.height}, view.dead,
               ButtonLook::secondary);
        return;
    }
    const float width = ui.painter.width_of(view.dead.label, style::control);
    const float height = ui.narrow() ? 40.0f : 24.0f;
    link(ui, "dead", {line.right() - width, line.y + (line.height - height) / 2}, view.dead.label, view.dead_href);
}

} // namespace

float queue_card_height(const Ui& ui, float width, std::size_t warnings) {
    const float inner = width - 2 * padding(ui);
    return 2 * padding(ui) + head_height + gap + figure_height + 10 + style::small.line_height + gap +
           facts_height(inner) + (warnings > 0 ? 8 + warning_height * static_cast<float>(warnings) : 0) + 10 +
           ui.control_height();
}

void queue_card(Ui& ui, const Rect& rect, const view::QueueCardView& view, const app::QueueTrack* track,
                model::EpochMilliseconds until, std::string_view open_menu, std::uint32_t position,
                std::uint32_t count) {
    SemanticNode& item = ui.open({.role = Role::list_item, .key = view.queue, .rect = rect, .name = view.title});
    item.position = position;
    item.set_size = count;
    card_surface(ui, rect);
    if (!view.warnings.empty()) {
        ui.painter.border(rect, ui.theme.ink(view::Tone::warning), 12);
    }
    const Rect inner = rect.inset(padding(ui));
    draw_head(ui, inner, view);
    float y = inner.y + head_height + gap;
    draw_figures(ui, {inner.x, y, inner.width, figure_height}, view, track, until);
    y += figure_height + 10;
    ui.text(fitted(ui.painter, view.trend, style::small, inner.width), style::small, ui.theme.text_soft,
            {inner.x, y, inner.width, style::small.line_height}, "trend");
    y += style::small.line_height + gap;
    draw_facts(ui, {inner.x, y, inner.width, facts_height(inner.width)}, view);
    y += facts_height(inner.width) + 8;
    draw_warnings(ui, {inner.x, y, inner.width, 0}, view);
    const float control = ui.control_height();
    draw_buttons(ui, {inner.x, inner.bottom() - control, inner.width, control}, view, open_menu);
    ui.close();
}

} // namespace etl::ui
