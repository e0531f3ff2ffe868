// Run Job, from the press to the end of the run.
#include "app/trigger.hpp"

#include "app/list_reading.hpp"
#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

const model::RunHandle handle("run-9");

Page live_page() {
    Page page;
    auto job = row("a");
    job.last_run = at(100);
    page.go_live({job, row("b")});
    return page;
}

void press(Page& page, const std::string& id = "a") { page.dispatch(RunPressed{JobId(id)}); }

void accept(Page& page, const std::string& id = "a") { page.dispatch(TriggerAnswered{JobId(id), handle}); }

void refuse(Page& page, FailureKind kind, std::string sentence = {}) {
    page.dispatch(TriggerAnswered{JobId("a"), model::Failure{failure(kind, std::move(sentence))}});
}

void answer_run(Page& page, model::JobStatus said) {
    page.dispatch(RunStatusAnswered{JobId("a"), handle, page.now, std::move(said)});
}

void fail_run(Page& page, FailureKind kind) {
    page.dispatch(RunStatusAnswered{JobId("a"), handle, page.now, model::Failure{failure(kind)}});
}

std::vector<std::string> titles(const Page& page) {
    std::vector<std::string> all;
    for (const Notice& notice : page.state().notices.notices) {
        all.push_back(notice.title);
    }
    return all;
}

using Titles = std::vector<std::string>;

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

/// A page whose job was started and has no socket.
Page following_page() {
    Page page = live_page();
    page.close_sockets();
    page.answer_list({row("a"), row("b")});
    press(page);
    accept(page);
    page.forget();
    return page;
}

TEST(Following, IsEveryTwoSecondsWhileNoSocketIsOpenAndEndsWithTheRun) {
    Page page = following_page();
    answer_run(page, status(StatusKind::running, 10));
    EXPECT_EQ(page.kind("a"), StatusKind::running);
    EXPECT_EQ(page.record("a").trigger, TriggerPhase::idle);
    page.wait(1'999);
    EXPECT_EQ(page.count<ReadRunStatus>(), 0U);
    page.wait(1);
    EXPECT_EQ(page.count<ReadRunStatus>(), 1U);
    page.wait(2'000);
    EXPECT_EQ(page.count<ReadRunStatus>(), 1U) << "one call at a time";
    if (page.state().connection.list_under_way) {
        page.answer_list({row("a", StatusKind::running), row("b")});
    }
    page.forget();
    answer_run(page, status(StatusKind::completed, 100));
    EXPECT_EQ(titles(page), Titles{"Job a completed"});
    EXPECT_FALSE(page.record("a").following);
    page.wait(1'000);
    EXPECT_EQ(page.count<ReadList>(), 1U);
    page.wait(10'000);
    EXPECT_EQ(page.count<ReadRunStatus>(), 0U);
    answer_run(page, status(StatusKind::failed));
    EXPECT_EQ(page.kind("a"), StatusKind::completed) << "nobody waits for that answer";
}

TEST(Following, RestsWhileTheSocketIsOpen) {
    Page page = following_page();
    answer_run(page, status(StatusKind::running, 10));
    page.dispatch(RefreshPressed{});
    page.open_sockets();
    page.forget();
    page.wait(20'000);
    EXPECT_EQ(page.count<ReadRunStatus>(), 0U);
    page.close_sockets();
    EXPECT_EQ(page.count<ReadRunStatus>(), 1U) << "overdue as soon as it is lost";
}

TEST(Following, RestsWhileNobodyLooksOrThereIsNoNetwork) {
    Page page = following_page();
    answer_run(page, status(StatusKind::running, 10));
    page.dispatch(VisibilityChanged{false});
    page.wait(60'000);
    EXPECT_EQ(page.count<ReadRunStatus>(), 0U);
    page.dispatch(VisibilityChanged{true});
    EXPECT_EQ(page.count<ReadRunStatus>(), 1U);
}

TEST(Following, AFailedCallIsTriedAgainWithPatience) {
    Page page = following_page();
    answer_run(page, status(StatusKind::running)); // from here on "Starting…" plays no part
    page.wait(2'000);
    for (const EpochMilliseconds wait : {2'000, 4'000, 8'000, 16'000, 30'000, 30'000}) {
        fail_run(page, FailureKind::server_error);
        page.forget();
        page.wait(wait - 1);
        EXPECT_EQ(page.count<ReadRunStatus>(), 0U);
        page.wait(1);
        EXPECT_EQ(page.count<ReadRunStatus>(), 1U);
    }
    page.forget();
    page.wait(request_limit + 30'000);
    EXPECT_EQ(page.count<ReadRunStatus>(), 1U) << "an answer that never comes is a failure";
    fail_run(page, FailureKind::signed_out);
    page.wait(100'000);
    EXPECT_GT(page.count<ReadList>(), 0U);
}

TEST(Following, EndsWhereTheHandleIsNotKnown) {
    Page page = following_page();
    fail_run(page, FailureKind::not_found);
    EXPECT_FALSE(page.record("a").following);
    EXPECT_TRUE(page.record("a").started_here) << "the list may still tell how it ends";
    page.wait(1'000);
    EXPECT_EQ(page.count<ReadRunStatus>(), 0U);
    EXPECT_GE(page.count<ReadList>(), 1U);
}

TEST(Following, AnAnswerAskedForBeforeASocketSpokeIsDropped) {
    Page page = following_page();
    const EpochMilliseconds sent_at = page.now;
    page.dispatch(RefreshPressed{});
    page.open_sockets();
    page.now += 10;
    page.message("a", status(StatusKind::running, 50));
    page.dispatch(RunStatusAnswered{JobId("a"), handle, sent_at, status(StatusKind::pending)});
    EXPECT_EQ(page.kind("a"), StatusKind::running);
    page.dispatch(RunStatusAnswered{JobId("a"), model::RunHandle("other"), page.now, status(StatusKind::failed)});
    EXPECT_EQ(page.kind("a"), StatusKind::running);
}

TEST(Following, TheEndOfThisRunIsSaidEvenWhereANewerOneIsKnown) {
    Page page = following_page();
    page.dispatch(RefreshPressed{});
    auto newer = row("a", StatusKind::running);
    newer.last_run = at(900);
    page.answer_list({newer, row("b")});
    answer_run(page, status_since(StatusKind::failed, 500));
    EXPECT_EQ(titles(page), Titles{"Job a failed"});
    EXPECT_EQ(page.kind("a"), StatusKind::running);
    EXPECT_EQ(page.record("a").current.started_at->instant, 900);
}

TEST(Following, AJobThatVanishedIsForgotten) {
    Page page = following_page();
    page.dispatch(RefreshPressed{});
    page.answer_list({row("b")});
    EXPECT_TRUE(page.state().jobs.watches.empty());
    page.forget();
    answer_run(page, status(StatusKind::completed));
    accept(page);
    page.wait(60'000);
    EXPECT_EQ(page.count<ReadRunStatus>(), 0U);
    EXPECT_EQ(page.count<Announce>(), 0U);
}

TEST(Following, ASecondStartTakesOverFromTheFirst) {
    Page page = following_page();
    answer_run(page, status(StatusKind::running));
    page.dispatch(RefreshPressed{});
    page.wait(10);
    page.dispatch(RefreshPressed{});
    page.answer_list({row("a", StatusKind::paused), row("b")});
    press(page);
    EXPECT_EQ(page.state().jobs.watches.size(), 1U);
    EXPECT_FALSE(page.record("a").following);
    EXPECT_FALSE(page.record("a").started_here);
}

} // namespace
} // namespace etl::app
