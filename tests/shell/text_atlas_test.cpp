// Where runs stand in the textures: never on each other, never outside, and what is in use is never taken away.
#include "shell/text_atlas.hpp"

#include <gtest/gtest.h>

#include <list>
#include <random>

namespace etl::shell {
namespace {

struct Kept {
    AtlasPlace place;
    int width = 0;
    int height = 0;
};

bool overlap(const Kept& left, const Kept& right) {
    return left.place.page == right.place.page && left.place.x < right.place.x + right.width &&
           right.place.x < left.place.x + left.width && left.place.y < right.place.y + right.height &&
           right.place.y < left.place.y + left.height;
}

TEST(TextAtlas, SetsRunsOfOneHeightBesideEachOther) {
    TextAtlas atlas(100, 100, 2);
    const auto first = atlas.place(30, 15);
    const auto second = atlas.place(30, 16);
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->y, second->y);
    EXPECT_EQ(second->x, first->x + 30);
    EXPECT_EQ(atlas.page_count(), 1u);
    EXPECT_FALSE(atlas.emptied());
}

TEST(TextAtlas, RefusesWhatIsLargerThanAPageAndLosesNothing) {
    TextAtlas atlas(100, 100, 1);
    ASSERT_TRUE(atlas.place(50, 20));
    for (int frame = 0; frame < 5; ++frame) {
        atlas.begin_frame();
        for (const auto& [width, height] : {std::pair{101, 10}, std::pair{10, 101}, std::pair{10, 100}}) {
            EXPECT_FALSE(atlas.place(width, height)) << width << "×" << height << ": the white spot takes its part";
            EXPECT_FALSE(atlas.emptied()) << "no page is given up for what never fits";
        }
    }
    EXPECT_EQ(atlas.page_count(), 1u);
    const auto widest = atlas.place(100, 20);
    ASSERT_TRUE(widest);
    EXPECT_EQ(widest->page, 0u);
}

TEST(TextAtlas, EmptiesThePageThatNobodyUsed) {
    TextAtlas atlas(100, 24, 2);
    const auto first = atlas.place(100, 20);
    const auto second = atlas.place(100, 20);
    ASSERT_TRUE(first && second);
    ASSERT_NE(first->page, second->page);

    atlas.begin_frame();
    atlas.use(second->page);
    const auto third = atlas.place(100, 20);
    ASSERT_TRUE(third);
    EXPECT_EQ(atlas.emptied(), first->page);
    EXPECT_EQ(third->page, first->page);
    EXPECT_EQ(atlas.page_count(), 2u);

    atlas.begin_frame();
    atlas.use(third->page);
    const auto fourth = atlas.place(100, 20);
    EXPECT_EQ(atlas.emptied(), second->page);
    ASSERT_TRUE(fourth);
    EXPECT_FALSE(atlas.place(200, 1));
    EXPECT_FALSE(atlas.emptied()) << "said until the next call";
}

TEST(TextAtlas, GrowsForOneFrameThatNeedsMoreAndStopsAtFourTimesTheBudget) {
    TextAtlas atlas(100, 24, 2);
    for (std::size_t page = 0; page < 8; ++page) {
        const auto place = atlas.place(100, 20);
        ASSERT_TRUE(place);
        EXPECT_EQ(place->page, page);
        EXPECT_FALSE(atlas.emptied()) << "all of it is in use";
    }
    EXPECT_FALSE(atlas.place(100, 20)) << "full";
    EXPECT_EQ(atlas.page_count(), 8u);
    atlas.begin_frame();
    EXPECT_TRUE(atlas.place(100, 20));
    EXPECT_TRUE(atlas.emptied());
    atlas.clear();
    EXPECT_EQ(atlas.page_count(), 0u);
    EXPECT_FALSE(atlas.emptied());
}

TEST(TextAtlas, NoTwoLivingRunsEverShareAPixel) {
    for (std::uint32_t seed = 1; seed <= 10 && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        std::mt19937 random(seed);
        const auto pick = [&](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
        const int page_width = pick(64, 512);
        const int page_height = pick(32, 256);
        const std::size_t budget = static_cast<std::size_t>(pick(1, 3));
        TextAtlas atlas(page_width, page_height, budget);
        std::list<Kept> living;
        std::vector<bool> used(budget * 4, false);
        int placed = 0;
        for (int step = 0; step < 2'000; ++step) {
            if (pick(0, 19) == 0) {
                atlas.begin_frame();
                used.assign(used.size(), false);
            } else if (pick(0, 3) == 0 && !living.empty()) {
                const Kept& one = living.front();
                atlas.use(one.place.page);
                used[one.place.page] = true;
            }
            const int width = pick(1, page_width + page_width / 8);
            const int height = pick(1, pick(0, 9) == 0 ? page_height + 8 : 40);
            const auto place = atlas.place(width, height);
            if (const auto emptied = atlas.emptied()) {
                ASSERT_FALSE(used[*emptied]) << "what this frame drew from was taken away";
                living.remove_if([&](const Kept& one) { return one.place.page == *emptied; });
                ASSERT_TRUE(place) << "a page was given up for nothing";
            }
            if (!place) {
                continue;
            }
            ++placed;
            used[place->page] = true;
            const Kept fresh{*place, width, height};
            const Kept white{{place->page, 0, 0}, TextAtlas::white_size, TextAtlas::white_size};
            ASSERT_LT(place->page, atlas.page_count());
            ASSERT_LE(atlas.page_count(), budget * 4);
            ASSERT_GE(place->x, 0);
            ASSERT_GE(place->y, 0);
            ASSERT_LE(place->x + width, page_width);
            ASSERT_LE(place->y + height, page_height);
            ASSERT_FALSE(overlap(fresh, white)) << "the white spot is painted over";
            for (const Kept& other : living) {
                ASSERT_FALSE(overlap(fresh, other)) << step;
            }
            living.push_back(fresh);
        }
        EXPECT_GT(placed, 500);
    }
}

} // namespace
} // namespace etl::shell
