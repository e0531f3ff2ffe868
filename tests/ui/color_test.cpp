// The contrast arithmetic against known values, and that what is derived by it keeps its promise for any colour.
#include "ui/color.hpp"

#include <gtest/gtest.h>

#include <random>

namespace etl::ui {
namespace {

constexpr Color black = rgb(0x000000);
constexpr Color white = rgb(0xffffff);

Color any_color(std::mt19937& random) { return rgb(std::uniform_int_distribution<std::uint32_t>(0, 0xffffff)(random)); }

TEST(Color, ReadsItsHexadecimalWriting) {
    EXPECT_EQ(rgb(0x2862EB), (Color{0x28, 0x62, 0xEB, 255}));
    EXPECT_EQ(with_alpha(white, 0.5f).alpha, 128);
    EXPECT_EQ(with_alpha(white, 0).alpha, 0);
    EXPECT_EQ(with_alpha(white, 1).alpha, 255);
}

TEST(Color, MixesBetweenItsEnds) {
    EXPECT_EQ(mix(black, white, 0), black);
    EXPECT_EQ(mix(black, white, 1), white);
    EXPECT_EQ(mix(black, white, 0.5f), rgb(0x808080));
    EXPECT_EQ(mix(white, black, 0.25f), rgb(0xbfbfbf));
}

TEST(Color, HasTheContrastThatWcagSays) {
    EXPECT_DOUBLE_EQ(luminance(white), 1);
    EXPECT_DOUBLE_EQ(luminance(black), 0);
    EXPECT_DOUBLE_EQ(contrast(black, white), 21);
    EXPECT_DOUBLE_EQ(contrast(white, black), 21);
    EXPECT_DOUBLE_EQ(contrast(white, white), 1);
    // Values of WCAG's own contrast checker.
    EXPECT_NEAR(contrast(rgb(0x767676), white), 4.54, 0.01);
    EXPECT_NEAR(contrast(rgb(0xff0000), white), 4.00, 0.01);
    EXPECT_NEAR(contrast(rgb(0x0000ff), white), 8.59, 0.01);
    EXPECT_NEAR(contrast(rgb(0x763DED), rgb(0x1e293b)), 2.6, 0.1) << "look.md's example";
}

TEST(Color, TextOnAFillIsAlwaysReadable) {
    EXPECT_EQ(text_on(rgb(0xffff00)), black);
    EXPECT_EQ(text_on(rgb(0x0000ff)), white);
    std::mt19937 random(1);
    for (int round = 0; round < 10'000; ++round) {
        const Color fill = any_color(random);
        ASSERT_GE(contrast(text_on(fill), fill), 4.5) << round;
    }
}

TEST(Color, ReadableReachesTheRatioAndChangesNothingWithoutNeed) {
    std::mt19937 random(2);
    for (int round = 0; round < 10'000; ++round) {
        const Color wanted = any_color(random);
        const Color background = any_color(random);
        for (const double ratio : {3.0, 4.5}) {
            const Color result = readable(wanted, background, ratio);
            ASSERT_GE(contrast(result, background), ratio) << round;
            if (contrast(wanted, background) >= ratio) {
                ASSERT_EQ(result, wanted) << round;
            }
        }
    }
}

TEST(Color, FillForWhiteTextIsDarkEnough) {
    std::mt19937 random(3);
    for (int round = 0; round < 10'000; ++round) {
        const Color wanted = any_color(random);
        const Color fill = fill_for_white_text(wanted);
        ASSERT_GE(contrast(white, fill), 4.5) << round;
        if (contrast(white, wanted) >= 4.5) {
            ASSERT_EQ(fill, wanted) << round;
        }
    }
}

} // namespace
} // namespace etl::ui
