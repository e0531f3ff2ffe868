// The session: one renewal at a time, before the token ends or once it is refused, and never a loop (contract.md 2, 3).
#include "app/session.hpp"

#include "app/list_reading.hpp"
#include "platform_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

constexpr RenewalWay refresh = RenewalWay::refresh;
constexpr RenewalWay ask_host = RenewalWay::ask_host;

const std::vector<model::Job> one_job{platform_row("1")};

/// How long after the start the token is renewed by itself; -1 where it isn't within ten minutes.
EpochMilliseconds renewed_after(std::optional<EpochMilliseconds> lasts) {
    Page page;
    const EpochMilliseconds start = page.now;
    const auto expires = lasts ? std::optional(start + *lasts) : std::nullopt;
    page.dispatch(Started{true, true, ProfileChoice::platform, token_of("1/ann", expires)});
    page.answer_list(one_job);
    for (EpochMilliseconds waited = 0; waited <= 600'000; waited += 100) {
        if (page.count<RenewToken>() > 0) {
            return waited;
        }
        page.wait(100);
    }
    return -1;
}

void refuse(Page& page) { page.dispatch(TokenRefused{}); }

// ---- early renewal

TEST(Session, ATokenIsRenewedAMinuteBeforeItEnds) { EXPECT_EQ(renewed_after(300'000), 240'000); }

TEST(Session, AShortOneAtHalfOfItsTime) {
    EXPECT_EQ(renewed_after(60'000), 30'000);
    EXPECT_EQ(renewed_after(10'000), 5'000);
    EXPECT_EQ(renewed_after(100'000), 50'000);
}

TEST(Session, AClockThatIsWrongKeepsNoneFromBeingRenewed) {
    EXPECT_EQ(renewed_after(-3'600'000), 240'000) << "it seems to have ended long ago";
    EXPECT_EQ(renewed_after(0), 240'000);
    EXPECT_EQ(renewed_after(3'900'000), 240'000) << "it seems to last for an hour";
}

TEST(Session, OneThatNamesNoEndIsNotRenewedByItself) { EXPECT_EQ(renewed_after(std::nullopt), -1); }

TEST(Session, WhereNoWayLeadsToANewOneNothingIsAsked) {
    Page page;
    page.dispatch(Started{true, true, ProfileChoice::spec, token_of("1/ann", page.now + 100'000)});
    page.answer_list(rows(1));
    page.wait(400'000);
    EXPECT_EQ(page.count<RenewToken>(), 0U);
}

TEST(Session, ATokenThatEndsBeforeTheBackEndIsKnownIsRenewedOnceItIs) {
    Page page;
    page.dispatch(Started{true, true, ProfileChoice::automatic, token_of("1/ann", page.now + 10'000)});
    page.wait(8'000);
    EXPECT_EQ(page.count<RenewToken>(), 0U);
    page.fail_list(FailureKind::not_found);
    EXPECT_EQ(ways(page), Ways{refresh});
}

TEST(Session, TheRenewedTokenIsRenewedInItsTurnAndSocketsGoOn) {
    Page page = platform_page(one_job, token_of("1/ann", Page().now + 300'000));
    for (int round = 0; round < 4; ++round) {
        page.forget();
        page.wait(240'000);
        ASSERT_EQ(page.count<RenewToken>(), 1U);
        renew(page, token_of("1/ann", page.now + 300'000));
        EXPECT_EQ(page.count<ResumeRequests>(), 0U) << "nothing was held";
        EXPECT_EQ(page.count<CloseSocket>() + page.count<OpenSocket>(), 0U);
    }
}

TEST(Session, OfflineNothingIsRenewedAndOnlineItIsAtOnce) {
    Page page = platform_page(one_job, token_of("1/ann", Page().now + 300'000));
    page.dispatch(OnlineChanged{false});
    page.wait(280'000);
    EXPECT_EQ(page.count<RenewToken>(), 0U);
    page.dispatch(OnlineChanged{true});
    EXPECT_EQ(page.count<RenewToken>(), 1U);
}

TEST(Session, AHiddenPageKeepsItsTokenAlive) {
    Page page = platform_page(one_job, token_of("1/ann", Page().now + 300'000));
    page.dispatch(VisibilityChanged{false});
    page.wait(241'000);
    EXPECT_EQ(page.count<RenewToken>(), 1U);
}

TEST(Session, AnEarlyRenewalThatDoesNotComeThroughIsTriedAgain) {
    Page page = platform_page(one_job, token_of("1/ann", Page().now + 300'000));
    page.wait(240'000);
    fail_renewal(page, FailureKind::unreachable);
    page.wait(9'900);
    EXPECT_EQ(page.count<RenewToken>(), 1U);
    page.wait(100);
    EXPECT_EQ(page.count<RenewToken>(), 2U);
    EXPECT_FALSE(is_signed_out(page.state()));
}

TEST(Session, AServerThatAsksToBeLeftAloneIsNotAskedForATokenEither) {
    Page page = platform_page(one_job, token_of("1/ann", Page().now + 300'000));
    page.wait(240'000);
    RequestFailure busy = failure(FailureKind::too_many);
    busy.retry_after_ms = 25'000;
    fail_renewal(page, busy);
    page.wait(24'900);
    EXPECT_EQ(page.count<RenewToken>(), 1U);
    page.wait(100);
    EXPECT_EQ(page.count<RenewToken>(), 2U);
}

TEST(Session, AnEarlyRenewalThatIsRefusedIsNotTriedAgainAndDisturbsNobody) {
    Page page = platform_page(one_job, token_of("1/ann", Page().now + 300'000));
    page.wait(240'000);
    fail_renewal(page, FailureKind::signed_out);
    EXPECT_EQ(page.count<ResumeRequests>(), 0U);
    page.wait(300'000);
    EXPECT_EQ(page.count<RenewToken>(), 1U);
    EXPECT_FALSE(is_signed_out(page.state()));
}

// ---- a refused token

TEST(Session, ARefusedTokenIsRenewedOnceForAllThatWaits) {
    Page page = platform_page(one_job);
    refuse(page);
    refuse(page);
    EXPECT_EQ(ways(page), Ways{refresh});
    EXPECT_EQ(page.count<ResumeRequests>(), 0U);
    renew(page, token_of("1/ann"));
    EXPECT_EQ(fates(page), Fates{HeldRequests::send_again});
    EXPECT_FALSE(page.state().session.renewal);
    EXPECT_FALSE(page.state().session.requests_held);
}

TEST(Session, ARefusalDuringAnEarlyRenewalWaitsForThatOne) {
    Page page = platform_page(one_job, token_of("1/ann", Page().now + 300'000));
    page.wait(240'000);
    refuse(page);
    EXPECT_EQ(page.count<RenewToken>(), 1U);
    renew(page, token_of("1/ann", page.now + 300'000));
    EXPECT_EQ(fates(page), Fates{HeldRequests::send_again});
}

TEST(Session, ARenewedTokenThatIsRefusedAgainMeansSignedOutOnceAndNoLoop) {
    Page page = platform_page(one_job);
    page.dispatch(RefreshPressed{});
    refuse(page);
    renew(page, token_of("1/ann"));
    refuse(page);
    EXPECT_EQ(page.count<RenewToken>(), 1U);
    EXPECT_EQ(fates(page), (Fates{HeldRequests::send_again, HeldRequests::signed_out}));
    page.fail_list(FailureKind::signed_out);
    EXPECT_EQ(page.connection(), ConnectionKind::signed_out);
    EXPECT_EQ(page.count<Announce>(), 1U);
    page.forget();
    page.wait(600'000);
    EXPECT_TRUE(page.log.empty()) << "nothing is asked until the token changes";
}

TEST(Session, AListThatCameShowsThatTheTokenIsGoodAgain) {
    Page page = platform_page(one_job);
    refuse(page);
    renew(page, token_of("1/ann"));
    EXPECT_TRUE(page.state().session.unproved);
    page.dispatch(RefreshPressed{});
    page.answer_list(one_job);
    EXPECT_FALSE(page.state().session.unproved);
    refuse(page);
    EXPECT_EQ(page.count<RenewToken>(), 2U) << "that one ended in its turn";
}

TEST(Session, ARefreshThatIsRefusedMeansSignedOut) {
    for (const FailureKind kind : {FailureKind::signed_out, FailureKind::forbidden, FailureKind::not_found}) {
        Page page = platform_page(one_job);
        refuse(page);
        fail_renewal(page, kind);
        EXPECT_EQ(fates(page), Fates{HeldRequests::signed_out});
        refuse(page);
        EXPECT_EQ(page.count<RenewToken>(), 1U) << "that way leads nowhere";
        EXPECT_EQ(page.count<ResumeRequests>(), 2U);
    }
}

TEST(Session, ARefreshThatDoesNotComeThroughSaysNothingOfTheUser) {
    for (const FailureKind kind : {FailureKind::unreachable, FailureKind::timed_out, FailureKind::server_error,
                                   FailureKind::unreadable, FailureKind::too_many}) {
        Page page = platform_page(one_job);
        page.dispatch(RefreshPressed{});
        refuse(page);
        fail_renewal(page, kind);
        EXPECT_EQ(fates(page), Fates{HeldRequests::unreachable});
        page.fail_list(FailureKind::unreachable);
        EXPECT_FALSE(is_signed_out(page.state()));
        page.wait(10'000);
        EXPECT_EQ(page.count<RenewToken>(), 2U) << "it is tried again";
    }
}

TEST(Session, ARenewalThatIsNeverAnsweredIsGivenUp) {
    Page page = platform_page(one_job);
    refuse(page);
    page.wait(29'900);
    EXPECT_EQ(page.count<ResumeRequests>(), 0U);
    page.wait(100);
    EXPECT_EQ(fates(page), Fates{HeldRequests::unreachable});
    const auto late = page.all<RenewToken>()[0].ticket;
    page.dispatch(RenewalAnswered{late, token_of("2/bob")});
    EXPECT_EQ(page.state().session.token.user, "1/ann") << "its ticket is used up";
}

TEST(Session, WhileRequestsAreHeldNoSocketIsOpened) {
    Page page = platform_page(one_job);
    page.close_sockets();
    page.answer_list(one_job);
    refuse(page);
    page.forget();
    page.wait(20'000);
    EXPECT_EQ(page.count<OpenSocket>(), 0U) << "its handshake would be refused as well";
    renew(page, token_of("1/ann"));
    EXPECT_EQ(page.count<OpenSocket>(), 1U) << "with the new token at once";
}

// ---- the host

TEST(Session, TheSpecificationsBackEndHasNoRefreshSoTheHostIsAsked) {
    Page page;
    page.dispatch(Started{true, true, ProfileChoice::spec, token_of("1/ann"), true});
    refuse(page);
    EXPECT_EQ(ways(page), Ways{ask_host});
    renew(page, token_of("1/ann"));
    EXPECT_EQ(fates(page), Fates{HeldRequests::send_again});
}

TEST(Session, OutsideOfAFrameThereIsNobodyToAsk) {
    Page page;
    page.dispatch(Started{true, true, ProfileChoice::spec, token_of("1/ann")});
    refuse(page);
    EXPECT_EQ(page.count<RenewToken>(), 0U);
    EXPECT_EQ(fates(page), Fates{HeldRequests::signed_out});
}

TEST(Session, WithoutATokenOnlyTheHostCanHelp) {
    Page page;
    page.dispatch(Started{true, true, ProfileChoice::platform, {}, true});
    refuse(page);
    EXPECT_EQ(ways(page), Ways{ask_host}) << "a refresh takes a token";
}

TEST(Session, WhatTheServerRefusesTheHostMayHaveAndIsAskedOnce) {
    Page page = platform_page(one_job, token_of("1/ann"), Frame::around);
    refuse(page);
    fail_renewal(page, FailureKind::signed_out);
    EXPECT_EQ(ways(page), (Ways{refresh, ask_host}));
    EXPECT_EQ(page.count<ResumeRequests>(), 0U);
    fail_renewal(page, FailureKind::signed_out);
    EXPECT_EQ(ways(page), (Ways{refresh, ask_host})) << "a host that has none is not asked for ever";
    EXPECT_EQ(fates(page), Fates{HeldRequests::signed_out});
    page.wait(600'000);
    EXPECT_EQ(page.count<RenewToken>(), 2U);
}

TEST(Session, AHostMayHaveSomebodyElsesToken) {
    Page page = platform_page(one_job, token_of("1/ann"), Frame::around);
    refuse(page);
    fail_renewal(page, FailureKind::signed_out);
    page.forget();
    renew(page, token_of("1/bob"));
    EXPECT_EQ(fates(page), Fates{HeldRequests::signed_out}) << "nothing of the one is done in the other's name";
    EXPECT_EQ(page.state().jobs.records.size(), 0U);
    EXPECT_EQ(page.count<ReadList>(), 1U);
}

} // namespace
} // namespace etl::app
