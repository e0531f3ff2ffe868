// Job menu: what stands in a job's menu though it is no control of the server's.
#pragma once

#include "app/jobs.hpp"
#include "app/state.hpp"
#include "view/controls.hpp"

namespace etl::view {

/// What the user hears of: whoever may look may choose it.
[[nodiscard]] MenuItemView notify_item(const app::AppState& state, const app::JobRecord& record);

/// Opens the job's details.
[[nodiscard]] MenuItemView details_item(const app::AppState& state, const app::JobRecord& record);
/// Asks how it is to be started. What can't be started now can still be looked at, and a stage may be.
[[nodiscard]] MenuItemView start_options_item(const app::AppState& state, const app::JobRecord& record);

/// Leads to the job's runs.
[[nodiscard]] MenuItemView runs_item(const app::JobRecord& record);

} // namespace etl::view
