// Job row: what one job's row in the list says and offers (look.md, "The old home page").
#pragma once

#include "view/job_card.hpp"

#include <optional>
#include <string>
#include <vector>

namespace etl::view {

struct JobRowView {
    std::string title;       ///< as the server has it
    std::string shown_title; ///< in capitals
    std::string details;     ///< where its details are
    Icon icon = Icon::cog;
    BadgeView badge;
    /// An inactive job is a thin line: icon, name, menu and switch.
    bool collapsed = false;

    /// What the second line says, part by part.
    struct Part {
        std::string text;
        Tone tone = Tone::neutral;
        /// Its beginning says enough where the whole has no room.
        bool may_be_cut = false;
        /// Where there is room for little, it stands first.
        bool matters_most = false;
    };
    std::vector<Part> parts;
    /// The moments in it as dates, where it says them as whiles ("5m ago").
    std::string exactly;

    struct Progress {
        int percent = 0;
        std::string name;   ///< "Progress: Jira"
        std::string words;  ///< "Transform (42%)"
        std::string counts; ///< "12,400 of 29,500"
    };
    std::optional<Progress> progress;
    RunStripView runs;
    JobControlsView controls;
    /// When the row's text changes by the clock alone; nullopt when it doesn't.
    std::optional<model::EpochMilliseconds> changes_at;
};

/// `stale`: the row shows the last known state and its clocks stand still.
[[nodiscard]] JobRowView job_row(const app::AppState& state, const app::JobRecord& record, bool stale,
                                 const ViewContext& context);

} // namespace etl::view
