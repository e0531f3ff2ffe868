// Several pages of one user: who leads asks, who follows asks the leader first and depends on nobody (contract.md 2).
#include "app/tabs.hpp"

#include "capable_page.hpp"
#include "platform_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

Page follower(const std::vector<model::Job>& list) {
    Page page = platform_page(list);
    page.dispatch(LeadershipChanged{false});
    page.forget();
    return page;
}

const std::vector<model::Job> one_job{platform_row("1")};
const std::vector<model::Job> two_jobs{platform_row("1"), platform_row("2")};

TEST(Tabs, APageLeadsAsLongAsNothingElseIsKnown) {
    Page page;
    page.start();
    EXPECT_TRUE(page.state().tabs.leads);
    EXPECT_EQ(page.count<ReadList>(), 1U);
    EXPECT_EQ(page.count<AskLeader>(), 0U);
}

TEST(Tabs, AFollowerLeavesTheLeaderTimeThenAsksItThenReadsItself) {
    Page page = follower(one_job);
    page.wait(32'900);
    EXPECT_EQ(page.count<AskLeader>(), 0U) << "three seconds more than the leader's thirty";
    page.wait(100);
    EXPECT_EQ(page.count<AskLeader>(), 1U);
    page.wait(2'900);
    EXPECT_EQ(page.count<ReadList>(), 0U);
    page.wait(100);
    EXPECT_EQ(page.count<ReadList>(), 1U) << "a leader may be stuck";
    EXPECT_EQ(page.count<AskLeader>(), 1U);
}

TEST(Tabs, TheLeadersAnswerSparesTheFollowersRequest) {
    Page page = follower(one_job);
    page.wait(33'000);
    ASSERT_EQ(page.count<AskLeader>(), 1U);
    page.wait(500);
    share(page, page.now - 100, two_jobs);
    EXPECT_EQ(page.state().jobs.records.size(), 2U);
    page.wait(30'000);
    EXPECT_EQ(page.count<ReadList>(), 0U);
}

TEST(Tabs, NothingThatHappensMeanwhileShortensTheWaitForTheLeader) {
    Page page = follower(two_jobs);
    page.wait(33'000);
    ASSERT_EQ(page.count<AskLeader>(), 1U);
    page.wait(500);
    hear(page, "1", patch(StatusKind::running));
    hear(page, "2", patch(StatusKind::running));
    page.dispatch(RefreshPressed{});
    page.wait(2'400);
    EXPECT_EQ(page.count<ReadList>(), 0U);
    page.wait(100);
    EXPECT_EQ(page.count<ReadList>(), 1U);
}

TEST(Tabs, ALeaderReadsForAnotherPageWithTheUsualCare) {
    Page page = platform_page(one_job);
    page.dispatch(ListWantedByTab{});
    page.wait(2'000);
    EXPECT_EQ(page.count<ReadList>(), 1U);
    page.answer_list(one_job);
    page.dispatch(ListWantedByTab{});
    page.dispatch(ListWantedByTab{});
    EXPECT_EQ(page.count<ReadList>(), 1U) << "not again and again";
    page.wait(2'000);
    EXPECT_EQ(page.count<ReadList>(), 2U);

    Page other = follower(one_job);
    other.dispatch(ListWantedByTab{});
    other.wait(10'000);
    EXPECT_EQ(other.count<ReadList>() + other.count<AskLeader>(), 0U) << "that is the leader's affair";
}

TEST(Tabs, AHiddenLeaderReadsNothingAndAFollowerDependsNotOnIt) {
    Page page = platform_page(one_job);
    page.dispatch(VisibilityChanged{false});
    page.dispatch(ListWantedByTab{});
    page.wait(60'000);
    EXPECT_EQ(page.count<ReadList>(), 0U);

    Page hidden = follower(one_job);
    hidden.dispatch(VisibilityChanged{false});
    hidden.wait(60'000);
    EXPECT_EQ(hidden.count<AskLeader>() + hidden.count<ReadList>(), 0U);
    share(hidden, hidden.now - 5, two_jobs);
    EXPECT_EQ(hidden.state().jobs.records.size(), 2U) << "it hears for nothing";
    hidden.dispatch(VisibilityChanged{true});
    EXPECT_EQ(hidden.count<AskLeader>(), 1U);
    hidden.wait(3'000);
    EXPECT_EQ(hidden.count<ReadList>(), 1U);
}

TEST(Tabs, WhoGetsTheLeadReadsSoonAndAtOnceWhereItHasWaited) {
    Page page = follower(one_job);
    page.wait(20'000);
    page.dispatch(LeadershipChanged{true});
    EXPECT_EQ(page.count<ReadList>(), 1U);
    page.answer_list(one_job);
    page.dispatch(LeadershipChanged{true});
    EXPECT_EQ(page.count<ReadList>(), 1U) << "no news";

    Page waiting = follower(one_job);
    waiting.wait(33'500);
    ASSERT_EQ(waiting.count<AskLeader>(), 1U);
    waiting.dispatch(LeadershipChanged{true});
    EXPECT_EQ(waiting.count<ReadList>(), 1U);
}

TEST(Tabs, ALeadershipThatIsLostChangesWhoIsAsked) {
    Page page = platform_page(one_job);
    page.dispatch(LeadershipChanged{false});
    page.dispatch(RefreshPressed{});
    EXPECT_EQ(page.count<ReadList>(), 0U);
    EXPECT_EQ(page.count<AskLeader>(), 1U);
}

// ---- what a shared list counts for

TEST(Tabs, ASharedListThatIsOlderThanOnesOwnIsDropped) {
    Page page = follower(one_job);
    page.wait(1'000);
    share(page, page.state().connection.list_sent_at, two_jobs);
    EXPECT_EQ(page.state().jobs.records.size(), 1U);
    page.wait(40'000);
    ASSERT_TRUE(page.state().connection.list_under_way);
    share(page, page.now, two_jobs);
    EXPECT_EQ(page.state().jobs.records.size(), 1U) << "one's own is under way";
    page.answer_list(one_job);
    EXPECT_EQ(page.state().connection.list_failures, 0);
}

TEST(Tabs, OfTwoRequestsThatOverlappedTheSecondAnswerIsDropped) {
    Page page = follower(one_job);
    page.wait(40'000);
    ASSERT_TRUE(page.state().connection.list_under_way);
    page.now += 200;
    const EpochMilliseconds meanwhile = page.now - 100;
    page.answer_list(one_job, page.now - page.state().connection.list_sent_at);
    page.now += 10;
    share(page, meanwhile, two_jobs);
    EXPECT_EQ(page.state().jobs.records.size(), 1U) << "it may have been served first";
    share(page, page.now - 5, two_jobs);
    EXPECT_EQ(page.state().jobs.records.size(), 2U);
}

TEST(Tabs, ASharedListConfirmsLiveOnlyWhereItWasSentAfterThePromise) {
    Page page = follower(one_job);
    page.wait(10'000);
    const EpochMilliseconds before = page.now - 5;
    page.dispatch(VisibilityChanged{false});
    page.dispatch(VisibilityChanged{true});
    EXPECT_NE(page.connection(), ConnectionKind::live);
    page.now += 10;
    share(page, before, two_jobs);
    EXPECT_EQ(page.state().jobs.records.size(), 2U) << "it is taken";
    EXPECT_NE(page.connection(), ConnectionKind::live) << "but proves nothing of now";
    page.wait(100);
    share(page, page.now - 10, two_jobs);
    EXPECT_EQ(page.connection(), ConnectionKind::live);
}

TEST(Tabs, AListThatWasWantedIsStillWantedAfterOneThatIsOlderThanTheWish) {
    Page page = follower(one_job);
    page.wait(10'000);
    const EpochMilliseconds before = page.now - 5;
    page.dispatch(RefreshPressed{});
    ASSERT_EQ(page.count<AskLeader>(), 1U);
    page.now += 10;
    share(page, before, two_jobs);
    page.wait(6'000);
    EXPECT_EQ(page.count<ReadList>(), 1U);
}

TEST(Tabs, AControlsOutcomeIsConcludedOnlyFromAListThatWasSentAfterTheDoubt) {
    Page page = follower(one_job);
    page.wait(10'000);
    ask(page, request_of(model::Control::reset), "1");
    const EpochMilliseconds before = page.now - 5;
    answer(page, model::Failure{failure(FailureKind::timed_out)}, "1");
    ASSERT_EQ(pending(page, "1")->phase, ControlPhase::checking);
    page.now += 10;
    share(page, before, one_job);
    EXPECT_NE(pending(page, "1"), nullptr) << "it may not know of the request yet";
    page.now += 10;
    share(page, page.now - 5, one_job);
    EXPECT_EQ(pending(page, "1"), nullptr);
}

TEST(Tabs, ASharedListOfBeforeTakesBackNoSwitchThatTheServerHasConfirmed) {
    Page page = follower(one_job);
    page.wait(10'000);
    const EpochMilliseconds before = page.now - 5;
    ControlRequest off = request_of(model::Control::active);
    off.active = false;
    ask(page, off, "1");
    ControlReply reply;
    reply.active = false;
    answer(page, reply, "1");
    EXPECT_FALSE(page.record("1").job.active);
    page.now += 10;
    share(page, before, one_job);
    EXPECT_FALSE(page.record("1").job.active);
}

TEST(Tabs, AnOlderSharedListIsNoNewsOfTheLastOne) {
    // The socket is silent, and a list brings news that it should have told: that counts once and not twice.
    Page page = follower({platform_row("1", StatusKind::running)});
    page.wait(20'000);
    share(page, page.now - 5, {platform_row("1", StatusKind::running, 1)});
    const int missed = page.slot("1")->missed_lists;
    EXPECT_EQ(missed, 1);
    const EpochMilliseconds before = page.now - 1;
    page.dispatch(OnlineChanged{true}); // no change
    page.now += 10;
    page.dispatch(RefreshPressed{});
    share(page, before, {platform_row("1", StatusKind::running, 1)});
    EXPECT_EQ(page.slot("1")->missed_lists, missed);
}

TEST(Tabs, AMessageThatIsNewerThanASharedListIsNotTakenBack) {
    Page page = follower(one_job);
    page.wait(10'000);
    const EpochMilliseconds before = page.now - 5;
    hear(page, "1", patch(StatusKind::running, 1));
    page.now += 10;
    share(page, before, one_job);
    EXPECT_EQ(page.kind("1"), StatusKind::running);
    EXPECT_EQ(page.record("1").job.steps, steps(1));
}

TEST(Tabs, WhatOthersMaySeeSaysNothingOfOnesOwnToken) {
    Page page = follower(one_job);
    page.dispatch(RefreshPressed{});
    page.wait(3'000);
    page.dispatch(TokenRefused{});
    fail_renewal(page, FailureKind::signed_out);
    page.fail_list(FailureKind::signed_out);
    ASSERT_EQ(page.connection(), ConnectionKind::signed_out);
    page.wait(1'000);
    share(page, page.now - 5, two_jobs);
    EXPECT_EQ(page.connection(), ConnectionKind::signed_out);
    EXPECT_TRUE(page.state().session.exhausted);

    Page renewed = follower(one_job);
    renewed.dispatch(TokenRefused{});
    renew(renewed, token_of("1/ann"));
    renewed.wait(1'000);
    share(renewed, renewed.now - 5, two_jobs);
    EXPECT_TRUE(renewed.state().session.unproved) << "one's own new token is not proved by that";
}

TEST(Tabs, ASharedListFindsTheBackEndButLeavesNoChoice) {
    Page page;
    page.start();
    page.fail_list(FailureKind::unreachable);
    page.now += 10;
    share(page, page.now - 5, one_job);
    EXPECT_TRUE(is_platform(page.state().backend));

    Page chosen = platform_page(one_job);
    chosen.now += 10;
    share(chosen, chosen.now - 5, rows(3), Profile::spec);
    EXPECT_TRUE(is_platform(chosen.state().backend));
    EXPECT_EQ(chosen.state().jobs.records.size(), 1U);
}

} // namespace
} // namespace etl::app
