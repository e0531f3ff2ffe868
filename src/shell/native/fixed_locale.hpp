// FixedLocale: dates and numbers in English and UTC (or Tokyo's time), whatever machine the tests run on. A header
// alone, so that tests of the view need nothing else of this room.
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
    [[nodiscard]] std::string minute_of_day(model::EpochMilliseconds instant) const override {
        return time_of_day(instant).substr(0, 5);
    }
    [[nodiscard]] std::string number(std::int64_t value) const override;
    [[nodiscard]] view::Plural plural(std::int64_t count) const override {
        return count == 1 ? view::Plural::one : view::Plural::other;
    }
    [[nodiscard]] model::EpochMilliseconds zone_offset(model::EpochMilliseconds) const override { return 0; }
    [[nodiscard]] std::string command_key() const override { return "Ctrl"; }
    [[nodiscard]] std::vector<std::string> zones() const override { return {"Asia/Tokyo", "Europe/Berlin", "UTC"}; }
    [[nodiscard]] std::string own_zone() const override { return "UTC"; }
    void use_zone(std::string_view zone) override { zone_ = zone == "Asia/Tokyo" ? zone : std::string_view("UTC"); }

  private:
    /// By the clocks of the zone.
    [[nodiscard]] model::EpochMilliseconds there(model::EpochMilliseconds instant) const {
        return instant + (zone_ == "UTC" ? 0 : 9 * 3'600'000);
    }

    std::string zone_ = "UTC";
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
    const calendar::Parts parts = calendar::parts_of(there(instant));
    if (parts.year != this_year) {
        return fmt::format("{} {}, {}", parts.month, parts.day, parts.year);
    }
    return fmt::format("{} {}, {}:{:02} {}", parts.month, parts.day, parts.hour_of_half(), parts.minute, parts.half());
}

inline std::string FixedLocale::full_date_time(model::EpochMilliseconds instant) const {
    const calendar::Parts parts = calendar::parts_of(there(instant));
    return fmt::format("{} {}, {}, {}:{:02}:{:02} {} {}", parts.month, parts.day, parts.year, parts.hour_of_half(),
                       parts.minute, parts.second, parts.half(), zone_ == "UTC" ? "UTC" : "GMT+9");
}

inline std::string FixedLocale::time_of_day(model::EpochMilliseconds instant) const {
    const calendar::Parts parts = calendar::parts_of(there(instant));
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
