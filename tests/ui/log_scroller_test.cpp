// How a log of any length is mapped onto a scroll area of a height that browsers can have, and what is held on to.
#include "ui/log_scroller.hpp"

#include "ui/row_window.hpp"

#include <gtest/gtest.h>

#include <string>

namespace etl::ui {
namespace {

constexpr double row_height = 20;
constexpr double room = 800;

model::LogLine line(std::int64_t seq, std::size_t letters = 10) {
    model::LogLine one;
    one.seq = seq;
    one.message = std::string(letters, 'x');
    return one;
}

std::vector<model::LogLine> lines_of(std::int64_t from, std::int64_t to, std::size_t letters = 10) {
    std::vector<model::LogLine> lines;
    for (std::int64_t seq = from; seq < to; ++seq) {
        lines.push_back(line(seq, letters));
    }
    return lines;
}

class LogScrollerTest : public ::testing::Test {
  protected:
    void open(std::int64_t count) {
        total = count;
        lines.begin(lines_of(count - 400, count), count - 400);
    }

    /// A frame; where the element is to stand elsewhere, it does then.
    LogScrollOutcome step() {
        heights.follow_uniform(lines, total, row_height);
        const LogScrollOutcome outcome = scroller.step({lines, heights, room, offset, follows, jump, now});
        offset = outcome.offset.value_or(offset);
        now += 16;
        return outcome;
    }

    LogScrollOutcome scroll_by(double pixels) {
        follows = false;
        offset = std::max(0.0, offset + pixels); // as the element does
        return step();
    }

    LogScrollOutcome go_to(std::int64_t row, app::LogAlign align) {
        follows = false;
        jump = {jump.number + 1, row, align};
        return step();
    }

    app::LogLines lines;
    LogHeights heights;
    LogScroller scroller;
    std::int64_t total = 0;
    double offset = 0;
    bool follows = true;
    app::LogJump jump;
    model::EpochMilliseconds now = 1'000;
};

TEST_F(LogScrollerTest, AMillionRowsFitAnElementThatBrowsersCanHave) {
    open(1'000'000);
    const LogScrollOutcome seen = step();
    EXPECT_EQ(seen.content, static_cast<double>(tallest_content));
    EXPECT_LT(seen.content, static_cast<double>(total) * row_height);
    EXPECT_EQ(seen.last, total);
    EXPECT_EQ(seen.first, total - 40);
    EXPECT_TRUE(seen.at_end);
    EXPECT_EQ(offset, seen.content - room);
}

TEST_F(LogScrollerTest, AWheelMovesByItsPixelsThoughTheBarStandsForMore) {
    open(1'000'000);
    step();
    now += 1'000;
    const LogScrollOutcome seen = scroll_by(-120);
    EXPECT_TRUE(seen.scrolled);
    EXPECT_FALSE(seen.at_end);
    EXPECT_EQ(seen.first, total - 46) << "six rows, not fifteen";
    std::int64_t before = seen.first;
    for (int turn = 0; turn < 200; ++turn) {
        const LogScrollOutcome next = scroll_by(-120);
        ASSERT_EQ(next.first, before - 6) << "no step is lost, and none is doubled";
        before = next.first;
    }
}

TEST_F(LogScrollerTest, ADragOfTheBarGoesByShareAndReachesBothEnds) {
    open(1'000'000);
    step();
    scroll_by(-offset);
    EXPECT_EQ(step().first, 0);
    const LogScrollOutcome middle = scroll_by((tallest_content - room) / 2);
    EXPECT_NEAR(static_cast<double>(middle.first), 500'000, 30);
    const LogScrollOutcome end = scroll_by(tallest_content);
    EXPECT_EQ(end.last, total);
    EXPECT_TRUE(end.at_end);
}

TEST_F(LogScrollerTest, EveryRowCanBeGoneToAndTheBarIsPutThere) {
    open(1'000'000);
    step();
    for (const std::int64_t row : {0, 1, 123'456, 999'000, 999'999}) {
        const LogScrollOutcome seen = go_to(row, app::LogAlign::middle);
        EXPECT_LE(seen.first, row);
        EXPECT_GT(seen.last, row);
        EXPECT_NEAR(offset / (tallest_content - room), static_cast<double>(seen.first) / 999'960, 0.001);
        const LogScrollOutcome again = step();
        EXPECT_EQ(again.first, seen.first) << "that the bar is put right is no scroll";
        EXPECT_FALSE(again.scrolled);
    }
    EXPECT_EQ(go_to(5'000, app::LogAlign::top).first, 5'000);
}

TEST_F(LogScrollerTest, TheLastPixelsAreNeverOutOfReach) {
    open(1'000'000);
    step();
    go_to(60, app::LogAlign::top);
    // The bar is at its end long before the rows are: it gives way, so that the wheel goes on.
    LogScrollOutcome seen = step();
    for (int turn = 0; turn < 100 && (seen.first > 0 || seen.into > 0); ++turn) {
        seen = scroll_by(-40);
    }
    EXPECT_EQ(step().first, 0);
    EXPECT_EQ(seen.into, 0);
    EXPECT_EQ(offset, 0);
}

TEST_F(LogScrollerTest, LinesThatComeMoveNothingButForWhoFollows) {
    open(1'000);
    step();
    lines.append(lines_of(1'000, 1'050));
    total = 1'050;
    EXPECT_EQ(step().last, 1'050);
    go_to(700, app::LogAlign::top);
    lines.append(lines_of(1'050, 1'100));
    total = 1'100;
    EXPECT_EQ(step().first, 700);
    now += 1'000;
    EXPECT_EQ(step().first, 700) << "also when the bar is put right";
}

TEST(LogHeightsTest, AWrappedMessageIsAsHighAsItsPieces) {
    const auto texts = [](std::string_view message, std::size_t columns) {
        std::vector<std::string> pieces;
        for (const WrapPiece& piece : wrap_pieces(message, columns)) {
            pieces.emplace_back(message.substr(piece.begin, piece.end - piece.begin));
        }
        return pieces;
    };
    EXPECT_EQ(texts("one two three", 8), (std::vector<std::string>{"one two ", "three"}));
    EXPECT_EQ(texts("abcdefghij", 4), (std::vector<std::string>{"abcd", "efgh", "ij"}));
    EXPECT_EQ(texts("a\nb", 40), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(texts("表表表", 4), (std::vector<std::string>{"表表", "表"}));
    EXPECT_EQ(texts("", 4), (std::vector<std::string>{""}));
    for (const std::string& message : {std::string("one two three four five"), std::string(100, 'x'), std::string()}) {
        EXPECT_EQ(wrap_count(message, 7), wrap_pieces(message, 7).size());
    }
}

TEST(LogHeightsTest, WhatComesAtEitherEndIsCountedAndWhatIsNotHeldIsGuessed) {
    app::LogLines lines;
    lines.begin(lines_of(500, 600, 25), 500);
    LogHeights heights;
    const auto follow = [&] { heights.follow_wrapped(lines, 1'000, row_height, 10); };
    follow();
    const double high = row_height + 2 * LogHeights::line_height;
    EXPECT_EQ(heights.height(550), high);
    EXPECT_EQ(heights.height(10), high) << "as the others, on average";
    EXPECT_EQ(heights.whole(), 1'000 * high);
    lines.append(lines_of(600, 700, 5));
    lines.prepend(lines_of(400, 500, 5));
    follow();
    EXPECT_EQ(heights.height(450), row_height);
    EXPECT_EQ(heights.height(550), high);
    EXPECT_EQ(heights.height(650), row_height);
    for (const std::int64_t row : {0, 399, 400, 499, 500, 555, 699, 700, 999}) {
        EXPECT_EQ(heights.row_at(heights.above(row) + 1), row);
    }
    EXPECT_EQ(heights.row_at(heights.whole() + 50), 999);
}

} // namespace
} // namespace etl::ui
