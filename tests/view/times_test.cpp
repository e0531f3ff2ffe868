// Moments as dates and as whiles, durations, and that what is said changes exactly when it is said to.
#include "view/times.hpp"

#include "records.hpp"

#include <random>

namespace etl::view {
namespace {

constexpr EpochMilliseconds second = 1'000;
constexpr EpochMilliseconds minute = 60 * second;
constexpr EpochMilliseconds hour = 60 * minute;
constexpr EpochMilliseconds day = 24 * hour;

const shell::native::FixedLocale locale;

ViewContext relative(EpochMilliseconds now) {
    ViewContext context{now, locale};
    context.relative_times = true;
    return context;
}

TEST(Times, AMomentIsADateOrAWhileAsTheUserWants) {
    const auto started = instant(monday - 5 * minute);
    EXPECT_EQ(moment(started, "Never", {monday, locale}).text, "Nov 23, 1:55 PM");
    EXPECT_EQ(moment(started, "Never", {monday, locale}).changes_at, std::nullopt);
    EXPECT_EQ(moment(started, "Never", relative(monday)).text, "5m ago");
    EXPECT_EQ(moment(std::nullopt, "Never", relative(monday)).text, "Never");
    EXPECT_EQ(moment(naive("2026-11-23T14:00:00"), "Never", relative(monday)).text,
              "2026-11-23T14:00:00 (zone unknown)");
}

TEST(Times, AWhileIsSaidInItsLargestUnit) {
    struct Case {
        EpochMilliseconds past;
        const char* text;
    };
    for (const Case& one : std::initializer_list<Case>{
             {0, "just now"},
             {minute - 1, "just now"},
             {minute, "1m ago"},
             {hour - 1, "59m ago"},
             {hour, "1h ago"},
             {day - 1, "23h ago"},
             {day, "1d ago"},
             {7 * day - 1, "6d ago"},
             {7 * day, "Nov 16, 2:00 PM"},
             {-1, "in 1s"},
             {-42 * minute, "in 42m"},
             {-hour, "in 1h 0m"},
             {-day + second, "in 23h 59m"},
             {-day, "in 1d"},
             {-3 * day - hour, "in 3d"},
             {-7 * day, "Nov 30, 2:00 PM"},
         }) {
        EXPECT_EQ(relative_words(monday - one.past, relative(monday)).text, one.text) << one.past;
    }
}

TEST(Times, AWhileChangesExactlyWhenItSaysSo) {
    std::mt19937 random(20261123);
    std::uniform_int_distribution<EpochMilliseconds> distance(-8 * day, 8 * day);
    for (int round = 0; round < 20'000; ++round) {
        const EpochMilliseconds at = monday + distance(random);
        const ClockWords first = relative_words(at, relative(monday));
        if (!first.changes_at) {
            EXPECT_LE(at, monday - 7 * day);
            continue;
        }
        ASSERT_GT(*first.changes_at, monday);
        ASSERT_EQ(relative_words(at, relative(*first.changes_at - 1)).text, first.text) << at - monday;
        ASSERT_NE(relative_words(at, relative(*first.changes_at)).text, first.text) << at - monday;
    }
}

TEST(Times, APictureThatDoesNotGoOnStandsAtItsMoment) {
    app::AppState state;
    state.preferences.times = app::TimeLook::relative;
    state.connection.kind = app::ConnectionKind::by_hand;
    state.connection.heard_at = monday - hour;
    const ViewContext context = view_context(state, monday, locale);
    EXPECT_EQ(context.job_time(), monday - hour);
    EXPECT_EQ(moment(instant(monday - hour - 5 * minute), "Never", context).text, "5m ago");
    state.connection.kind = app::ConnectionKind::live;
    EXPECT_EQ(view_context(state, monday, locale).job_time(), monday);
}

TEST(Times, ADurationIsSaidToTheSecondBelowAnHour) {
    EXPECT_EQ(duration_text(-5), "<1s");
    EXPECT_EQ(duration_text(0), "<1s");
    EXPECT_EQ(duration_text(999), "<1s");
    EXPECT_EQ(duration_text(1'000), "1s");
    EXPECT_EQ(duration_text(59'999), "59s");
    EXPECT_EQ(duration_text(60'000), "1m");
    EXPECT_EQ(duration_text(252'000), "4m 12s");
    EXPECT_EQ(duration_text(7'500'000), "2h 5m");
}

} // namespace
} // namespace etl::view
