// Times of day are the locale's; fractions of a second are the same everywhere.
#include "view/log_line.hpp"

#include "model/letter_case.hpp"
#include "view/fields.hpp"
#include "view/words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace etl::view {
namespace {

using app::LogTimes;
using model::EpochMilliseconds;

constexpr EpochMilliseconds second = 1'000;
constexpr EpochMilliseconds minute = 60 * second;
constexpr EpochMilliseconds hour = 60 * minute;
constexpr EpochMilliseconds day = 24 * hour;

std::string digits(std::int64_t number, std::size_t places) {
    std::string text = std::to_string(number);
    return text.size() < places ? std::string(places - text.size(), '0') + text : text;
}

/// "+1:02.250"
std::string delta_text(EpochMilliseconds delta) {
    const EpochMilliseconds size = std::abs(delta);
    std::string text = delta < 0 ? "-" : "+";
    if (size >= hour) {
        text += std::to_string(size / hour) + ":" + digits(size / minute % 60, 2) + ":" + digits(size / second % 60, 2);
    } else if (size >= minute) {
        text += std::to_string(size / minute) + ":" + digits(size / second % 60, 2);
    } else {
        text += std::to_string(size / second);
    }
    return text + "." + digits(size % second, 3);
}

std::optional<EpochMilliseconds> instant(const model::LogLine* line) {
    return line != nullptr && line->timestamp ? line->timestamp->instant : std::nullopt;
}

/// "2026-11-23T14:05:31.250Z"
std::string iso_text(EpochMilliseconds at) {
    // Days to a civil date (Howard Hinnant's algorithm, in its shortest form).
    const std::int64_t days = (at >= 0 ? at : at - day + 1) / day;
    const std::int64_t rest = at - days * day;
    const std::int64_t shifted = days + 719'468;
    const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146'096) / 146'097;
    const std::int64_t of_era = shifted - era * 146'097;
    const std::int64_t year_of_era = (of_era - of_era / 1'460 + of_era / 36'524 - of_era / 146'096) / 365;
    const std::int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t shifted_month = (5 * of_year + 2) / 153;
    const std::int64_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
    const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return digits(year, 4) + "-" + digits(month, 2) + "-" + digits(of_year - (153 * shifted_month + 2) / 5 + 1, 2) +
           "T" + digits(rest / hour, 2) + ":" + digits(rest / minute % 60, 2) + ":" + digits(rest / second % 60, 2) +
           "." + digits(rest % second, 3) + "Z";
}

/// Milliseconds since midnight of "14:05", "14:05:31", "14:05:31.25".
std::optional<EpochMilliseconds> time_of_day_in(std::string_view text) {
    std::array<std::int64_t, 3> parts{};
    std::size_t part = 0;
    std::size_t places = 0;
    EpochMilliseconds fraction = 0;
    EpochMilliseconds weight = 0;
    for (const char letter : text) {
        if (letter >= '0' && letter <= '9') {
            if (weight > 0) {
                weight /= 10;
                fraction += weight * (letter - '0');
            } else if (++places > 2) {
                return std::nullopt;
            } else {
                parts[part] = parts[part] * 10 + (letter - '0');
            }
        } else if (letter == ':' && places > 0 && part < 2 && weight == 0) {
            ++part;
            places = 0;
        } else if ((letter == '.' || letter == ',') && part == 2 && places > 0 && weight == 0) {
            weight = second;
        } else {
            return std::nullopt;
        }
    }
    const bool whole = part >= 1 && places > 0 && parts[0] < 24 && parts[1] < 60 && parts[2] < 60;
    return whole ? std::optional(parts[0] * hour + parts[1] * minute + parts[2] * second + fraction) : std::nullopt;
}

} // namespace

std::string log_time(const model::LogLine& line, const model::LogLine* before, const LogLook& look,
                     const ViewContext& context) {
    if (look.times == LogTimes::hidden || !line.timestamp) {
        return {};
    }
    const auto at = line.timestamp->instant;
    if (!at) {
        return line.timestamp->text;
    }
    if (look.times == LogTimes::clock) {
        return context.locale.time_of_day(*at) + "." + digits((*at % second + second) % second, 3);
    }
    const auto from = look.times == LogTimes::since_start ? look.start : instant(before);
    return from ? delta_text(*at - *from) : std::string();
}

std::string log_time_in_full(const model::LogLine& line, const ViewContext& context) {
    const auto at = instant(&line);
    return at ? context.locale.full_date_time(*at) : line.timestamp ? line.timestamp->text : std::string();
}

std::string widest_log_time(const LogLook& look) {
    return look.times == LogTimes::hidden  ? std::string()
           : look.times == LogTimes::clock ? "00:00:00.000"
                                           : "+0:00:00.000";
}

std::string log_level(const model::LogLine& line, const LogLook& look) {
    const std::string word = model::capitals(line.level.raw);
    return look.narrow ? word.substr(0, 1) : word.substr(0, 8);
}

Tone tone_of_level(model::LogLevelKind level) {
    switch (level) {
    case model::LogLevelKind::warning:
        return Tone::warning;
    case model::LogLevelKind::error:
    case model::LogLevelKind::critical:
        return Tone::bad;
    case model::LogLevelKind::info:
        return Tone::running;
    case model::LogLevelKind::debug:
    case model::LogLevelKind::unknown:
        break;
    }
    return Tone::neutral;
}

std::optional<std::string> time_in(std::string_view typed, EpochMilliseconds start, const Locale& locale) {
    const std::string_view text = trimmed(typed);
    if (const auto since_midnight = time_of_day_in(text)) {
        const EpochMilliseconds offset = locale.zone_offset(start);
        const EpochMilliseconds local = start + offset;
        const EpochMilliseconds midnight = local - (local % day + day) % day;
        EpochMilliseconds at = midnight + *since_midnight - offset;
        // Of the minute in which the log begins, too.
        if (at + minute <= start) {
            at += day;
        }
        return iso_text(at);
    }
    std::string with_zone(text);
    if (!model::parse_timestamp(with_zone).instant) {
        // A date and a time without a zone are the user's own.
        const auto naive = model::parse_timestamp(with_zone + "Z").instant;
        if (!naive) {
            return std::nullopt;
        }
        return iso_text(*naive - locale.zone_offset(*naive));
    }
    return iso_text(*model::parse_timestamp(with_zone).instant);
}

} // namespace etl::view
