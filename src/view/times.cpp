// Each text is worked out together with the moment at which it stops being true.
#include "view/times.hpp"

#include "view/words.hpp"

#include <algorithm>

namespace etl::view {
namespace {

using model::EpochMilliseconds;

constexpr EpochMilliseconds second = 1'000;
constexpr EpochMilliseconds minute = 60 * second;
constexpr EpochMilliseconds hour = 60 * minute;
constexpr EpochMilliseconds day = 24 * hour;
/// A run that is due starts within a scheduler's turn or two; after this it is overdue.
constexpr EpochMilliseconds grace = minute;

std::string figure(EpochMilliseconds count, std::string_view unit) { return std::to_string(count).append(unit); }

/// The largest unit of a while of a minute or more.
struct Unit {
    EpochMilliseconds length;
    std::string_view sign;
};

Unit unit_of(EpochMilliseconds span) {
    return span < hour ? Unit{minute, words::minutes} : span < day ? Unit{hour, words::hours} : Unit{day, words::days};
}

} // namespace

ViewContext view_context(const app::AppState& state, EpochMilliseconds now, const Locale& locale) {
    ViewContext context{now, locale};
    context.relative_times = state.preferences.times == app::TimeLook::relative;
    if (state.connection.kind == app::ConnectionKind::by_hand) {
        context.pictured_at = state.connection.heard_at;
    }
    return context;
}

ClockWords countdown(EpochMilliseconds due, EpochMilliseconds now) {
    const EpochMilliseconds left = due - now;
    if (left > 0) {
        // Rounded up, so that "1s" is the last thing shown before the moment itself.
        const auto seconds = (left + second - 1) / second;
        if (seconds >= 3'600) {
            // Shown to the minute: changes a second after a whole minute is left, as the seconds do.
            const auto minutes = seconds / 60;
            return {figure(minutes / 60, words::hours) + " " + figure(minutes % 60, words::minutes),
                    due - (minutes * 60 - 1) * second};
        }
        const EpochMilliseconds next = due - (seconds - 1) * second;
        if (seconds >= 60) {
            return {figure(seconds / 60, words::minutes) + " " + figure(seconds % 60, words::seconds), next};
        }
        return {figure(seconds, words::seconds), next};
    }
    const EpochMilliseconds late = -left;
    if (late < grace) {
        return {std::string(words::starting_now), due + grace};
    }
    const Unit unit = late < hour ? Unit{minute, words::minutes} : Unit{hour, words::hours};
    return {words::overdue_by(figure(late / unit.length, unit.sign)), due + (late / unit.length + 1) * unit.length};
}

ClockWords countdown_to_the_minute(EpochMilliseconds due, EpochMilliseconds now) {
    const EpochMilliseconds seconds = (due - now + second - 1) / second;
    if (seconds < 60 || seconds >= 3'600) {
        return countdown(due, now);
    }
    const EpochMilliseconds minutes = seconds / 60;
    return {figure(minutes, words::minutes), due - (minutes * 60 - 1) * second};
}

ClockWords relative_words(EpochMilliseconds instant, const ViewContext& context) {
    const EpochMilliseconds now = context.job_time();
    if (instant > now) {
        const EpochMilliseconds left = instant - now;
        if (left >= 7 * day) {
            return {context.locale.date_time(instant), instant - 7 * day + 1};
        }
        if (left >= day) {
            return {words::in_time(figure(left / day, words::days)), instant - left / day * day + 1};
        }
        const ClockWords ahead = countdown_to_the_minute(instant, now);
        return {words::in_time(ahead.text), ahead.changes_at};
    }
    const EpochMilliseconds past = now - instant;
    if (past < minute) {
        return {std::string(words::just_now), instant + minute};
    }
    if (past >= 7 * day) {
        return {context.locale.date_time(instant)};
    }
    const Unit unit = unit_of(past);
    return {words::ago(figure(past / unit.length, unit.sign)), instant + (past / unit.length + 1) * unit.length};
}

ClockWords moment(const std::optional<model::Timestamp>& time, std::string_view otherwise, const ViewContext& context) {
    if (!time || time->text.empty()) {
        return {std::string(otherwise)};
    }
    if (!time->instant) {
        return {time->text + std::string(words::zone_unknown)};
    }
    if (context.relative_times) {
        return relative_words(*time->instant, context);
    }
    return {context.locale.date_time(*time->instant)};
}

std::string duration_text(std::int64_t milliseconds) {
    const std::int64_t seconds = std::max<std::int64_t>(0, milliseconds) / second;
    if (seconds == 0) {
        return std::string(words::under_a_second);
    }
    if (seconds < 60) {
        return figure(seconds, words::seconds);
    }
    if (seconds < 3'600) {
        const std::int64_t rest = seconds % 60;
        return figure(seconds / 60, words::minutes) + (rest == 0 ? "" : " " + figure(rest, words::seconds));
    }
    return figure(seconds / 3'600, words::hours) + " " + figure(seconds / 60 % 60, words::minutes);
}

} // namespace etl::view
