// Times: moments of jobs as the user wants to read them, "Nov 23, 2:01 PM" or "5m ago", countdowns, and when the clock
// alone makes other words of them.
#pragma once

#include "app/state.hpp"
#include "model/timestamp.hpp"
#include "view/locale.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace etl::view {

/// The context of a frame at that time.
[[nodiscard]] ViewContext view_context(const app::AppState& state, model::EpochMilliseconds now, const Locale& locale);

/// Words that the clock changes.
struct ClockWords {
    std::string text;
    /// When they are others; nullopt where they stay.
    std::optional<model::EpochMilliseconds> changes_at = {};
};

/// As the user wants to read it; a time without a zone as the server wrote it, and said so.
[[nodiscard]] ClockWords moment(const std::optional<model::Timestamp>& time, std::string_view otherwise,
                                const ViewContext& context);

/// "just now", "5m ago", "3h ago", "6d ago"; "in 42m" for what is to come; the date of what is a week away.
[[nodiscard]] ClockWords relative_words(model::EpochMilliseconds instant, const ViewContext& context);

/// "11h 35m", "42m 17s", "17s", "Starting now…", "Overdue by 5m" (look.md).
[[nodiscard]] ClockWords countdown(model::EpochMilliseconds due, model::EpochMilliseconds now);

/// The same with seconds in the last minute alone: for many of them below each other.
[[nodiscard]] ClockWords countdown_to_the_minute(model::EpochMilliseconds due, model::EpochMilliseconds now);

/// "<1s", "58s", "4m 12s", "2h 5m"; what is below 0 counts as 0.
[[nodiscard]] std::string duration_text(std::int64_t milliseconds);

} // namespace etl::view
