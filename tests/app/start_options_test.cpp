// A job started with care: what is sent for what was chosen, and what becomes of the window.
#include "app/start_options.hpp"

#include "app/hand_work.hpp"
#include "platform_page.hpp"
#include "records_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

using Deed = KeepPayloads::Deed;

StartOptionsSent sent(StartWork work = StartWork::pipeline, const std::string& type = "issues",
                      const std::string& job = "a") {
    return {JobId(job), work, {type, 7, R"({"x":1})", 9}};
}

Page open_page(const model::Capabilities& can = with_records(), StatusKind kind = StatusKind::ready) {
    Page page = capable_page({row("a", kind), row("b")}, can);
    page.dispatch(StartOptionsOpened{JobId("a")});
    return page;
}

void accept(Page& page, const std::string& run = "run-9") {
    page.dispatch(TriggerAnswered{JobId("a"), model::RunHandle(run)});
}

void refuse(Page& page, RequestFailure why = failure(FailureKind::refused, "No such file.")) {
    page.dispatch(TriggerAnswered{JobId("a"), model::Failure{std::move(why)}});
}

TEST(StartOptions, OpenForAJobAndReadWhatIsKept) {
    Page page = open_page();
    EXPECT_EQ(page.state().view.window, start_window);
    EXPECT_EQ(page.state().view.window_job, JobId("a"));
    EXPECT_EQ(page.all<KeepPayloads>(), (std::vector{KeepPayloads{Deed::read, {}, {}}}));
    page.dispatch(PayloadsKept{"a %7B%7D"});
    EXPECT_EQ(page.state().start_options.kept, "a %7B%7D");
    page.dispatch(PayloadsForgotten{JobId("a")});
    EXPECT_EQ(page.all<KeepPayloads>().back(), (KeepPayloads{Deed::forget, JobId("a"), {}}));
    page.dispatch(WindowClosed{});
    page.dispatch(StartOptionsOpened{JobId("nobody")});
    EXPECT_EQ(page.state().view.window, "");
}

TEST(StartOptions, SendTheJobsOwnStartWhereTheServerHasIt) {
    Page page = open_page();
    page.dispatch(sent());
    page.dispatch(sent());
    EXPECT_EQ(page.all<SendStart>(), (std::vector{SendStart{JobId("a"), {R"({"x":1})", 9}, model::Profile::spec}}));
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::sending);
}

TEST(StartOptions, SendTheTriggerWhereItHasNoStart) {
    Page page = open_page({});
    page.dispatch(sent());
    EXPECT_EQ(page.all<SendTrigger>(), (std::vector{SendTrigger{JobId("a"), sent().request}}));
}

TEST(StartOptions, NameTheRunAndKeepThePayload) {
    Page page = open_page();
    page.dispatch(sent());
    page.forget();
    accept(page);
    EXPECT_EQ(page.state().view.window, "");
    EXPECT_EQ(notice(page)->title, "Job a was started: run-9");
    EXPECT_EQ(page.all<Announce>(), (std::vector{Announce{"Job a was started: run-9", Urgency::polite}}));
    EXPECT_EQ(page.all<KeepPayloads>(), (std::vector{KeepPayloads{Deed::add, JobId("a"), R"({"x":1})"}}));
    EXPECT_TRUE(page.record("a").started_here);
}

TEST(StartOptions, SayARefusalInTheWindowAndKeepWhatWasTyped) {
    Page page = open_page();
    page.dispatch(TextEntered{std::string(start_key::payload), R"({"x":1})"});
    page.dispatch(sent());
    page.forget();
    refuse(page);
    EXPECT_EQ(page.state().view.window, start_window);
    EXPECT_EQ(page.state().view.text(start_key::payload), R"({"x":1})");
    EXPECT_EQ(page.state().start_options.failure->server_sentence, "No such file.");
    EXPECT_EQ(page.state().notices.notices.size(), 0U);
    EXPECT_EQ(page.count<KeepPayloads>(), 0U);
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::idle);
    page.dispatch(sent());
    EXPECT_FALSE(page.state().start_options.failure) << "it is tried again";
    EXPECT_EQ(page.count<SendStart>(), 1U);
}

TEST(StartOptions, SayItInANoticeWhereTheWindowIsClosed) {
    Page page = open_page();
    page.dispatch(sent());
    page.dispatch(WindowClosed{});
    refuse(page);
    ASSERT_NE(notice(page), nullptr);
    EXPECT_EQ(notice(page)->title, "Could not start Job a");
    EXPECT_FALSE(page.state().start_options.failure);
    page.dispatch(RunPressed{JobId("a")});
    refuse(page);
    EXPECT_EQ(page.state().notices.notices.back().repeats, 2) << "Run Job is none of the window's";
}

TEST(StartOptions, StartAStageOfWhatWaitsAndFollowIt) {
    for (const auto& [work, by_hand] : {std::pair(StartWork::transform, model::HandWork::transform),
                                        std::pair(StartWork::load, model::HandWork::load)}) {
        Page page = open_page(with_records(), StatusKind::running);
        page.dispatch(sent(work));
        page.dispatch(sent(work));
        ASSERT_EQ(asked_of_records<RecordCall::ByHand>(page).size(), 1u);
        const RecordCall::ByHand asked = last_asked<RecordCall::ByHand>(page);
        EXPECT_EQ(asked.work, by_hand);
        EXPECT_EQ(asked.request, (model::RecordsRequest{7, "issues", {}, R"({"x":1})"}));
        answer_records<RecordCall::ByHand>(page, model::RecordQuestion::Answer(model::RunHandle("run-9")));
        EXPECT_EQ(page.state().view.window, hand_work_window);
        EXPECT_EQ(page.state().hand_work.run, model::RunHandle("run-9"));
        EXPECT_EQ(page.all<KeepPayloads>().back(), (KeepPayloads{Deed::add, JobId("a"), R"({"x":1})"}));
        EXPECT_EQ(page.count<Announce>(), 1U);
    }
}

TEST(StartOptions, StartWhatIsNoJobsOwnBesideIt) {
    Page page = open_page();
    page.dispatch(sent(StartWork::pipeline, "commits"));
    EXPECT_EQ(page.count<SendStart>(), 0U);
    EXPECT_EQ(last_asked<RecordCall::Pipeline>(page).request.entity_type, "commits");
    EXPECT_EQ(last_asked<RecordCall::Pipeline>(page).request.priority, 9);
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::idle);
    answer_records<RecordCall::Pipeline>(page, model::Failure{failure(FailureKind::refused, "No such job.")});
    EXPECT_EQ(page.state().view.window, start_window);
    EXPECT_EQ(page.state().hand_work.starting.failure->server_sentence, "No such job.");
    EXPECT_EQ(notice(page), nullptr);
    page.dispatch(sent(StartWork::pipeline, "commits"));
    answer_records<RecordCall::Pipeline>(page, model::RecordQuestion::Answer(model::RunHandle("run-9")));
    page.dispatch(WindowClosed{});
    page.wait(1);
    answer_records<RecordCall::Progress>(page, model::RecordQuestion::Answer(status(StatusKind::completed, 100)));
    EXPECT_EQ(notice(page)->title, "Pipeline completed");
}

TEST(StartOptions, CantBeSentTwiceAtATimeOrAgainstTheJobsState) {
    Page page = open_page(with_records(), StatusKind::running);
    EXPECT_FALSE(start_options_state(page.state(), page.record("a"), sent()).enabled) << "it runs";
    EXPECT_TRUE(start_options_state(page.state(), page.record("a"), sent(StartWork::load)).enabled);
    page.dispatch(sent());
    EXPECT_EQ(page.count<SendStart>(), 0U);
    page.dispatch(sent(StartWork::load));
    EXPECT_FALSE(start_options_state(page.state(), page.record("a"), sent(StartWork::load)).enabled);
    page.dispatch(WindowClosed{});
    page.dispatch(sent(StartWork::load));
    EXPECT_EQ(asked_of_records<RecordCall::ByHand>(page).size(), 1u);
}

TEST(StartOptions, SendThePlatformItsBareStart) {
    Page page = platform_page({platform_row("a")});
    page.dispatch(StartOptionsOpened{JobId("a")});
    EXPECT_FALSE(start_takes_nothing(page.state()).empty());
    page.dispatch(sent(StartWork::load, "commits"));
    EXPECT_EQ(page.all<SendStart>(), (std::vector{SendStart{JobId("a"), {}, model::Profile::platform}}));
    page.forget();
    accept(page, "");
    EXPECT_EQ(page.state().notices.notices.back().title, "Job a was started");
    EXPECT_EQ(page.count<KeepPayloads>(), 0U);
}

} // namespace
} // namespace etl::app
