// Finding bar: the search field, the statuses with their counts to filter by, and the order.
#pragma once

#include "app/finding.hpp"
#include "view/controls.hpp"
#include "view/fields.hpp"
#include "view/locale.hpp"

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
    std::vector<StatusFilterView> statuses;
    /// Opens the menu of orders.
    ButtonView order;
    std::string order_menu;
    std::vector<MenuItemView> orders; ///< empty while the menu is closed
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

/// "Next run"
[[nodiscard]] std::string_view order_label(app::JobOrder order);

/// What stands in the list's place where nothing is found.
[[nodiscard]] MessageView nothing_found(const app::AppState& state);

} // namespace etl::view
