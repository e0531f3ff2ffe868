// Locale: how dates and numbers read in the user's language. An interface, so that view stays pure: the browser's Intl
// answers in production, a fixed one in tests.
#pragma once

#include "model/timestamp.hpp"

#include <cstdint>
#include <string>

namespace etl::view {

class Locale {
  public:
    virtual ~Locale() = default;

    /// Day and minute in this year, "Nov 23, 2:01 PM"; the day alone in another one, "Dec 11, 2025".
    [[nodiscard]] virtual std::string date_time(model::EpochMilliseconds instant) const = 0;
    /// To the second, with year and zone: "Nov 23, 2026, 1:41:07 PM GMT+1".
    [[nodiscard]] virtual std::string full_date_time(model::EpochMilliseconds instant) const = 0;
    /// To the second: "14:05:31".
    [[nodiscard]] virtual std::string time_of_day(model::EpochMilliseconds instant) const = 0;
    /// With the language's grouping: "12,400".
    [[nodiscard]] virtual std::string number(std::int64_t value) const = 0;
    /// What the user's zone is ahead of UTC at that moment, milliseconds.
    [[nodiscard]] virtual model::EpochMilliseconds zone_offset(model::EpochMilliseconds instant) const = 0;
    /// The key of the machine's own shortcuts: "Ctrl" or "⌘".
    [[nodiscard]] virtual std::string command_key() const = 0;
};

/// What every view function is given besides the state.
struct ViewContext {
    model::EpochMilliseconds now = 0;
    const Locale& locale;
};

} // namespace etl::view
