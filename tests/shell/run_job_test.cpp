// Run Job from the click to its end: what is sent, what the button says meanwhile, and how the end is told.
#include "server.hpp"

namespace etl::shell {
namespace {

constexpr std::string_view run_button = "Run Job: Jira";
constexpr std::string_view starting_button = "Starting…: Jira";

bool is_disabled(const native::DomNode* node) { return node != nullptr && (node->flags & mirror_disabled) != 0; }

TEST(RunJob, SendsTheJobsOwnRequestOnce) {
    Headless page;
    page.storage.values["auth_token"] = "secret";
    page.go_live(list(row("1", "Jira", "completed", R"(,"retry_count":0)"), row("2", "GitHub", "ready")));
    ASSERT_TRUE(page.click(Role::button, run_button));
    const HttpRequest* request = page.http.waiting("POST", trigger_path);
    ASSERT_NE(request, nullptr);
    EXPECT_EQ(request->body, R"({"entity_type":"issues","integration_id":7,"payload":{"full":true},"priority":5})");
    EXPECT_EQ(request->token, "secret");

    EXPECT_TRUE(is_disabled(page.find(Role::button, starting_button)));
    EXPECT_TRUE(page.shows("Starting…"));
    EXPECT_FALSE(page.click(Role::button, starting_button));
    EXPECT_EQ(page.http.sent_count("POST", trigger_path), 1u);
    EXPECT_FALSE(is_disabled(page.find(Role::button, "Run Job: GitHub")));
}

TEST(RunJob, ADoubleClickInOneFrameSendsOne) {
    Headless page;
    page.go_live(quiet_list());
    const ui::NodeId button = page.find(Role::button, run_button)->id;
    page.application().activate(button);
    page.application().activate(button);
    EXPECT_EQ(page.http.sent_count("POST", trigger_path), 1u);
}

TEST(RunJob, IsFollowedByTheSocketToItsEnd) {
    Headless page;
    page.go_live(quiet_list());
    page.click(Role::button, run_button);
    ASSERT_TRUE(page.http.answer("POST", trigger_path, 200, R"({"job_id":"etl-9"})"));
    page.settle();
    EXPECT_TRUE(page.shows("Starting…")) << "accepted, but not a word of the run yet";

    page.sockets.say("1", message("running", 0, "extract", R"(,"started_at":"2026-11-23T14:00:03Z")"));
    page.advance(200);
    EXPECT_FALSE(page.shows("Starting…"));
    EXPECT_TRUE(is_disabled(page.find(Role::button, run_button)));
    EXPECT_EQ(page.find(Role::button, run_button)->description, "Jira is running.");
    EXPECT_EQ(page.find(Role::progress_bar, "Progress: Jira")->value, 0);

    page.sockets.say("1", message("running", 60, "load"));
    page.advance(200);
    EXPECT_EQ(page.find(Role::progress_bar, "Progress: Jira")->value_text, "60%");

    page.sockets.say("1",
                     message("completed", 100, "vectorize", R"(,"metrics":{"extracted_count":12400,"error_count":0})"));
    page.advance(200);
    EXPECT_NE(page.find(Role::paragraph, "Extracted:  12,400"), nullptr);
    EXPECT_NE(page.find(Role::paragraph, "Errors:  0"), nullptr);
    EXPECT_FALSE(is_disabled(page.find(Role::button, run_button)));
    EXPECT_TRUE(page.page.announced("Jira completed"));
    EXPECT_NE(page.find(Role::button, "Dismiss: Jira completed"), nullptr);
    page.advance(7'000);
    EXPECT_EQ(page.find(Role::button, "Dismiss: Jira completed"), nullptr) << "good news go by themselves";
    expect_honest_mirror(page);
}

TEST(RunJob, IsFollowedByTheStatusCallWhereNoSocketWorks) {
    Headless page;
    page.start();
    page.answer_list(quiet_list());
    page.sockets.lose_all();
    page.settle();
    page.click(Role::button, run_button);
    page.http.answer("POST", trigger_path, 202, R"({"job_id":"etl 9"})");
    page.settle();
    const std::string_view status_path = "/api/v1/etl/jobs/etl%209/status";
    ASSERT_TRUE(page.http.answer("GET", status_path, 200, message("running", 30, "transform")));
    page.settle();
    EXPECT_TRUE(page.shows("30%"));
    page.advance(2'100);
    ASSERT_TRUE(page.http.answer("GET", status_path, 200, message("completed", 100, "vectorize")));
    page.settle();
    EXPECT_TRUE(page.shows("COMPLETED"));
    EXPECT_TRUE(page.page.announced("Jira completed"));
    page.advance(5'000);
    EXPECT_EQ(page.http.waiting("GET", status_path), nullptr) << "over is over";
}

TEST(RunJob, SaysTheServersReasonWhereItRefuses) {
    Headless page;
    page.go_live(quiet_list());
    page.click(Role::button, run_button);
    page.http.answer("POST", trigger_path, 409, R"({"detail":"Jira is already running."})");
    page.settle();
    EXPECT_FALSE(page.shows("Starting…"));
    EXPECT_TRUE(page.shows("Could not start Jira"));
    EXPECT_TRUE(page.shows("Jira is already running."));
    EXPECT_FALSE(is_disabled(page.find(Role::button, run_button)));
    ASSERT_FALSE(page.page.announcements.empty());
    EXPECT_EQ(page.page.announcements.back().urgency, app::Urgency::assertive);
    page.advance(20'000);
    EXPECT_TRUE(page.shows("Could not start Jira")) << "errors stay";
    EXPECT_TRUE(page.click(Role::button, "Dismiss: Could not start Jira"));
    EXPECT_FALSE(page.shows("Could not start Jira"));
}

TEST(RunJob, ClaimsNothingWhereNoAnswerCame) {
    Headless page;
    page.go_live(quiet_list());
    page.click(Role::button, run_button);
    page.http.answer("POST", trigger_path, {HttpAnswer::Outcome::timed_out, 0, {}});
    page.settle();
    EXPECT_TRUE(page.shows("whether Jira was started is not known"));
    EXPECT_NE(page.http.waiting("GET", list_path), nullptr) << "its true state is read";
}

TEST(RunJob, OfAFailureOffersTheErrors) {
    Headless page;
    page.go_live(quiet_list());
    page.click(Role::button, run_button);
    page.http.answer("POST", trigger_path, 200, R"({"job_id":"etl-9"})");
    page.sockets.say("1", message("running", 10, "extract"));
    page.advance(200);
    page.sockets.say("1", message("failed", 10, "extract",
                                  R"(,"error_details":{"stage":"extract","error_type":"connection_error",)"
                                  R"("message":"No route to host","stack_trace":"at connect"})"));
    page.advance(200);
    EXPECT_TRUE(page.shows("FAILED"));
    EXPECT_TRUE(page.shows("No route to host"));
    EXPECT_TRUE(page.page.announced("Jira failed. No route to host") || page.page.announced("Jira failed"));
    ASSERT_TRUE(page.click(Role::button, "View Errors: Jira"));
    EXPECT_TRUE(page.shows("CONNECTION ERROR"));
    // It stays as it was read, even when the job runs again meanwhile.
    page.sockets.say("1", message("running", 0, "extract"));
    page.advance(200);
    EXPECT_TRUE(page.shows("CONNECTION ERROR"));
    expect_honest_mirror(page);
}

} // namespace
} // namespace etl::shell
