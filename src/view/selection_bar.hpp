// Selection bar: how many jobs are picked, what can be done to all of them, and how far that is.
#pragma once

#include "app/job_finder.hpp"
#include "view/controls.hpp"
#include "view/job_controls.hpp"
#include "view/locale.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

struct SelectionBarView {
    std::string count;  ///< "12 selected"
    std::string hidden; ///< "3 of them not shown"; empty where all are
    /// "Select all 50 jobs"; where some that are found are not picked.
    std::optional<ButtonView> all;
    /// What can be done to them; none where nothing is picked.
    std::vector<ButtonView> actions;
    /// The same in a menu, for where they find no room.
    ButtonView menu;
    std::string menu_key;
    std::vector<MenuItemView> items; ///< empty while it is closed
    /// Leads to what is under way, or to its results.
    std::optional<ButtonView> run;
    std::optional<ButtonView> dismiss_run;
    ButtonView clear;
};

/// The key that leads to what can be done.
inline constexpr std::string_view selection_key = "A";

/// What can be done to the picked jobs, for menus and the palette.
[[nodiscard]] std::vector<MenuItemView> bulk_items(const app::AppState& state);

/// Nothing while nothing is picked, under way or to be read.
[[nodiscard]] std::optional<SelectionBarView> selection_bar(const app::AppState& state, const app::FoundJobs& found,
                                                            const ViewContext& context);

/// "Pause", as the bar and the bulk's window have it.
[[nodiscard]] std::string_view bulk_label(const app::ControlRequest& request);

} // namespace etl::view
