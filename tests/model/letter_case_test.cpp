// Letter case: of the alphabets that have one, whole, and nothing else.
#include "model/letter_case.hpp"

#include <gtest/gtest.h>

namespace etl::model {
namespace {

TEST(Folded, IsLowerCaseOfTheScriptsThatHaveOne) {
    EXPECT_EQ(folded("Jira GITHUB 42"), "jira github 42");
    EXPECT_EQ(folded("ÄÖÜ ÉÇÑ ß × ŁÓDŹ ŽŠ Ÿ"), "äöü éçñ ß × łódź žš Ÿ");
    EXPECT_EQ(folded("ΑΩ Σ"), "αω σ");
    EXPECT_EQ(folded("ЁЖЯ"), "ёжя");
    EXPECT_EQ(folded("統合 🙂"), "統合 🙂");
    EXPECT_EQ(folded("cut \xC3"), "cut \xC3") << "what is no UTF-8 stays as it is";
}

TEST(LetterCase, CapitalsAreThoseOfTheSameAlphabets) {
    EXPECT_EQ(capitals("Jira github 42 — dev"), "JIRA GITHUB 42 — DEV");
    EXPECT_EQ(capitals("äöü éçñ ß × łódź žš"), "ÄÖÜ ÉÇÑ ß × ŁÓDŹ ŽŠ");
    EXPECT_EQ(capitals("αω"), "ΑΩ");
    EXPECT_EQ(capitals("Εξαγωγή παραγγελιών, ήχος"), "ΕΞΑΓΩΓΗ ΠΑΡΑΓΓΕΛΙΩΝ, ΗΧΟΣ") << "Greek capitals have no accents";
    EXPECT_EQ(capitals("ёжя"), "ЁЖЯ");
    EXPECT_EQ(capitals("統合 🙂 עברית"), "統合 🙂 עברית");
    EXPECT_EQ(capitals("cut \xC3"), "CUT \xC3") << "what is no UTF-8 stays as it is";
}

TEST(LetterCase, APartIsFoundInAnyCase) {
    EXPECT_TRUE(contains_folded("Łódź history", "ŁÓDŹ"));
    EXPECT_TRUE(contains_folded("Jira", ""));
    EXPECT_FALSE(contains_folded("Jira", "git"));
}

} // namespace
} // namespace etl::model
