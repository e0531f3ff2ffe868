// Locale: how dates and numbers read in the user's language and the zone that was chosen. An interface, so that view
// stays pure: the browser's Intl answers in production, a fixed one in tests.
#pragma once

#include "model/timestamp.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

/// The forms of a noun that the language of the words has (English: two).
enum class Plural : unsigned char { one, other };

class Locale {
  public:
    virtual ~Locale() = default;

    /// Day and minute in this year, "Nov 23, 2:01 PM"; the day alone in another one, "Dec 11, 2025".
    [[nodiscard]] virtual std::string date_time(model::EpochMilliseconds instant) const = 0;
    /// To the second, with year and zone: "Nov 23, 2026, 1:41:07 PM GMT+1".
    [[nodiscard]] virtual std::string full_date_time(model::EpochMilliseconds instant) const = 0;
    /// To the second: "14:05:31".
    [[nodiscard]] virtual std::string time_of_day(model::EpochMilliseconds instant) const = 0;
    /// To the minute: "14:05".
    [[nodiscard]] virtual std::string minute_of_day(model::EpochMilliseconds instant) const = 0;
    /// With the language's grouping: "12,400".
    [[nodiscard]] virtual std::string number(std::int64_t value) const = 0;
    /// Which form of a noun the count asks for.
    [[nodiscard]] virtual Plural plural(std::int64_t count) const = 0;
    /// What the user's zone is ahead of UTC at that moment, milliseconds.
    [[nodiscard]] virtual model::EpochMilliseconds zone_offset(model::EpochMilliseconds instant) const = 0;
    /// The key of the machine's own shortcuts: "Ctrl" or "⌘".
    [[nodiscard]] virtual std::string command_key() const = 0;

    /// The IANA names of all zones that can be chosen, and of the device's own.
    [[nodiscard]] virtual std::vector<std::string> zones() const = 0;
    [[nodiscard]] virtual std::string own_zone() const = 0;
    /// From now on all dates and times are those of the zone; of the device's own where it is empty or not known.
    virtual void use_zone(std::string_view zone) = 0;
};

/// What every view function is given besides the state.
struct ViewContext {
    model::EpochMilliseconds now = 0;
    const Locale& locale;
    /// Moments of jobs are said as "5m ago".
    bool relative_times = false;
    /// The moment that the picture of the jobs is of, where it does not go on by itself: their clocks stand at it.
    std::optional<model::EpochMilliseconds> pictured_at = {};

    /// What the jobs' clocks show.
    [[nodiscard]] model::EpochMilliseconds job_time() const { return pictured_at.value_or(now); }
};

} // namespace etl::view
