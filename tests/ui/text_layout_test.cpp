// Cutting and wrapping: by known cases, and by what must hold for any text and width.
#include "stage.hpp"
#include "ui/text_layout.hpp"

#include <cmath>
#include <random>

namespace etl::ui {
namespace {

using Lines = std::vector<std::string>;

/// 10 CSS pixels to the em: a letter is 5 wide, a wide one 10.
constexpr TextStyle ten{.size = 10};

class TextLayout : public testing::Test {
  protected:
    shell::native::FixedText port;
    Painter painter{port};

    std::string cut(std::string_view text, float width) { return fitted(painter, text, ten, width); }
    Lines wrap(std::string_view text, float width, std::size_t most = 1'000) {
        Lines lines;
        for (const WrappedLine& line : wrapped(painter, text, ten, width, most)) {
            lines.push_back(line.text);
        }
        return lines;
    }
};

TEST_F(TextLayout, KeepsWhatFitsAndCutsTheRest) {
    EXPECT_EQ(cut("", 0), "");
    EXPECT_EQ(cut("twelve", 30), "twelve");
    EXPECT_EQ(cut("twelve", 29), "twel…");
    EXPECT_EQ(cut("twelve", 25), "twel…");
    EXPECT_EQ(cut("twelve", 24), "twe…");
    EXPECT_EQ(cut("one two", 30), "one t…");
    EXPECT_EQ(cut("one two", 25), "one…") << "no space before the ellipsis";
}

TEST_F(TextLayout, CutsNothingForARoundingError) {
    // What is left of "30 + 58" after "- 22 - 36", at some place that is no round number.
    const float room = std::nextafter(30.0f, 0.0f);
    EXPECT_EQ(cut("twelve", room), "twelve");
    EXPECT_EQ(wrap("twelve", room), Lines{"twelve"});
}

TEST_F(TextLayout, CutsBetweenCodePointsOnly) {
    EXPECT_EQ(cut("統合データ", 50), "統合データ");
    EXPECT_EQ(cut("統合データ", 49), "統合デー…");
    EXPECT_EQ(cut("統合データ", 44), "統合デ…");
    EXPECT_EQ(cut("😀😀😀", 29), "😀😀…");
    EXPECT_EQ(cut("ééé", 14), "é…");
}

TEST_F(TextLayout, SaysThatThereIsMoreEvenWithoutRoom) {
    EXPECT_EQ(cut("word", 4), "…");
    EXPECT_EQ(cut("word", 0), "…");
    EXPECT_EQ(cut("word", -10), "…");
}

TEST_F(TextLayout, WrapsAtSpacesAndLineFeeds) {
    EXPECT_EQ(wrap("one two three", 1'000), (Lines{"one two three"}));
    EXPECT_EQ(wrap("one two three", 35), (Lines{"one two", "three"}));
    EXPECT_EQ(wrap("one two three", 34), (Lines{"one", "two", "three"}));
    EXPECT_EQ(wrap("one\ntwo", 1'000), (Lines{"one", "two"}));
    EXPECT_EQ(wrap("one\r\ntwo\n", 1'000), (Lines{"one", "two"}));
    EXPECT_EQ(wrap("one\n\ntwo", 1'000), (Lines{"one", "", "two"}));
    EXPECT_EQ(wrap("", 10), (Lines{""}));
}

TEST_F(TextLayout, BreaksAWordThatIsLongerThanALine) {
    EXPECT_EQ(wrap("abcdefgh", 15), (Lines{"abc", "def", "gh"}));
    EXPECT_EQ(wrap("a bcdefgh", 15), (Lines{"a", "bcd", "efg", "h"}));
    EXPECT_EQ(wrap("統合データ", 25), (Lines{"統合", "デー", "タ"}));
}

TEST_F(TextLayout, EndsEvenWithoutRoomForOneLetter) {
    EXPECT_EQ(wrap("abc", 0), (Lines{"a", "b", "c"}));
    EXPECT_EQ(wrap("😀é", 1), (Lines{"😀", "é"}));
    EXPECT_EQ(wrap("ab", -5), (Lines{"a", "b"}));
}

TEST_F(TextLayout, MarksTheLastLineWhereLinesAreLeftOut) {
    EXPECT_EQ(wrap("one two three", 15, 3), (Lines{"one", "two", "th…"}));
    EXPECT_EQ(wrap("one two three", 15, 2), (Lines{"one", "tw…"}));
    EXPECT_EQ(wrap("one two three", 15, 1), (Lines{"on…"}));
    EXPECT_EQ(wrap("one\ntwo\nthree", 100, 3), (Lines{"one", "two", "three"}));
    EXPECT_EQ(wrap("one\ntwo\nthree", 100, 2), (Lines{"one", "two…"})) << "the last line fits, and more follows";
    EXPECT_EQ(wrap("abc\ntwo", 15, 1), (Lines{"ab…"}));
}

TEST_F(TextLayout, SplitsLinesAsTheyStand) {
    EXPECT_EQ(lines_of("a\n  b\n"), (Lines{"a", "  b"}));
    EXPECT_EQ(lines_of("\ta\r\n\n"), (Lines{"    a", ""}));
    EXPECT_EQ(lines_of(""), (Lines{""}));
}

// ---- any text

std::string any_text(std::mt19937& random) {
    const std::vector<std::string> pieces{"a", "W", " ", "  ", "é", "統", "😀", "\n", "e\u0301", "longword", "ß", "-"};
    std::string text;
    for (int count = std::uniform_int_distribution(0, 60)(random); count > 0; --count) {
        text += pieces[std::uniform_int_distribution<std::size_t>(0, pieces.size() - 1)(random)];
    }
    return text;
}

bool is_whole_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t size = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 0;
        if (size == 0 || at + size > text.size()) {
            return false;
        }
        for (std::size_t more = 1; more < size; ++more) {
            if ((static_cast<unsigned char>(text[at + more]) & 0xc0u) != 0x80u) {
                return false;
            }
        }
        at += size;
    }
    return true;
}

/// Each row of spaces and line feeds as one space, none at the ends.
std::string with_single_spaces(std::string_view text) {
    std::string plain;
    for (const char letter : text) {
        if (letter != ' ' && letter != '\n') {
            plain += letter;
        } else if (!plain.empty() && plain.back() != ' ') {
            plain += ' ';
        }
    }
    return plain.substr(0, plain.find_last_not_of(' ') + 1);
}

std::string without_spaces(std::string_view text) {
    std::string rest;
    for (const char letter : text) {
        if (letter != ' ' && letter != '\n') {
            rest += letter;
        }
    }
    return rest;
}

TEST_F(TextLayout, OfAnyTextLosesNothingAndOverflowsNowhere) {
    std::mt19937 random(1);
    for (int round = 0; round < 5'000 && !HasFailure(); ++round) {
        const std::string text = any_text(random);
        const float width = std::uniform_real_distribution(10.0f, 200.0f)(random);
        SCOPED_TRACE("round " + std::to_string(round) + ": \"" + text + "\" in " + std::to_string(width));
        std::string joined;
        for (const std::string& line : wrap(text, width)) {
            EXPECT_TRUE(is_whole_utf8(line)) << line;
            EXPECT_LE(fixed_width(line, ten), width + measuring_error) << line;
            joined += line;
        }
        EXPECT_EQ(without_spaces(joined), without_spaces(text));
    }
}

TEST_F(TextLayout, OfAnyTextKnowsWhereALineGoesOnInsideOfAWord) {
    std::mt19937 random(3);
    for (int round = 0; round < 5'000 && !HasFailure(); ++round) {
        const std::string text = any_text(random);
        const float width = std::uniform_real_distribution(10.0f, 200.0f)(random);
        SCOPED_TRACE("round " + std::to_string(round) + ": \"" + text + "\" in " + std::to_string(width));
        std::string joined;
        for (const WrappedLine& line : wrapped(painter, text, ten, width, 1'000)) {
            joined += line.inside_word ? "" : " ";
            joined += line.text;
        }
        EXPECT_EQ(with_single_spaces(joined), with_single_spaces(text));
    }
}

TEST_F(TextLayout, OfAnyTextCutsAsLateAsItCan) {
    std::mt19937 random(2);
    for (int round = 0; round < 5'000 && !HasFailure(); ++round) {
        const std::string text = any_text(random);
        const float width = std::uniform_real_distribution(5.0f, 200.0f)(random);
        SCOPED_TRACE("round " + std::to_string(round) + ": \"" + text + "\" in " + std::to_string(width));
        const std::string shown = cut(text, width);
        EXPECT_TRUE(is_whole_utf8(shown));
        if (fixed_width(text, ten) <= width + measuring_error) {
            EXPECT_EQ(shown, text);
            continue;
        }
        ASSERT_TRUE(shown.ends_with("…"));
        EXPECT_LE(fixed_width(shown, ten), width + measuring_error);
        const std::string kept = shown.substr(0, shown.size() - std::string_view("…").size());
        ASSERT_TRUE(text.starts_with(kept));
        // One visible letter more would not have fitted.
        std::string_view rest = std::string_view(text).substr(kept.size());
        std::string longer = kept;
        while (!rest.empty() && rest.front() == ' ') {
            longer += ' ';
            rest.remove_prefix(1);
        }
        if (rest.empty()) {
            continue; // nothing but spaces was cut
        }
        do {
            longer += rest.front();
            rest.remove_prefix(1);
        } while (!rest.empty() && (static_cast<unsigned char>(rest.front()) & 0xc0u) == 0x80u);
        const bool only_a_mark_more = fixed_width(longer, ten) == fixed_width(kept, ten);
        EXPECT_TRUE(only_a_mark_more || fixed_width(longer + "…", ten) > width + measuring_error) << shown;
    }
}

TEST_F(TextLayout, OfAnyTextKeepsToTheMostLines) {
    std::mt19937 random(3);
    for (int round = 0; round < 5'000 && !HasFailure(); ++round) {
        const std::string text = any_text(random);
        const float width = std::uniform_real_distribution(10.0f, 100.0f)(random);
        const auto most = std::uniform_int_distribution<std::size_t>(1, 5)(random);
        SCOPED_TRACE("round " + std::to_string(round) + ": \"" + text + "\" in " + std::to_string(width));
        const Lines all = wrap(text, width);
        const Lines some = wrap(text, width, most);
        EXPECT_LE(some.size(), most);
        if (all.size() <= most) {
            EXPECT_EQ(some, all);
        } else {
            ASSERT_EQ(some.size(), most);
            EXPECT_TRUE(some.back().ends_with("…")) << some.back();
            EXPECT_LE(fixed_width(some.back(), ten), width + measuring_error);
        }
    }
}

} // namespace
} // namespace etl::ui
