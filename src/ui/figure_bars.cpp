// A nought is a line of one pixel, so that it differs from what nobody knows.
#include "ui/figure_bars.hpp"

#include <algorithm>

namespace etl::ui {

void figure_bars(Ui& ui, const Rect& rect, std::span<const std::optional<float>> bars, view::Tone tone) {
    float most = 0;
    for (const std::optional<float>& bar : bars) {
        most = std::max(most, bar.value_or(0.0f));
    }
    const float pitch = rect.width / static_cast<float>(std::max<std::size_t>(1, bars.size()));
    const Color color = readable(mix(ui.theme.ink(tone), ui.theme.surface, 0.25f), ui.theme.surface, 3.0);
    ui.painter.horizontal_line(rect.x, rect.bottom(), rect.width, ui.theme.line);
    for (std::size_t place = 0; place < bars.size(); ++place) {
        if (bars[place]) {
            const float height = std::max(1.0f, most > 0 ? rect.height * *bars[place] / most : 0);
            ui.painter.fill({rect.x + pitch * static_cast<float>(place), rect.bottom() - height, pitch - 1, height},
                            color);
        }
    }
}

} // namespace etl::ui
