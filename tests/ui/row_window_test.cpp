// Rows in sight are found at any offset; above the tallest content both ends are still reached and rows stay in order.
#include "ui/row_window.hpp"

#include <gtest/gtest.h>

namespace etl::ui {
namespace {

TEST(RowWindow, FollowsTheScrollOneToOneWhileAllFits) {
    RowWindow window(100'000, 36, 360);
    EXPECT_EQ(window.content_height(), 3'600'000);
    EXPECT_EQ(window.first(), 0u);
    EXPECT_EQ(window.last(), 10u);
    window.scroll_to(3'599'000);
    EXPECT_EQ(window.first(), 99'972u);
    EXPECT_EQ(window.in_sight(99'972), -8);
    EXPECT_EQ(window.in_content(99'972), 36 * 99'972);
    window.scroll_to(1e9f);
    EXPECT_EQ(window.last(), 100'000u);
    EXPECT_EQ(window.in_sight(99'999), 324);
}

TEST(RowWindow, ReachesTheLastOfMillionsOfRows) {
    for (const std::size_t count : {300'000u, 5'000'000u, 100'000'000u}) {
        RowWindow window(count, 36, 360);
        EXPECT_EQ(window.content_height(), tallest_content);
        std::size_t before = 0;
        for (int step = 0; step <= 1'000; ++step) {
            window.scroll_to(tallest_content * static_cast<float>(step) / 1'000);
            EXPECT_GE(window.first(), before);
            EXPECT_LE(window.in_sight(window.first()), 0);
            EXPECT_GE(window.last() - window.first(), 10u);
            EXPECT_LE(window.last() - window.first(), 11u);
            before = window.first();
        }
        EXPECT_EQ(window.last(), count);
        EXPECT_NEAR(window.in_sight(count - 1), 324, 0.5);
        EXPECT_NEAR(window.in_content(count - 1), tallest_content - 36, 0.5);
    }
}

TEST(RowWindow, KnowsNothingOfNoRowsAndOfMoreRoomThanRows) {
    RowWindow none(0, 36, 360);
    none.scroll_to(100);
    EXPECT_EQ(none.first(), none.last());
    EXPECT_EQ(none.content_height(), 0);
    RowWindow few(3, 36, 360);
    few.scroll_to(100);
    EXPECT_EQ(few.first(), 0u);
    EXPECT_EQ(few.last(), 3u);
    EXPECT_EQ(few.in_sight(2), 72);
}

TEST(RowWindow, ShowsARowWhereItIsOrInTheMiddle) {
    for (const std::size_t count : {100u, 100'000u, 10'000'000u}) {
        RowWindow window(count, 36, 360);
        window.scroll_to(100);
        const std::size_t seen = window.first() + 3;
        EXPECT_EQ(window.offset_showing(seen), 100) << "it is in sight";
        for (const std::size_t row : {std::size_t{0}, std::size_t{1}, count / 2, count - 2, count - 1}) {
            window.scroll_to(100);
            window.scroll_to(window.offset_showing(row));
            EXPECT_GE(window.in_sight(row), -1) << row << " of " << count;
            EXPECT_LE(window.in_sight(row) + 36, 361) << row << " of " << count;
        }
    }
}

} // namespace
} // namespace etl::ui
