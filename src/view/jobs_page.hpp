// Jobs page: the page's head, its connection line, and which picture the list shows.
#pragma once

#include "app/state.hpp"
#include "view/job_card.hpp"

#include <cstddef>
#include <optional>
#include <string>

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

enum class ListPicture : unsigned char { loading, empty, failed, cards };

struct JobsPageView {
    ConnectionLineView connection;
    ListPicture picture = ListPicture::loading;
    MessageView message; ///< for every picture but the cards
    bool stale = false;
    /// Why the picture is stale and since when; empty when it isn't.
    std::string stale_sentence;
    ButtonView theme;
    ButtonView palette;
};

[[nodiscard]] JobsPageView jobs_page(const app::AppState& state, const ViewContext& context);

/// "2 running · 1 failed · 9 jobs"; empty where there are none.
[[nodiscard]] std::string jobs_summary(const app::JobsState& jobs, const ViewContext& context);

/// The button that goes through the themes.
[[nodiscard]] ButtonView theme_button(const app::Preferences& preferences);

/// What a failure means for the person who reads it, with the server's own sentence when it gave one.
[[nodiscard]] std::string failure_sentence(const app::RequestFailure& failure);

} // namespace etl::view
