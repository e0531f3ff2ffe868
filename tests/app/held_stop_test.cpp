// The quick stop: held for five seconds, undone, sent when the page goes, and never for another run.
#include "app/controls.hpp"

#include "capable_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

TEST(HeldStop, IsSentAfterFiveSeconds) {
    Page page = running_page();
    page.dispatch(StopHeld{JobId("a")});
    page.dispatch(StopHeld{JobId("a")});
    ASSERT_NE(pending(page), nullptr);
    EXPECT_EQ(pending(page)->phase, ControlPhase::held);
    EXPECT_EQ(pending(page)->due_at, page.now + stop_hold);
    EXPECT_EQ(page.count<Announce>(), 1U);
    page.wait(stop_hold - 1);
    EXPECT_EQ(page.count<SendControl>(), 0U);
    page.wait(1);
    EXPECT_EQ(page.all<SendControl>(), std::vector({SendControl{JobId("a"), 1, request_of(Control::stop)}}));
    page.dispatch(StopUndone{JobId("a")});
    EXPECT_NE(pending(page), nullptr) << "it is too late";
    answer(page, said(StatusKind::stopping));
    EXPECT_EQ(page.kind("a"), StatusKind::stopping);
}

TEST(HeldStop, CanBeUndone) {
    Page page = running_page();
    page.dispatch(StopHeld{JobId("a")});
    page.wait(4'000);
    page.dispatch(StopUndone{JobId("a")});
    page.dispatch(StopUndone{JobId("b")});
    EXPECT_EQ(pending(page), nullptr);
    page.wait(60'000);
    page.dispatch(PageLeaving{});
    EXPECT_EQ(page.count<SendControl>(), 0U);
}

TEST(HeldStop, IsSentAtOnceWhenThePageGoes) {
    Page page = capable_page({row("a", StatusKind::running), row("b", StatusKind::running), row("c")});
    page.dispatch(StopHeld{JobId("a")});
    page.dispatch(StopHeld{JobId("b")});
    page.dispatch(StopHeld{JobId("c")});
    page.dispatch(PageLeaving{});
    page.dispatch(PageLeaving{});
    EXPECT_EQ(page.all<SendControl>(),
              std::vector({SendControl{JobId("a"), 1, request_of(Control::stop), Delivery::outlives_page},
                           SendControl{JobId("b"), 2, request_of(Control::stop), Delivery::outlives_page}}));
    answer(page, model::Failure{failure(FailureKind::unreachable)});
    EXPECT_EQ(pending(page)->phase, ControlPhase::checking) << "the page came back: the state is read";
}

TEST(HeldStop, IsOverWhereTheRunIs) {
    Page page = running_page();
    page.dispatch(StopHeld{JobId("a")});
    page.message("a", status(StatusKind::completed));
    page.forget();
    page.wait(stop_hold);
    EXPECT_EQ(pending(page), nullptr);
    EXPECT_EQ(page.count<SendControl>(), 0U);
    EXPECT_EQ(page.all<Announce>(), std::vector({Announce{"Job a had ended before it was stopped.", Urgency::polite}}));
}

TEST(HeldStop, DoesNotStopTheNextRun) {
    Page page = running_page();
    page.dispatch(StopHeld{JobId("a")});
    page.message("a", status_since(StatusKind::running, 200));
    page.wait(stop_hold);
    EXPECT_EQ(page.count<SendControl>(), 0U);
}

TEST(HeldStop, GoesWithTheJob) {
    Page page = running_page();
    page.dispatch(StopHeld{JobId("a")});
    page.dispatch(RefreshPressed{});
    page.answer_list({row("b")});
    EXPECT_EQ(notice(page)->detail, "The server does not list it any more. It was not stopped from here.");
    page.wait(stop_hold);
    EXPECT_EQ(page.count<SendControl>(), 0U);
}

} // namespace
} // namespace etl::app
