// A run that was started here is followed by its handle where no socket tells of it.
#include "app/list_reading.hpp"
#include "run_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

TEST(Following, IsEveryTwoSecondsWhileNoSocketIsOpenAndEndsWithTheRun) {
    Page page = following_page();
    answer_run(page, status(StatusKind::running, 10));
    EXPECT_EQ(page.kind("a"), StatusKind::running);
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::idle);
    page.wait(1'999);
    EXPECT_EQ(page.count<ReadRunStatus>(), 0U);
    page.wait(1);
    EXPECT_EQ(page.count<ReadRunStatus>(), 1U);
    page.wait(2'000);
    EXPECT_EQ(page.count<ReadRunStatus>(), 1U) << "one call at a time";
    if (page.state().connection.list_under_way) {
        page.answer_list({row("a", StatusKind::running), row("b")});
    }
    page.forget();
    answer_run(page, status(StatusKind::completed, 100));
    EXPECT_EQ(titles(page), Titles{"Job a completed"});
    EXPECT_FALSE(page.record("a").following);
    page.wait(1'000);
    EXPECT_EQ(page.count<ReadList>(), 1U);
    page.wait(10'000);
    EXPECT_EQ(page.count<ReadRunStatus>(), 0U);
    answer_run(page, status(StatusKind::failed));
    EXPECT_EQ(page.kind("a"), StatusKind::completed) << "nobody waits for that answer";
}

TEST(Following, RestsWhileTheSocketIsOpen) {
    Page page = following_page();
    answer_run(page, status(StatusKind::running, 10));
    page.dispatch(RefreshPressed{});
    page.open_sockets();
    page.forget();
    page.wait(20'000);
    EXPECT_EQ(page.count<ReadRunStatus>(), 0U);
    page.close_sockets();
    EXPECT_EQ(page.count<ReadRunStatus>(), 1U) << "overdue as soon as it is lost";
}

TEST(Following, AsksAgainWhenAFirstRunIsOverBeforeItWasSeenAtWork) {
    Page page;
    page.go_live({row("a")}); // never run: nothing tells an old end from the new one's
    press(page);
    accept(page);
    const EpochMilliseconds asked_at = page.now;
    ASSERT_EQ(page.count<ReadRunStatus>(), 1U);
    page.now += 160;
    page.message("a", status_since(StatusKind::failed, asked_at));
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::starting) << "whose end that is, is not known yet";
    page.dispatch(
        RunStatusAnswered{JobId("a"), handle, asked_at, status_since(StatusKind::running, asked_at)}); // is old news
    EXPECT_EQ(page.kind("a"), StatusKind::failed);
    EXPECT_EQ(page.count<ReadRunStatus>(), 2U);
    answer_run(page, status_since(StatusKind::failed, asked_at));
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::idle);
    EXPECT_EQ(titles(page), Titles{"Job a failed"});
    page.wait(9'000);
    EXPECT_EQ(page.count<ReadRunStatus>(), 2U);
}

TEST(Following, DoesNotAskOnAndOnWhereTheClockIsCoarse) {
    Page page;
    page.go_live({row("a")});
    press(page);
    accept(page);
    page.message("a", status(StatusKind::pending));
    page.dispatch(RunStatusAnswered{JobId("a"), handle, page.now, status(StatusKind::pending)});
    EXPECT_EQ(page.count<ReadRunStatus>(), 1U) << "asked and heard in one moment: which is newer can't be told";
    page.wait(2'000);
    EXPECT_EQ(page.count<ReadRunStatus>(), 2U);
}

TEST(Following, RestsWhileNobodyLooksOrThereIsNoNetwork) {
    Page page = following_page();
    answer_run(page, status(StatusKind::running, 10));
    page.dispatch(VisibilityChanged{false});
    page.wait(60'000);
    EXPECT_EQ(page.count<ReadRunStatus>(), 0U);
    page.dispatch(VisibilityChanged{true});
    EXPECT_EQ(page.count<ReadRunStatus>(), 1U);
}

TEST(Following, AFailedCallIsTriedAgainWithPatience) {
    Page page = following_page();
    answer_run(page, status(StatusKind::running)); // from here on "Starting…" plays no part
    page.wait(2'000);
    for (const EpochMilliseconds wait : {2'000, 4'000, 8'000, 16'000, 30'000, 30'000}) {
        fail_run(page, FailureKind::server_error);
        page.forget();
        page.wait(wait - 1);
        EXPECT_EQ(page.count<ReadRunStatus>(), 0U);
        page.wait(1);
        EXPECT_EQ(page.count<ReadRunStatus>(), 1U);
    }
    page.forget();
    page.wait(request_limit + 30'000);
    EXPECT_EQ(page.count<ReadRunStatus>(), 1U) << "an answer that never comes is a failure";
    fail_run(page, FailureKind::signed_out);
    page.wait(100'000);
    EXPECT_GT(page.count<ReadList>(), 0U);
}

TEST(Following, EndsWhereTheHandleIsNotKnown) {
    Page page = following_page();
    fail_run(page, FailureKind::not_found);
    EXPECT_FALSE(page.record("a").following);
    EXPECT_TRUE(page.record("a").started_here) << "the list may still tell how it ends";
    page.wait(1'000);
    EXPECT_EQ(page.count<ReadRunStatus>(), 0U);
    EXPECT_GE(page.count<ReadList>(), 1U);
}

TEST(Following, AnAnswerAskedForBeforeASocketSpokeIsDropped) {
    Page page = following_page();
    const EpochMilliseconds sent_at = page.now;
    page.dispatch(RefreshPressed{});
    page.open_sockets();
    page.now += 10;
    page.message("a", status(StatusKind::running, 50));
    page.dispatch(RunStatusAnswered{JobId("a"), handle, sent_at, status(StatusKind::pending)});
    EXPECT_EQ(page.kind("a"), StatusKind::running);
    page.dispatch(RunStatusAnswered{JobId("a"), model::RunHandle("other"), page.now, status(StatusKind::failed)});
    EXPECT_EQ(page.kind("a"), StatusKind::running);
}

TEST(Following, TheEndOfThisRunIsSaidEvenWhereANewerOneIsKnown) {
    Page page = following_page();
    page.dispatch(RefreshPressed{});
    auto newer = row("a", StatusKind::running);
    newer.last_run = at(900);
    page.answer_list({newer, row("b")});
    answer_run(page, status_since(StatusKind::failed, 500));
    EXPECT_EQ(titles(page), Titles{"Job a failed"});
    EXPECT_EQ(page.kind("a"), StatusKind::running);
    EXPECT_EQ(page.record("a").current.started_at->instant, 900);
}

TEST(Following, AJobThatVanishedIsForgotten) {
    Page page = following_page();
    page.dispatch(RefreshPressed{});
    page.answer_list({row("b")});
    EXPECT_TRUE(page.state().jobs.watches.empty());
    page.forget();
    answer_run(page, status(StatusKind::completed));
    accept(page);
    page.wait(60'000);
    EXPECT_EQ(page.count<ReadRunStatus>(), 0U);
    EXPECT_EQ(page.count<Announce>(), 0U);
}

TEST(Following, ASecondStartTakesOverFromTheFirst) {
    Page page = following_page();
    answer_run(page, status(StatusKind::running));
    page.dispatch(RefreshPressed{});
    page.wait(10);
    page.dispatch(RefreshPressed{});
    page.answer_list({row("a", StatusKind::rate_limited), row("b")});
    press(page);
    EXPECT_EQ(page.state().jobs.watches.size(), 1U);
    EXPECT_FALSE(page.record("a").following);
    EXPECT_FALSE(page.record("a").started_here);
}

} // namespace
} // namespace etl::app
