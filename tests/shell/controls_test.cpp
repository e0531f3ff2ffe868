// Controls and capabilities as HTTP requests, what their answers mean, and both through the whole application.
#include "server.hpp"
#include "shell/requests.hpp"

#include <gtest/gtest.h>

namespace etl::shell {
namespace {

using app::FailureKind;
using app::request_of;
using model::Control;
using Outcome = HttpAnswer::Outcome;

HttpAnswer answered(int status, std::string body = {}) { return {Outcome::answered, status, std::move(body)}; }

TEST(ControlRequests, AreThoseOfTheContract) {
    const app::ControlRequest forced = app::forced_stop();
    const app::ControlRequest off = request_of(Control::active, false);
    app::ControlRequest settings = request_of(Control::settings);
    settings.settings = {60, 15};
    struct Case {
        app::ControlRequest request;
        std::string_view method;
        std::string_view path;
        std::string_view body;
    };
    for (const Case& one :
         {Case{request_of(Control::pause), "POST", "/api/v1/etl/jobs/a%2Fb/pause", "{}"},
          Case{request_of(Control::resume), "POST", "/api/v1/etl/jobs/a%2Fb/resume", "{}"},
          Case{request_of(Control::stop), "POST", "/api/v1/etl/jobs/a%2Fb/stop", "{}"},
          Case{forced, "POST", "/api/v1/etl/jobs/a%2Fb/stop", R"({"force":true})"},
          Case{request_of(Control::force_pending), "POST", "/api/v1/etl/jobs/a%2Fb/force-pending", "{}"},
          Case{off, "POST", "/api/v1/etl/jobs/a%2Fb/active", R"({"active":false})"},
          Case{settings, "PUT", "/api/v1/etl/jobs/a%2Fb/settings",
               R"({"schedule_interval_minutes":60,"retry_interval_minutes":15})"},
          Case{request_of(Control::reset), "POST", "/api/v1/etl/jobs/a%2Fb/reset", "{}"}}) {
        const HttpRequest request = control_request({}, model::JobId("a/b"), one.request);
        EXPECT_EQ(request.method, one.method);
        EXPECT_EQ(request.path, one.path);
        EXPECT_EQ(request.body, one.body);
    }
    EXPECT_EQ(start_request({}, model::JobId("7"), {}).path, "/api/v1/etl/jobs/7/start");
    EXPECT_EQ(start_request({}, model::JobId("7"), {}).body, "{}");
    EXPECT_EQ(capabilities_request().path, "/api/v1/etl/capabilities");
    EXPECT_EQ(socket_path({}, app::stream_channel(), "t&u"), "/ws/jobs/stream?token=t%26u");
}

TEST(ControlAnswers, CarryTheServersWord) {
    const auto pause = request_of(Control::pause);
    const HttpRequest request = control_request({}, model::JobId("7"), pause);
    const auto reply = control_answer(
        pause, request,
        answered(202, R"({"job_id":7,"old_status":"running","new_status":"PAUSING","jobs_reset":[8,"9"]})"));
    ASSERT_TRUE(reply.ok());
    EXPECT_EQ(reply.value().new_status.kind, model::StatusKind::pausing);
    EXPECT_EQ(reply.value().jobs_reset, (std::vector{model::JobId("8"), model::JobId("9")}));
    EXPECT_FALSE(reply.value().active);

    app::ControlRequest off = request_of(Control::active);
    off.active = false;
    EXPECT_EQ(control_answer(off, request, answered(200, R"({"job_id":"7","active":false})")).value().active, false);
    EXPECT_EQ(control_answer(off, request, answered(200, "{}")).value().active, false) << "it did as asked";

    const auto settings =
        control_answer(request_of(Control::settings), request, answered(200, R"({"schedule_interval_minutes":60})"));
    ASSERT_TRUE(settings.ok());
    EXPECT_EQ(settings.value().settings->schedule_interval_minutes, 60);

    const auto refused = control_answer(pause, request, answered(409, R"({"detail":"Not now."})"));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().kind, FailureKind::refused);
    EXPECT_EQ(refused.error().server_sentence, "Not now.");
    for (const Control control : {Control::pause, Control::active, Control::settings}) {
        const auto unreadable = control_answer(request_of(control), request, answered(200, "<html>"));
        ASSERT_FALSE(unreadable.ok());
        EXPECT_TRUE(app::outcome_is_unknown(unreadable.error()));
    }
    EXPECT_EQ(
        start_answer(request, answered(202, R"({"job_id":"7","run_id":"run-9","status":"pending"})")).value().text,
        "run-9");
    EXPECT_FALSE(start_answer(request, answered(409)).ok());
}

TEST(CapabilitiesAnswers, HtmlIsAsGoodAsNotFound) {
    const HttpRequest request = capabilities_request();
    EXPECT_TRUE(capabilities_answer(request, answered(200, R"({"controls":["pause","x"],"role":"admin"})"))
                    .value()
                    .controls.has(Control::pause));
    for (const HttpAnswer& none : {answered(404), answered(405), answered(200, " \n<!doctype html>")}) {
        EXPECT_EQ(capabilities_answer(request, none).error().kind, FailureKind::not_found);
    }
    EXPECT_EQ(capabilities_answer(request, answered(200, "{\"contr")).error().kind, FailureKind::unreadable);
    EXPECT_EQ(capabilities_answer(request, answered(200)).error().kind, FailureKind::unreadable);
    EXPECT_EQ(capabilities_answer(request, answered(401)).error().kind, FailureKind::signed_out);
}

// ---- the whole application

constexpr const char* everything =
    R"({"controls":["start","pause","resume","stop","force-pending","active","settings","reset"],"role":"admin"})";

TEST(Controls, GoToTheServerAndItsWordToTheScreen) {
    Headless page;
    page.capabilities = everything;
    page.storage.values["auth_token"] = "secret";
    page.go_live(list(row("1", "Jira", "running", R"(,"progress":40)")));
    page.application().dispatch(app::ControlPressed{model::JobId("1"), request_of(Control::pause)});
    page.settle();
    const HttpRequest* request = page.http.waiting("POST", "/api/v1/etl/jobs/1/pause");
    ASSERT_NE(request, nullptr);
    EXPECT_EQ(request->token, "secret");
    ASSERT_TRUE(page.http.answer("POST", "/api/v1/etl/jobs/1/pause", 200,
                                 R"({"job_id":"1","old_status":"running","new_status":"pausing","jobs_reset":[]})"));
    page.settle();
    EXPECT_TRUE(page.shows("PAUSING"));
    EXPECT_TRUE(page.page.announced("Jira is pausing"));
}

TEST(Controls, RunJobIsTheStartWhereTheServerHasIt) {
    Headless page;
    page.capabilities = everything;
    page.go_live(quiet_list());
    ASSERT_TRUE(page.click(Role::button, "Run Job: Jira"));
    EXPECT_EQ(page.http.sent_count("POST", trigger_path), 0u);
    ASSERT_TRUE(page.http.answer("POST", "/api/v1/etl/jobs/1/start", 202,
                                 R"({"job_id":"1","run_id":"run-9","status":"running"})"));
    EXPECT_NE(page.http.waiting("GET", "/api/v1/etl/jobs/run-9/status"), nullptr);
}

TEST(Controls, AStopThatIsHeldOutlivesThePage) {
    Headless page;
    page.capabilities = everything;
    page.go_live(list(row("1", "Jira", "running")));
    page.application().dispatch(app::StopHeld{model::JobId("1")});
    page.settle();
    EXPECT_EQ(page.http.sent_count("POST", "/api/v1/etl/jobs/1/stop"), 0u);
    page.application().dispatch(app::PageLeaving{});
    const HttpRequest* request = page.http.waiting("POST", "/api/v1/etl/jobs/1/stop");
    ASSERT_NE(request, nullptr);
    EXPECT_EQ(request->delivery, app::Delivery::outlives_page);
}

TEST(Controls, AHeldStopIsSentByItself) {
    Headless page;
    page.capabilities = everything;
    page.go_live(list(row("1", "Jira", "running")));
    page.application().dispatch(app::StopHeld{model::JobId("1")});
    page.advance(app::stop_hold + 50);
    const HttpRequest* request = page.http.waiting("POST", "/api/v1/etl/jobs/1/stop");
    ASSERT_NE(request, nullptr);
    EXPECT_EQ(request->delivery, app::Delivery::ordinary);
    // The network goes before the answer: nothing is claimed until the list was read.
    page.http.answer("POST", "/api/v1/etl/jobs/1/stop", {Outcome::unreachable, 0, {}});
    page.settle();
    EXPECT_FALSE(page.shows("No answer came"));
    page.serve(1'000, list(row("1", "Jira", "stopping")));
    EXPECT_TRUE(page.shows("Its state has been read again: Jira is stopping."));
    EXPECT_TRUE(page.shows("STOPPING"));
}

} // namespace
} // namespace etl::shell
