// Timestamps: what is an instant, what is a naive time, and what is neither.
#include "model/timestamp.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace etl::model {
namespace {

struct InstantCase {
    std::string_view text;
    EpochMilliseconds instant;
};

// Expected values from `date -u -d … +%s`.
constexpr std::array instant_cases{
    InstantCase{"1970-01-01T00:00:00Z", 0},
    InstantCase{"1969-12-31T23:59:59.999Z", -1},
    InstantCase{"2026-11-23T14:05:31Z", 1795442731000},
    InstantCase{"2026-11-23T14:05:31.25Z", 1795442731250},
    InstantCase{"2026-11-23t14:05:31z", 1795442731000},
    InstantCase{"2026-11-23 14:05:31Z", 1795442731000},
    InstantCase{"2026-11-23 14:05:31+01:00", 1795439131000},
    InstantCase{"2026-11-23T14:05:31-0530", 1795462531000},
    InstantCase{"2026-11-23T14:05:31+01", 1795439131000},
    InstantCase{"2026-11-23T14:05:31-00:00", 1795442731000},
    InstantCase{"2026-11-23T14:05Z", 1795442700000},
    InstantCase{"2026-11-23T14:05:31.1Z", 1795442731100},
    InstantCase{"2026-11-23T14:05:31.123456+00:00", 1795442731123},
    InstantCase{"2026-11-23T14:05:31.9999999999999999999999Z", 1795442731999},
    InstantCase{"2026-11-23T14:05:31,5Z", 1795442731500},
    InstantCase{"2024-02-29T12:00:00Z", 1709208000000},
    InstantCase{"2000-02-29T00:00:00Z", 951782400000},
    InstantCase{"2024-12-31T23:30:00-01:00", 1735691400000},
    InstantCase{"2025-01-01T00:30:00+23:59", 1735605060000},
    InstantCase{"2016-12-31T23:59:60Z", 1483228800000},
    InstantCase{"2017-01-01T00:59:60.5+01:00", 1483228800500},
    InstantCase{"1969-12-31T23:59:60Z", 0},
    InstantCase{"0001-01-01T00:00:00Z", -62135596800000},
    InstantCase{"9999-12-31T23:59:59.999Z", 253402300799999},
};

TEST(ParseTimestamp, ReadsInstants) {
    for (const InstantCase& expected : instant_cases) {
        const Timestamp parsed = parse_timestamp(expected.text);
        EXPECT_EQ(parsed.text, expected.text);
        ASSERT_TRUE(parsed.instant.has_value()) << expected.text;
        EXPECT_EQ(*parsed.instant, expected.instant) << expected.text;
    }
}

constexpr std::array<std::string_view, 44> texts_without_instant{
    // Naive: real dates whose zone nobody knows.
    "2026-11-23T14:05:31",
    "2026-11-23 14:05:31.25",
    "2026-11-23T14:05",
    "2026-11-23",
    // Days and times that no calendar or clock has.
    "2025-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z",
    "2026-04-31T00:00:00Z",
    "2026-00-10T00:00:00Z",
    "2026-13-10T00:00:00Z",
    "2026-10-00T00:00:00Z",
    "2026-10-32T00:00:00Z",
    "2026-10-10T24:00:00Z",
    "2026-10-10T23:60:00Z",
    "2026-10-10T23:59:61Z",
    "2026-10-10T12:34:60Z",
    "2026-10-10T23:59:60+01:00",
    "2026-10-10T00:00:00+24:00",
    "2026-10-10T00:00:00+01:60",
    // Rubbish.
    "",
    " ",
    "Z",
    "yesterday",
    "1795442731",
    "2026",
    "2026-11",
    "2026-11-23T",
    "2026-11-23TZ",
    "2026-11-23T14Z",
    "2026-11-23T14:Z",
    "2026-11-23T14:05:Z",
    "2026-11-23T14:05:31.Z",
    "2026-11-23T14:05:31+",
    "2026-11-23T14:05:31+1",
    "2026-11-23T14:05:31+01:",
    "2026-11-23T14:05:31+01:0",
    "2026-11-23T14:05:31+01:000",
    "2026-11-23T14:05:31ZZ",
    "2026-11-23T14:05:31Z ",
    " 2026-11-23T14:05:31Z",
    "26-11-23T14:05:31Z",
    "+2026-11-23T14:05:31Z",
    "-2026-11-23T14:05:31Z",
    "2026/11/23T14:05:31Z",
    "2026-1a-23T14:05:31Z",
};

TEST(ParseTimestamp, KeepsTheTextOfWhatIsNoInstant) {
    for (const std::string_view text : texts_without_instant) {
        EXPECT_EQ(parse_timestamp(text), (Timestamp{std::string(text), std::nullopt})) << "'" << text << "'";
    }
}

TEST(ParseTimestamp, HasNoInstantWhereTheTextWasCutAnywhere) {
    const std::string_view whole = "2026-11-23T14:05:31.250Z";
    for (std::size_t length = 0; length < whole.size(); ++length) {
        EXPECT_FALSE(parse_timestamp(whole.substr(0, length)).instant.has_value()) << whole.substr(0, length);
    }
    EXPECT_TRUE(parse_timestamp(whole).instant.has_value());
}

TEST(ParseTimestamp, IsNotDeceivedByZeroBytes) {
    const std::string text("2026-11-23T14:05:31\0Z", 21);
    EXPECT_EQ(parse_timestamp(text), (Timestamp{text, std::nullopt}));
}

TEST(ParseTimestamp, CountsEveryDayOfFourCenturies) {
    constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    EpochMilliseconds expected = *parse_timestamp("1800-01-01T00:00:00Z").instant;
    for (int year = 1800; year < 2200; ++year) {
        const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        for (std::size_t month = 1; month <= 12; ++month) {
            const int length = lengths[month - 1] + (month == 2 && leap ? 1 : 0);
            for (int day = 1; day <= length; ++day) {
                std::string text = std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month);
                text += (day < 10 ? "-0" : "-") + std::to_string(day) + "T00:00:00Z";
                ASSERT_EQ(parse_timestamp(text).instant, expected) << text;
                expected += 86'400'000;
            }
        }
    }
}

TEST(IsoText, IsReadBackAsTheSameInstant) {
    EXPECT_EQ(iso_text(0), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(iso_text(1'795'442'400'250), "2026-11-23T14:00:00.250Z");
    for (const EpochMilliseconds instant : {EpochMilliseconds{-1}, EpochMilliseconds{951'782'399'999},
                                            EpochMilliseconds{4'102'444'800'000}, EpochMilliseconds{1}}) {
        EXPECT_EQ(parse_timestamp(iso_text(instant)).instant, instant);
    }
}

} // namespace
} // namespace etl::model
