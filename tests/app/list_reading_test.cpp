// When the list is read: quick only where it has to be, never unseen, never pressing a server that is slow or down.
#include "app/list_reading.hpp"

#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

/// How long after an answer the next list request goes out.
EpochMilliseconds time_to_next(Page& page, EpochMilliseconds limit = 200'000) {
    page.forget();
    for (EpochMilliseconds waited = 0; waited <= limit; waited += 100) {
        if (page.count<ReadList>() > 0) {
            return waited;
        }
        page.wait(100);
    }
    return -1;
}

/// A page whose sockets are all refused.
Page without_sockets(const std::vector<model::Job>& list) {
    Page page;
    page.start();
    page.answer_list(list);
    page.close_sockets();
    page.wait(1'000); // the probe
    page.answer_list(list);
    return page;
}

TEST(ListReading, QuietIsThirtySeconds) {
    Page page;
    page.go_live(rows(3));
    EXPECT_EQ(time_to_next(page), 30'000);
    Page polling = without_sockets(rows(3));
    EXPECT_EQ(time_to_next(polling), 30'000);
}

TEST(ListReading, IsQuietWhereOpenSocketsCoverAllThatIsAtWork) {
    Page page;
    page.go_live(rows(3, StatusKind::running));
    EXPECT_EQ(time_to_next(page), 30'000);
}

TEST(ListReading, IsQuickestWhereNoSocketTellsOfWork) {
    Page page = without_sockets(rows(3, StatusKind::running));
    EXPECT_EQ(time_to_next(page), 2'000);
}

TEST(ListReading, IsBusyWhereSocketsTellOfAPart) {
    auto list = rows(socket_cap + 1, StatusKind::running);
    Page page;
    page.go_live(list);
    EXPECT_EQ(time_to_next(page), 3'000);
}

TEST(ListReading, TheIntervalFollowsWhatHappensBetweenReads) {
    Page page = without_sockets(rows(2));
    page.wait(4'000);
    page.open_sockets();
    page.answer_list(rows(2));
    page.wait(10'000);
    page.forget();
    page.message("0", status(StatusKind::running));
    EXPECT_EQ(page.count<ReadList>(), 1U) << "the row's times have moved";
    page.answer_list({row("0", StatusKind::running), row("1")});
    EXPECT_EQ(time_to_next(page), 30'000);
}

TEST(ListReading, NeverTakesMoreThanAFifthOfTheTime) {
    Page page = without_sockets(rows(1, StatusKind::running));
    page.wait(2'000);
    page.answer_list(rows(1, StatusKind::running), 5'000);
    EXPECT_EQ(time_to_next(page), 20'000);
}

TEST(ListReading, AMillisecondARowAtLeast) {
    Page page;
    page.go_live(rows(10'000, StatusKind::running));
    EXPECT_EQ(time_to_next(page), 10'000);
}

TEST(ListReading, StopsWhileHiddenAndIsDueAtOnceOnReturn) {
    Page page;
    page.go_live(rows(1));
    page.dispatch(VisibilityChanged{false});
    page.dispatch(VisibilityChanged{false});
    EXPECT_EQ(time_to_next(page), -1);
    page.dispatch(VisibilityChanged{true});
    EXPECT_EQ(page.count<ReadList>(), 1U);
    page.dispatch(VisibilityChanged{true});
    EXPECT_EQ(page.count<ReadList>(), 1U);
}

TEST(ListReading, APageThatStartsHiddenReadsWhenShown) {
    Page page;
    page.start(true, false);
    EXPECT_EQ(page.count<ReadList>(), 0U);
    EXPECT_FALSE(page.reminder());
    page.dispatch(VisibilityChanged{true});
    EXPECT_EQ(page.count<ReadList>(), 1U);
}

TEST(ListReading, StopsWhileOfflineAndIsDueAtOnceOnline) {
    Page page;
    page.go_live(rows(1));
    page.dispatch(OnlineChanged{false});
    EXPECT_EQ(time_to_next(page), -1);
    page.dispatch(OnlineChanged{true});
    EXPECT_EQ(page.count<ReadList>(), 1U);
}

TEST(ListReading, ARequestOfTheLostNetworkIsNotWaitedFor) {
    Page page;
    page.start();
    page.dispatch(OnlineChanged{false});
    page.dispatch(OnlineChanged{true});
    EXPECT_EQ(page.all<ReadList>(), (std::vector{ReadList{1}, ReadList{2}}));
    page.dispatch(ListAnswered{1, page.now, 0, model::Failure{failure(FailureKind::unreachable)}});
    EXPECT_EQ(page.state().jobs.phase, ListPhase::loading);
}

TEST(ListReading, BacksOffFromTwoSecondsToThirty) {
    Page page;
    page.start();
    for (const EpochMilliseconds expected : {2'000, 4'000, 8'000, 16'000, 30'000, 30'000}) {
        page.fail_list(FailureKind::server_error);
        EXPECT_EQ(time_to_next(page), expected);
    }
    page.answer_list(rows(1));
    EXPECT_EQ(page.state().connection.list_failures, 0);
}

TEST(ListReading, WaitsAMinuteWhereTheServerGetsTooMany) {
    Page page;
    page.go_live(rows(1));
    page.dispatch(RefreshPressed{});
    page.fail_list(FailureKind::too_many);
    page.close_sockets();
    EXPECT_EQ(time_to_next(page), 60'000);
    page.fail_list(FailureKind::too_many);
    page.open_sockets();
    page.dispatch(StatusUnreadable{JobId("0"), page.slot("0")->generation, ""});
    EXPECT_GE(time_to_next(page), 0);
}

TEST(ListReading, SignedOutAsksOnlyWhenSomethingSpeaksForIt) {
    Page page;
    page.go_live(rows(1));
    page.dispatch(RefreshPressed{});
    page.fail_list(FailureKind::signed_out);
    EXPECT_EQ(time_to_next(page), -1);
    EXPECT_EQ(page.state().connection.list_due_at, never);
    page.dispatch(RefreshPressed{});
    EXPECT_EQ(page.count<ReadList>(), 1U);
    page.fail_list(FailureKind::signed_out);
    page.forget();
    page.dispatch(TokenChanged{});
    EXPECT_EQ(page.count<ReadList>(), 1U);
}

TEST(ListReading, ALostSocketIsProbedAtOnceButNotAgainAndAgain) {
    Page page;
    page.go_live(rows(20));
    page.wait(10'000);
    page.close_sockets();
    EXPECT_EQ(page.count<ReadList>(), 1U) << "twenty sockets, one question";
    page.answer_list(rows(20));
    EXPECT_EQ(time_to_next(page), 1'000) << "some closed after it was asked";
    page.answer_list(rows(20));
    page.forget();
    page.wait(20'000); // all are tried again, and fail
    page.close_sockets();
    page.wait(5'000);
    page.close_sockets();
    EXPECT_EQ(page.count<ReadList>(), 0U) << "a failed attempt is no news";
}

TEST(ListReading, WhatIsAskedForWhileOneIsUnderWayFollowsIt) {
    Page page;
    page.start();
    page.dispatch(RefreshPressed{});
    page.dispatch(RefreshPressed{});
    EXPECT_EQ(page.count<ReadList>(), 1U);
    page.answer_list(rows(1));
    EXPECT_EQ(page.count<ReadList>(), 2U);
    page.answer_list(rows(1));
    EXPECT_EQ(page.count<ReadList>(), 2U);
}

TEST(ListReading, AnAnswerThatNeverComesIsAFailure) {
    Page page;
    page.go_live(rows(1));
    page.dispatch(RefreshPressed{});
    page.wait(request_limit);
    ASSERT_TRUE(page.state().jobs.list_failure);
    EXPECT_EQ(page.state().jobs.list_failure->kind, FailureKind::timed_out);
    EXPECT_EQ(time_to_next(page), 2'000);
}

TEST(ListReading, ARunsEndIsFollowedByARead) {
    Page page;
    page.go_live(rows(1, StatusKind::running));
    page.wait(5'000);
    page.message("0", status(StatusKind::completed, 100));
    EXPECT_EQ(page.count<ReadList>(), 1U);
}

TEST(ListReading, MayAskOnlyWhereAnAnswerIsOfUse) {
    AppState state;
    EXPECT_TRUE(may_ask(state));
    state.connection.visible = false;
    EXPECT_FALSE(may_ask(state));
    state.connection.visible = true;
    state.connection.online = false;
    EXPECT_FALSE(may_ask(state));
    state.connection.online = true;
    state.jobs.list_failure = failure(FailureKind::signed_out);
    EXPECT_FALSE(may_ask(state));
}

} // namespace
} // namespace etl::app
