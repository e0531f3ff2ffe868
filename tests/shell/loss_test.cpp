// What the page says when the server or the network is lost, and that it finds back by itself; and where the token
// goes.
#include "server.hpp"

namespace etl::shell {
namespace {

/// Answers what waits as a dead server does, for so long. Returns how many list reads failed until the page was stale.
int die(Headless& page, model::EpochMilliseconds limit) {
    int failed_reads = 0;
    page.sockets.lose_all();
    page.settle();
    for (model::EpochMilliseconds passed = 0; passed < limit && !page.shows("this is the last known state");
         passed += 20) {
        if (page.http.answer("GET", list_path, {HttpAnswer::Outcome::unreachable, 0, {}})) {
            ++failed_reads;
        }
        page.sockets.lose_all();
        page.advance(20);
    }
    return failed_reads;
}

TEST(Loss, OfTheServerIsShownWithinOneFailedRead) {
    Headless page;
    page.go_live(list(row("1", "Jira", "running"), row("2", "GitHub", "ready")));
    page.sockets.say("1", message("running", 42, "transform"));
    page.advance(200);
    const auto before = page.clock.now();
    EXPECT_EQ(die(page, 10'000), 1);
    EXPECT_LT(page.clock.now() - before, 5'000);
    EXPECT_TRUE(page.shows("Server not reachable"));
    EXPECT_TRUE(page.shows("RUNNING")) << "the last state stays";
    EXPECT_TRUE(page.shows("42%"));
    EXPECT_EQ(page.find(Role::list_item, "Jira")->description, "Last known state");
    ASSERT_FALSE(page.page.announcements.empty());
    EXPECT_EQ(page.page.announcements.back().urgency, app::Urgency::assertive);

    const auto frames = page.redraw.frames;
    page.advance(1'000);
    EXPECT_LE(page.redraw.frames - frames, 3u) << "nothing turns any more; only the next try counts down";
    expect_honest_mirror(page);
}

TEST(Loss, EndsByItselfWithTheTrueState) {
    Headless page;
    page.go_live(list(row("1", "Jira", "running"), row("2", "GitHub", "ready")));
    die(page, 10'000);
    const std::string after =
        list(row("1", "Jira", "failed", R"(,"error_message":"interrupted")"), row("2", "GitHub", "ready"));
    page.serve(40'000, after);
    EXPECT_EQ(connection_line(page).substr(0, 4), "Live");
    EXPECT_TRUE(page.shows("FAILED"));
    EXPECT_TRUE(page.shows("interrupted"));
    EXPECT_FALSE(page.shows("last known state"));
    EXPECT_EQ(page.find(Role::list_item, "Jira")->description, "");
    EXPECT_TRUE(page.page.announced("Connected again."));
    expect_honest_mirror(page);
}

TEST(Loss, OfTheNetworkIsSaidAtOnce) {
    Headless page;
    page.go_live(quiet_list());
    page.application().dispatch(app::OnlineChanged{false});
    page.settle();
    EXPECT_EQ(connection_line(page).substr(0, 7), "Offline");
    EXPECT_TRUE(page.shows("this is the last known state"));
    page.application().dispatch(app::OnlineChanged{true});
    page.serve(10'000, quiet_list());
    EXPECT_EQ(connection_line(page).substr(0, 4), "Live");
}

TEST(Loss, OfAllSocketsLeavesPolling) {
    Headless page;
    page.start();
    for (int turn = 0; turn < 600; ++turn) {
        page.http.answer("GET", list_path, 200, quiet_list());
        page.sockets.lose_all();
        page.advance(100);
    }
    EXPECT_EQ(connection_line(page).substr(0, 7), "Polling");
    EXPECT_FALSE(page.shows("last known state")) << "what is shown is true";
}

TEST(Loss, OfTheSignInIsSaidAndHealedByANewToken) {
    Headless page;
    page.storage.values["auth_token"] = "old";
    page.go_live(quiet_list());
    page.sockets.lose_all(1008);
    page.settle();
    for (int turn = 0; turn < 50 && !page.shows("Signed out"); ++turn) {
        page.http.answer("GET", list_path, 401, R"({"detail":"Expired."})");
        page.advance(100);
    }
    ASSERT_TRUE(page.shows("Signed out"));
    page.storage.values["auth_token"] = "new";
    page.application().dispatch(app::TokenChanged{});
    page.settle();
    ASSERT_NE(page.http.waiting("GET", list_path), nullptr);
    EXPECT_EQ(page.http.waiting("GET", list_path)->token, "new");
    page.serve(10'000, quiet_list());
    EXPECT_EQ(connection_line(page).substr(0, 4), "Live");
    EXPECT_EQ(page.sockets.paths.back().substr(page.sockets.paths.back().find('?')), "?token=new");
}

TEST(Token, IsInNoPathButTheSocketsAndNowhereOnThePage) {
    constexpr std::string_view secret = "s3cr3t-t0ken";
    Headless page;
    page.storage.values["auth_token"] = secret;
    page.go_live(list(row("1", "Jira", "failed", R"(,"error_message":"m")"), row("2", "GitHub", "ready")));
    page.click(Role::button, "Run Job: GitHub");
    page.http.answer("POST", trigger_path, 500, "");
    page.settle();
    page.click(Role::button, "View Errors: Jira");
    die(page, 5'000);

    EXPECT_GT(page.http.sent.size(), 2u);
    for (const HttpRequest& request : page.http.sent) {
        EXPECT_EQ(request.token, secret) << "sent as a header by the port";
        EXPECT_EQ(request.path.find(secret), std::string::npos);
        EXPECT_EQ(request.body.find(secret), std::string::npos);
    }
    ASSERT_FALSE(page.sockets.paths.empty());
    for (const std::string& path : page.sockets.paths) {
        EXPECT_NE(path.find("?token=s3cr3t-t0ken"), std::string::npos) << "as the contract wants it";
    }
    EXPECT_FALSE(page.shows(secret));
    for (const auto& announcement : page.page.announcements) {
        EXPECT_EQ(announcement.text.find(secret), std::string::npos);
    }
    for (const auto& [key, value] : page.storage.values) {
        EXPECT_TRUE(key == "auth_token" || value.find(secret) == std::string::npos) << key;
    }
}

} // namespace
} // namespace etl::shell
