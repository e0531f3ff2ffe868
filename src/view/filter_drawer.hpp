// Filter drawer: every filter beside text and status, with how many jobs each choice would leave.
#pragma once

#include "app/job_finder.hpp"
#include "view/controls.hpp"
#include "view/locale.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

/// The key of the window (app::WindowOpened).
inline constexpr std::string_view filter_window = "filters";

struct FacetView {
    std::string title;
    std::vector<ToggleView> choices;
    /// "and 240 more that the search finds"; empty where all are shown.
    std::string more;
};

struct FilterDrawerView {
    /// Without those that have nothing to choose from.
    std::vector<FacetView> facets;
    std::vector<ChoiceView> active;
    std::size_t active_chosen = 0;
    std::vector<ChoiceView> groups;
    std::size_t group_chosen = 0;
    ButtonView causes;
    ButtonView clear;
    ButtonView show; ///< closes: "Show 12 jobs"
    app::Action close;
};

[[nodiscard]] FilterDrawerView filter_drawer(const app::AppState& state, const app::FoundJobs& found,
                                             const app::FacetCounts& counts, const ViewContext& context);

/// What is chosen beside text and status, each with the press that takes it away.
struct ChipView {
    std::string label; ///< "Integration: Jira"
    std::string name;  ///< "Remove filter: Integration: Jira"
    app::Action action;
};

[[nodiscard]] std::vector<ChipView> filter_chips(const app::Finding& sought);

} // namespace etl::view
