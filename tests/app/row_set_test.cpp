// A row set says the same as a set of numbers, whatever is put in and taken out; presses with and without Shift.
#include "app/store.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace etl::app {
namespace {

TEST(RowSet, IsTheSameAsASetOfNumbers) {
    std::mt19937 random(1);
    const auto number = [&] { return std::uniform_int_distribution(0, 60)(random); };
    for (int round = 0; round < 200; ++round) {
        RowSet rows;
        std::set<int> plain;
        for (int step = 0; step < 30; ++step) {
            const int first = number();
            const int last = first + number() / 6 - 1;
            const bool on = number() % 3 != 0;
            rows.set(first, last, on);
            for (int row = first; row <= last; ++row) {
                on ? (void)plain.insert(row) : (void)plain.erase(row);
            }
            ASSERT_EQ(rows.count(), plain.size());
            for (int row = -1; row < 75; ++row) {
                ASSERT_EQ(rows.contains(row), plain.contains(row)) << row;
            }
        }
    }
}

TEST(RowSet, TakesAHundredThousandRowsAtOnce) {
    RowSet rows;
    rows.set(1, 100'000, true);
    rows.set(500, 500, false);
    EXPECT_EQ(rows.count(), 99'999u);
    EXPECT_FALSE(rows.contains(500));
    EXPECT_TRUE(rows.contains(501));
}

TEST(RowSet, ShiftExtendsFromTheRowPressedLast) {
    Store store;
    const auto rows = [&]() -> const RowSet& { return store.state().view.rows("runs"); };
    EXPECT_EQ(rows().count(), 0u);
    (void)store.dispatch(row_pressed("runs", rows(), 7), 0);
    (void)store.dispatch(range_pressed("runs", rows(), 10), 0);
    EXPECT_EQ(rows().count(), 4u);
    (void)store.dispatch(range_pressed("runs", rows(), 5), 0);
    EXPECT_EQ(rows().count(), 6u) << "from 7 again, backwards";
    (void)store.dispatch(row_pressed("runs", rows(), 8), 0);
    EXPECT_FALSE(rows().contains(8));
    (void)store.dispatch(range_pressed("runs", rows(), 9), 0);
    EXPECT_FALSE(rows().contains(9)) << "what was unticked last goes on unticking";
    EXPECT_EQ(store.state().view.rows("others").count(), 0u);
}

} // namespace
} // namespace etl::app
