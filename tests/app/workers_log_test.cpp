// The log of all workers, whose lines have no numbers: what is new of each answer, and what may be missing between two.
#include "app/workers_log.hpp"

#include "app/log.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

model::LogWindow window(int from, int to) {
    model::LogWindow window;
    for (int number = from; number < to; ++number) {
        model::LogLine line;
        line.message = "line " + std::to_string(number);
        window.lines.push_back(line);
    }
    return window;
}

class WorkersLog : public ::testing::Test {
  protected:
    [[nodiscard]] std::string held() const {
        return log.lines.empty() ? "nothing"
                                 : log.lines.lines().front().message + " to " + log.lines.lines().back().message;
    }
    void expect_numbers_in_order() const {
        for (std::size_t place = 1; place < log.lines.size(); ++place) {
            EXPECT_EQ(log.lines.lines()[place].seq, log.lines.lines()[place - 1].seq + 1);
        }
    }

    LogState log;
};

TEST_F(WorkersLog, BeginsAtItsEnd) {
    take_workers_lines(log, window(0, 10));
    EXPECT_TRUE(log.known);
    EXPECT_EQ(held(), "line 0 to line 9");
    EXPECT_EQ(log.jump.row, 9);
    EXPECT_EQ(log.jump.align, LogAlign::end);
    EXPECT_EQ(log.total, 10);
    EXPECT_FALSE(log.missed);
}

TEST_F(WorkersLog, TakesOfAnAnswerWhatIsNew) {
    take_workers_lines(log, window(0, 10));
    const std::uint64_t jump = log.jump.number;
    take_workers_lines(log, window(4, 14));
    EXPECT_EQ(held(), "line 0 to line 13");
    EXPECT_EQ(log.total, 14);
    EXPECT_FALSE(log.missed);
    EXPECT_EQ(log.jump.number, jump) << "who reads elsewhere stays there";
    take_workers_lines(log, window(4, 14));
    EXPECT_EQ(log.total, 14) << "the same again";
    expect_numbers_in_order();
}

TEST_F(WorkersLog, LinesThatAreAlikeAreToldApartByTheirNeighbours) {
    model::LogWindow first = window(0, 6);
    first.lines[1].message = first.lines[5].message = "again";
    take_workers_lines(log, first);
    model::LogWindow second = first;
    second.lines.push_back(window(6, 7).lines[0]);
    take_workers_lines(log, second);
    EXPECT_EQ(log.total, 7);
    EXPECT_EQ(held(), "line 0 to line 6");
}

TEST_F(WorkersLog, SaysThatLinesMayBeMissing) {
    take_workers_lines(log, window(0, 10));
    take_workers_lines(log, window(50, 60));
    EXPECT_TRUE(log.missed);
    EXPECT_EQ(held(), "line 50 to line 59");
    EXPECT_EQ(log.first_seq, 10) << "no number is another line's";
    take_workers_lines(log, window(52, 62));
    EXPECT_EQ(held(), "line 50 to line 61");
    expect_numbers_in_order();
}

TEST_F(WorkersLog, AnEmptyLogIsKnownToBeEmpty) {
    take_workers_lines(log, {});
    EXPECT_TRUE(log.known);
    EXPECT_EQ(log.total, 0);
    take_workers_lines(log, window(0, 3));
    EXPECT_FALSE(log.missed);
    EXPECT_EQ(held(), "line 0 to line 2");
}

} // namespace
} // namespace etl::app
