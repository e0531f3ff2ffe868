// Reads ISO 8601 / RFC 3339 date-times by hand: the standard library's parsers are locale-bound, throw, or are missing.
#include "model/timestamp.hpp"

#include <chrono>
#include <cstddef>

namespace etl::model {
namespace {

constexpr EpochMilliseconds second = 1000;
constexpr EpochMilliseconds minute = 60 * second;
constexpr EpochMilliseconds hour = 60 * minute;
constexpr EpochMilliseconds day = 24 * hour;

constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// Walks over the text; each step says whether what it looks for stands there, and moves on only if it does.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool at_end() const { return rest_.empty(); }

    bool accept(std::string_view any_of) {
        if (rest_.empty() || any_of.find(rest_.front()) == std::string_view::npos) {
            return false;
        }
        last_ = rest_.front();
        rest_.remove_prefix(1);
        return true;
    }

    /// The character that the last successful accept() took.
    [[nodiscard]] char last() const { return last_; }

    /// Exactly `count` digits with a value of at most `largest`.
    bool number(std::size_t count, int largest, int& value) {
        if (rest_.size() < count) {
            return false;
        }
        int sum = 0;
        for (const char letter : rest_.substr(0, count)) {
            if (!is_digit(letter)) {
                return false;
            }
            sum = sum * 10 + (letter - '0');
        }
        if (sum > largest) {
            return false;
        }
        value = sum;
        rest_.remove_prefix(count);
        return true;
    }

    /// One digit or more of a second's fraction; what is finer than a millisecond is cut off.
    bool fraction(int& milliseconds) {
        int unit = 100;
        int sum = 0;
        std::size_t count = 0;
        for (; count < rest_.size() && is_digit(rest_[count]); ++count, unit /= 10) {
            sum += (rest_[count] - '0') * unit;
        }
        milliseconds = sum;
        rest_.remove_prefix(count);
        return count > 0;
    }

  private:
    std::string_view rest_;
    char last_ = '\0';
};

/// Days since 1970-01-01; nothing when the calendar has no such day.
std::optional<EpochMilliseconds> read_date(Scanner& scanner) {
    int year = 0;
    int month = 0;
    int day_of_month = 0;
    if (!scanner.number(4, 9999, year) || !scanner.accept("-") || !scanner.number(2, 12, month) ||
        !scanner.accept("-") || !scanner.number(2, 31, day_of_month)) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day_of_month)}};
    if (!date.ok()) {
        return std::nullopt;
    }
    return EpochMilliseconds{std::chrono::sys_days{date}.time_since_epoch().count()};
}

struct TimeOfDay {
    EpochMilliseconds since_midnight = 0;
    bool leap_second = false;
};

std::optional<TimeOfDay> read_time(Scanner& scanner) {
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    int milliseconds = 0;
    if (!scanner.number(2, 23, hours) || !scanner.accept(":") || !scanner.number(2, 59, minutes)) {
        return std::nullopt;
    }
    if (scanner.accept(":")) {
        if (!scanner.number(2, 60, seconds)) {
            return std::nullopt;
        }
        if (scanner.accept(".,") && !scanner.fraction(milliseconds)) {
            return std::nullopt;
        }
    }
    return TimeOfDay{hours * hour + minutes * minute + seconds * second + milliseconds, seconds == 60};
}

/// The zone's distance from UTC: Z, +01:00, +0100 or +01.
std::optional<EpochMilliseconds> read_zone(Scanner& scanner) {
    if (scanner.accept("Zz")) {
        return 0;
    }
    if (!scanner.accept("+-")) {
        return std::nullopt;
    }
    const int sign = scanner.last() == '-' ? -1 : 1;
    int hours = 0;
    int minutes = 0;
    if (!scanner.number(2, 23, hours)) {
        return std::nullopt;
    }
    if ((scanner.accept(":") || !scanner.at_end()) && !scanner.number(2, 59, minutes)) {
        return std::nullopt;
    }
    return sign * (hours * hour + minutes * minute);
}

std::optional<EpochMilliseconds> read_instant(std::string_view text) {
    Scanner scanner(text);
    const auto days = read_date(scanner);
    if (!days || !scanner.accept("Tt ")) {
        return std::nullopt;
    }
    const auto time = read_time(scanner);
    if (!time) {
        return std::nullopt;
    }
    const auto zone = read_zone(scanner);
    if (!zone || !scanner.at_end()) {
        return std::nullopt;
    }
    const EpochMilliseconds instant = *days * day + time->since_midnight - *zone;
    // A second numbered 60 exists only just before midnight UTC; it counts as the first of the next day.
    const EpochMilliseconds since_utc_midnight = ((instant % day) + day) % day;
    if (time->leap_second && since_utc_midnight >= second) {
        return std::nullopt;
    }
    return instant;
}

} // namespace

Timestamp parse_timestamp(std::string_view text) { return Timestamp{std::string(text), read_instant(text)}; }

std::string iso_text(EpochMilliseconds instant) {
    const EpochMilliseconds since_midnight = ((instant % day) + day) % day;
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{(instant - since_midnight) / day}}};
    std::string text;
    const auto add = [&](long long number, std::size_t digits, char behind) {
        const std::string plain = std::to_string(number);
        text.append(digits > plain.size() ? digits - plain.size() : 0, '0').append(plain).push_back(behind);
    };
    add(static_cast<int>(date.year()), 4, '-');
    add(static_cast<unsigned>(date.month()), 2, '-');
    add(static_cast<unsigned>(date.day()), 2, 'T');
    add(since_midnight / hour, 2, ':');
    add(since_midnight / minute % 60, 2, ':');
    add(since_midnight / second % 60, 2, '.');
    add(since_midnight % second, 3, 'Z');
    return text;
}

} // namespace etl::model
