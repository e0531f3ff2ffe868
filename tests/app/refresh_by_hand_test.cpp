// The ways to refresh: by a chosen interval, and by hand alone, when nothing changes before it is asked for.
#include "app/list_reading.hpp"

#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

void choose_refresh(Page& page, const std::string& word) { page.dispatch(PreferenceChosen{"refresh", word}); }

TEST(RefreshByHand, ClosesEverySocketAndAsksNothing) {
    Page page;
    page.go_live(rows(3, StatusKind::running));
    choose_refresh(page, "off");
    EXPECT_EQ(page.count<CloseSocket>(), 3U);
    EXPECT_EQ(page.connection(), ConnectionKind::by_hand);
    EXPECT_FALSE(is_stale(page.state().connection));
    page.forget();
    page.wait(600'000);
    page.dispatch(VisibilityChanged{false});
    page.dispatch(VisibilityChanged{true});
    page.dispatch(OnlineChanged{false});
    EXPECT_EQ(page.connection(), ConnectionKind::offline);
    page.dispatch(OnlineChanged{true});
    page.wait(600'000);
    EXPECT_EQ(page.count<ReadList>(), 0U);
    EXPECT_EQ(page.count<OpenSocket>(), 0U);
    EXPECT_EQ(page.connection(), ConnectionKind::by_hand);
    EXPECT_EQ(page.reminder(), std::nullopt) << "nothing is due ever";
}

TEST(RefreshByHand, ReadsTheListOnceWhenItIsPressed) {
    Page page;
    page.go_live(rows(2));
    choose_refresh(page, "off");
    page.wait(60'000);
    page.forget();
    page.dispatch(RefreshPressed{});
    EXPECT_EQ(page.count<ReadList>(), 1U);
    page.answer_list(rows(4));
    EXPECT_EQ(page.state().jobs.records.size(), 4U);
    EXPECT_EQ(page.state().connection.heard_at, page.now);
    page.wait(600'000);
    EXPECT_EQ(page.count<ReadList>(), 1U);
    EXPECT_EQ(page.count<OpenSocket>(), 0U);
}

TEST(RefreshByHand, AFailedReadIsSaidAndNotTriedAgainByItself) {
    Page page;
    page.go_live(rows(2));
    choose_refresh(page, "off");
    page.dispatch(RefreshPressed{});
    page.fail_list(FailureKind::unreachable);
    EXPECT_EQ(page.connection(), ConnectionKind::unreachable);
    page.forget();
    page.wait(600'000);
    EXPECT_EQ(page.count<ReadList>(), 0U);
    page.dispatch(RefreshPressed{});
    page.answer_list(rows(2));
    EXPECT_EQ(page.connection(), ConnectionKind::by_hand);
}

TEST(RefreshByHand, IsKeptAtTheStart) {
    Page page;
    choose_refresh(page, "off");
    EXPECT_EQ(page.count<ReadList>(), 0U) << "not before the start";
    page.start();
    EXPECT_EQ(page.count<ReadList>(), 1U) << "without it there would be nothing to look at";
    page.answer_list(rows(3));
    EXPECT_EQ(page.connection(), ConnectionKind::by_hand);
    page.wait(60'000);
    EXPECT_EQ(page.count<OpenSocket>(), 0U);
}

TEST(RefreshByHand, ALeadersListIsNotTakenAndNobodyIsAskedForOne) {
    Page page;
    page.go_live(rows(2));
    choose_refresh(page, "off");
    page.dispatch(LeadershipChanged{false});
    page.wait(10'000);
    page.dispatch(ListShared{model::Profile::spec, page.now - 10, 5, rows(9)});
    EXPECT_EQ(page.state().jobs.records.size(), 2U);
    page.forget();
    page.dispatch(RefreshPressed{});
    EXPECT_EQ(page.count<ReadList>(), 1U);
    EXPECT_EQ(page.count<AskLeader>(), 0U);
    page.answer_list(rows(2));
    page.forget();
    page.dispatch(LeadershipChanged{true});
    page.dispatch(ListWantedByTab{});
    page.wait(60'000);
    EXPECT_EQ(page.count<ReadList>(), 0U);
}

TEST(RefreshByHand, GoingBackToAutomaticIsLiveAgain) {
    Page page;
    page.go_live(rows(3));
    choose_refresh(page, "off");
    page.wait(60'000);
    page.forget();
    choose_refresh(page, "automatic");
    EXPECT_EQ(page.count<ReadList>(), 1U);
    page.answer_list(rows(3));
    page.open_sockets();
    page.answer_list(rows(3));
    EXPECT_EQ(page.connection(), ConnectionKind::live);
}

TEST(RefreshInterval, IsTheOneThatWasChosen) {
    Page page;
    page.go_live(rows(3));
    choose_refresh(page, "5");
    page.wait(5'000);
    EXPECT_EQ(page.count<ReadList>(), 1U);
    page.answer_list(rows(3));
    page.wait(4'900);
    EXPECT_EQ(page.count<ReadList>(), 1U);
    page.wait(100);
    EXPECT_EQ(page.count<ReadList>(), 2U);
    EXPECT_EQ(page.connection(), ConnectionKind::live) << "what comes live comes on";
}

TEST(RefreshInterval, NeverPressesAServerThatIsSlow) {
    Page page;
    page.go_live(rows(3));
    choose_refresh(page, "5");
    page.wait(5'000);
    page.answer_list(rows(3), 5'000);
    page.forget();
    page.wait(19'900);
    EXPECT_EQ(page.count<ReadList>(), 0U);
    page.wait(100);
    EXPECT_EQ(page.count<ReadList>(), 1U);
}

} // namespace
} // namespace etl::app
