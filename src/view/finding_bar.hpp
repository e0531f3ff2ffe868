// Finding bar: the search field, the statuses with their counts to filter by, what else is filtered, order and groups.
#pragma once

#include "app/job_finder.hpp"
#include "view/controls.hpp"
#include "view/fields.hpp"
#include "view/filter_drawer.hpp"
#include "view/locale.hpp"
#include "view/saved_views_window.hpp"

#include <optional>
#include <string>
#include <vector>

namespace etl::view {

/// "Running 2": filters when it is pressed, together with others that are.
struct StatusFilterView {
    std::string label;
    std::string count;
    std::string name; ///< "Running: 2 jobs"
    bool on = false;
    app::Action action;
};

struct FindingBarView {
    FieldView search;
    /// Opens the drawer with all other filters.
    ButtonView filters;
    std::vector<StatusFilterView> statuses;
    /// What is chosen in the drawer.
    std::vector<ChipView> chips;
    /// Leads from failed jobs to their causes; only while those are looked at.
    std::optional<ButtonView> causes;
    /// Opens the menu of orders and groups.
    ButtonView order;
    std::string order_menu;
    std::vector<MenuItemView> orders; ///< empty while the menu is closed
    /// Opens the menu of saved views.
    ButtonView views;
    std::vector<MenuItemView> view_items; ///< empty while the menu is closed
    /// Shows the boxes by which jobs are picked, or hides them.
    ButtonView select;
    bool selecting = false;
    /// Rows or cards.
    std::vector<ChoiceView> looks;
    std::size_t look = 0;
    /// "3 of 50 jobs", and the button that shows all again; only while something is filtered.
    std::string outcome;
    std::optional<ButtonView> clear;
};

/// The key that leads into the search field.
inline constexpr std::string_view search_key = "/";

[[nodiscard]] FindingBarView finding_bar(const app::AppState& state, const app::FoundJobs& found,
                                         const ViewContext& context);

/// Opens the window of causes; disabled while no job has failed.
[[nodiscard]] ButtonView causes_button(const app::AppState& state);
/// Opens the menu of saved views: named by the one that is shown.
[[nodiscard]] ButtonView views_button(const app::AppState& state);

/// "Next run"
[[nodiscard]] std::string_view order_label(app::JobOrder order);
/// "By integration"
[[nodiscard]] std::string_view grouping_label(app::JobGrouping grouping);

/// What stands in the list's place where nothing is found.
[[nodiscard]] MessageView nothing_found(const app::AppState& state);

} // namespace etl::view
