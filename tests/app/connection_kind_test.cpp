// What is claimed about the connection, and what is said aloud when it changes.
#include "app/connection_kind.hpp"

#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

using enum ConnectionKind;

TEST(ConnectionKind, StartsAndIsLiveOnlyAfterAReadThatFollowsTheSockets) {
    Page page;
    page.start();
    EXPECT_EQ(page.connection(), starting);
    page.answer_list(rows(2));
    EXPECT_EQ(page.connection(), starting) << "sockets are on their way";
    page.open_sockets();
    EXPECT_EQ(page.connection(), starting) << "what happened before they opened is not known";
    EXPECT_EQ(page.count<ReadList>(), 2U);
    page.now += 40;
    page.answer_list(rows(2));
    EXPECT_EQ(page.connection(), live);
    EXPECT_EQ(page.state().connection.since, page.now);
    EXPECT_EQ(page.count<Announce>(), 0U) << "nobody asked";
    EXPECT_FALSE(is_stale(page.state().connection));
}

TEST(ConnectionKind, SinceChangesOnlyWithTheKind) {
    Page page;
    page.go_live(rows(1));
    const auto since = page.state().connection.since;
    page.wait(5'000);
    page.message("0", status(StatusKind::running));
    EXPECT_EQ(page.state().connection.since, since);
    page.close_sockets();
    EXPECT_EQ(page.state().connection.since, page.now);
}

TEST(ConnectionKind, AKilledServerIsUnreachableWithinFiveSecondsAndComesBackByItself) {
    Page page;
    page.go_live(rows(3, StatusKind::running));
    page.wait(100); // a list was read a moment ago: the worst case
    page.close_sockets();
    EXPECT_EQ(page.connection(), reconnecting);
    page.wait(1'000);
    ASSERT_TRUE(page.state().connection.list_under_way);
    page.fail_list(FailureKind::unreachable);
    EXPECT_EQ(page.connection(), unreachable);
    EXPECT_TRUE(is_stale(page.state().connection));
    EXPECT_EQ(page.kind("0"), StatusKind::running) << "the last state stays";
    ASSERT_EQ(page.count<Announce>(), 1U);
    EXPECT_EQ(page.all<Announce>()[0].urgency, Urgency::assertive);

    page.forget();
    page.wait(2'000);
    ASSERT_TRUE(page.state().connection.list_under_way);
    page.close_sockets();
    page.answer_list(rows(3, StatusKind::completed));
    EXPECT_EQ(page.connection(), reconnecting);
    EXPECT_EQ(page.count<Announce>(), 0U);
    page.open_sockets();
    EXPECT_EQ(page.connection(), reconnecting) << "not before a list read confirms it";
    page.answer_list(rows(3, StatusKind::completed));
    EXPECT_EQ(page.connection(), live);
    EXPECT_EQ(page.kind("0"), StatusKind::completed);
    EXPECT_EQ(page.all<Announce>(), std::vector({Announce{"Connected again.", Urgency::polite}}));
}

TEST(ConnectionKind, ThreeFailedTriesAreReconnectingThenItIsPolling) {
    Page page;
    page.go_live(rows(1));
    page.wait(10'000);
    page.close_sockets();
    page.answer_list(rows(1));
    for (int tries = 0; tries < tries_before_polling; ++tries) {
        EXPECT_EQ(page.connection(), reconnecting);
        page.wait(page.slot("0")->retry_at - page.now);
        EXPECT_EQ(page.connection(), reconnecting);
        page.close_sockets();
        if (page.state().connection.list_under_way) {
            page.answer_list(rows(1));
        }
    }
    EXPECT_EQ(page.slot("0")->attempts, 3);
    EXPECT_EQ(page.connection(), polling);
    EXPECT_FALSE(is_stale(page.state().connection));
    page.wait(page.slot("0")->retry_at - page.now);
    EXPECT_EQ(page.connection(), polling);
    if (page.state().connection.list_under_way) {
        page.answer_list(rows(1));
    }
    page.open_sockets();
    EXPECT_EQ(page.connection(), polling) << "until a list read confirms it";
    page.wait(3'000);
    page.answer_list(rows(1));
    EXPECT_EQ(page.connection(), live);
}

TEST(ConnectionKind, OneSocketThatIsRefusedForGoodLeavesTheOthersLive) {
    Page page;
    page.go_live(rows(2));
    page.wait(10'000);
    for (int tries = 0; tries < 4; ++tries) {
        page.dispatch(SocketClosed{JobId("1"), page.slot("1")->generation, 1008});
        page.wait(page.slot("1")->retry_at - page.now);
        if (page.state().connection.list_under_way) {
            page.answer_list(rows(2));
        }
    }
    EXPECT_EQ(page.connection(), live);
}

TEST(ConnectionKind, ANewJobsFirstSocketDoesNotTakeLiveAway) {
    Page page;
    page.go_live(rows(1));
    page.dispatch(RefreshPressed{});
    page.answer_list(rows(2));
    EXPECT_EQ(page.connection(), live);
    page.open_sockets();
    EXPECT_EQ(page.connection(), live);
    EXPECT_EQ(page.count<ReadList>(), 2U) << "but what came before it opened is read";
}

TEST(ConnectionKind, WithoutJobsTheListIsAllThereIs) {
    Page page;
    page.start();
    page.answer_list({});
    EXPECT_EQ(page.connection(), polling);
    page.dispatch(RefreshPressed{});
    page.answer_list(rows(1));
    EXPECT_EQ(page.connection(), polling);
    page.open_sockets();
    page.answer_list(rows(1));
    EXPECT_EQ(page.connection(), live);
}

TEST(ConnectionKind, AListThatFailsWhileSocketsAreOpenIsNoLoss) {
    Page page;
    page.go_live(rows(1));
    page.dispatch(RefreshPressed{});
    page.fail_list(FailureKind::server_error);
    EXPECT_EQ(page.connection(), live);
}

TEST(ConnectionKind, WithoutTheListAndSocketsTheWordsTellWhy) {
    for (const auto& [kind, text] : {std::pair(FailureKind::server_error, "The server can’t be reached."),
                                     std::pair(FailureKind::unreadable, "The job list can’t be read.")}) {
        Page page;
        page.start();
        page.fail_list(kind);
        EXPECT_EQ(page.connection(), unreachable);
        ASSERT_EQ(page.count<Announce>(), 1U);
        EXPECT_EQ(page.all<Announce>()[0].text.find(text), 0U);
    }
}

TEST(ConnectionKind, OfflineIsSaidOnceAndSoIsTheReturn) {
    Page page;
    page.go_live(rows(1));
    page.dispatch(OnlineChanged{false});
    EXPECT_EQ(page.connection(), offline);
    EXPECT_TRUE(is_stale(page.state().connection));
    EXPECT_EQ(page.count<Announce>(), 1U);
    page.close_sockets();
    page.dispatch(OnlineChanged{true});
    page.fail_list(FailureKind::unreachable);
    EXPECT_EQ(page.connection(), unreachable);
    EXPECT_EQ(page.count<Announce>(), 1U) << "still the same loss";
    page.dispatch(RefreshPressed{});
    page.answer_list(rows(1));
    page.open_sockets();
    page.answer_list(rows(1));
    EXPECT_EQ(page.connection(), live);
    EXPECT_EQ(page.count<Announce>(), 2U);
}

TEST(ConnectionKind, SignedOutIsSaidEvenAfterAnotherLossAndEndsWithANewToken) {
    Page page;
    page.start();
    page.fail_list(FailureKind::unreachable);
    page.wait(2'000);
    page.fail_list(FailureKind::signed_out);
    EXPECT_EQ(page.connection(), signed_out);
    EXPECT_TRUE(is_stale(page.state().connection));
    EXPECT_EQ(page.count<Announce>(), 2U);
    page.dispatch(TokenChanged{});
    EXPECT_EQ(page.connection(), starting);
    EXPECT_EQ(page.state().jobs.phase, ListPhase::loading);
    page.answer_list(rows(1));
    page.open_sockets();
    page.answer_list(rows(1));
    EXPECT_EQ(page.connection(), live);
}

TEST(ConnectionKind, ANewTokenIsAReconnecting) {
    Page page;
    page.go_live(rows(2));
    page.dispatch(TokenChanged{});
    EXPECT_EQ(page.connection(), reconnecting);
    page.open_sockets();
    page.answer_list(rows(2));
    EXPECT_EQ(page.connection(), reconnecting) << "it was asked before they opened";
    page.answer_list(rows(2));
    EXPECT_EQ(page.connection(), live);
}

} // namespace
} // namespace etl::app
