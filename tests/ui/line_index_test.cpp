// The line index says the same as splitting the whole text, and notices when it is another one.
#include "ui/line_index.hpp"
#include "ui/text_layout.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace etl::ui {
namespace {

void expect_same(LineIndex& index, const std::string& text) {
    const std::vector<std::string> lines = lines_of(text);
    index.follow(text);
    ASSERT_EQ(index.lines(), lines.size()) << text;
    EXPECT_EQ(line_count(text), lines.size()) << text;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        EXPECT_EQ(shown_line(index.line(text, line)), lines[line]) << text;
    }
}

TEST(LineIndex, SaysTheSameAsSplitting) {
    LineIndex index;
    for (const char* text : {"", "\n", "a", "a\n", "a\n\n", "\r\n", "a\r\nb", "\ta\n\n\tb\t", "é\n日本\n"}) {
        expect_same(index, text);
    }
    std::mt19937 random(1);
    constexpr std::array pieces{"a", "b", "\n", "\r", "\t", "日"};
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (int length = std::uniform_int_distribution(0, 40)(random); length > 0; --length) {
            text += pieces[std::uniform_int_distribution<std::size_t>(0, pieces.size() - 1)(random)];
        }
        expect_same(index, text);
    }
}

TEST(LineIndex, NoticesAnyChangeOfATextOfTheSameSize) {
    LineIndex index;
    std::string text(100, 'x');
    for (std::size_t at = 0; at < text.size(); ++at) {
        index.follow(text);
        ASSERT_EQ(index.lines(), 1u);
        text[at] = '\n';
        index.follow(text);
        EXPECT_EQ(index.lines(), line_count(text)) << at;
        text[at] = 'x';
    }
}

TEST(LineIndex, KnowsTheWidestLine) {
    LineIndex index;
    index.follow("short\nthe longest of them\n\t\t\t\t\t\t\nx");
    EXPECT_EQ(index.widest(), 2u) << "tabs count four";
    EXPECT_EQ(index.most_columns(), 24u);
    index.follow("aaaaa\n日日日日\nb");
    EXPECT_EQ(index.widest(), 1u) << "wide letters count twice";
}

TEST(LineIndex, CutsLongLinesBetweenLetters) {
    std::string line;
    for (int times = 0; times < 1'000; ++times) {
        line += "é日x";
    }
    for (std::size_t from = 0; from < 4'000; from += 37) {
        const LinePart part = part_of(line, from, from + 100);
        EXPECT_LE(part.column, from);
        const auto continues = [](char letter) { return (static_cast<unsigned char>(letter) & 0xc0) == 0x80; };
        ASSERT_FALSE(part.text.empty());
        EXPECT_FALSE(continues(part.text.front()));
        const std::size_t end = static_cast<std::size_t>(part.text.data() - line.data()) + part.text.size();
        EXPECT_TRUE(end == line.size() || !continues(line[end]));
        EXPECT_LT(part.text.size(), 1'000u);
    }
    EXPECT_TRUE(part_of("short", 100, 200).text.empty());
    EXPECT_EQ(part_of("short", 2, 3).text, "short");
}

TEST(LineIndex, KnowsTheLineOfAnyByte) {
    LineIndex index;
    const std::string text = "ab\n\ncd\r\ne";
    index.follow(text);
    const std::vector<std::size_t> lines{0, 0, 0, 1, 2, 2, 2, 2, 3};
    for (std::size_t byte = 0; byte < lines.size(); ++byte) {
        EXPECT_EQ(index.line_at(byte), lines[byte]) << byte;
    }
    EXPECT_EQ(index.line_at(1'000), 3u);
}

TEST(LineIndex, GivesWhatLiesBetweenTwoPlacesOfTheDom) {
    LineIndex index;
    const std::string text = "\tone\r\n\nzwölf 😀 x\nend";
    index.follow(text);
    const auto between = [&](TextPlace from, TextPlace to) { return text_between(index, text, from, to); };
    EXPECT_EQ(between({1, 0}, {1, 4}), "\t") << "a tab is shown as four spaces";
    EXPECT_EQ(between({1, 2}, {1, 5}), "o") << "behind it, where it begins within";
    EXPECT_EQ(between({1, 4}, {1, 7}), "one");
    EXPECT_EQ(between({1, 5}, {3, 3}), "ne\r\n\nzwö");
    EXPECT_EQ(between({3, 3}, {3, 8}), "lf 😀") << "UTF-16 units: the face takes two";
    EXPECT_EQ(between({3, 9}, {4, 100}), "x\nend");
    EXPECT_EQ(between({1, 0}, {100, 0}), text);
    EXPECT_EQ(between({4, 2}, {3, 0}), "") << "backwards";
    EXPECT_EQ(shown_units("\tzwölf 😀\r"), 4u + 6u + 2u);
}

} // namespace
} // namespace etl::ui
