// Job row: draws one job as a row of the list, and says how high it is.
#pragma once

#include "ui/job_item.hpp"
#include "ui/ui.hpp"
#include "view/job_row.hpp"

namespace etl::ui {

[[nodiscard]] inline float row_gap(const Ui& ui) { return ui.compact ? 4.0f : 8.0f; }

/// CSS pixels.
[[nodiscard]] float job_row_height(const Ui& ui);
/// Of an inactive job's row.
[[nodiscard]] float collapsed_row_height(const Ui& ui);

/// A list item.
void job_row(Ui& ui, const JobItem& item, const view::JobRowView& view, bool stale);

} // namespace etl::ui
