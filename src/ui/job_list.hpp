// Job list: the jobs as cards in columns or as rows, in groups or not; only those in sight are made, however many there
// are.
#pragma once

#include "app/state.hpp"
#include "ui/job_list_layout.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

#include <cstddef>
#include <vector>

namespace etl::ui {

/// Draws the jobs in sight with the list's upper left corner at `at`. Returns those that can be seen, in order.
std::vector<model::JobId> job_list(Ui& ui, const app::AppState& state, const app::FoundJobs& found,
                                   const view::ViewContext& context, bool stale, Point at, const JobListLayout& layout);

/// Empty cards or rows down to `until`, while nothing is known yet.
void job_list_skeleton(Ui& ui, Point at, const JobListLayout& layout, float until);

} // namespace etl::ui
