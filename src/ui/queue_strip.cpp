// Label, figure and bars of each part below each other.
#include "ui/queue_strip.hpp"

#include "ui/figure_bars.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/queue_words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float part_width = 76;
constexpr float part_gap = 20;
constexpr float bars_height = 15;
constexpr float part_height = 15 + 22 + 4 + bars_height;
constexpr std::size_t fewest_parts = 2;

std::size_t parts_in(const view::QueueStripView& view, float most) {
    const auto fit = static_cast<std::size_t>(std::max(0.0f, (most + part_gap) / (part_width + part_gap)));
    return std::min(view.parts.size(), fit);
}

void draw_part(Ui& ui, const Rect& rect, const view::QueueStripView::Part& part, bool stale) {
    ui.open({.role = Role::text, .key = part.label, .rect = rect});
    ui.text(fitted(ui.painter, part.label, style::tiny, rect.width), style::tiny, ui.theme.text_soft,
            {rect.x, rect.y, rect.width, style::tiny.line_height});
    const Color ink = part.alarming ? ui.theme.alarm_ink : stale ? ui.theme.text_faint : ui.theme.text;
    ui.text(fitted(ui.painter, part.value, style::card_title, rect.width), style::card_title, ink,
            {rect.x, rect.y + 15, rect.width, style::card_title.line_height});
    ui.close();
    const Rect bars{rect.x, rect.bottom() - bars_height, static_cast<float>(part.bars.size()) * figure_bar_pitch,
                    bars_height};
    figure_bars(ui, bars, part.bars,
                part.alarming ? view::Tone::bad
                : stale       ? view::Tone::neutral
                              : view::Tone::running);
}

} // namespace

float queue_strip_width(const view::QueueStripView& view, float most) {
    const std::size_t parts = parts_in(view, most);
    return parts < std::min(fewest_parts, view.parts.size())
               ? 0
               : static_cast<float>(parts) * (part_width + part_gap) - part_gap;
}

void queue_strip(Ui& ui, const Rect& rect, const view::QueueStripView& view) {
    const Rect press{rect.x - 12, rect.y + 6, rect.width + 24, rect.height - 12};
    SemanticNode& node = ui.open({.role = Role::link, .key = "queues", .rect = press});
    node.href = view.href;
    node.hovers = true;
    node.description = view.stale.empty() ? std::string(view::words::queues_title) : view.stale;
    if (!view.stale.empty()) {
        ui.hint(view.stale, press);
    }
    if (ui.hovered() || ui.pressed()) {
        ui.painter.fill(press, mix(ui.theme.surface, ui.theme.text, ui.pressed() ? 0.1f : 0.05f), 8);
    }
    const std::size_t parts = parts_in(view, rect.width + 0.5f);
    float x = rect.x;
    const float top = rect.y + (rect.height - part_height) / 2;
    for (std::size_t place = 0; place < parts; ++place) {
        // What is dead in all of them stands last, also where the others do not all fit.
        const std::size_t which = place + 1 == parts ? view.parts.size() - 1 : place;
        draw_part(ui, {x, top, part_width, part_height}, view.parts[which], !view.stale.empty());
        x += part_width + part_gap;
    }
    if (ui.focused()) {
        focus_ring(ui, press, 8);
    }
    ui.close();
}

} // namespace etl::ui
