// The charts that stand in a line of text: a sparkline, and a job's last runs. The Jobs page has them from the start,
// the larger ones come later (cmake/later.json).
#include "ui/chart.hpp"

#include <algorithm>

namespace etl::ui {

Color mark_color(const Ui& ui, view::Tone tone) {
    return readable(readable(ui.theme.ink(tone), ui.theme.page, 3.0), ui.theme.raised, 3.0);
}

void sparkline(Ui& ui, std::string_view key, const Rect& rect, std::string_view says, std::span<const float> values) {
    ui.open({.role = Role::image, .key = key, .rect = rect, .name = says});
    ui.hint(says, rect);
    const float most = values.empty() ? 0 : *std::max_element(values.begin(), values.end());
    const float step = rect.width / static_cast<float>(std::max<std::size_t>(1, values.size()));
    for (std::size_t index = 0; index < values.size(); ++index) {
        const float share = most > 0 ? std::max(0.0f, values[index]) / most : 0;
        const float height = std::max(1.0f, rect.height * share);
        const bool newest = index + 1 == values.size();
        ui.painter.fill(
            {rect.x + step * static_cast<float>(index), rect.bottom() - height, std::max(1.0f, step - 2), height},
            newest ? mark_color(ui, view::Tone::running) : readable(ui.theme.text_faint, ui.theme.page, 3.0), 1);
    }
    ui.close();
}

void run_strip(Ui& ui, std::string_view key, const Rect& rect, const view::RunStripView& view) {
    constexpr std::size_t most_runs = 10;
    constexpr float least = 4;
    constexpr float notch = 2;
    ui.open({.role = Role::image, .key = key, .rect = rect, .name = view.says});
    const float pitch = rect.width / static_cast<float>(most_runs);
    float left = rect.right() - pitch * static_cast<float>(view.runs.size());
    for (const view::RunStripView::Run& run : view.runs) {
        const float height = std::max(least, rect.height * run.share);
        const Rect bar{left, rect.bottom() - height, pitch - 2, height};
        ui.painter.fill(bar, mark_color(ui, run.tone), 1);
        if (run.tone == view::Tone::bad) {
            ui.painter.fill({bar.x, bar.bottom() - 2 * notch, bar.width, notch}, ui.theme.surface);
        }
        left += pitch;
    }
    ui.close();
}

} // namespace etl::ui
