// Saved views: what the list is to show, under names that the user gave, kept across visits.
#pragma once

#include "app/finding.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::app {

struct AppState;

struct SavedView {
    std::string name;
    Finding finding;
    bool operator==(const SavedView&) const = default;
};

struct SavedViewsState {
    std::vector<SavedView> views; ///< by name; no two are alike, in whatever case
    /// The one that was deleted last, as long as that can be undone.
    std::optional<SavedView> deleted;

    /// By its name in whatever case; null where there is none.
    [[nodiscard]] const SavedView* find(std::string_view name) const;
};

/// The menu that lists them: later code.
inline constexpr std::string_view views_menu = "views";

/// The preference that keeps them.
inline constexpr std::string_view views_preference = "views";
inline constexpr std::size_t most_views = 100;
/// What is being typed, in ViewState: the name of the present view, the view that gets another name, and that name.
inline constexpr std::string_view view_name_key = "window view name";
inline constexpr std::string_view renamed_view_key = "window renamed view";
inline constexpr std::string_view new_name_key = "window new name of view";
/// In bytes.
inline constexpr std::size_t longest_view_name = 120;

/// As they are kept and exported: a line for each, its name and its query as an address has them: "My+view?find=jira".
[[nodiscard]] std::string write_views(const std::vector<SavedView>& views);
/// Never fails: what is no view is left out.
[[nodiscard]] std::vector<SavedView> parse_views(std::string_view text);

/// A name as it is kept: without blanks around it, none twice.
[[nodiscard]] std::string view_name(std::string_view typed);

/// The view that is shown now; null where it is none of the saved ones.
[[nodiscard]] const SavedView* shown_view(const AppState& state);

// ---- actions

/// They were kept, or come from a file.
struct ViewsLoaded {
    std::string text;
};

/// What is shown now gets this name; what had it before is replaced. Nothing without a name, or where there are
/// most_views.
struct ViewSaved {
    std::string name;
};

/// Nothing where another one has the new name.
struct ViewRenamed {
    std::string name;
    std::string to;
};

struct ViewDeleted {
    std::string name;
};

/// The deletion is undone.
struct ViewRestored {};

/// The list is to show it; what offered it closes.
struct ViewChosen {
    std::string name;
};

void update(AppState& state, const ViewsLoaded& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ViewSaved& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ViewRenamed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ViewDeleted& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ViewRestored& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const ViewChosen& action, model::EpochMilliseconds now, Effects& effects);

} // namespace etl::app
