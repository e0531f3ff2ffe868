// Controls, from the press to the server's word, and what is said where there is none.
#include "app/controls.hpp"

#include "app/control_state.hpp"
#include "app/list_reading.hpp"
#include "capable_page.hpp"
#include "platform_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

using Titles = std::vector<std::string>;

Titles titles(const Page& page) {
    Titles all;
    for (const Notice& one : page.state().notices.notices) {
        all.push_back(one.title);
    }
    return all;
}

TEST(Controls, EachIsSentOnceWithWhatItNeeds) {
    ControlRequest off = request_of(Control::active);
    off.active = false;
    ControlRequest settings = request_of(Control::settings);
    settings.settings = {60, 15};
    for (const auto& [kind, request] :
         std::vector<std::pair<StatusKind, ControlRequest>>{{StatusKind::running, request_of(Control::pause)},
                                                            {StatusKind::paused, request_of(Control::resume)},
                                                            {StatusKind::running, request_of(Control::stop)},
                                                            {StatusKind::stopping, forced_stop()},
                                                            {StatusKind::failed, request_of(Control::force_pending)},
                                                            {StatusKind::ready, off},
                                                            {StatusKind::ready, settings},
                                                            {StatusKind::failed, request_of(Control::reset)}}) {
        Page page = capable_page({row("a", kind), row("b", kind)});
        const auto version = page.record("a").version;
        ask(page, request);
        ask(page, request);
        ask(page, request_of(Control::settings));
        EXPECT_EQ(page.all<SendControl>(), std::vector({SendControl{JobId("a"), 1, request}}));
        ASSERT_NE(pending(page), nullptr);
        EXPECT_EQ(pending(page)->phase, ControlPhase::sending);
        EXPECT_EQ(pending(page)->request, request);
        EXPECT_GT(page.record("a").version, version);
        ask(page, request, "b");
        EXPECT_EQ(page.count<SendControl>(), 2U) << "another job's own";
    }
}

TEST(Controls, NothingIsSentForWhatIsNotAllowedOrNotThere) {
    Page page = capable_page({row("a", StatusKind::ready)});
    ask(page, request_of(Control::stop));
    ask(page, forced_stop());
    ask(page, request_of(Control::resume));
    ask(page, request_of(Control::pause), "nobody");
    EXPECT_EQ(page.count<SendControl>(), 0U);
    EXPECT_TRUE(page.state().controls.pending.empty());
}

TEST(Controls, SettingsThatMakeNoSenseAreNotSent) {
    Page page = capable_page({row("a")});
    ControlRequest request = request_of(Control::settings);
    request.settings = {15, 60};
    ask(page, request);
    EXPECT_EQ(page.count<SendControl>(), 0U);
    EXPECT_EQ(titles(page), (Titles{"Could not change the settings of Job a"}));
}

TEST(Controls, TheServersWordIsShownAndTheListIsReadAgain) {
    Page page = running_page();
    ask(page, request_of(Control::pause));
    page.forget();
    answer(page, said(StatusKind::pausing));
    EXPECT_EQ(pending(page), nullptr);
    EXPECT_EQ(page.kind("a"), StatusKind::pausing);
    EXPECT_EQ(page.record("a").current.progress, 40) << "only the word was said";
    EXPECT_EQ(page.count<ReadList>(), 1U);
    EXPECT_EQ(page.all<Announce>(), std::vector({Announce{"Job a is pausing", Urgency::polite}}));
}

TEST(Controls, WhatASocketSaidSinceIsNewer) {
    Page page = running_page();
    ask(page, request_of(Control::stop));
    page.message("a", status(StatusKind::stopped));
    answer(page, said(StatusKind::stopping));
    EXPECT_EQ(page.kind("a"), StatusKind::stopped);
    EXPECT_EQ(pending(page), nullptr);
}

TEST(Controls, AListOfBeforeTheAnswerTakesNothingBack) {
    Page page = running_page();
    page.dispatch(RefreshPressed{});
    const auto early = *page.state().connection.list_under_way;
    const auto early_sent = page.now;
    page.now += 10;
    ask(page, request_of(Control::pause));
    answer(page, said(StatusKind::pausing));
    page.dispatch(ListAnswered{early, early_sent, 10, std::vector{row("a", StatusKind::running, 40), row("b")}});
    EXPECT_EQ(page.kind("a"), StatusKind::pausing);
    page.answer_list({row("a", StatusKind::paused, 45), row("b")});
    EXPECT_EQ(page.kind("a"), StatusKind::paused) << "the one after it is true";
}

TEST(Controls, OnAndOffAndSettingsAreKeptAsTheServerSays) {
    Page page = capable_page({row("a")});
    page.dispatch(RefreshPressed{});
    const auto early = *page.state().connection.list_under_way;
    ControlRequest off = request_of(Control::active);
    off.active = false;
    ask(page, off);
    ControlReply reply;
    reply.active = false;
    answer(page, reply);
    EXPECT_FALSE(page.record("a").job.active);
    EXPECT_EQ(shown_kind(page.record("a")), StatusKind::inactive);
    page.dispatch(ListAnswered{early, page.now - 10, 10, std::vector{row("a")}});
    EXPECT_FALSE(page.record("a").job.active) << "that list was of before";

    ControlRequest settings = request_of(Control::settings);
    settings.settings = {60, 15};
    ask(page, settings);
    reply = {};
    reply.settings = model::JobSettings{60, {}};
    answer(page, reply);
    EXPECT_EQ(page.record("a").job.schedule_interval_minutes, 60);
    EXPECT_FALSE(page.record("a").job.retry_interval_minutes) << "of that the server said nothing";
    EXPECT_EQ(titles(page), (Titles{"Settings of Job a saved"}));
}

TEST(Controls, WhoWasSentBackToReadyIsNamed) {
    Page page = capable_page({row("a", StatusKind::failed), row("b", StatusKind::pending)});
    page.message("a", [] {
        auto failed = status(StatusKind::failed);
        failed.error = model::JobError{};
        return failed;
    }());
    page.now += 10;
    ask(page, request_of(Control::force_pending));
    ControlReply reply = said(StatusKind::pending);
    for (const char* id : {"b", "c", "d", "e", "f", "g", "h"}) {
        reply.jobs_reset.emplace_back(id);
    }
    answer(page, reply);
    EXPECT_EQ(page.kind("a"), StatusKind::pending);
    EXPECT_FALSE(page.record("a").current.error);
    ASSERT_NE(notice(page), nullptr);
    EXPECT_EQ(notice(page)->title, "Job a is next in line");
    EXPECT_EQ(notice(page)->detail, "Back to ready: Job b, c, d, e, f and 2 more.");
    page.answer_list({row("a", StatusKind::pending), row("b")});
    EXPECT_EQ(page.kind("b"), StatusKind::ready) << "as the list says";
}

TEST(Controls, ARefusalIsSaidOnceInTheServersWords) {
    for (const FailureKind kind : {FailureKind::refused, FailureKind::forbidden, FailureKind::not_found,
                                   FailureKind::invalid, FailureKind::too_many, FailureKind::signed_out}) {
        Page page = running_page();
        ask(page, request_of(Control::pause));
        page.forget();
        answer(page, model::Failure{failure(kind, "Ask Ann.")});
        EXPECT_EQ(titles(page), (Titles{"Could not pause Job a"}));
        EXPECT_EQ(notice(page)->detail, "Ask Ann.");
        EXPECT_EQ(pending(page), nullptr);
        EXPECT_EQ(page.kind("a"), StatusKind::running);
        EXPECT_EQ(page.count<ReadList>(), 1U) << "the state was another than shown, perhaps";
        EXPECT_TRUE(control_state(page.state(), page.record("a"), Control::pause).enabled);
    }
}

RequestFailure http(FailureKind kind, int status) {
    RequestFailure one = failure(kind);
    one.http_status = status;
    return one;
}

TEST(Controls, WithoutAnAnswerNothingIsClaimedBeforeTheStateWasRead) {
    for (const RequestFailure& unknown :
         {http(FailureKind::unreachable, 0), http(FailureKind::timed_out, 0), http(FailureKind::server_error, 502),
          http(FailureKind::server_error, 504), http(FailureKind::unreadable, 200)}) {
        Page page = running_page();
        page.dispatch(RefreshPressed{});
        const auto early = *page.state().connection.list_under_way;
        ask(page, request_of(Control::stop));
        answer(page, model::Failure{unknown});
        ASSERT_NE(pending(page), nullptr);
        EXPECT_EQ(pending(page)->phase, ControlPhase::checking);
        EXPECT_TRUE(titles(page).empty());
        page.dispatch(ListAnswered{early, page.now - 10, 10, std::vector{row("a", StatusKind::running), row("b")}});
        EXPECT_NE(pending(page), nullptr) << "that list may have been made before";
        page.fail_list(FailureKind::unreachable);
        EXPECT_NE(pending(page), nullptr);
        page.wait(3'000);
        page.answer_list({row("a", StatusKind::stopping), row("b")});
        EXPECT_EQ(pending(page), nullptr);
        EXPECT_EQ(page.kind("a"), StatusKind::stopping);
        EXPECT_EQ(titles(page), (Titles{"No answer came to the request to stop Job a"}));
        EXPECT_EQ(notice(page)->detail, "Its state has been read again: Job a is stopping.");
        EXPECT_EQ(page.count<SendControl>(), 1U);
    }
}

TEST(Controls, AnAnswerThatNeverComesIsGivenUp) {
    Page page = running_page();
    ask(page, request_of(Control::pause));
    page.wait(request_limit);
    ASSERT_NE(pending(page), nullptr);
    EXPECT_EQ(pending(page)->phase, ControlPhase::checking);
    answer(page, said(StatusKind::pausing));
    EXPECT_EQ(pending(page), nullptr) << "late is better than never";
    EXPECT_EQ(page.kind("a"), StatusKind::pausing);
}

TEST(Controls, AnswersToOtherPressesAreDropped) {
    Page page = running_page();
    ask(page, request_of(Control::pause));
    page.dispatch(ControlAnswered{JobId("a"), 99, page.now, said(StatusKind::paused)});
    page.dispatch(ControlAnswered{JobId("b"), 1, page.now, said(StatusKind::paused)});
    page.dispatch(ControlAnswered{JobId("nobody"), 1, page.now, said(StatusKind::paused)});
    EXPECT_NE(pending(page), nullptr);
    EXPECT_EQ(page.kind("a"), StatusKind::running);
    EXPECT_EQ(page.kind("b"), StatusKind::ready);
}

TEST(Controls, AJobThatVanishesTakesItAlong) {
    Page page = running_page();
    ask(page, request_of(Control::pause));
    page.dispatch(RefreshPressed{});
    page.answer_list({row("b")});
    EXPECT_TRUE(page.state().controls.pending.empty());
    EXPECT_EQ(titles(page), (Titles{"Job a is gone"}));
    EXPECT_EQ(notice(page)->detail, "The server does not list it any more. What became of “Pause” is not known.");
    page.dispatch(ControlAnswered{JobId("a"), 1, page.now, said(StatusKind::pausing)});
    page.wait(120'000);
    EXPECT_EQ(page.count<SendControl>(), 1U);
}

RequestFailure status_400(std::string sentence) {
    RequestFailure why = failure(FailureKind::refused, std::move(sentence));
    why.http_status = 400;
    return why;
}

Page page_of_inactive_integration() {
    model::Job job = platform_row("a");
    job.active = false;
    Page page = platform_page({job});
    ask(page, request_of(Control::active));
    answer(page, model::Failure{status_400("Its integration is inactive.")});
    return page;
}

TEST(Integration, IsOfferedWhereTheJobCantBeSwitchedOnWithoutIt) {
    Page page = page_of_inactive_integration();
    EXPECT_EQ(page.state().view.window, integration_question);
    EXPECT_EQ(page.state().view.window_job, JobId("a"));
    EXPECT_EQ(page.state().view.text(integration_refusal), "Its integration is inactive.");
    EXPECT_EQ(notice(page), nullptr) << "it is said once";
    page.forget();
    ControlRequest both = request_of(Control::active);
    both.integration = 7;
    ask(page, both);
    EXPECT_EQ(page.state().view.window, "");
    ASSERT_EQ(page.all<SendControl>().size(), 1U);
    EXPECT_EQ(page.all<SendControl>()[0].request.integration, 7);
    ControlReply on;
    on.active = true;
    answer(page, on);
    EXPECT_FALSE(page.record("a").job.active) << "that was the integration";
    ASSERT_EQ(page.all<SendControl>().size(), 2U);
    EXPECT_EQ(page.all<SendControl>()[1].request, request_of(Control::active));
    answer(page, on);
    EXPECT_TRUE(page.record("a").job.active);
    EXPECT_EQ(pending(page), nullptr);
}

TEST(Integration, ThatCantBeSwitchedOnIsSaidOnce) {
    Page page = page_of_inactive_integration();
    ControlRequest both = request_of(Control::active);
    both.integration = 7;
    ask(page, both);
    answer(page, model::Failure{status_400("Not allowed.")});
    EXPECT_EQ(page.state().view.window, "");
    ASSERT_NE(notice(page), nullptr);
    EXPECT_EQ(notice(page)->detail, "Not allowed.");
}

TEST(Integration, IsNotAskedForWhereSomethingElseIsOpenOrTheServerHasNone) {
    model::Job job = platform_row("a");
    job.active = false;
    Page page = platform_page({job});
    ask(page, request_of(Control::active));
    page.dispatch(WindowOpened{"palette"});
    answer(page, model::Failure{status_400("Inactive.")});
    EXPECT_EQ(page.state().view.window, "palette");
    EXPECT_EQ(notice(page)->detail, "Inactive.");

    job = row("a");
    job.active = false;
    Page other = capable_page({job});
    ask(other, request_of(Control::active));
    answer(other, model::Failure{status_400("Inactive.")});
    EXPECT_EQ(other.state().view.window, "");
    EXPECT_EQ(notice(other)->detail, "Inactive.");
}

} // namespace
} // namespace etl::app
