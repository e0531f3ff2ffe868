// What the server can do: when it is asked, what each answer means, and what follows from it.
#include "app/capabilities.hpp"

#include "app/list_reading.hpp"
#include "capable_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

void fail(Page& page, FailureKind kind) {
    page.dispatch(CapabilitiesAnswered{page.state().capabilities.under_way.value_or(0), model::Failure{failure(kind)}});
}

TEST(Capabilities, AreAskedForAtTheStart) {
    Page page;
    page.dispatch(Started{});
    EXPECT_EQ(page.all<ReadCapabilities>(), std::vector{ReadCapabilities{1}});
    EXPECT_FALSE(page.state().capabilities.known);
    page.dispatch(CapabilitiesAnswered{1, every_control()});
    EXPECT_TRUE(page.state().capabilities.known);
    EXPECT_FALSE(page.state().capabilities.read_only);
    EXPECT_TRUE(can(page.state(), Control::pause));
    page.wait(600'000);
    EXPECT_EQ(page.count<ReadCapabilities>(), 1U) << "once will do";
}

TEST(Capabilities, AreAskedForWhenSomebodyCanLook) {
    Page page;
    page.dispatch(Started{false, true});
    page.wait(60'000);
    EXPECT_EQ(page.count<ReadCapabilities>(), 0U);
    page.dispatch(OnlineChanged{true});
    EXPECT_EQ(page.count<ReadCapabilities>(), 1U);
}

TEST(Capabilities, AServerThatKnowsNoneHasNone) {
    Page page;
    page.dispatch(Started{});
    fail(page, FailureKind::not_found);
    EXPECT_TRUE(page.state().capabilities.known);
    EXPECT_EQ(page.state().capabilities.server, model::Capabilities{});
    page.wait(600'000);
    EXPECT_EQ(page.count<ReadCapabilities>(), 1U);
}

TEST(Capabilities, AnyOtherFailureDecidesNothingAndIsTriedAgain) {
    for (const FailureKind kind : {FailureKind::unreachable, FailureKind::timed_out, FailureKind::forbidden,
                                   FailureKind::server_error, FailureKind::unreadable}) {
        Page page;
        page.dispatch(Started{});
        fail(page, kind);
        EXPECT_FALSE(page.state().capabilities.known);
        EXPECT_TRUE(capabilities_settled(page.state())) << "sockets wait no longer";
        page.forget();
        page.wait(2'000);
        EXPECT_EQ(page.count<ReadCapabilities>(), 1U);
        fail(page, kind);
        page.forget();
        page.wait(3'900);
        EXPECT_EQ(page.count<ReadCapabilities>(), 0U) << "longer each time";
        page.wait(100);
        EXPECT_EQ(page.count<ReadCapabilities>(), 1U);
    }
}

TEST(Capabilities, AServerThatAsksToBeLeftAloneIsLeftAlone) {
    Page page;
    page.dispatch(Started{});
    fail(page, FailureKind::too_many);
    page.forget();
    page.wait(59'900);
    EXPECT_EQ(page.count<ReadCapabilities>(), 0U);
    page.wait(100);
    EXPECT_EQ(page.count<ReadCapabilities>(), 1U);
}

TEST(Capabilities, AnAnswerThatNeverComesIsAFailure) {
    Page page;
    page.dispatch(Started{});
    page.wait(request_limit);
    EXPECT_TRUE(capabilities_settled(page.state()));
    page.dispatch(CapabilitiesAnswered{1, every_control()});
    EXPECT_FALSE(page.state().capabilities.known) << "it comes too late";
}

TEST(Capabilities, AreAskedForAgainWithANewTokenAndWhenTheServerIsBack) {
    Page page = capable_page({row("a")});
    model::Capabilities looking = every_control();
    looking.role = "Viewer";
    page.dispatch(TokenChanged{});
    ASSERT_EQ(page.count<ReadCapabilities>(), 1U);
    EXPECT_TRUE(can(page.state(), Control::pause)) << "what was known stands until then";
    page.capabilities = looking;
    page.answer_capabilities();
    EXPECT_TRUE(page.state().capabilities.read_only);

    page.fail_list(FailureKind::unreachable);
    page.wait(2'000);
    page.forget();
    page.answer_list({row("a")});
    EXPECT_EQ(page.count<ReadCapabilities>(), 1U);
}

TEST(Capabilities, SocketsWaitForTheFirstAnswer) {
    Page page;
    page.dispatch(Started{});
    page.dispatch(ListAnswered{1, page.now, 0, rows(3)});
    EXPECT_EQ(page.count<OpenSocket>(), 0U);
    EXPECT_EQ(page.connection(), ConnectionKind::starting);
    fail(page, FailureKind::server_error);
    EXPECT_EQ(page.count<OpenSocket>(), 3U);
}

TEST(Capabilities, RunJobIsTheStartWhereThereIsOneAndTheTriggerElse) {
    Page with = capable_page({row("a")});
    with.dispatch(RunPressed{JobId("a")});
    with.dispatch(RunPressed{JobId("a")});
    EXPECT_EQ(with.all<SendStart>(), std::vector({SendStart{JobId("a"), {}}}));
    EXPECT_EQ(with.count<SendTrigger>(), 0U);
    with.dispatch(TriggerAnswered{JobId("a"), model::RunHandle("run-1")});
    EXPECT_EQ(with.record("a").following, model::RunHandle("run-1"));
    EXPECT_EQ(with.record("a").trigger, TriggerPhase::starting);

    Page without;
    without.go_live({row("a")});
    without.dispatch(ControlPressed{JobId("a"), request_of(Control::start)});
    EXPECT_EQ(without.count<SendTrigger>(), 1U);
    EXPECT_EQ(without.count<SendStart>(), 0U);
}

TEST(Capabilities, AStartNeedsNothingOfTheRowAndMayNameNoRun) {
    auto bare = row("a");
    bare.integration_id.reset();
    bare.entity_type.clear();
    Page page = capable_page({bare});
    page.dispatch(RunPressed{JobId("a")});
    EXPECT_EQ(page.count<SendStart>(), 1U);
    page.dispatch(TriggerAnswered{JobId("a"), model::RunHandle()});
    EXPECT_FALSE(page.record("a").following);
    EXPECT_EQ(page.count<ReadRunStatus>(), 0U);
    page.message("a", status(StatusKind::running));
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::idle);
}

} // namespace
} // namespace etl::app
