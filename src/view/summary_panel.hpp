// Summary panel: what comes next and how much is going on, for servers that have no orchestrator to ask (look.md).
#pragma once

#include "app/state.hpp"
#include "view/locale.hpp"

#include <optional>
#include <string>

namespace etl::view {

struct SummaryPanelView {
    std::string title;  ///< "Next run: GitHub"
    std::string detail; ///< "2 running · 1 failed · 9 jobs"
    std::string clock;  ///< "00:42:17", with days before it where there are some; "--:--:--" where nobody knows
    /// What the clock means, for assistive technology: the time of the next run.
    std::string clock_description;
    /// While jobs run the clock matters less.
    bool quiet = false;
    std::optional<model::EpochMilliseconds> changes_at;
};

/// `stale`: clocks stand still, and claim nothing.
[[nodiscard]] SummaryPanelView summary_panel(const app::AppState& state, bool stale, const ViewContext& context);

} // namespace etl::view
