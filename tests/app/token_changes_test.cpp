// Another token, of the same user or of somebody else: what goes on with it and what begins anew (contract.md 3).
#include "app/list_reading.hpp"
#include "app/session.hpp"
#include "platform_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

const std::vector<model::Job> one_job{platform_row("1")};

void refuse(Page& page) { page.dispatch(TokenRefused{}); }

TEST(TokenChanges, ANewTokenOfTheSameUserLeavesSocketsAndListAlone) {
    Page page = platform_page(one_job, token_of("1/ann", Page().now + 300'000));
    page.dispatch(TokenChanged{token_of("1/ann", page.now + 300'000)});
    EXPECT_TRUE(page.log.empty());
    EXPECT_EQ(page.connection(), ConnectionKind::live);
    page.wait(239'000);
    EXPECT_EQ(page.count<RenewToken>(), 0U) << "the new one's time counts";
}

TEST(TokenChanges, ANewTokenOpensWaitingSocketsAtOnce) {
    Page page = platform_page(one_job);
    page.close_sockets();
    page.answer_list(one_job);
    page.forget();
    page.dispatch(TokenChanged{token_of("1/ann")});
    EXPECT_EQ(page.count<OpenSocket>(), 1U);
}

TEST(TokenChanges, ANewTokenThatComesDuringARenewalEndsTheWait) {
    Page page = platform_page(one_job);
    refuse(page);
    const auto ticket = page.all<RenewToken>()[0].ticket;
    page.dispatch(TokenChanged{token_of("1/ann")});
    EXPECT_EQ(fates(page), Fates{HeldRequests::send_again});
    page.dispatch(RenewalAnswered{ticket, model::Failure{failure(FailureKind::signed_out)}});
    EXPECT_EQ(page.count<ResumeRequests>(), 1U) << "nobody waits for that answer any more";
    EXPECT_FALSE(page.state().session.exhausted);
}

TEST(TokenChanges, AnotherRoleMayDoOtherThings) {
    TokenFacts viewer = token_of("1/ann");
    viewer.role = "view";
    for (const bool by_renewal : {false, true}) {
        Page page = platform_page(one_job);
        EXPECT_FALSE(page.state().capabilities.read_only);
        if (by_renewal) {
            refuse(page);
            renew(page, viewer);
        } else {
            page.dispatch(TokenChanged{viewer});
        }
        EXPECT_EQ(page.state().capabilities.server.role, "view");
        EXPECT_TRUE(page.state().capabilities.read_only);
    }
}

TEST(TokenChanges, ARoleThatTheServerItselfNamedIsNotAskedForWithEachToken) {
    Page page;
    page.capabilities = model::Capabilities{};
    page.capabilities->role = "owner";
    page.dispatch(Started{true, true, ProfileChoice::spec, token_of("1/ann")});
    page.answer_list(rows(1));
    page.forget();
    page.dispatch(TokenChanged{token_of("1/ann")});
    EXPECT_EQ(page.count<ReadCapabilities>(), 0U);
}

TEST(TokenChanges, AnotherUserBeginsAnew) {
    Page page = platform_page({platform_row("1", StatusKind::failed), platform_row("2", StatusKind::running)});
    page.dispatch(ViewErrorsPressed{JobId("1")});
    page.dispatch(RunPressed{JobId("1")});
    const auto seen = page.state().jobs.structure_version;
    page.forget();
    page.dispatch(TokenChanged{token_of("1/bob")});
    const AppState& state = page.state();
    EXPECT_TRUE(state.jobs.records.empty()) << "nothing of the one is shown to the other";
    EXPECT_TRUE(state.jobs.watches.empty());
    EXPECT_TRUE(state.controls.pending.empty());
    EXPECT_TRUE(state.notices.notices.empty());
    EXPECT_FALSE(state.error_window);
    EXPECT_GT(state.jobs.structure_version, seen) << "views are cached by it";
    EXPECT_EQ(page.connection(), ConnectionKind::starting);
    EXPECT_EQ(page.count<CloseSocket>(), 2U);
    EXPECT_EQ(page.count<ReadList>(), 1U);
    page.answer_list({platform_row("3")});
    EXPECT_EQ(page.count<OpenSocket>(), 1U);
    page.open_sockets();
    page.answer_list({platform_row("3")});
    EXPECT_EQ(page.connection(), ConnectionKind::live);
}

TEST(TokenChanges, AnAnswerForTheUserOfBeforeIsDropped) {
    Page page = platform_page(one_job);
    page.dispatch(RefreshPressed{});
    const std::uint64_t asked = *page.state().connection.list_under_way;
    page.dispatch(TokenChanged{token_of("1/bob")});
    page.dispatch(ListAnswered{asked, page.now, 0, one_job, Profile::platform});
    EXPECT_TRUE(page.state().jobs.records.empty());
}

TEST(TokenChanges, AHeldStopOfTheUserOfBeforeIsNotSent) {
    Page page;
    page.capabilities = model::Capabilities{};
    page.capabilities->controls.insert(model::Control::stop);
    page.dispatch(Started{true, true, ProfileChoice::spec, token_of("1/ann")});
    page.answer_list({row("1", StatusKind::running)});
    page.dispatch(StopHeld{JobId("1")});
    ASSERT_EQ(page.state().controls.pending.size(), 1U);
    page.dispatch(TokenChanged{token_of("1/bob")});
    page.wait(10'000);
    EXPECT_EQ(page.count<SendControl>(), 0U);
}

TEST(TokenChanges, SigningOutAndInAsSomebodyElseIsSeenAsWell) {
    Page page = platform_page(one_job);
    page.dispatch(TokenChanged{});
    EXPECT_EQ(page.state().jobs.records.size(), 1U) << "nobody else is here yet";
    page.dispatch(TokenChanged{token_of("1/bob")});
    EXPECT_TRUE(page.state().jobs.records.empty());
}

TEST(TokenChanges, ANewTokenEndsBeingSignedOut) {
    Page page = platform_page(one_job);
    page.dispatch(RefreshPressed{});
    refuse(page);
    fail_renewal(page, FailureKind::signed_out);
    page.fail_list(FailureKind::signed_out);
    page.forget();
    page.dispatch(TokenChanged{token_of("1/ann")});
    EXPECT_FALSE(is_signed_out(page.state()));
    EXPECT_EQ(page.count<ReadList>(), 1U);
    EXPECT_EQ(page.state().jobs.records.size(), 1U) << "the same user's";
    refuse(page);
    EXPECT_EQ(page.count<RenewToken>(), 1U) << "the way is open again";
}

TEST(TokenChanges, APersonMayTryAgainWhatWasOfNoUse) {
    Page page = platform_page(one_job, token_of("1/ann"), Frame::around);
    page.dispatch(RefreshPressed{});
    refuse(page);
    renew(page, token_of("1/ann"));
    refuse(page);
    page.fail_list(FailureKind::signed_out);
    page.forget();
    page.dispatch(RefreshPressed{});
    refuse(page);
    EXPECT_EQ(page.count<RenewToken>(), 1U) << "the host may have one by now";
}

} // namespace
} // namespace etl::app
