// Card grid: the list of jobs as cards in columns; only those in sight are made, however many there are.
#pragma once

#include "app/finding.hpp"
#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace etl::ui {

inline constexpr float card_gap = 16;

struct Grid {
    std::size_t columns = 1;
    float card_width = 0;
    float card_height = 0;

    [[nodiscard]] float row_height() const { return card_height + card_gap; }
    [[nodiscard]] std::size_t rows(std::size_t count) const { return (count + columns - 1) / columns; }
    [[nodiscard]] float height(std::size_t count) const {
        return count == 0 ? 0 : static_cast<float>(rows(count)) * row_height() - card_gap;
    }
};

/// As many columns of at least 360 CSS pixels as fit into the width.
[[nodiscard]] Grid grid_for(const Ui& ui, float width);

/// Draws the cards in sight with the grid's upper left corner at `at`. Returns the jobs that can be seen, in order.
std::vector<model::JobId> card_grid(Ui& ui, const app::AppState& state, const app::FoundJobs& found,
                                    const view::ViewContext& context, bool stale, Point at, const Grid& grid);

/// Empty cards down to `until`, while nothing is known yet.
void card_skeleton(Ui& ui, Point at, const Grid& grid, float until);

} // namespace etl::ui
