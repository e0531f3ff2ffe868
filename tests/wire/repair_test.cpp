// Repair: what is not UTF-8 and lone surrogates become U+FFFD, and nothing else changes.
#include "wire/repair.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace etl::wire {
namespace {

using namespace std::string_view_literals;

struct RepairCase {
    std::string_view before;
    std::string_view after;
};

#define U_FFFD "\xEF\xBF\xBD"

constexpr std::array byte_cases{
    RepairCase{"\xFF"sv, U_FFFD ""sv},
    RepairCase{"a\x80z"sv, "a" U_FFFD "z"sv},
    RepairCase{"\x80\x80"sv, U_FFFD U_FFFD ""sv},
    // Overlong forms, the surrogates' own bytes, and what lies beyond U+10FFFF.
    RepairCase{"\xC0\xAF"sv, U_FFFD U_FFFD ""sv},
    RepairCase{"\xE0\x80\xAF"sv, U_FFFD U_FFFD U_FFFD ""sv},
    RepairCase{"\xED\xA0\x80"sv, U_FFFD U_FFFD U_FFFD ""sv},
    RepairCase{"\xF0\x8F\xBF\xBF"sv, U_FFFD U_FFFD U_FFFD U_FFFD ""sv},
    RepairCase{"\xF4\x90\x80\x80"sv, U_FFFD U_FFFD U_FFFD U_FFFD ""sv},
    RepairCase{"\xF5\x80"sv, U_FFFD U_FFFD ""sv},
    // A character that breaks off is one replacement, and what follows it stays.
    RepairCase{"\xC3\""sv, U_FFFD "\""sv},
    RepairCase{"\xE2\x82\""sv, U_FFFD "\""sv},
    RepairCase{"\xF0\x9F\x97\""sv, U_FFFD "\""sv},
    RepairCase{"\xE2\x82"sv, U_FFFD ""sv},
    RepairCase{"\xF0\x9F"sv, U_FFFD ""sv},
    RepairCase{"\xE2\xC3\xA9"sv, U_FFFD "\xC3\xA9"sv},
    RepairCase{"0123456\xFF"sv, "0123456" U_FFFD ""sv},
    RepairCase{"01234567\xFF"sv, "01234567" U_FFFD ""sv},
};

constexpr std::array escape_cases{
    RepairCase{R"("\ud800")"sv, R"("\ufffd")"sv},
    RepairCase{R"("\uDBFF")"sv, R"("\ufffd")"sv},
    RepairCase{R"("\udc00")"sv, R"("\ufffd")"sv},
    RepairCase{R"("\uDFFF!")"sv, R"("\ufffd!")"sv},
    RepairCase{R"("\ud800\u0041")"sv, R"("\ufffd\u0041")"sv},
    RepairCase{R"("\ud800\ud83d\uddc4")"sv, R"("\ufffd\ud83d\uddc4")"sv},
    RepairCase{R"("\udc00\ud800")"sv, R"("\ufffd\ufffd")"sv},
    RepairCase{R"("\ud800\\udc00")"sv, R"("\ufffd\\udc00")"sv},
    RepairCase{R"("\\\ud800")"sv, R"("\\\ufffd")"sv},
    RepairCase{R"(\ud800)"sv, R"(\ufffd)"sv},
    RepairCase{R"(\ud800\udc0)"sv, R"(\ufffd\udc0)"sv},
    RepairCase{"\\\xFF"sv, "\\" U_FFFD ""sv},
};

TEST(Repair, ReplacesWhatIsNotUtf8) {
    for (const RepairCase& expected : byte_cases) {
        std::string storage;
        EXPECT_EQ(repair(expected.before, storage), expected.after) << testing::PrintToString(expected.before);
    }
}

TEST(Repair, ReplacesSurrogatesWithoutPartner) {
    for (const RepairCase& expected : escape_cases) {
        std::string storage;
        EXPECT_EQ(repair(expected.before, storage), expected.after) << expected.before;
    }
}

constexpr std::array<std::string_view, 12> good_texts{
    ""sv,
    "plain"sv,
    "\xC2\x80 \xDF\xBF \xE0\xA0\x80 \xED\x9F\xBF \xEE\x80\x80 \xEF\xBF\xBF \xF0\x90\x80\x80 \xF4\x8F\xBF\xBF"sv,
    R"("\ud83d\uddc4")"sv,
    R"("\uD83D\uDDC4")"sv,
    R"("\\ud800")"sv,
    R"("\u0041\n\"\\")"sv,
    // Bad JSON that is good text is the parser's business.
    R"("\u12")"sv,
    R"("\uzzzz")"sv,
    R"(\)"sv,
    R"(\u)"sv,
    "\0\x01\x7F"sv,
};

TEST(Repair, LeavesGoodTextWhereItIs) {
    for (const std::string_view text : good_texts) {
        std::string storage = "untouched";
        const std::string_view repaired = repair(text, storage);
        EXPECT_EQ(repaired, text);
        EXPECT_EQ(repaired.data(), text.data()) << text;
        EXPECT_EQ(storage, "untouched");
    }
}

TEST(Repair, FindsAFlawAtEveryPlaceOfALongText) {
    // Most bytes are looked at eight at a time.
    for (std::size_t length = 1; length < 40; ++length) {
        for (std::size_t at = 0; at < length; ++at) {
            std::string text(length, 'x');
            text[at] = '\xFF';
            std::string storage;
            const std::string expected = std::string(at, 'x') + U_FFFD + std::string(length - at - 1, 'x');
            ASSERT_EQ(repair(text, storage), expected);

            std::string escape(length, 'x');
            escape.replace(at, 1, "\\udfff");
            const std::string mended = std::string(at, 'x') + "\\ufffd" + std::string(length - at - 1, 'x');
            ASSERT_EQ(repair(escape, storage), mended);
        }
    }
}

TEST(Repair, HasNothingLeftToMendInWhatItMended) {
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; ++second) {
            const std::string text{static_cast<char>(first), static_cast<char>(second), '\xBF', '"'};
            std::string storage;
            const std::string once(repair(text, storage));
            const std::string_view twice = repair(once, storage);
            ASSERT_EQ(twice.data(), once.data()) << first << ' ' << second;
            ASSERT_LE(once.size(), text.size() * 3);
        }
    }
}

} // namespace
} // namespace etl::wire
