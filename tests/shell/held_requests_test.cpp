// Requests whose token is refused wait for another one, and are sent again with it exactly once (contract.md 2).
#include "platform_server.hpp"

namespace etl::shell {
namespace {

constexpr std::string_view reset_path = "/app/etl/jobs/7/reset?tenant_id=1";
constexpr std::string_view who = R"({"detail":"Token expired"})";

const std::string first = token_for("5", "first");
const std::string second = token_for("5", "second");

void go_live(Headless& page) {
    page.storage.values["pulse_token"] = first;
    go_live_on_platform(page);
}

void press_reset(Headless& page) {
    app::ControlRequest reset;
    reset.control = model::Control::reset;
    page.application().dispatch(app::ControlPressed{model::JobId("7"), reset});
}

/// Everything asked for is refused; nothing is said yet.
void refuse_all(Headless& page) {
    page.application().dispatch(app::RefreshPressed{});
    press_reset(page);
    page.http.answer("GET", platform_list, 401, std::string(who));
    page.http.answer("POST", reset_path, 401, std::string(who));
    page.settle();
}

TEST(HeldRequests, WaitForARefreshAndAreSentAgainOnceWithTheNewToken) {
    Headless page;
    go_live(page);
    refuse_all(page);
    EXPECT_EQ(page.http.sent_count("POST", refresh_path), 1u) << "one for all";
    ASSERT_NE(page.http.waiting("POST", refresh_path), nullptr);
    EXPECT_EQ(page.http.waiting("POST", refresh_path)->token, first);
    EXPECT_EQ(page.http.waiting_count(), 1u);
    EXPECT_TRUE(page.shows("Live")) << "nothing is lost yet";
    const std::size_t resets = page.http.sent_count("POST", reset_path);

    page.http.answer("POST", refresh_path, 200, refreshed(second));
    ASSERT_NE(page.http.waiting("GET", platform_list), nullptr);
    EXPECT_EQ(page.http.waiting("GET", platform_list)->token, second);
    ASSERT_NE(page.http.waiting("POST", reset_path), nullptr);
    EXPECT_EQ(page.http.waiting("POST", reset_path)->token, second);
    EXPECT_EQ(page.http.sent_count("POST", reset_path), resets + 1);
    page.http.answer("POST", reset_path, 200, R"({"success":true})");
    page.http.answer("GET", platform_list, 200, platform_quiet_list());
    page.settle();
    EXPECT_EQ(page.http.sent_count("POST", reset_path), resets + 1);
    EXPECT_TRUE(page.state().controls.pending.empty());
    EXPECT_EQ(page.storage.values["pulse_token"], first) << "the new one lives in memory only";
    EXPECT_EQ(everything_told(page).find("signature"), std::string::npos);
    EXPECT_EQ(everything_told(page).find(first), std::string::npos);
}

TEST(HeldRequests, WhatIsAskedMeanwhileWaitsAsWell) {
    Headless page;
    go_live(page);
    page.application().dispatch(app::RefreshPressed{});
    page.http.answer("GET", platform_list, 401, std::string(who));
    press_reset(page);
    EXPECT_EQ(page.http.sent_count("POST", reset_path), 0u);
    page.http.answer("POST", refresh_path, 200, refreshed(second));
    EXPECT_EQ(page.http.sent_count("POST", reset_path), 1u);
    EXPECT_EQ(page.http.waiting("POST", reset_path)->token, second);
}

TEST(HeldRequests, ASecondRefusalOfTheNewTokenMeansSignedOut) {
    Headless page;
    go_live(page);
    refuse_all(page);
    page.http.answer("POST", refresh_path, 200, refreshed(second));
    page.http.answer("GET", platform_list, 401, std::string(who));
    page.http.answer("POST", reset_path, 401, std::string(who));
    page.settle();
    EXPECT_EQ(page.http.sent_count("POST", refresh_path), 1u);
    EXPECT_EQ(page.state().connection.kind, app::ConnectionKind::signed_out);
    EXPECT_EQ(page.state().jobs.list_failure->server_sentence, "Token expired") << "the refusal is the answer";
    EXPECT_TRUE(page.state().controls.pending.empty());
    page.http.answer("GET", platform_list, 401, std::string(who)); // after the control, the state is read once more
    page.advance(60'000);
    EXPECT_EQ(page.http.waiting_count(), 0u);
    EXPECT_EQ(page.http.sent_count("POST", refresh_path), 1u);
    EXPECT_EQ(everything_told(page).find("signature"), std::string::npos);
}

TEST(HeldRequests, ARefreshThatGetsLostIsALossOfTheServerAndNotOfTheUser) {
    Headless page;
    go_live(page);
    refuse_all(page);
    page.http.answer("POST", refresh_path, {HttpAnswer::Outcome::unreachable, 0, {}});
    page.settle();
    EXPECT_EQ(page.state().jobs.list_failure->kind, app::FailureKind::unreachable);
    ASSERT_EQ(page.state().controls.pending.size(), 1u) << "whether it was done is read from the list";
    EXPECT_EQ(page.state().controls.pending.begin()->second.phase, app::ControlPhase::checking);
}

TEST(HeldRequests, ARefusalOfATokenThatIsNoLongerTheOneIsSentAgainAtOnce) {
    Headless page;
    go_live(page);
    press_reset(page);
    page.storage.values["pulse_token"] = second;
    page.application().token_changed();
    page.http.answer("POST", reset_path, 401, std::string(who));
    EXPECT_EQ(page.http.sent_count("POST", refresh_path), 0u);
    ASSERT_NE(page.http.waiting("POST", reset_path), nullptr);
    EXPECT_EQ(page.http.waiting("POST", reset_path)->token, second);
}

TEST(HeldRequests, NothingOfOneUserIsSentWithAnothersToken) {
    Headless page;
    go_live(page);
    refuse_all(page);
    page.application().dispatch(app::RefreshPressed{});
    page.storage.values["pulse_token"] = token_for("6", "bob");
    const std::size_t resets = page.http.sent_count("POST", reset_path);
    page.application().token_changed();
    page.settle();
    EXPECT_EQ(page.http.sent_count("POST", reset_path), resets);
    EXPECT_FALSE(page.shows("Jira")) << "nor shown to him";
    page.http.answer("POST", refresh_path, 200, refreshed(token_for("5", "late")));
    for (std::size_t place = page.http.sent.size() - page.http.waiting_count(); place < page.http.sent.size();
         ++place) {
        EXPECT_EQ(page.http.sent[place].token, token_for("6", "bob"));
    }
    press_reset(page);
    EXPECT_EQ(page.http.sent_count("POST", reset_path), resets) << "the job was the other's";
}

TEST(HeldRequests, ARefusalThatComesAfterAnotherUserHasSignedInIsItsAnswer) {
    Headless page;
    go_live(page);
    press_reset(page);
    page.storage.values["pulse_token"] = token_for("6", "bob");
    page.application().token_changed();
    page.http.answer("POST", reset_path, 401, std::string(who));
    EXPECT_EQ(page.http.waiting("POST", reset_path), nullptr);
    EXPECT_EQ(page.http.sent_count("POST", refresh_path), 0u);
}

TEST(HeldRequests, AListOfTheUserOfBeforeIsNotToldToTheNextOnesPages) {
    Headless page;
    go_live(page);
    page.application().dispatch(app::RefreshPressed{});
    const std::size_t shared = page.tabs.shared.size();
    page.storage.values["pulse_token"] = token_for("6", "bob");
    page.application().token_changed();
    EXPECT_EQ(page.tabs.groups.size(), 2u);
    page.http.answer("GET", platform_list, 200, platform_quiet_list());
    page.settle();
    EXPECT_EQ(page.tabs.shared.size(), shared);
    EXPECT_FALSE(page.shows("Jira"));
}

TEST(HeldRequests, TheHostIsAskedWhereTheServerRefusesAndItsTokenIsSentWithTheRightTenant) {
    Headless page;
    page.host.there = true;
    page.profile = app::ProfileChoice::platform;
    page.start();
    ASSERT_TRUE(page.http.answer("GET", "/app/etl/jobs", 401, std::string(who))) << "no token, no tenant";
    ASSERT_EQ(page.host.questions.size(), 1u);
    page.host.answer(first);
    const HttpRequest* again = page.http.waiting("GET", platform_list);
    ASSERT_NE(again, nullptr) << "the path is made anew for the token";
    EXPECT_EQ(again->token, first);
    EXPECT_EQ(page.tabs.groups.size(), 2u) << "the page is now of that user's pages";
    page.application().token_changed();
    EXPECT_EQ(page.tabs.groups.size(), 2u) << "no news";
}

TEST(HeldRequests, AHostThatHasNoneIsAskedOnce) {
    Headless page;
    page.host.there = true;
    go_live(page);
    refuse_all(page);
    page.http.answer("POST", refresh_path, 401, "");
    ASSERT_EQ(page.host.questions.size(), 1u);
    page.host.answer(std::nullopt);
    page.settle();
    EXPECT_TRUE(page.host.questions.empty());
    EXPECT_EQ(page.state().connection.kind, app::ConnectionKind::signed_out);
}

TEST(HeldRequests, OneThatOutlivesThePageWaitsForNothing) {
    Headless page;
    page.capabilities = R"({"controls":["stop"]})";
    page.storage.values["auth_token"] = first;
    page.go_live(list(row("1", "Jira", "running")));
    page.application().dispatch(app::StopHeld{model::JobId("1")});
    page.application().dispatch(app::PageLeaving{});
    page.http.answer("POST", "/api/v1/etl/jobs/1/stop", 401, std::string(who));
    page.settle();
    EXPECT_EQ(page.http.sent_count("POST", "/api/v1/etl/jobs/1/stop"), 1u);
    EXPECT_TRUE(page.shows("Token expired"));
}

TEST(HeldRequests, TheTimeOfWaitingIsNotTheServers) {
    Headless page;
    go_live(page);
    page.application().dispatch(app::RefreshPressed{});
    page.http.answer("GET", platform_list, 401, std::string(who));
    page.advance(5'000);
    page.http.answer("POST", refresh_path, 200, refreshed(second));
    page.advance(100);
    page.http.answer("GET", platform_list, 200, platform_quiet_list());
    EXPECT_LE(page.state().connection.last_list_duration, 200);
    EXPECT_EQ(page.tabs.shared.back().sent_at + page.tabs.shared.back().duration, page.clock.time);
}

TEST(HeldRequests, AnAnswerThatComesAfterTheEndIsDropped) {
    Headless page;
    page.host.there = true;
    go_live(page);
    refuse_all(page);
    page.stop();
    page.http.answer_all({HttpAnswer::Outcome::answered, 401, ""});
    EXPECT_TRUE(page.host.questions.empty());

    Headless asked;
    asked.host.there = true;
    asked.start();
    asked.http.answer("GET", list_path, 401, "");
    ASSERT_EQ(asked.host.questions.size(), 1u);
    asked.stop();
    asked.host.answer(first);
    EXPECT_EQ(asked.http.sent_count("GET", list_path), 1u);
}

TEST(HeldRequests, EarlyRenewalGoesUnnoticed) {
    Headless page;
    page.storage.values["pulse_token"] = token_for("5", "short", page.clock.time + 120'000);
    go_live_on_platform(page);
    page.advance(61'000);
    ASSERT_NE(page.http.waiting("POST", refresh_path), nullptr);
    page.http.answer("POST", refresh_path, 200, refreshed(second));
    page.settle();
    EXPECT_EQ(page.sockets.paths.size(), 1u) << "open sockets go on";
    page.sockets.lose("7");
    page.advance(5'000);
    EXPECT_NE(page.sockets.paths.back().find(percent_encoded(second)), std::string::npos);
}

} // namespace
} // namespace etl::shell
