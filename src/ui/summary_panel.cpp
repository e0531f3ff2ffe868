// Draws the panel on a ground of its own.
#include "ui/summary_panel.hpp"

#include "ui/queue_strip.hpp"
#include "ui/text_layout.hpp"
#include "ui/widgets.hpp"
#include "view/words.hpp"

#include <algorithm>

namespace etl::ui {

namespace words = view::words;

/// A panel less wide has no strip of queues.
constexpr float strip_from = 840;
constexpr float strip_gap = 32;

float summary_panel_height(const Ui& ui) { return ui.narrow() ? 84.0f : 88.0f; }

/// Tile, title over summary, and the clock on a ground of its own.
void summary_panel(Ui& ui, const Rect& panel, const view::SummaryPanelView& view, const view::QueueStripView* queues) {
    const Theme& theme = ui.theme;
    ui.open({.role = Role::group, .key = "panel", .rect = panel, .name = words::next_run});
    ui.painter.fill(panel, theme.surface, 8);
    ui.painter.border(panel, theme.line, 8);
    const float padding = ui.narrow() ? 12.0f : 24.0f;
    float left = panel.x + padding;
    if (!ui.narrow()) {
        const Rect tile{left, panel.y + (panel.height - 48) / 2, 48, 48};
        ui.painter.fill(tile, theme.raised, 8);
        ui.painter.icon(view::Icon::timer, 24, theme.accent_ink, {tile.x + 12, tile.y + 12});
        left = tile.right() + 16;
    }
    const float clock_text = ui.painter.width_of(view.clock, style::panel_clock);
    const float clock_width = clock_text + 20;
    const float most_title = panel.right() - padding - clock_width - 16 - left;
    const float title_width = std::min(most_title, std::max(ui.painter.width_of(view.title, style::message_title),
                                                            ui.painter.width_of(view.detail, style::small)));
    // On a phone the counts have two lines: what failed comes last of them.
    const auto lines = wrapped(ui.painter, view.detail, style::small, most_title, ui.narrow() ? 2 : 1);
    const float detail_height = static_cast<float>(lines.size()) * style::small.line_height;
    const float top = panel.y + (panel.height - 26 - detail_height) / 2;
    heading(ui, "next", {left, top, title_width, 24}, view.title, style::message_title, 2);
    const Rect detail{left, top + 26, title_width, detail_height};
    ui.open({.role = Role::text, .key = "summary", .rect = detail});
    text_lines(ui, lines, style::small, theme.text_soft, detail);
    ui.close();
    // Beside the title, or at the panel's end where it is narrow.
    const float clock_left = ui.narrow() ? panel.right() - padding - clock_width : left + title_width + 20;
    const Rect clock{clock_left, panel.y + (panel.height - 34) / 2, clock_width, 34};
    ui.painter.fill(clock, theme.raised, 6);
    SemanticNode& node = ui.open({.role = Role::paragraph, .key = "clock", .rect = clock});
    node.description = view.clock_description;
    const Color ink = readable(view.quiet ? theme.text_faint : theme.accent_ink, theme.raised);
    ui.text(view.clock, style::panel_clock, ink, {clock.x + 10, clock.y + 5, clock_text, 24});
    ui.close();
    if (queues != nullptr && panel.width >= strip_from) {
        const float right = panel.right() - padding - 12;
        const float strip = queue_strip_width(*queues, right - clock.right() - strip_gap);
        if (strip > 0) {
            queue_strip(ui, {right - strip, panel.y, strip, panel.height}, *queues);
        }
    }
    ui.close();
    if (view.changes_at) {
        ui.wake_for_clock(*view.changes_at);
    }
}

} // namespace etl::ui
