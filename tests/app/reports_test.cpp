// Which report is newer, and what a row that knows little leaves as it was (contract.md 1.2).
#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

model::JobStatus rich(StatusKind kind, EpochMilliseconds started_at) {
    model::JobStatus state = status_since(kind, started_at);
    state.progress = 60;
    state.stage = {model::StageKind::load, "load"};
    state.metrics.extracted = 12;
    return state;
}

model::Job row_since(const std::string& id, StatusKind kind, EpochMilliseconds started_at) {
    model::Job job = row(id, kind);
    job.last_run = at(started_at);
    return job;
}

/// Live with one job, whose list request is then under way.
Page asking(const model::Job& job) {
    Page page;
    page.go_live({job});
    page.now += 100;
    page.dispatch(RefreshPressed{});
    return page;
}

TEST(Message, ReplacesAllAndCountsOnlyWhatChanged) {
    Page page;
    page.go_live({row("a")});
    EXPECT_FALSE(page.record("a").has_status);
    page.now += 5;
    page.message("a", rich(StatusKind::running, 50));
    EXPECT_TRUE(page.record("a").has_status);
    EXPECT_EQ(page.record("a").heard_at, page.now);
    EXPECT_EQ(page.record("a").current.job_id, "a") << "whatever the message says";
    EXPECT_EQ(page.state().connection.heard_at, page.now);
    const auto version = page.record("a").version;
    page.now += 5;
    page.message("a", rich(StatusKind::running, 50));
    EXPECT_EQ(page.record("a").version, version);
    EXPECT_EQ(page.record("a").heard_at, page.now);
    page.message("a", status(StatusKind::completed, 100));
    EXPECT_GT(page.record("a").version, version);
    EXPECT_TRUE(page.record("a").current.metrics.empty());
}

TEST(Message, TheFirstCountsEvenWhereItSaysWhatTheRowSaid) {
    Page page;
    page.go_live({row("a")});
    const auto version = page.record("a").version;
    page.message("a", status(StatusKind::ready));
    EXPECT_TRUE(page.record("a").has_status);
    EXPECT_GT(page.record("a").version, version);
}

TEST(Message, OfAnotherGenerationOrJobIsDropped) {
    Page page;
    page.go_live({row("a"), row("b")});
    page.dispatch(StatusReceived{JobId("a"), 77, status(StatusKind::failed)});
    page.dispatch(StatusReceived{JobId("b"), page.slot("a")->generation, status(StatusKind::failed)});
    page.dispatch(StatusReceived{JobId("z"), page.slot("a")->generation, status(StatusKind::failed)});
    EXPECT_EQ(page.kind("a"), StatusKind::ready);
    EXPECT_EQ(page.kind("b"), StatusKind::ready);
}

TEST(Message, ThatCanNotBeReadIsCountedAndTheListAsked) {
    Page page;
    page.go_live({row("a")});
    page.dispatch(StatusUnreadable{JobId("a"), 77, "old"});
    EXPECT_EQ(page.state().connection.unreadable_messages, 0U);
    page.dispatch(StatusUnreadable{JobId("a"), page.slot("a")->generation, "$: expected an object"});
    EXPECT_EQ(page.state().connection.unreadable_messages, 1U);
    page.wait(2'000);
    EXPECT_EQ(page.count<ReadList>(), 1U);
}

TEST(Row, IsDroppedForAJobHeardOfSinceTheRequestWasSent) {
    Page page = asking(row("a"));
    page.now += 10;
    page.message("a", rich(StatusKind::running, 50));
    page.now += 10;
    auto answer = row("a", StatusKind::completed);
    answer.name = "Renamed";
    page.answer_list({answer});
    EXPECT_EQ(page.kind("a"), StatusKind::running);
    EXPECT_EQ(page.record("a").job.name, "Renamed") << "the row itself is taken";
}

TEST(Row, WinsWhereItWasAskedForAfterTheMessage) {
    Page page;
    page.go_live({row("a")});
    page.message("a", rich(StatusKind::running, 50));
    page.now += 10;
    page.dispatch(RefreshPressed{});
    page.answer_list({row_since("a", StatusKind::failed, 50)});
    EXPECT_EQ(page.kind("a"), StatusKind::failed);
    EXPECT_TRUE(page.record("a").current.metrics.empty()) << "counts of a run half done are no counts of its end";
}

TEST(Row, OfALaterRunWinsOverAMessageOfTheEarlierOne) {
    Page page = asking(row("a"));
    page.now += 10;
    page.message("a", rich(StatusKind::running, 50));
    page.answer_list({row_since("a", StatusKind::running, 90)});
    EXPECT_EQ(page.record("a").current.started_at->instant, 90);
    EXPECT_TRUE(page.record("a").current.metrics.empty());
    EXPECT_EQ(page.record("a").current.progress, 0);
    EXPECT_FALSE(page.record("a").has_status) << "of this run only the row's word is known";
}

TEST(Row, ThatKnowsLessOfTheSameRunTakesNothingAway) {
    Page page;
    page.go_live({row("a")});
    auto failed = rich(StatusKind::failed, 50);
    failed.completed_at = at(80);
    failed.error = model::JobError{{}, "timeout_error", "too slow", {}, "", ""};
    page.message("a", failed);
    page.now += 10;
    page.dispatch(RefreshPressed{});
    auto answer = row_since("a", StatusKind::failed, 50);
    answer.progress = 60;
    page.answer_list({answer});
    EXPECT_EQ(page.record("a").current.error, failed.error);
    EXPECT_EQ(page.record("a").current.metrics, failed.metrics);
    EXPECT_EQ(page.record("a").current.stage, failed.stage);
    EXPECT_EQ(page.record("a").current.completed_at, failed.completed_at);
    EXPECT_TRUE(page.record("a").has_status);
}

TEST(Row, ThatKnowsMoreFillsAll) {
    Page page;
    page.start();
    auto answer = row_since("a", StatusKind::failed, 50);
    answer.last_run_finished = at(70);
    answer.stage = {model::StageKind::extract, "extract"};
    answer.metrics.errors = 3;
    answer.error = model::JobError{{}, "type", "message", {}, "", ""};
    page.answer_list({answer});
    const model::JobStatus& current = page.record("a").current;
    EXPECT_EQ(current.stage, answer.stage);
    EXPECT_EQ(current.metrics, answer.metrics);
    EXPECT_EQ(current.error, answer.error);
    EXPECT_EQ(current.started_at, answer.last_run);
    EXPECT_EQ(current.completed_at, answer.last_run_finished);
    EXPECT_TRUE(page.record("a").has_status);
}

TEST(Row, WithoutProgressDoesNotTakeARunningRunBackToNothing) {
    Page page;
    page.go_live({row("a")});
    page.message("a", rich(StatusKind::running, 50));
    page.now += 10;
    page.dispatch(RefreshPressed{});
    page.answer_list({row_since("a", StatusKind::running, 50)});
    EXPECT_EQ(page.record("a").current.progress, 60);
    page.now += 10;
    page.dispatch(RefreshPressed{});
    page.answer_list({row("a", StatusKind::running)});
    EXPECT_EQ(page.record("a").current.progress, 0) << "it may be another run: the row's word counts";
}

TEST(Row, WhoseStartLagsBehindIsOfTheSameRun) {
    Page page;
    page.go_live({row("a")});
    page.message("a", rich(StatusKind::running, 50));
    page.now += 10;
    page.dispatch(RefreshPressed{});
    auto answer = row_since("a", StatusKind::running, 20);
    answer.progress = 61;
    page.answer_list({answer});
    EXPECT_EQ(page.record("a").current.started_at->instant, 50);
    EXPECT_EQ(page.record("a").current.metrics.extracted, 12);
    EXPECT_EQ(page.record("a").current.progress, 61);
}

TEST(Row, TimesOfUnknownZoneAreNeverCompared) {
    Page page;
    page.go_live({row("a")});
    auto naive = rich(StatusKind::running, 50);
    naive.started_at = model::Timestamp{"2026-01-01T10:00:00", std::nullopt};
    page.message("a", naive);
    page.now += 10;
    page.dispatch(RefreshPressed{});
    auto answer = row_since("a", StatusKind::running, 5);
    page.answer_list({answer});
    EXPECT_EQ(page.record("a").current.started_at->instant, 5);
    EXPECT_EQ(page.record("a").current.stage.raw, "load");
}

TEST(Row, SpelledOtherwiseIsNoChange) {
    Page page;
    page.go_live({row("a", StatusKind::running)});
    const auto heard = [&] { return page.record("a").current.status.raw; };
    EXPECT_EQ(heard(), "running");
    page.dispatch(RefreshPressed{});
    auto shouted = row("a", StatusKind::running);
    shouted.status.raw = "RUNNING";
    page.answer_list({shouted});
    EXPECT_EQ(heard(), "running");
    auto odd = row("a");
    odd.status = {StatusKind::unknown, "one"};
    page.dispatch(RefreshPressed{});
    page.answer_list({odd});
    EXPECT_EQ(heard(), "one");
    odd.status.raw = "two";
    page.dispatch(RefreshPressed{});
    page.answer_list({odd});
    EXPECT_EQ(heard(), "two") << "of an unknown word the spelling is all there is";
}

} // namespace
} // namespace etl::app
