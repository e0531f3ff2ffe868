// FixedLocale: dates and numbers in English and UTC, whatever machine the tests run on. A header alone, so that tests
// of the view need nothing else of this room.
#pragma once

#include "view/locale.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace etl::shell::native {

class FixedLocale final : public view::Locale {
  public:
    /// Dates of other years are written with the year, and without the time.
    int this_year = 2026;

    [[nodiscard]] std::string date_time(model::EpochMilliseconds instant) const override;
    [[nodiscard]] std::string full_date_time(model::EpochMilliseconds instant) const override;
    [[nodiscard]] std::string time_of_day(model::EpochMilliseconds instant) const override;
    [[nodiscard]] std::string number(std::int64_t value) const override;
    [[nodiscard]] model::EpochMilliseconds zone_offset(model::EpochMilliseconds) const override { return 0; }
    [[nodiscard]] std::string command_key() const override { return "Ctrl"; }
};

namespace calendar {

inline constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

struct Parts {
    int year = 0;
    const char* month = "";
    unsigned day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;

    [[nodiscard]] int hour_of_half() const { return hour % 12 == 0 ? 12 : hour % 12; }
    [[nodiscard]] const char* half() const { return hour < 12 ? "AM" : "PM"; }
};

inline Parts parts_of(model::EpochMilliseconds instant) {
    namespace chrono = std::chrono;
    const chrono::sys_time<chrono::milliseconds> moment{chrono::milliseconds{instant}};
    const auto midnight = chrono::floor<chrono::days>(moment);
    const chrono::year_month_day date{midnight};
    const auto seconds = static_cast<int>(chrono::floor<chrono::seconds>(moment - midnight).count());
    return {static_cast<int>(date.year()),
            months[static_cast<unsigned>(date.month()) - 1],
            static_cast<unsigned>(date.day()),
            seconds / 3'600,
            seconds / 60 % 60,
            seconds % 60};
}

} // namespace calendar

inline std::string FixedLocale::date_time(model::EpochMilliseconds instant) const {
    const calendar::Parts parts = calendar::parts_of(instant);
    if (parts.year != this_year) {
        return fmt::format("{} {}, {}", parts.month, parts.day, parts.year);
    }
    return fmt::format("{} {}, {}:{:02} {}", parts.month, parts.day, parts.hour_of_half(), parts.minute, parts.half());
}

inline std::string FixedLocale::full_date_time(model::EpochMilliseconds instant) const {
    const calendar::Parts parts = calendar::parts_of(instant);
    return fmt::format("{} {}, {}, {}:{:02}:{:02} {} UTC", parts.month, parts.day, parts.year, parts.hour_of_half(),
                       parts.minute, parts.second, parts.half());
}

inline std::string FixedLocale::time_of_day(model::EpochMilliseconds instant) const {
    const calendar::Parts parts = calendar::parts_of(instant);
    return fmt::format("{:02}:{:02}:{:02}", parts.hour, parts.minute, parts.second);
}

inline std::string FixedLocale::number(std::int64_t value) const {
    const std::string digits = fmt::format("{}", value);
    const std::size_t first = value < 0 ? 1 : 0;
    std::string grouped;
    for (std::size_t index = 0; index < digits.size(); ++index) {
        if (index > first && (digits.size() - index) % 3 == 0) {
            grouped += ',';
        }
        grouped += digits[index];
    }
    return grouped;
}

} // namespace etl::shell::native
