// A card has three lines: job and status, when and how long, counts. All are of one height, so that places need no
// measuring.
#include "ui/run_list.hpp"

#include "ui/choices.hpp"
#include "ui/messages.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/runs_words.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

constexpr float card_height = 92;
constexpr float gap = 8;
constexpr float padding = 12;
constexpr float tick_width = 40;
constexpr std::string_view link_key = "open";
/// So many cards before the end more are asked for.
constexpr std::size_t cards_ahead = 4;

void draw_line(Ui& ui, std::string_view key, const Rect& line, const std::string& text, Color ink) {
    SemanticNode& node = ui.open({.role = Role::paragraph, .key = key, .rect = line});
    const std::string shown = fitted(ui.painter, text, style::small, line.width);
    if (shown != text) {
        node.description = text;
    }
    ui.text(shown, style::small, ink, line);
    ui.close();
}

void draw_title(Ui& ui, const Rect& line, const view::RunCardView& card) {
    SemanticNode& node = ui.open({.role = Role::link, .key = link_key, .rect = line, .name = card.name});
    node.href = card.href;
    node.hovers = true;
    const std::string shown = fitted(ui.painter, card.title, style::row_title, line.width);
    const float width = ui.painter.width_of(shown, style::row_title);
    const float top = line.y + (line.height - style::row_title.line_height) / 2;
    ui.text(shown, style::row_title, ui.theme.accent_ink, {line.x, top, width, style::row_title.line_height});
    ui.painter.horizontal_line(line.x, top + style::row_title.line_height - 2, width, ui.theme.accent_ink);
    if (ui.focused()) {
        focus_ring(ui, line.inset(2), 4);
    }
    ui.close();
}

void draw_card(Ui& ui, const Rect& rect, const view::RunCardView& card, const view::ToggleView& tick) {
    ui.painter.fill(rect, ui.theme.surface, 8);
    ui.painter.border(rect, ui.theme.line, 8);
    const bool ticked = tick.tick == view::Tick::on;
    if (ticked) {
        ui.painter.border(rect, ui.theme.accent, 8, 2);
    }
    checkbox(ui, "tick", {rect.x + 4, rect.y + 4, tick_width, tick_width}, tick);
    const float left = rect.x + tick_width + 4;
    const float right = rect.right() - padding;
    const float badge = pill_badge_width(ui, (right - left) * 0.6f, card.badge);
    pill_badge(ui, "badge", right, rect.y + 13, (right - left) * 0.6f, card.badge);
    draw_title(ui, {left, rect.y + 4, right - left - badge - 8, 40}, card);
    const float line = style::small.line_height;
    draw_line(ui, "times", {left, rect.y + 45, right - left, line}, card.times, ui.theme.text_soft);
    draw_line(ui, "counts", {left, rect.y + 65, right - left, line}, card.counts, ui.theme.text_soft);
}

} // namespace

float run_list_height(std::size_t runs) { return runs == 0 ? 0 : static_cast<float>(runs) * (card_height + gap) - gap; }

void run_list(Ui& ui, std::string_view key, Point at, float width, const RunListView& view,
              const view::ViewContext& context) {
    const std::size_t count = view.runs.size();
    const NodeId list = ui.open({.role = Role::list,
                                 .key = key,
                                 .rect = {at.x, at.y, width, run_list_height(count)},
                                 .name = view::words::runs_title})
                            .id;
    const auto card_at = [&](float y) {
        return std::min(count, static_cast<std::size_t>(std::max(0.0f, y - at.y) / (card_height + gap)));
    };
    // One more at each end, so that Tab finds it there.
    const std::size_t first = card_at(0) - std::min<std::size_t>(1, card_at(0));
    const std::size_t last = std::min(count, card_at(ui.input.viewport.height) + 2);
    const auto draw = [&](std::size_t index) {
        const model::Run& run = *view.runs[index];
        const Rect rect{at.x, at.y + static_cast<float>(index) * (card_height + gap), width, card_height};
        const view::RunCardView card = view::run_card(run, context);
        SemanticNode& node = ui.open({.role = Role::list_item, .key = run.id.text, .rect = rect, .name = card.name});
        node.position = static_cast<std::uint32_t>(index + 1);
        node.set_size = static_cast<std::uint32_t>(count);
        draw_card(ui, rect, card, view.tick(run));
        ui.close();
    };
    // The focus must not fall out of the page because its run was scrolled out of sight.
    std::size_t focused = count;
    if (ui.input.focus_owner != 0) {
        for (std::size_t index = 0; index < count && focused == count; ++index) {
            const NodeId item = child_id(list, view.runs[index]->id.text);
            if (ui.input.focus_owner == child_id(item, link_key) || ui.input.focus_owner == child_id(item, "tick")) {
                focused = index;
            }
        }
    }
    if (focused < first) {
        draw(focused);
    }
    for (std::size_t index = first; index < last; ++index) {
        draw(index);
    }
    if (focused >= last && focused < count) {
        draw(focused);
    }
    ui.close();
    if (view.more && last + cards_ahead >= count) {
        ui.wish(*view.more);
    }
}

} // namespace etl::ui
