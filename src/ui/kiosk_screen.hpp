// Kiosk screen: large type, counts by status, tiles of jobs and a clock; as large as the screen allows.
#pragma once

#include "app/job_finder.hpp"
#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

#include <vector>

namespace etl::ui {

/// Draws it. Returns the jobs in sight.
std::vector<model::JobId> kiosk_screen(Ui& ui, const app::AppState& state, const app::FoundJobs& ordered,
                                       const view::ViewContext& context);

} // namespace etl::ui
