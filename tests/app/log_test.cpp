// The log: opened at its tail, followed without gaps, read in windows wherever one looks, searched, chosen and copied.
#include "app/log.hpp"

#include "app/address.hpp"
#include "app/error_window.hpp"
#include "dice.hpp"
#include "log_server.hpp"

#include <gtest/gtest.h>

#include <set>

namespace etl::app {
namespace {

using AskedLog = Ask<model::LogQuestion>;
using AskedSearch = Ask<model::LogSearchQuestion>;

class Log : public ::testing::Test {
  protected:
    void SetUp() override {
        page.capabilities = model::Capabilities{};
        page.capabilities->runs = true;
        page.capabilities->logs = true;
        page.go_live({row("1")});
    }

    void look(const std::string& address = "#/runs/run-7/log") {
        page.dispatch(RouteChanged{parse_address(address)});
        serve();
    }

    [[nodiscard]] const LogState& log() const { return page.state().log; }

    /// Answers what is asked until nothing is.
    void serve() {
        for (bool any = true; any;) {
            any = false;
            for (const AskedLog& asked : page.all<AskedLog>()) {
                if (answered_.insert(asked.ticket).second) {
                    any = true;
                    ++questions;
                    const auto answer = server.answer(asked.question.query);
                    page.dispatch(Answered<model::LogQuestion>{asked.ticket, asked.question, answer});
                }
            }
            for (const AskedSearch& asked : page.all<AskedSearch>()) {
                if (answered_.insert(asked.ticket).second) {
                    any = true;
                    ++searches;
                    const auto answer = server.answer(asked.question.search);
                    page.dispatch(Answered<model::LogSearchQuestion>{asked.ticket, asked.question, answer});
                }
            }
        }
    }

    void fail(FailureKind kind) {
        for (const AskedLog& asked : page.all<AskedLog>()) {
            if (answered_.insert(asked.ticket).second) {
                page.dispatch(
                    Answered<model::LogQuestion>{asked.ticket, asked.question, model::Failure{failure(kind)}});
            }
        }
    }

    void pass(EpochMilliseconds duration) {
        for (EpochMilliseconds done = 0; done < duration; done += 500) {
            page.wait(500);
            serve();
        }
    }

    /// As a frame of so many rows tells it.
    void see(std::int64_t row, std::int64_t rows = 40) {
        const std::int64_t last = std::min(log().total, row + rows);
        page.dispatch(LogSeen{{row, last}, last == log().total, true});
        serve();
    }

    /// What stands in a row; "" where it is not held.
    [[nodiscard]] std::string at_row(std::int64_t row) const {
        const model::LogLine* line = log().lines.at(row);
        return line == nullptr ? std::string() : line->message;
    }

    /// The numbers that are held rise by one.
    void expect_no_gap() const {
        std::int64_t before = -1;
        for (const model::LogLine& line : log().lines.lines()) {
            EXPECT_TRUE(before < 0 || line.seq == before + 1) << before << " and then " << line.seq;
            before = line.seq;
        }
    }

    void find(const std::string& text) {
        page.dispatch(FindOpened{std::string(log_key::text), first_in_sight(log())});
        page.dispatch(TextEntered{find_field_key(log_key::text), text});
        pass(1'000);
    }

    [[nodiscard]] std::int64_t current() const {
        return current_match(log(), page.state().view.find.from).value_or(-1);
    }

    Page page;
    LogServer server{1'000'000};
    int questions = 0;
    int searches = 0;

  private:
    std::set<std::uint64_t> answered_;
};

TEST_F(Log, OpensAtTheTailByOneQuestionHoweverLongItIs) {
    look();
    EXPECT_EQ(questions, 1);
    EXPECT_EQ(log().total, 1'000'000);
    EXPECT_EQ(at_row(999'999), "boom 999999");
    EXPECT_TRUE(is_following(log()));
    EXPECT_LE(log().lines.size(), 1'000u);
}

TEST_F(Log, AnyPlaceIsReadOnDemandAndWhatIsHeldStaysWithinItsRoom) {
    look();
    see(500'000);
    EXPECT_EQ(at_row(500'000), "line 500000");
    EXPECT_EQ(at_row(500'039), "line 500039");
    EXPECT_FALSE(log().follows);
    Dice dice{7};
    for (int step = 0; step < 200; ++step) {
        const std::int64_t at =
            step % 4 == 0 ? dice.pick(999'960) : std::clamp<std::int64_t>(log().sight.first + 300, 0, 999'960);
        see(at);
        ASSERT_EQ(log().lines.at(at)->seq, at);
        ASSERT_NE(log().lines.at(at + 39), nullptr);
        expect_no_gap();
        ASSERT_LE(log().lines.size(), LogLines::most_lines + 2'000);
    }
}

TEST_F(Log, FollowsWithoutAGapThroughFailuresAndSaysWhenItIsOver) {
    server = LogServer(1'000);
    look();
    for (int round = 0; round < 20; ++round) {
        server.write(137);
        page.wait(2'000);
        fail(FailureKind::unreachable);
        EXPECT_TRUE(log().reading.failure);
        EXPECT_FALSE(log().lines.empty()) << "the last lines stay";
        pass(40'000);
        EXPECT_FALSE(log().reading.failure);
    }
    EXPECT_EQ(log().lines.lines().back().seq, server.last());
    EXPECT_EQ(log().total, 1'000 + 20 * 137);
    expect_no_gap();
    server.complete = true;
    pass(3'000);
    EXPECT_FALSE(is_following(log()));
    const int before = questions;
    pass(60'000);
    EXPECT_EQ(questions, before) << "nothing more will come";
}

TEST_F(Log, AnAnswerThatComesTwiceOrOfAnotherLogAddsNothing) {
    server = LogServer(100);
    look();
    const AskedLog first = page.all<AskedLog>().back();
    page.dispatch(Answered<model::LogQuestion>{first.ticket, first.question, server.answer(first.question.query)});
    EXPECT_EQ(log().lines.size(), 100u);
    look("#/runs/run-8/log");
    EXPECT_EQ(log().of, model::RunId("run-8"));
    page.dispatch(
        Answered<model::LogQuestion>{first.ticket, first.question, LogServer(5).answer(first.question.query)});
    EXPECT_EQ(log().lines.size(), 100u);
    expect_no_gap();
}

TEST_F(Log, WhatIsReadElsewhereStopsTheFollowingAndTheEndTakesItUpAgain) {
    server = LogServer(5'000);
    look();
    see(100);
    EXPECT_FALSE(log().follows);
    server.write(10);
    pass(6'000);
    EXPECT_EQ(log().total, 5'010) << "that there is more is known all the same";
    EXPECT_EQ(log().sight.first, 100);
    page.dispatch(LogWentToEnd{});
    serve();
    EXPECT_TRUE(is_following(log()));
    EXPECT_EQ(at_row(5'009), "line 5009");
}

TEST_F(Log, LevelsLeaveRowsOutAndKeepThePlace) {
    look();
    see(500'000);
    page.dispatch(TextEntered{std::string(log_key::level), "error"});
    serve();
    EXPECT_EQ(log().total, 10'000);
    EXPECT_FALSE(is_dense(log()));
    ASSERT_TRUE(log().lines.row_from(500'000));
    EXPECT_EQ(log().lines.at(*log().lines.row_from(500'000))->seq, 500'099);
    EXPECT_NE(page.state().view.address.find("level=error"), std::string::npos);
    page.dispatch(LogWentToTop{});
    serve();
    EXPECT_EQ(at_row(0), "boom 99");
    page.dispatch(LogWentToEnd{});
    serve();
    EXPECT_EQ(at_row(9'999), "boom 999999");
    page.dispatch(LogFilterDropped{});
    serve();
    EXPECT_EQ(log().total, 1'000'000);
}

TEST_F(Log, GoesToALineATimeAndTheFirstError) {
    look("#/runs/run-7/log?line=250000-250009");
    EXPECT_EQ(log().selected, (LogRange{250'000, 250'009}));
    EXPECT_EQ(at_row(log().jump.row), "line 250000");
    EXPECT_EQ(log_place(page.state()).lines.count(), 10);
    page.dispatch(LogWentTo{*log().first_error_seq, true});
    serve();
    EXPECT_EQ(at_row(log().jump.row), "boom 99");
    page.dispatch(LogWentToTime{"700123"}); // the server's times are numbers
    serve();
    EXPECT_EQ(at_row(log().jump.row), "line 700123");
    EXPECT_EQ(log().selected, (LogRange{700'123, 700'123}));
}

TEST_F(Log, TheServerSearchesTheWholeAndCountsAndOneGoesBothWaysRoundTheEnds) {
    server = LogServer(200'000);
    look();
    find("boom");
    EXPECT_EQ(log().search.total, 2'000);
    EXPECT_EQ(current(), 199'999) << "the first one from what was in sight on";
    page.dispatch(LogMatchWanted{current() + 1, true});
    serve();
    EXPECT_EQ(current(), 99) << "round the end";
    EXPECT_EQ(match_number(log(), 99), 0);
    EXPECT_EQ(at_row(log().jump.row), "boom 99");
    page.dispatch(LogMatchWanted{current(), false});
    serve();
    EXPECT_EQ(current(), 199'999) << "and back";
    for (int step = 0; step < 1'500; ++step) {
        page.dispatch(LogMatchWanted{current(), false});
        serve();
    }
    EXPECT_EQ(current(), 49'999) << "through more than are read at once";
    EXPECT_LT(searches, 12);
    find("nowhere");
    EXPECT_EQ(log().search.total, 0);
    EXPECT_EQ(current(), -1);
}

TEST_F(Log, WhatIsWrittenWhileOneSearchesIsFoundToo) {
    server = LogServer(1'000);
    look();
    find("boom");
    EXPECT_EQ(log().search.total, 10);
    server.write(200);
    pass(6'000);
    EXPECT_EQ(log().search.total, 12);
}

TEST_F(Log, ARangeIsCopiedWholeThoughLittleOfItIsHeld) {
    look();
    page.dispatch(LogLinePressed{400'000, false});
    page.dispatch(LogLinePressed{409'999, true});
    EXPECT_EQ(log().selected.count(), 10'000);
    page.dispatch(LogCopyWanted{400'000, 409'999});
    EXPECT_TRUE(log().copy.under_way());
    serve();
    ASSERT_EQ(page.count<CopyText>(), 1u);
    const std::string text = page.all<CopyText>()[0].text;
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 10'000);
    EXPECT_EQ(text.substr(0, text.find('\n')), "400000000 INFO line 400000");
    EXPECT_NE(text.find("ERROR boom 409999\n"), std::string::npos);
    EXPECT_EQ(text.find("line 410000"), std::string::npos);
    page.dispatch(CopyAnswered{"10,000 lines", true});
    EXPECT_LT(log().copy.first, 0);
}

TEST_F(Log, WhatIsHeldIsCopiedWithoutAQuestion) {
    look();
    const int before = questions;
    const auto text = held_text(log(), 999'990, 999'999);
    ASSERT_TRUE(text);
    EXPECT_EQ(std::count(text->begin(), text->end(), '\n'), 10);
    EXPECT_FALSE(held_text(log(), 1, 5));
    EXPECT_EQ(questions, before);
}

TEST_F(Log, ARotatedLogLetsGoOfWhatTheServerNoLongerHas) {
    server = LogServer(1'000);
    look();
    see(0);
    EXPECT_EQ(at_row(0), "line 0");
    server.rotate(600);
    pass(6'000);
    EXPECT_EQ(log().first_seq, 600);
    EXPECT_EQ(log().total, 400);
    EXPECT_GE(log().lines.lines().front().seq, 600);
    see(0);
    EXPECT_EQ(at_row(0), "line 600");
}

TEST_F(Log, ARunThatIsGoneIsAskedForNoMore) {
    page.dispatch(RouteChanged{parse_address("#/runs/run-7/log")});
    fail(FailureKind::not_found);
    EXPECT_TRUE(is_gone(log()));
    const std::size_t before = page.count<AskedLog>();
    page.wait(120'000);
    EXPECT_EQ(page.count<AskedLog>(), before);
}

TEST_F(Log, LinesAreSelectedOneByOneAndFromOneToAnotherAndStandInTheAddress) {
    look();
    page.dispatch(LogLinePressed{20, false});
    EXPECT_EQ(page.state().view.address, "#/runs/run-7/log?line=20");
    page.dispatch(LogLinePressed{12, true});
    EXPECT_EQ(log().selected, (LogRange{12, 20}));
    EXPECT_EQ(page.state().view.address, "#/runs/run-7/log?line=12-20");
    page.dispatch(LogWentTo{30, true, 34});
    serve();
    EXPECT_EQ(log().selected, (LogRange{30, 34}));
    page.dispatch(LogSelectionDropped{});
    EXPECT_TRUE(log().selected.empty());
    EXPECT_EQ(page.state().view.address, "#/runs/run-7/log");
}

TEST_F(Log, IsSavedOnceAtATimeAndSaysWhereThatFails) {
    look();
    page.dispatch(LogDownloadPressed{});
    page.dispatch(LogDownloadPressed{});
    ASSERT_EQ(page.count<DownloadLog>(), 1u);
    EXPECT_EQ(page.all<DownloadLog>()[0].run, model::RunId("run-7"));
    page.dispatch(LogDownloaded{true, 200});
    EXPECT_TRUE(page.state().notices.notices.empty());
    page.dispatch(LogDownloadPressed{});
    page.dispatch(LogDownloaded{false, 503});
    EXPECT_EQ(page.state().notices.notices.size(), 1u);
    EXPECT_FALSE(log().downloads);
}

TEST_F(Log, APlaceThatIsNoneIsRefusedAndAFailureIsTriedAgainByAPress) {
    page.dispatch(RouteChanged{parse_address("#/runs/run-7/log")});
    fail(FailureKind::server_error);
    EXPECT_TRUE(log().reading.failure);
    page.dispatch(LogRefreshed{});
    serve();
    EXPECT_FALSE(log().reading.failure);
    EXPECT_TRUE(log().known);
    page.dispatch(LogPlaceRefused{"The log has the lines 1 to 9."});
    EXPECT_EQ(log().place_error, "The log has the lines 1 to 9.");
}

TEST_F(Log, AnAddressSaysTheSameWhenItIsReadAgain) {
    const std::string address = "#/runs/run-7/log?line=120-140&level=warning&stage=load&find=time+out";
    EXPECT_EQ(write_address(parse_address(address)), address);
    EXPECT_TRUE(parse_address("#/runs/run-7/log?line=first-error").log.first_error);
    EXPECT_TRUE(parse_address("#/runs/run-7/log?line=x").log.lines.empty());
    EXPECT_EQ(parse_address("#/runs/run-7/log?line=9-3").log.lines, (LogRange{9, 9}));
}

TEST_F(Log, GoesToTheFirstErrorAsSoonAsThatIsKnown) {
    look("#/runs/run-7/log?line=first-error");
    EXPECT_EQ(log().selected, (LogRange{99, 99}));
    EXPECT_FALSE(log().follows);
    ASSERT_NE(log().lines.at(log().jump.row), nullptr);
    EXPECT_EQ(log().lines.at(log().jump.row)->message, "boom 99");
    EXPECT_EQ(page.state().view.address, "#/runs/run-7/log?line=99");
    see(500'000);
    page.dispatch(RouteChanged{parse_address("#/runs/run-7/log?line=first-error")});
    serve();
    EXPECT_EQ(log().jump.row, 99) << "it is known already";
    EXPECT_EQ(at_row(99), "boom 99");
    EXPECT_EQ(log().selected, (LogRange{99, 99}));
}

TEST_F(Log, StaysAtTheEndWhereThereIsNoError) {
    server = LogServer(50);
    look("#/runs/run-7/log?line=first-error");
    EXPECT_TRUE(log().selected.empty());
    EXPECT_TRUE(is_following(log()));
    EXPECT_EQ(page.state().view.address, "#/runs/run-7/log");
}

} // namespace
} // namespace etl::app
