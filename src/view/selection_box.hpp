// Selection box: picks one job, or with Shift all up to it.
#pragma once

#include "app/action.hpp"
#include "app/state.hpp"

#include <string>

namespace etl::view {

/// The box on a job's row or card.
struct SelectionBoxView {
    std::string name; ///< "Select Jira"
    bool on = false;
    /// Drawn whether the pointer is there or not.
    bool shown = false;
    app::Action press;
    app::Action extend; ///< with Shift
};

[[nodiscard]] SelectionBoxView selection_box(const app::AppState& state, const app::JobRecord& record);

} // namespace etl::view
