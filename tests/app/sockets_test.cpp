// Sockets: one a job under a cap, tried again without end and without haste.
#include "app/sockets.hpp"

#include "page.hpp"

#include <gtest/gtest.h>

#include <set>

namespace etl::app {
namespace {

std::set<std::string> jobs_with_slot(const Page& page) {
    std::set<std::string> jobs;
    for (const SocketSlot& slot : page.state().connection.sockets) {
        jobs.insert(slot.job.text);
    }
    return jobs;
}

std::vector<JobId> ids(std::size_t from, std::size_t to) {
    std::vector<JobId> list;
    for (std::size_t number = from; number < to; ++number) {
        list.emplace_back(std::to_string(number));
    }
    return list;
}

TEST(Sockets, EveryJobHasOneUpToTheCap) {
    Page page;
    page.start();
    page.answer_list(rows(socket_cap));
    EXPECT_EQ(page.count<OpenSocket>(), socket_cap);
    std::set<std::uint32_t> generations;
    for (const OpenSocket& effect : page.all<OpenSocket>()) {
        generations.insert(effect.generation);
    }
    EXPECT_EQ(generations.size(), socket_cap);
    page.dispatch(VisibleJobsChanged{ids(0, 5)});
    EXPECT_FALSE(page.state().connection.plan_due_at) << "there is nothing to choose";
}

TEST(Sockets, UnderTheCapThoseOnScreenComeFirstThenThoseAtWork) {
    Page page;
    page.start();
    page.dispatch(VisibleJobsChanged{ids(900, 910)});
    auto list = rows(1'000);
    for (std::size_t place = 500; place < 520; ++place) {
        list[place].status = word(place % 2 == 0 ? StatusKind::running : StatusKind::pending);
    }
    page.answer_list(list);
    const auto opened = page.all<OpenSocket>();
    ASSERT_EQ(opened.size(), socket_cap);
    EXPECT_EQ(opened[0].job.text, "900");
    EXPECT_EQ(opened[10].job.text, "500");
    EXPECT_EQ(opened[30].job.text, "0");
}

TEST(Sockets, ASlotIsTakenOnlyForAJobThatDeservesItMore) {
    Page page;
    page.go_live(rows(200));
    ASSERT_TRUE(page.slot("63"));
    page.dispatch(VisibleJobsChanged{ids(100, 103)});
    EXPECT_EQ(page.count<OpenSocket>(), 0U) << "not with every row that scrolls by";
    page.wait(200);
    EXPECT_EQ(page.count<CloseSocket>(), 3U);
    EXPECT_EQ(page.count<OpenSocket>(), 3U);
    EXPECT_TRUE(page.slot("100"));
    EXPECT_FALSE(page.slot("63"));
    page.forget();
    page.dispatch(VisibleJobsChanged{ids(0, 3)});
    page.wait(200);
    EXPECT_EQ(page.count<CloseSocket>(), 0U) << "those have theirs already";
    EXPECT_TRUE(page.slot("100"));
}

TEST(Sockets, MoreJobsOnScreenThanTheCapStayUnderIt) {
    Page page;
    page.go_live(rows(300));
    page.dispatch(VisibleJobsChanged{ids(100, 290)});
    page.wait(200);
    EXPECT_EQ(page.state().connection.sockets.size(), socket_cap);
    EXPECT_TRUE(page.slot("100"));
    EXPECT_TRUE(page.slot("163"));
    EXPECT_FALSE(page.slot("164"));
}

TEST(Sockets, AJobThatTakesUpWorkGetsOne) {
    Page page;
    auto list = rows(100);
    page.go_live(list);
    list[90].status = word(StatusKind::running);
    page.dispatch(RefreshPressed{});
    page.answer_list(list);
    page.wait(200);
    EXPECT_TRUE(page.slot("90"));
    EXPECT_EQ(page.state().connection.sockets.size(), socket_cap);
}

TEST(Sockets, FreedSlotsGoToTheRest) {
    Page page;
    auto list = rows(66);
    page.go_live(list);
    list.erase(list.begin(), list.begin() + 2);
    page.dispatch(RefreshPressed{});
    page.answer_list(list);
    EXPECT_EQ(page.count<CloseSocket>(), 2U);
    EXPECT_EQ(jobs_with_slot(page).count("65"), 1U);
    EXPECT_EQ(jobs_with_slot(page).size(), socket_cap);
}

TEST(Sockets, WaitLongerAfterEachFailureAndNeverGiveUp) {
    Page page;
    page.start();
    page.answer_list(rows(1));
    EpochMilliseconds expected = 3'000;
    for (int failures = 1; failures <= 12; ++failures) {
        page.close_sockets();
        const SocketSlot& slot = page.state().connection.sockets[0];
        EXPECT_EQ(slot.phase, SocketPhase::waiting);
        EXPECT_EQ(slot.attempts, failures);
        const EpochMilliseconds wait = slot.retry_at - page.now;
        EXPECT_GE(wait, expected * 8 / 10);
        EXPECT_LE(wait, expected * 12 / 10);
        expected = std::min<EpochMilliseconds>(expected * 2, 60'000);
        page.forget();
        page.wait(wait);
        EXPECT_EQ(page.count<OpenSocket>(), 1U);
        EXPECT_EQ(page.state().connection.sockets[0].phase, SocketPhase::connecting);
    }
}

TEST(Sockets, WaitsAreSpread) {
    std::set<EpochMilliseconds> waits;
    for (int job = 0; job < 64; ++job) {
        waits.insert(reconnect_wait(JobId(std::to_string(job)), 1));
    }
    EXPECT_GT(waits.size(), 15U);
    EXPECT_GE(*waits.begin(), 2'400);
    EXPECT_LE(*waits.rbegin(), 3'600);
}

TEST(Sockets, ALastingOpeningStartsTheWaitsAfresh) {
    Page page;
    page.start();
    page.answer_list(rows(1));
    page.close_sockets();
    page.close_sockets();
    page.wait(4'000);
    page.close_sockets();
    page.wait(8'000);
    page.open_sockets();
    EXPECT_EQ(page.slot("0")->attempts, 0);
    page.wait(1'000);
    page.close_sockets();
    EXPECT_EQ(page.slot("0")->attempts, 3) << "it opened, but did not last";
    EXPECT_GT(page.slot("0")->retry_at - page.now, 9'000);
    page.wait(20'000);
    page.open_sockets();
    page.wait(lasting_opening);
    page.close_sockets();
    EXPECT_EQ(page.slot("0")->attempts, 0);
    EXPECT_LT(page.slot("0")->retry_at - page.now, 4'000);
}

TEST(Sockets, AnAttemptThatHangsIsGivenUp) {
    Page page;
    page.start();
    page.answer_list(rows(1));
    const std::uint32_t generation = page.slot("0")->generation;
    page.forget();
    page.wait(connecting_limit);
    EXPECT_EQ(page.all<CloseSocket>(), std::vector({CloseSocket{JobId("0"), generation}}));
    EXPECT_EQ(page.slot("0")->phase, SocketPhase::waiting);
    page.dispatch(SocketOpened{JobId("0"), generation});
    page.dispatch(SocketClosed{JobId("0"), generation, 1006});
    EXPECT_EQ(page.slot("0")->phase, SocketPhase::waiting) << "its late events are dropped";
    EXPECT_EQ(page.slot("0")->attempts, 1);
}

TEST(Sockets, EventsOfEarlierAttemptsAreDropped) {
    Page page;
    page.go_live(rows(1));
    page.dispatch(SocketClosed{JobId("0"), 55, 1006});
    EXPECT_EQ(page.slot("0")->phase, SocketPhase::open);
    const std::uint32_t generation = page.slot("0")->generation;
    page.dispatch(SocketOpened{JobId("0"), generation});
    EXPECT_EQ(page.count<ReadList>(), 0U) << "it was open";
    page.close_sockets();
    page.wait(4'000);
    EXPECT_NE(page.slot("0")->generation, generation);
    page.dispatch(SocketClosed{JobId("0"), generation, 1006});
    EXPECT_EQ(page.slot("0")->phase, SocketPhase::connecting);
}

TEST(Sockets, AreTriedAtOnceOnlineOnReturnOnRefreshAndWithANewToken) {
    const std::vector<std::vector<Action>> occasions{
        {OnlineChanged{false}, OnlineChanged{true}},
        {VisibilityChanged{false}, VisibilityChanged{true}},
        {RefreshPressed{}},
        {TokenChanged{}},
    };
    for (const auto& occasion : occasions) {
        Page page;
        page.go_live(rows(3));
        page.close_sockets();
        page.forget();
        for (const Action& action : occasion) {
            page.dispatch(action);
        }
        EXPECT_EQ(page.count<OpenSocket>(), 3U);
    }
}

TEST(Sockets, AreNotTriedWhileOfflineOrSignedOut) {
    Page page;
    page.go_live(rows(2));
    page.dispatch(OnlineChanged{false});
    page.dispatch(OnlineChanged{false});
    page.close_sockets();
    page.wait(600'000);
    EXPECT_EQ(page.count<OpenSocket>(), 0U);
    page.dispatch(OnlineChanged{true});
    EXPECT_EQ(page.count<OpenSocket>(), 2U);
    page.fail_list(FailureKind::signed_out);
    page.close_sockets();
    page.forget();
    page.wait(600'000);
    EXPECT_EQ(page.count<OpenSocket>(), 0U);
}

TEST(Sockets, AreRenewedWithANewToken) {
    Page page;
    page.go_live(rows(2));
    page.dispatch(TokenChanged{});
    EXPECT_EQ(page.count<CloseSocket>(), 2U);
    EXPECT_EQ(page.count<OpenSocket>(), 2U);
    EXPECT_EQ(page.count<ReadList>(), 1U);
}

TEST(Sockets, AreTriedAtOnceWhenTheServerIsBack) {
    Page page;
    page.go_live(rows(3));
    page.wait(10'000);
    page.close_sockets();
    page.fail_list(FailureKind::unreachable);
    page.wait(60'000);
    page.close_sockets();
    if (!page.state().connection.list_under_way) {
        page.wait(30'000);
    }
    page.close_sockets();
    page.forget();
    page.answer_list(rows(3));
    EXPECT_EQ(page.count<OpenSocket>(), 3U);
}

} // namespace
} // namespace etl::app
