// Saved views: the window in which the present view is named, and the kept ones are shown, renamed, replaced and
// deleted; and the menu that leads to them.
#pragma once

#include "app/state.hpp"
#include "view/controls.hpp"
#include "view/fields.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

/// The keys of the window (app::WindowOpened) and of the menu.
inline constexpr std::string_view views_window = "saved views";
inline constexpr std::string_view views_menu = app::views_menu;

struct SavedViewRow {
    ButtonView show;     ///< its label is the view's name
    std::string summary; ///< "Failed · Integration: Jira · Sorted by: Name"
    bool shown = false;  ///< it is what the list shows now
    ButtonView replace;
    ButtonView rename;
    ButtonView remove;
    /// In place of all that while it gets another name.
    std::optional<FieldView> name;
    ButtonView keep_name;
    ButtonView keep_old_name;
};

struct SavedViewsWindow {
    FieldView name;
    ButtonView save;
    std::vector<SavedViewRow> rows;
    /// “Mine” is deleted.
    std::string deleted;
    ButtonView undo;
    std::string nothing; ///< said where no view is saved
    app::Action close;
};

[[nodiscard]] SavedViewsWindow saved_views_window(const app::AppState& state);

/// What the menu of saved views lists.
[[nodiscard]] std::vector<MenuItemView> views_items(const app::AppState& state);

/// What a view shows, in a line: "Failed · “jira” · Sorted by: Name"; "All jobs" where nothing is chosen.
[[nodiscard]] std::string finding_summary(const app::Finding& finding);

} // namespace etl::view
