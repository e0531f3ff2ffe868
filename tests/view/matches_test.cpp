// Where a text has what is sought: by known cases, and against a plain search of any text.
#include "view/matches.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace etl::view {
namespace {

using Places = std::vector<std::uint32_t>;

Places any(std::string_view text, std::string_view sought) { return matches_in(text, sought, LetterCase::any).places; }
Places same(std::string_view text, std::string_view sought) {
    return matches_in(text, sought, LetterCase::same).places;
}

TEST(Matches, AreFoundInAnyCaseOrInTheSame) {
    EXPECT_EQ(any("Error, error, ERROR", "error"), (Places{0, 7, 14}));
    EXPECT_EQ(same("Error, error, ERROR", "error"), (Places{7}));
    EXPECT_EQ(any("Ärger, ärger", "äRGER"), (Places{0, 8}));
    EXPECT_EQ(any("Ошибка ошибка", "ошибка"), (Places{0, 13}));
    EXPECT_EQ(any("text", "longer than the text"), Places{});
    EXPECT_EQ(any("text", ""), Places{});
    EXPECT_EQ(any("", "x"), Places{});
}

TEST(Matches, DoNotOverlap) {
    EXPECT_EQ(any("aaaaa", "aa"), (Places{0, 2}));
    EXPECT_EQ(matches_in("aaaaa", "aa", LetterCase::any).length, 2u);
}

TEST(Matches, OfAnyTextAreWhereItHasThem) {
    std::mt19937 random(5);
    for (int round = 0; round < 2'000; ++round) {
        std::string text;
        for (int letters = std::uniform_int_distribution(0, 60)(random); letters > 0; --letters) {
            text += "abé"[std::uniform_int_distribution(0, 2)(random)];
        }
        const Matches found = matches_in(text, "ab", LetterCase::same);
        std::size_t at = 0;
        for (const std::uint32_t place : found.places) {
            ASSERT_EQ(text.find("ab", at), place);
            at = place + 2;
        }
        ASSERT_EQ(text.find("ab", at), std::string::npos);
    }
}

TEST(Matches, AreKeptUpToACount) {
    const Matches found = matches_in(std::string(most_matches + 10, 'x'), "x", LetterCase::any);
    EXPECT_EQ(found.places.size(), most_matches);
    EXPECT_TRUE(found.more);
    EXPECT_FALSE(matches_in(std::string(most_matches, 'x'), "x", LetterCase::any).more);
}

TEST(Matches, TheCurrentOneIsTheNextFromAPlaceOrTheFirst) {
    const Matches found = matches_in("..x...x..", "x", LetterCase::any);
    EXPECT_EQ(found.current(0), 0u);
    EXPECT_EQ(found.current(2), 0u);
    EXPECT_EQ(found.current(3), 1u);
    EXPECT_EQ(found.current(7), 0u) << "behind the last one, from the beginning";
    EXPECT_EQ(matches_in("...", "x", LetterCase::any).current(0), std::nullopt);
}

} // namespace
} // namespace etl::view
