// The platform's back end through the whole application: how it is found, what is sent to it and what it shows.
#include "platform_server.hpp"
#include "shell/requests.hpp"

namespace etl::shell {
namespace {

using app::request_of;
using Outcome = HttpAnswer::Outcome;

void sign_in(Headless& page) { page.storage.values["pulse_token"] = token_for("5", "first"); }

HttpAnswer answered(int status, std::string body) { return {Outcome::answered, status, std::move(body)}; }

// ---- found

TEST(Platform, IsFoundWhereTheSpecificationsListIsNot) {
    const HttpAnswer html = answered(200, "\n<!doctype html><title>App</title>");
    HttpAnswer declared = answered(200, "Welcome");
    declared.content_type = "text/html; charset=utf-8";
    for (const HttpAnswer& none : {html, declared, answered(404, R"({"detail":"Not Found"})"), answered(405, "")}) {
        Headless page;
        sign_in(page);
        page.start();
        ASSERT_TRUE(page.http.answer("GET", list_path, none));
        ASSERT_TRUE(page.http.answer("GET", platform_list, 200, platform_quiet_list())) << none.body;
        page.settle();
        EXPECT_TRUE(page.shows("Jira"));
        EXPECT_TRUE(app::is_platform(page.state().backend));
        expect_honest_mirror(page);
    }
}

TEST(Platform, IsNotGuessedFromA401OrFromWhatCannotBeRead) {
    for (const HttpAnswer& other : {answered(401, R"({"detail":"Who?"})"), answered(200, R"({"jobs":[]})"),
                                    answered(500, ""), HttpAnswer{Outcome::unreachable, 0, ""}}) {
        Headless page;
        sign_in(page);
        page.start();
        ASSERT_TRUE(page.http.answer("GET", list_path, other));
        page.settle();
        EXPECT_EQ(page.http.waiting("GET", platform_list), nullptr);
        EXPECT_FALSE(page.state().backend.decided);
    }
}

TEST(Platform, IsAskedAtOnceWhereItIsConfigured) {
    Headless page;
    sign_in(page);
    page.profile = app::ProfileChoice::platform;
    page.start();
    EXPECT_EQ(page.http.sent_count("GET", list_path), 0u);
    EXPECT_EQ(page.http.sent_count("GET", native::capabilities_path), 0u);
    ASSERT_TRUE(page.http.answer("GET", platform_list, 200, platform_quiet_list()));
    page.settle();
    EXPECT_TRUE(page.shows("Jira"));
}

TEST(Platform, BothAreTriedAndThenTheFailureIsSaid) {
    Headless page;
    sign_in(page);
    page.start();
    page.http.answer("GET", list_path, 404, "");
    page.http.answer("GET", platform_list, 404, "");
    page.settle();
    ASSERT_TRUE(page.state().jobs.list_failure);
    EXPECT_EQ(page.state().jobs.list_failure->kind, app::FailureKind::not_found);
    EXPECT_EQ(page.http.waiting_count(), 0u);
    page.advance(2'100);
    EXPECT_NE(page.http.waiting("GET", list_path), nullptr);
}

// ---- what is sent

TEST(Platform, EveryCallHasItsOwnPathTheTenantAndTheTokenInTheHeader) {
    Headless page;
    sign_in(page);
    go_live_on_platform(page);
    const model::JobId job("7");
    app::ControlRequest off = request_of(model::Control::active);
    off.active = false;
    app::ControlRequest settings = request_of(model::Control::settings);
    settings.settings = {60, 15};
    struct Case {
        app::ControlRequest request;
        std::string path;
        std::string body;
        std::string answer;
    };
    for (const Case& one :
         {Case{off, "/app/etl/jobs/7/toggle-active?tenant_id=1", R"({"active":false})", R"({"success":true})"},
          Case{settings, "/app/etl/jobs/7/settings?tenant_id=1",
               R"({"schedule_interval_minutes":60,"retry_interval_minutes":15})", R"({"success":true})"},
          Case{request_of(model::Control::reset), "/app/etl/jobs/7/reset?tenant_id=1", "{}", R"({"success":true})"}}) {
        page.application().dispatch(app::ControlPressed{job, one.request});
        const HttpRequest* request = page.http.waiting("POST", one.path);
        ASSERT_NE(request, nullptr) << one.path;
        EXPECT_EQ(request->body, one.body);
        EXPECT_EQ(request->token, page.storage.values["pulse_token"]);
        page.http.answer("POST", one.path, 200, one.answer);
        EXPECT_NE(page.http.waiting("GET", platform_list), nullptr) << "nothing is pushed, so it is read again";
        page.http.answer("GET", platform_list, 200, platform_quiet_list());
        page.settle();
    }
    for (const HttpRequest& request : page.http.sent) {
        EXPECT_EQ(request.path.find("signature"), std::string::npos) << "no token in an HTTP query, ever";
    }
}

TEST(Platform, RunJobIsRunNow) {
    Headless page;
    sign_in(page);
    go_live_on_platform(page);
    ASSERT_TRUE(page.click(Role::button, "Run Job: Jira"));
    const std::string path = "/app/etl/jobs/7/run-now?tenant_id=1";
    ASSERT_NE(page.http.waiting("POST", path), nullptr);
    EXPECT_EQ(page.http.waiting("POST", path)->body, "{}");
    page.http.answer("POST", path, 202, R"({"success":true,"message":"ok","job_id":7,"new_status":"RUNNING"})");
    page.sockets.say("7", platform_message(platform_status("RUNNING", "running", "idle")));
    page.advance(200);
    EXPECT_TRUE(page.shows("RUNNING"));
    page.sockets.say("7", platform_message(platform_status("FINISHED", "finished", "finished")));
    page.advance(200);
    EXPECT_TRUE(page.shows("COMPLETED"));
    for (const HttpRequest& request : page.http.sent) {
        EXPECT_EQ(request.path.find("/jobs/7/status"), std::string::npos) << "there is no status call of a run";
    }
}

TEST(Platform, ARefusedStartIsSaidInTheServersWords) {
    Headless page;
    sign_in(page);
    go_live_on_platform(page);
    page.click(Role::button, "Run Job: Jira");
    page.http.answer("POST", "/app/etl/jobs/7/run-now?tenant_id=1", 400, R"({"detail":"No workers are running"})");
    page.settle();
    EXPECT_TRUE(page.shows("No workers are running"));
}

TEST(Platform, OneSocketForEachJobWithTheTenantAndTheToken) {
    Headless page;
    sign_in(page);
    go_live_on_platform(page);
    const std::string token = percent_encoded(page.storage.values["pulse_token"]);
    EXPECT_EQ(page.sockets.paths, std::vector{"/ws/job/extraction/1/7?token=" + token});
    EXPECT_TRUE(page.sockets.said.empty()) << "the server ignores what a client sends";
}

TEST(Platform, WithoutATokenNoTenantIsClaimed) {
    EXPECT_EQ(list_request({model::Profile::platform, {}}).path, "/app/etl/jobs");
    EXPECT_EQ(refresh_request({model::Profile::platform, 12}).path, "/api/v1/auth/refresh?tenant_id=12");
    EXPECT_EQ(refresh_request({}).method, "POST");
    EXPECT_EQ(socket_path({model::Profile::platform, {}}, model::JobId("a/b"), "t"),
              "/ws/job/extraction/0/a%2Fb?token=t");
}

// ---- what is shown

TEST(Platform, MessagesOfOneFrameAreMergedAndNoneIsDropped) {
    Headless page;
    sign_in(page);
    go_live_on_platform(page);
    const std::size_t drawn = page.renderer.submitted;
    page.sockets.say("7", platform_message(platform_status("RUNNING", "finished", "running")));
    page.sockets.say("7", platform_message(R"({"overall":"FAILED","error":"No workers"})"));
    page.advance(200);
    const auto& record = *page.state().jobs.find(model::JobId("7"));
    EXPECT_EQ(record.current.status.kind, model::StatusKind::failed);
    EXPECT_EQ(record.current.progress, 50) << "the steps of the first message stay";
    EXPECT_EQ(record.job.error_message, "No workers");
    EXPECT_TRUE(page.shows("FAILED"));
    EXPECT_LE(page.renderer.submitted - drawn, 2u);
    expect_honest_mirror(page);
}

TEST(Platform, UnknownMessagesAreCountedAndBrokenOnesToo) {
    Headless page;
    sign_in(page);
    go_live_on_platform(page);
    page.sockets.say("7", R"({"type":"heartbeat"})");
    page.sockets.say("7", "{\"type\":");
    page.advance(200);
    EXPECT_EQ(page.state().connection.ignored_messages, 1u);
    EXPECT_EQ(page.state().connection.unreadable_messages, 1u);
    EXPECT_TRUE(page.shows("READY"));
}

TEST(Platform, WhatCameWhileHiddenIsReadWithoutAFrameAndBeforeALoss) {
    Headless page;
    sign_in(page);
    go_live_on_platform(page);
    page.set_visible(false);
    page.sockets.say("7", platform_message(platform_status("RUNNING", "running", "idle")));
    page.advance(1'100);
    EXPECT_EQ(page.state().jobs.find(model::JobId("7"))->current.status.kind, model::StatusKind::running);
    page.sockets.say("7", platform_message(platform_status("FINISHED", "finished", "finished")));
    page.sockets.lose("7");
    EXPECT_EQ(page.state().jobs.find(model::JobId("7"))->current.status.kind, model::StatusKind::completed);
}

TEST(Platform, AMomentWithoutAListLeavesTheMessagesReadable) {
    Headless page;
    sign_in(page);
    go_live_on_platform(page);
    page.application().dispatch(app::RefreshPressed{});
    page.http.answer("GET", platform_list, 404, "");
    page.sockets.say("7", platform_message(platform_status("RUNNING", "running", "idle")));
    page.advance(200);
    EXPECT_EQ(page.state().connection.unreadable_messages, 0u);
    EXPECT_TRUE(page.shows("RUNNING"));
}

// ---- the user's other pages

TEST(Platform, AListThatCameIsToldToTheOtherPagesAndNothingElseIs) {
    Headless page;
    sign_in(page);
    go_live_on_platform(page);
    ASSERT_FALSE(page.tabs.shared.empty());
    EXPECT_EQ(page.tabs.shared.back().profile, model::Profile::platform);
    EXPECT_EQ(page.tabs.shared.back().body, platform_quiet_list());
    const std::size_t before = page.tabs.shared.size();
    page.application().dispatch(app::RefreshPressed{});
    page.http.answer("GET", platform_list, 500, "");
    EXPECT_EQ(page.tabs.shared.size(), before);
}

TEST(Platform, AListOfAnotherPageIsShownAndOneThatCannotBeReadIsNot) {
    Headless page;
    sign_in(page);
    go_live_on_platform(page);
    page.advance(1'000);
    const auto sent_at = page.clock.time - 50;
    page.application().list_shared(model::Profile::platform, sent_at, 40, "<html>");
    page.application().list_shared(model::Profile::platform, sent_at, 40,
                                   list(platform_row("8", "GitHub", platform_status("READY", "idle", "idle"))));
    page.settle();
    EXPECT_TRUE(page.shows("GitHub"));
    EXPECT_FALSE(page.shows("Jira"));
}

TEST(Platform, AFollowerAsksTheLeader) {
    Headless page;
    sign_in(page);
    go_live_on_platform(page);
    page.application().dispatch(app::LeadershipChanged{false});
    page.application().dispatch(app::RefreshPressed{});
    EXPECT_EQ(page.tabs.asked, 1u);
    EXPECT_EQ(page.http.waiting("GET", platform_list), nullptr);
    page.advance(3'100);
    EXPECT_NE(page.http.waiting("GET", platform_list), nullptr);
}

} // namespace
} // namespace etl::shell
