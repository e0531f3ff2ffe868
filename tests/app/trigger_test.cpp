// Run Job, from the press to the end of the run.
#include "app/trigger.hpp"

#include "app/list_reading.hpp"
#include "run_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

TEST(Trigger, SendsTheJobsOwnRequestOnce) {
    Page page = live_page();
    const auto version = page.record("a").version;
    press(page);
    press(page);
    const SendTrigger expected{JobId("a"), {"issues", 7, R"({"full":true})", 5}};
    EXPECT_EQ(page.all<SendTrigger>(), std::vector{expected});
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::sending);
    EXPECT_GT(page.record("a").version, version);
    accept(page);
    press(page);
    EXPECT_EQ(page.count<SendTrigger>(), 1U);
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::starting);
    EXPECT_TRUE(page.record("a").started_here);
}

TEST(Trigger, AJobAtWorkOrUnknownIsNotStarted) {
    Page page = live_page();
    for (const StatusKind kind : {StatusKind::running, StatusKind::pausing, StatusKind::stopping}) {
        page.message("a", status(kind));
        press(page);
    }
    press(page, "nobody");
    EXPECT_EQ(page.count<SendTrigger>(), 0U);
}

TEST(Trigger, WhatTheRowLacksIsSaidInsteadOfSendingRubbish) {
    struct Case {
        bool integration;
        bool entity_type;
        std::string_view reason;
    };
    for (const Case& one : {Case{false, true, "The server gives no integration for this job."},
                            Case{true, false, "The server gives no entity type for this job."},
                            Case{false, false, "The server gives no integration and no entity type for this job."}}) {
        auto job = row("a");
        if (!one.integration) {
            job.integration_id.reset();
        }
        if (!one.entity_type) {
            job.entity_type.clear();
        }
        Page page;
        page.go_live({job});
        press(page);
        EXPECT_EQ(page.count<SendTrigger>(), 0U);
        EXPECT_EQ(page.record("a").trigger, TriggerPhase::idle);
        ASSERT_EQ(page.state().notices.notices.size(), 1U);
        EXPECT_EQ(page.state().notices.notices[0].title, "Could not start Job a");
        EXPECT_EQ(page.state().notices.notices[0].detail, one.reason);
        EXPECT_EQ(page.state().notices.notices[0].kind, NoticeKind::error);
    }
}

TEST(Trigger, ARefusalIsSaidInTheServersWordsAndTheTrueStateRead) {
    Page page = live_page();
    press(page);
    page.now += 50;
    refuse(page, FailureKind::refused, "The job is already running.");
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::idle);
    EXPECT_FALSE(page.record("a").started_here);
    EXPECT_EQ(page.all<Announce>(),
              std::vector({Announce{"Could not start Job a. The job is already running.", Urgency::assertive}}));
    EXPECT_EQ(page.count<ReadList>(), 1U);
    EXPECT_TRUE(page.state().jobs.watches.empty());
    refuse(page, FailureKind::refused);
    EXPECT_EQ(page.count<Announce>(), 1U) << "an answer that nobody waits for";
}

TEST(Trigger, EveryFailureHasAPlainReason) {
    for (const FailureKind kind :
         {FailureKind::signed_out, FailureKind::forbidden, FailureKind::not_found, FailureKind::refused,
          FailureKind::invalid, FailureKind::too_many, FailureKind::server_error, FailureKind::unreadable}) {
        Page page = live_page();
        press(page);
        refuse(page, kind);
        ASSERT_EQ(titles(page), Titles{"Could not start Job a"});
        EXPECT_FALSE(page.state().notices.notices[0].detail.empty());
    }
}

TEST(Trigger, AnUnknownOutcomeClaimsNothingAndReadsTheState) {
    for (const FailureKind kind : {FailureKind::unreachable, FailureKind::timed_out}) {
        Page page = live_page();
        press(page);
        refuse(page, kind);
        EXPECT_EQ(page.all<Announce>()[0].text,
                  "No answer came: whether Job a was started is not known. Reading its state…");
        EXPECT_EQ(page.count<ReadList>(), 1U);
        EXPECT_EQ(page.record("a").trigger, TriggerPhase::idle);
    }
}

TEST(Trigger, AnAnswerThatNeverComesIsAnUnknownOutcome) {
    Page page = live_page();
    press(page);
    page.wait(request_limit);
    EXPECT_EQ(titles(page), Titles{"No answer came: whether Job a was started is not known."});
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::idle);
    accept(page);
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::idle);
}

TEST(Trigger, StartingEndsWithTheFirstWordOfTheRun) {
    Page page = live_page();
    press(page);
    accept(page);
    EXPECT_EQ(page.all<ReadRunStatus>(), (std::vector{ReadRunStatus{JobId("a"), handle}})) << "at once";
    page.message("a", status(StatusKind::pending));
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::starting);
    page.message("a", status_since(StatusKind::completed, 100));
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::starting) << "that is the run before";
    page.message("a", status(StatusKind::running, 1));
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::idle);
    EXPECT_TRUE(titles(page).empty());
    page.message("a", status(StatusKind::completed, 100));
    EXPECT_EQ(titles(page), Titles{"Job a completed"});
    EXPECT_EQ(page.state().notices.notices[0].kind, NoticeKind::success);
    EXPECT_TRUE(page.state().jobs.watches.empty());
    page.message("a", status(StatusKind::running, 1));
    page.message("a", status(StatusKind::completed, 100));
    EXPECT_EQ(page.state().notices.notices[0].repeats, 1) << "that run was not started here";
}

TEST(Trigger, ARunThatIsOverBeforeItWasSeenIsKnownByItsLaterStart) {
    Page page = live_page();
    press(page);
    accept(page);
    auto failed = status_since(StatusKind::failed, 200);
    failed.error = model::JobError{{}, "connection_error", "No route.", {}, "", ""};
    page.message("a", failed);
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::idle);
    ASSERT_EQ(titles(page), Titles{"Job a failed"});
    EXPECT_EQ(page.state().notices.notices[0].detail, "No route.");
    EXPECT_EQ(page.state().notices.notices[0].kind, NoticeKind::error);
}

TEST(Trigger, ASocketMayBeQuickerThanTheAnswer) {
    Page page = live_page();
    press(page);
    page.now += 5;
    page.message("a", status_since(StatusKind::running, 200));
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::sending);
    page.now += 5;
    accept(page);
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::idle);
    page.message("a", status_since(StatusKind::stopped, 200));
    EXPECT_EQ(titles(page), Titles{"Job a stopped"});

    Page quicker = live_page();
    press(quicker);
    quicker.now += 5;
    quicker.message("a", status_since(StatusKind::completed, 200));
    accept(quicker);
    EXPECT_EQ(titles(quicker), Titles{"Job a completed"});
    EXPECT_EQ(quicker.count<ReadRunStatus>(), 0U);
}

TEST(Trigger, AfterTenSecondsWithoutAWordNothingIsClaimed) {
    Page page = live_page();
    press(page);
    accept(page);
    fail_run(page, FailureKind::server_error);
    page.forget();
    page.wait(starting_limit - 1);
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::starting);
    page.wait(1);
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::idle);
    EXPECT_EQ(page.count<ReadRunStatus>(), 1U);
    EXPECT_EQ(page.count<ReadList>(), 1U);
    EXPECT_TRUE(titles(page).empty());
}

TEST(Trigger, ARowAskedForBeforeTheAnswerSaysNothingOfTheRun) {
    Page page = live_page();
    page.dispatch(RefreshPressed{});
    page.now += 5;
    press(page);
    page.now += 5;
    accept(page);
    auto old = row("a", StatusKind::running);
    page.answer_list({old, row("b")});
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::starting);
    page.dispatch(RefreshPressed{});
    page.answer_list({old, row("b")});
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::idle);
}

TEST(Trigger, ARunThatGoesBackToReadyIsOverWithoutAClaim) {
    Page page = live_page();
    press(page);
    accept(page);
    page.message("a", status(StatusKind::running));
    page.message("a", status(StatusKind::ready));
    EXPECT_TRUE(titles(page).empty());
    EXPECT_TRUE(page.state().jobs.watches.empty());
    EXPECT_FALSE(page.record("a").following);
}

} // namespace
} // namespace etl::app
