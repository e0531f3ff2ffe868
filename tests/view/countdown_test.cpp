// The countdown's words at every boundary, and that it says truly when they change next.
#include "records.hpp"

#include <random>

namespace etl::view {
namespace {

constexpr EpochMilliseconds second = 1'000;
constexpr EpochMilliseconds minute = 60 * second;
constexpr EpochMilliseconds hour = 60 * minute;

struct Case {
    EpochMilliseconds left;
    const char* text;
};

constexpr std::array cases{
    Case{240 * hour + 5 * minute, "240h 5m"},
    Case{11 * hour + 35 * minute, "11h 35m"},
    Case{2 * hour, "2h 0m"},
    Case{2 * hour - second, "1h 59m"},
    Case{hour + second, "1h 0m"},
    Case{hour, "1h 0m"},
    Case{hour - 1, "1h 0m"}, // the last millisecond before 59m 59s has begun
    Case{hour - second + 1, "1h 0m"},
    Case{hour - second, "59m 59s"},
    Case{42 * minute + 17 * second, "42m 17s"},
    Case{minute + second, "1m 1s"},
    Case{minute, "1m 0s"},
    Case{minute - 1, "1m 0s"},
    Case{minute - second, "59s"},
    Case{17 * second, "17s"},
    Case{second + 1, "2s"},
    Case{second, "1s"},
    Case{1, "1s"},
    Case{0, "Starting now…"},
    Case{-1, "Starting now…"},
    Case{-minute + 1, "Starting now…"},
    Case{-minute, "Overdue by 1m"},
    Case{-2 * minute + 1, "Overdue by 1m"},
    Case{-2 * minute, "Overdue by 2m"},
    Case{-hour + 1, "Overdue by 59m"},
    Case{-hour, "Overdue by 1h"},
    Case{-2 * hour + 1, "Overdue by 1h"},
    Case{-2 * hour, "Overdue by 2h"},
    Case{-100 * hour, "Overdue by 100h"},
};

TEST(Countdown, SaysWhatIsLeft) {
    for (const Case& one : cases) {
        EXPECT_EQ(countdown(monday, monday - one.left).text, one.text) << one.left << " ms left";
    }
}

/// Between now and changes_at nothing changes, and at changes_at something does.
void expect_exact_change(EpochMilliseconds due, EpochMilliseconds now) {
    const ClockWords first = countdown(due, now);
    ASSERT_TRUE(first.changes_at) << due - now << " ms left";
    const EpochMilliseconds change = *first.changes_at;
    ASSERT_GT(change, now) << due - now << " ms left: " << first.text;
    EXPECT_EQ(countdown(due, change - 1).text, first.text) << due - now << " ms left";
    EXPECT_EQ(countdown(due, now + (change - now) / 2).text, first.text) << due - now << " ms left";
    EXPECT_NE(countdown(due, change).text, first.text) << due - now << " ms left";
}

TEST(Countdown, ChangesExactlyWhenItSaysSoAroundEveryBoundary) {
    const EpochMilliseconds due = monday + 123; // not on a whole second
    for (const Case& one : cases) {
        for (EpochMilliseconds beside = -1'001; beside <= 1'001 && !HasFailure(); ++beside) {
            expect_exact_change(due, due - one.left + beside);
        }
    }
}

TEST(Countdown, ChangesExactlyWhenItSaysSoAtAnyTime) {
    std::mt19937 random(7);
    std::uniform_int_distribution<EpochMilliseconds> left(-3 * hour, 3 * hour);
    for (int round = 0; round < 20'000 && !HasFailure(); ++round) {
        expect_exact_change(monday, monday - left(random));
    }
}

TEST(Countdown, FollowedByItsOwnChangesMissesNone) {
    // From two hours before to two hours after, stepping by changes_at, against a scan in steps of 10 ms.
    const EpochMilliseconds due = monday;
    EpochMilliseconds at = due - 61 * minute;
    ClockWords shown = countdown(due, at);
    int changes = 0;
    for (; at < due + 61 * minute; at += 10) {
        if (at >= *shown.changes_at) {
            shown = countdown(due, *shown.changes_at);
            ++changes;
        }
        ASSERT_EQ(countdown(due, at).text, shown.text) << due - at << " ms left";
    }
    // 61 m to 1 h: 1h 1m, 1h 0m; 3,599 s; starting now; overdue by 1m … 59m, 1h.
    EXPECT_EQ(changes, 2 + 3'599 - 1 + 1 + 60);
}

} // namespace
} // namespace etl::view
