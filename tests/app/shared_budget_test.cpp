// What several tabs, a start without a socket and a missing token mean for what is asked of the platform.
#include "app/request_budget.hpp"
#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

using model::Profile;

Started on_the_platform() {
    Started started;
    started.profile = ProfileChoice::platform;
    started.token = {true, "admin", "1/1", std::nullopt};
    return started;
}

void answer(Page& page, std::vector<model::Job> list) {
    const ConnectionState& connection = page.state().connection;
    page.dispatch(ListAnswered{connection.list_under_way.value_or(0), connection.list_sent_at, 0, std::move(list),
                               Profile::platform});
}

Page page_with_a_job(StatusKind kind = StatusKind::ready) {
    Page page;
    page.dispatch(on_the_platform());
    answer(page, {row("1", kind)});
    page.forget();
    return page;
}

TEST(SharedBudget, ListsOfOtherTabsCountAsOnesOwn) {
    Page page = page_with_a_job(StatusKind::running);
    page.dispatch(LeadershipChanged{false});
    for (std::size_t read = 0; read < requests_a_minute; ++read) {
        page.now += 1'000;
        page.dispatch(ListShared{Profile::platform, page.now, 0, {row("1", StatusKind::running)}});
    }
    page.forget();
    page.dispatch(LeadershipChanged{true}); // the one that led was closed
    page.wait(20'000);
    EXPECT_EQ(page.count<ReadList>(), 0U) << "all of this minute's requests were the other tab's";
    page.wait(30'000);
    EXPECT_GT(page.count<ReadList>(), 0U);
}

TEST(SharedBudget, AStartWithoutASocketIsFollowedByTheListSoon) {
    Page page = page_with_a_job();
    page.close_sockets();
    answer(page, {row("1")});
    page.wait(1'000);
    answer(page, {row("1")});
    page.forget();
    page.dispatch(RunPressed{JobId("1")});
    page.dispatch(TriggerAnswered{JobId("1"), model::RunHandle()});
    page.wait(4'000);
    EXPECT_EQ(page.count<ReadList>(), 1U);
}

TEST(SharedBudget, NobodyHasNoSocketsOnThePlatform) {
    Page page = page_with_a_job();
    page.dispatch(TokenChanged{});
    EXPECT_EQ(page.count<OpenSocket>(), 0U);
    EXPECT_EQ(page.count<ReadList>(), 1U);
    page.wait(20'000);
    EXPECT_EQ(page.count<OpenSocket>(), 0U);
}

TEST(SharedBudget, WhatOneUserPressedIsNotDoneInAnothersName) {
    for (const auto& [user, fate] : {std::pair("1/2", HeldRequests::signed_out), {"1/1", HeldRequests::send_again}}) {
        Page page = page_with_a_job();
        page.dispatch(TokenRefused{});
        page.dispatch(TokenChanged{{true, "admin", user, std::nullopt}});
        const auto resumed = page.all<ResumeRequests>();
        ASSERT_EQ(resumed.size(), 1U);
        EXPECT_EQ(resumed[0].fate, fate);
    }
}

TEST(SharedBudget, AStartThatWasCarriedOutProvesTheToken) {
    Page page = page_with_a_job();
    page.dispatch(RunPressed{JobId("1")});
    page.dispatch(TokenRefused{});
    ASSERT_EQ(page.count<RenewToken>(), 1U);
    page.dispatch(RenewalAnswered{page.all<RenewToken>()[0].ticket, TokenFacts{true, "admin", "1/1", std::nullopt}});
    page.dispatch(TriggerAnswered{JobId("1"), model::RunHandle()});
    page.dispatch(TokenRefused{});
    EXPECT_EQ(page.count<RenewToken>(), 2U) << "it was good, so another one is worth asking for";
}

} // namespace
} // namespace etl::app
