// Details drawer: what a job's details say, part by part: what it is and does next, its stages, steps, settings, and
// its last error. What has a page of its own (runs, logs) is linked to.
#pragma once

#include "app/job_details.hpp"
#include "app/state.hpp"
#include "view/job_card.hpp"
#include "view/locale.hpp"
#include "view/run_page.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

/// "Next run", "in 42m 17s", "Nov 23, 2:01 PM".
struct DetailsFact {
    std::string label;
    std::string value;
    /// Beside it in a quieter colour; may be empty.
    std::string more = {};
    Tone tone = Tone::neutral;
};

/// One of several things below each other, such as a stage.
struct DetailsItem {
    Icon icon = Icon::none;
    bool moving = false;
    Tone tone = Tone::neutral;
    std::string title;  ///< "Extract"
    std::string state;  ///< "Completed"
    std::string figure; ///< at the right: "12s"
    std::string more;   ///< "1,800 in, 1,790 out"
};

/// How far a step is in one of the three kinds of work.
struct DetailsCell {
    model::CellKind kind = model::CellKind::unknown;
    std::string word;
};

struct DetailsStep {
    std::string name;
    std::array<DetailsCell, 3> cells; ///< extraction, transform, embedding
};

/// A part of a tab: of what follows, what there is, in this order.
struct DetailsSection {
    std::string key;
    std::string title; ///< may be empty
    std::string note;
    std::optional<JobCardView::Progress> progress;
    std::string progress_counts;
    bool progress_stale = false; ///< it is the last known one
    std::vector<DetailsFact> facts;
    RunStripView runs;
    std::vector<MetricView> metrics;
    std::optional<StagesView> timeline;
    std::vector<DetailsItem> items;
    std::vector<DetailsStep> steps;
    std::string message; ///< of an error
    std::optional<TextBlockView> code;
    std::vector<ButtonView> buttons;
};

/// A tab's parts, or why there are none.
struct DetailsTabView {
    std::vector<DetailsSection> sections;
    std::optional<MessageView> nothing;
    std::string_view busy;
    /// When it changes by the clock alone.
    std::optional<model::EpochMilliseconds> changes_at;
};

struct DetailsDrawerView {
    std::string title; ///< "Details: Jira"
    Icon icon = Icon::info;
    app::Action close;
    /// Where the job can't be shown: not there (yet).
    std::optional<MessageView> nothing;
    std::string_view busy;

    BadgeView badge;
    std::string sentence; ///< what it does next
    std::string banner;   ///< that it is not of now
    ButtonView run;
    std::optional<ButtonView> errors;
    JobControlsView controls;
    std::vector<ChoiceView> tabs;
    std::size_t chosen = 0;
    DetailsTabView tab;
    std::optional<model::EpochMilliseconds> changes_at;
};

/// None where no details are open.
[[nodiscard]] std::optional<DetailsDrawerView> details_drawer(const app::AppState& state, const ViewContext& context);

/// What a tab shows of a job.
[[nodiscard]] DetailsTabView details_tab(const app::AppState& state, const app::JobRecord& record, app::DetailsTab tab,
                                         const ViewContext& context);

/// A tab's name.
[[nodiscard]] std::string_view details_tab_label(app::DetailsTab tab);

/// What the job does next and when; what of it is a clock's changes at `changes_at`.
[[nodiscard]] ClockWords next_deed(const app::JobRecord& record, bool stale, const ViewContext& context);

/// The ways to the newest run's page and log; none where no run is known.
[[nodiscard]] std::vector<ButtonView> newest_run_buttons(const app::AppState& state);

// Each tab by itself, for details_tab.

[[nodiscard]] DetailsTabView details_overview(const app::AppState& state, const app::JobRecord& record,
                                              const ViewContext& context);
[[nodiscard]] DetailsTabView details_stages(const app::AppState& state, const app::JobRecord& record,
                                            const ViewContext& context);
[[nodiscard]] DetailsTabView details_steps(const app::AppState& state, const app::JobRecord& record);
[[nodiscard]] DetailsTabView details_settings(const app::AppState& state, const app::JobRecord& record);
[[nodiscard]] DetailsTabView details_error(const app::AppState& state, const app::JobRecord& record,
                                           const ViewContext& context);

} // namespace etl::view
