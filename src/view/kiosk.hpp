// Kiosk: the jobs on a wall screen that nobody touches: counts, what failed and what runs first, page by page.
#pragma once

#include "app/job_finder.hpp"
#include "app/state.hpp"
#include "view/job_row.hpp"
#include "view/jobs_page.hpp"
#include "view/locale.hpp"

#include <optional>
#include <string>
#include <vector>

namespace etl::view {

struct KioskCountView {
    std::string label; ///< "Failed"
    std::string value;
    Tone tone = Tone::neutral;
    bool quiet = false; ///< there are none
};

struct KioskTileView {
    std::string key; ///< the job's id
    std::string title;
    Icon icon = Icon::cog;
    BadgeView badge;
    /// What matters most of it now: how far it is, why it failed, when it runs next.
    std::string line;
    Tone line_tone = Tone::neutral;
    std::optional<int> percent; ///< of a job at work
    std::string progress_name;
};

struct KioskView {
    std::string clock; ///< "14:05"
    ConnectionLineView connection;
    bool stale = false;
    std::vector<KioskCountView> counts;
    /// The jobs of the page in sight.
    std::vector<KioskTileView> tiles;
    std::string page; ///< "Page 1 of 3"; empty where there is one
    /// What stands where tiles would, when there are none.
    std::string nothing;
    ButtonView leave;
    std::optional<model::EpochMilliseconds> changes_at;
};

/// How long a page stays, where there are several.
inline constexpr model::EpochMilliseconds kiosk_page_time = 12'000;

/// What a wall screen shows of what is sought: those that need somebody first, and none that is switched off.
[[nodiscard]] app::Finding kiosk_finding(const app::AppState& state);

/// `ordered`: the jobs to show, those that need somebody first; `per_page`: how many of them fit, at least 1.
[[nodiscard]] KioskView kiosk(const app::AppState& state, const app::FoundJobs& ordered, std::size_t per_page,
                              const ViewContext& context);

} // namespace etl::view
