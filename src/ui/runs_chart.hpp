// Runs chart: a column for each run, its bar as high as it took long, with a square for each stage below. It is a grid
// that arrow keys lead through; each bar is a link to its run. The same can be read as a table.
#pragma once

#include "ui/ui.hpp"
#include "view/runs_chart.hpp"

#include <cstddef>

namespace etl::ui {

/// How many runs have room in a chart so wide.
[[nodiscard]] std::size_t runs_chart_room(const Ui& ui, float width);

[[nodiscard]] float runs_chart_height(Ui& ui, const view::RunsChartView& view, float width);
void runs_chart(Ui& ui, std::string_view key, const Rect& rect, const view::RunsChartView& view);

} // namespace etl::ui
