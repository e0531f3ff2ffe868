// Row facts: the second line of a job's row, part by part; a part that finds no room goes as a whole.
#pragma once

#include "ui/ui.hpp"
#include "view/job_row.hpp"

namespace etl::ui {

/// The parts one behind the other on `ground`. What has no room is said as the line's description and tooltip.
void row_facts(Ui& ui, const Rect& line, const view::JobRowView& view, Color ground);

} // namespace etl::ui
