// Page head: what every page has at its top: its title, the connection line, the links to all pages, and the buttons
// that are the same everywhere.
#pragma once

#include "app/state.hpp"
#include "view/controls.hpp"
#include "view/locale.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

struct ConnectionLineView {
    Tone tone = Tone::neutral;
    std::string text;   ///< "Live"
    std::string detail; ///< "updated 14:05:31"
    /// A click that helps: "Try again".
    std::optional<ButtonView> action;
    /// When the words change by the clock alone ("next try in 4 s").
    std::optional<model::EpochMilliseconds> changes_at;
};

/// A link to one of the pages, as it was left.
struct PageLinkView {
    std::string_view label;
    std::string href;
    bool current = false;
};

struct PageHeadView {
    std::string title;
    ConnectionLineView connection;
    std::vector<PageLinkView> pages;
    ButtonView settings;
    ButtonView palette;
};

/// The name of a page.
[[nodiscard]] std::string_view page_title(app::Route route);

[[nodiscard]] PageHeadView page_head(const app::AppState& state, std::string_view title, const ViewContext& context);

/// The button that goes through the themes.
[[nodiscard]] ButtonView theme_button(const app::Preferences& preferences);

/// The button in the page's head.
[[nodiscard]] ButtonView palette_button(const ViewContext& context);

/// The button that has the server asked anew: "Try again", "Refresh".
[[nodiscard]] ButtonView refresh_button(std::string_view label);

/// Why and since when what is shown is not the newest: "Unreachable since 14:01:12: this is the last known state."
[[nodiscard]] std::string stale_sentence(const app::AppState& state, const ViewContext& context);

/// What a failure means for the person who reads it, with the server's own sentence when it gave one.
[[nodiscard]] std::string failure_sentence(const app::RequestFailure& failure);

} // namespace etl::view
