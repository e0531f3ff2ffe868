// Job card: what one job's card says and offers (specification, task 3.2; look.md).
#pragma once

#include "app/jobs.hpp"
#include "view/controls.hpp"
#include "view/job_controls.hpp"
#include "view/job_facts.hpp"
#include "view/locale.hpp"

#include <optional>
#include <string>
#include <vector>

namespace etl::view {

struct BadgeView {
    std::string label; ///< "RUNNING"
    Tone tone = Tone::neutral;
    Icon icon = Icon::none;
    bool moving = false; ///< the icon turns while the job works
};

struct MetricView {
    std::string label; ///< "Extracted"
    std::string value; ///< "29,500"
    bool alarming = false;
};

struct FootView {
    std::string label;
    std::string value;
    bool mono = false;
};

struct JobCardView {
    std::string title;
    std::string details; ///< where its details are
    Icon icon = Icon::cog;
    BadgeView badge;
    /// Present while the job works.
    struct Progress {
        int percent = 0;
        std::string stage;        ///< "Stage: transform"
        std::string percent_text; ///< "42%"
        std::string name;         ///< "Progress: Jira"
    };
    std::optional<Progress> progress;
    std::vector<MetricView> metrics;
    std::string note;          ///< stands where metrics would, when there are none
    std::string error_excerpt; ///< the newest failure's message; empty when not failed
    ButtonView run;
    std::optional<ButtonView> view_errors;
    JobControlsView controls;
    std::vector<FootView> foot;
    /// When the card's text changes by the clock alone; nullopt when it doesn't.
    std::optional<model::EpochMilliseconds> changes_at;
};

/// `stale`: the card shows the last known state and its clocks stand still.
[[nodiscard]] JobCardView job_card(const app::AppState& state, const app::JobRecord& record, bool stale,
                                   const ViewContext& context);

/// The badge of a status; the raw word is shown for kinds that the page does not know.
[[nodiscard]] BadgeView badge_for(model::StatusKind kind, const std::string& raw);

} // namespace etl::view
