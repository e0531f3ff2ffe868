// The whole application from the first request to jobs on screen, as the page's nodes show it.
#include "server.hpp"

namespace etl::shell {
namespace {

TEST(Application, ShowsASkeletonAndThenTheJobs) {
    Headless page;
    page.start();
    EXPECT_NE(page.find(Role::status, "Loading jobs…"), nullptr);
    EXPECT_EQ(page.page.painted, 0u);
    ASSERT_NE(page.http.waiting("GET", list_path), nullptr);

    ASSERT_TRUE(page.answer_list(quiet_list()));
    EXPECT_EQ(page.page.painted, 1u);
    EXPECT_EQ(page.find(Role::status, "Loading jobs…"), nullptr);
    for (const char* name : {"Jira", "GitHub"}) {
        EXPECT_NE(page.find(Role::list_item, name), nullptr) << name;
        EXPECT_NE(page.find(Role::button, std::string("Run Job: ") + name), nullptr) << name;
    }
    EXPECT_TRUE(page.shows("COMPLETED"));
    EXPECT_TRUE(page.shows("2 jobs"));

    page.serve(5'000, quiet_list());
    EXPECT_EQ(page.page.painted, 1u) << "said once";
    EXPECT_TRUE(page.shows("Live"));
    expect_honest_mirror(page);
}

TEST(Application, SaysThatThereAreNoJobs) {
    Headless page;
    page.start();
    page.answer_list("[]");
    EXPECT_NE(page.find(Role::heading, "No jobs yet"), nullptr);
    EXPECT_EQ(page.page.painted, 0u);
    const auto sent = page.http.sent_count("GET", list_path);
    EXPECT_TRUE(page.click(Role::button, "Refresh"));
    EXPECT_EQ(page.http.sent_count("GET", list_path), sent + 1);
    page.answer_list(quiet_list());
    EXPECT_NE(page.find(Role::list_item, "Jira"), nullptr);
    expect_honest_mirror(page);
}

TEST(Application, SaysWhyTheListCannotBeHadAndTriesAgain) {
    Headless page;
    page.start();
    page.http.answer("GET", list_path, 500, R"({"detail":"The database is down."})");
    page.settle();
    EXPECT_NE(page.find(Role::heading, "The jobs can’t be shown"), nullptr);
    EXPECT_TRUE(page.shows("The database is down."));
    EXPECT_TRUE(page.click(Role::button, "Try again"));
    page.answer_list(quiet_list());
    EXPECT_NE(page.find(Role::list_item, "Jira"), nullptr);
    expect_honest_mirror(page);
}

TEST(Application, AnUnreadableListIsNoReasonToStop) {
    Headless page;
    page.start();
    page.answer_list("<html>not the API</html>");
    EXPECT_EQ(page.find(Role::heading, "The jobs can’t be shown"), nullptr) << "the other back end is asked first";
    EXPECT_TRUE(page.http.answer("GET", "/app/etl/jobs", 404, ""));
    page.settle();
    EXPECT_NE(page.find(Role::heading, "The jobs can’t be shown"), nullptr);
    page.advance(2'100);
    ASSERT_TRUE(page.answer_list(quiet_list())) << "asked again by itself";
    EXPECT_NE(page.find(Role::list_item, "Jira"), nullptr);
}

TEST(Application, OpensASocketForEachJobAndTakesItsWord) {
    Headless page;
    page.go_live(quiet_list());
    EXPECT_EQ(page.sockets.open_count(), 2u);
    ASSERT_TRUE(page.sockets.say("1", message("running", 42, "transform", R"(,"metrics":{"extracted_count":0})")));
    page.advance(200);
    EXPECT_TRUE(page.shows("RUNNING"));
    EXPECT_TRUE(page.shows("Stage: transform"));
    const native::DomNode* bar = page.find(Role::progress_bar, "Progress: Jira");
    ASSERT_NE(bar, nullptr);
    EXPECT_EQ(bar->value, 42);
    EXPECT_NE(page.find(Role::paragraph, "Extracted:  0"), nullptr) << "a 0 is shown as 0";
    EXPECT_TRUE(page.shows("1 running · 2 jobs"));

    page.sockets.say("1", message("completed", 100, "vectorize"));
    page.advance(200);
    EXPECT_EQ(page.find(Role::progress_bar, "Progress: Jira"), nullptr);
    EXPECT_FALSE(page.shows("RUNNING"));
    expect_honest_mirror(page);
}

TEST(Application, OnlyTheLastOfManyMessagesCosts) {
    Headless page;
    page.go_live(quiet_list());
    const auto frames = page.redraw.frames;
    for (int percent = 0; percent <= 100; ++percent) {
        page.sockets.say("1", message("running", percent, "load"));
    }
    page.advance(200);
    EXPECT_TRUE(page.shows("100%"));
    EXPECT_LE(page.redraw.frames - frames, 2u);
}

TEST(Application, AMessageThatCannotBeReadChangesNothing) {
    Headless page;
    page.go_live(quiet_list());
    const std::string before = page.text_on_screen();
    for (const char* text : {"", "{", "[]", R"({"progress":12})", "\xff\xfe"}) {
        page.sockets.say("1", text);
        page.advance(200);
    }
    EXPECT_EQ(page.text_on_screen(), before);
    EXPECT_EQ(page.state().connection.unreadable_messages, 5u);
}

TEST(Application, SavesAFileAndCopiesWhatTheFrameDoesNotLetOut) {
    Headless page;
    page.go_live(quiet_list());
    const app::SaveFile file{"runs.csv", "text/csv", "Jira"};
    page.application().dispatch(app::SavePressed{file});
    EXPECT_EQ(page.page.files, std::vector{file});
    page.settle();
    EXPECT_TRUE(page.page.announced("Saved: runs.csv"));
    page.page.allows_downloads = false;
    page.application().dispatch(app::SavePressed{file});
    EXPECT_EQ(page.page.files.size(), 1u);
    EXPECT_EQ(page.page.copies, std::vector<std::string>{"Jira"}) << "within the press";
}

TEST(Application, OpensTheErrorWindowAndClosesIt) {
    const std::string body =
        list(row("1", "Jira", "failed",
                 R"(,"error_details":{"stage":"load","error_type":"database_error","message":"No room left",)"
                 R"("stack_trace":"at one\nat two","context":{"disk":7}})"),
             row("2", "GitHub", "ready"));
    Headless page;
    page.go_live(body);
    ASSERT_TRUE(page.click(Role::button, "View Errors: Jira"));
    ASSERT_NE(page.find(Role::dialog, "Job Error: Jira"), nullptr);
    EXPECT_TRUE(page.shows("No room left"));
    EXPECT_TRUE(page.shows("\"disk\": 7"));
    EXPECT_FALSE(page.click(Role::button, "Run Job: GitHub")) << "behind the dialog";

    ASSERT_TRUE(page.click(Role::button, "Copy: Stack Trace"));
    EXPECT_EQ(page.page.copies, (std::vector<std::string>{"at one\nat two"}));
    page.page.answer_copies(true);
    page.settle();
    EXPECT_TRUE(page.page.announced("Stack Trace copied"));

    ASSERT_TRUE(page.press_escape());
    EXPECT_EQ(page.find(Role::dialog, "Job Error: Jira"), nullptr);
    EXPECT_FALSE(page.press_escape());
    page.click(Role::button, "View Errors: Jira");
    ASSERT_TRUE(page.click(Role::button, "Close"));
    EXPECT_EQ(page.find(Role::dialog, "Job Error: Jira"), nullptr);
    expect_honest_mirror(page);
}

TEST(Application, KeepsTheThemeAcrossVisits) {
    Headless first;
    first.go_live(quiet_list());
    EXPECT_FALSE(first.page.dark);
    EXPECT_TRUE(first.click(Role::button, "Settings"));
    EXPECT_TRUE(first.click(Role::radio, "Light"));
    EXPECT_TRUE(first.click(Role::radio, "Dark"));
    EXPECT_TRUE(first.page.dark);
    EXPECT_EQ(first.storage.values["etl_jobs.theme"], "dark");
    EXPECT_EQ(first.page.theme_changes, 2u) << "told once each";

    Headless second;
    second.storage.values = first.storage.values;
    second.start();
    EXPECT_TRUE(second.page.dark);
    EXPECT_EQ(second.application().state().preferences.theme, app::ThemeChoice::dark);

    Headless strange;
    strange.storage.values["etl_jobs.theme"] = "mauve";
    strange.start();
    EXPECT_EQ(strange.application().state().preferences.theme, app::ThemeChoice::system);
}

TEST(Application, ScrollsAndSaysWhichJobsAreSeen) {
    std::string body;
    for (int number = 1; number <= 300; ++number) {
        body += (number == 1 ? "[" : ",") + row(std::to_string(number), "Job " + std::to_string(number), "ready");
    }
    body += "]";
    Headless page;
    page.go_live(body);
    EXPECT_NE(page.find(Role::list_item, "Job 1"), nullptr);
    EXPECT_EQ(page.find(Role::list_item, "Job 300"), nullptr);
    EXPECT_EQ(page.sockets.sockets.size(), app::socket_cap);

    page.application().scrolled(page.page.dom.all(Role::scroll_area).front()->id, {0, 1e9f});
    page.settle();
    EXPECT_EQ(page.find(Role::list_item, "Job 1"), nullptr);
    EXPECT_NE(page.find(Role::list_item, "Job 300"), nullptr);
    const auto& seen = page.state().connection.visible_jobs;
    EXPECT_EQ(std::count(seen.begin(), seen.end(), model::JobId("300")), 1);
    page.serve(3'000, body);
    EXPECT_EQ(page.sockets.sockets.count(model::JobId("300")), 1u) << "what is seen has a socket";
    EXPECT_LE(page.sockets.sockets.size(), app::socket_cap);
    expect_honest_mirror(page);
}

TEST(Application, WorksWithoutADrawingContext) {
    Headless page;
    page.text.drawing = false;
    page.renderer.works = false;
    page.go_live(quiet_list());
    EXPECT_EQ(page.renderer.submitted, 0u);
    EXPECT_EQ(page.page.painted, 1u) << "the page's own nodes show the jobs";
    EXPECT_TRUE(page.click(Role::button, "Run Job: Jira"));
    EXPECT_TRUE(page.shows("Starting…"));
    expect_honest_mirror(page);
}

TEST(Application, IgnoresNodesThatAreNotThere) {
    Headless page;
    page.go_live(quiet_list());
    const std::string before = page.text_on_screen();
    const auto sent = page.http.sent.size();
    page.application().activate(12'345);
    page.application().cancel(12'345);
    page.application().activate(0);
    page.application().set_hovered(12'345);
    page.application().set_pressed(12'345);
    page.application().set_focused(12'345, true);
    page.application().scrolled(12'345, {1, 1});
    page.settle();
    EXPECT_EQ(page.text_on_screen(), before);
    EXPECT_EQ(page.http.sent.size(), sent);
}

TEST(Application, DropsWhatComesAfterItsEnd) {
    Headless page;
    page.start();
    ASSERT_NE(page.http.waiting("GET", list_path), nullptr);
    page.stop();
    EXPECT_FALSE(page.sockets.has_listener());
    page.http.answer_all({HttpAnswer::Outcome::answered, 200, quiet_list()});
    EXPECT_EQ(page.http.waiting_count(), 0u);
    EXPECT_EQ(page.http.sent_count("GET", list_path), 1u) << "nothing followed";

    Headless copying;
    copying.go_live(list(row("1", "Jira", "failed", R"(,"error_details":{"message":"m","stack_trace":"s"})")));
    copying.click(Role::button, "View Errors: Jira");
    copying.click(Role::button, "Copy: Stack Trace");
    copying.stop();
    copying.page.answer_copies(true);
    EXPECT_FALSE(copying.page.announced("Stack Trace copied"));
}

} // namespace
} // namespace etl::shell
