// A run's own page: what it reads and when, what it is compared with, and that the run can be done again.
#include "app/run_page.hpp"

#include "app/address.hpp"
#include "capable_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

using AskedRun = Ask<model::RunQuestion>;
using AskedRuns = Ask<model::RunsQuestion>;

model::Run run(int number, StatusKind kind = StatusKind::completed) {
    model::Run one;
    one.id = model::RunId("run-" + std::to_string(number));
    one.job_id = JobId("a");
    one.job_name = "Job a";
    one.status = word(kind);
    one.started_at = at(number * 1'000);
    return one;
}

class RunPageTest : public ::testing::Test {
  protected:
    void SetUp() override {
        model::Capabilities can = every_control();
        can.runs = true;
        page = capable_page({row("a"), row("b")}, can);
    }

    void look(const std::string& address) { page.dispatch(RouteChanged{parse_address(address)}); }

    void answer(const model::Run& with, std::size_t back = 0) {
        const std::vector<AskedRun> all = page.all<AskedRun>();
        ASSERT_GT(all.size(), back);
        const AskedRun& asked = all[all.size() - 1 - back];
        page.dispatch(Answered<model::RunQuestion>{asked.ticket, asked.question, with});
    }

    void fail(FailureKind kind) {
        const AskedRun asked = page.all<AskedRun>().back();
        page.dispatch(Answered<model::RunQuestion>{asked.ticket, asked.question, model::Failure{failure(kind)}});
    }

    void answer_siblings(std::vector<model::Run> runs) {
        const AskedRuns asked = page.all<AskedRuns>().back();
        model::RunPage with;
        with.runs = std::move(runs);
        page.dispatch(Answered<model::RunsQuestion>{asked.ticket, asked.question, with});
    }

    Page page;
};

TEST_F(RunPageTest, ReadsTheRunAndThoseOfItsJobAndARunThatIsOverNoMore) {
    look("#/runs/run-7");
    ASSERT_EQ(page.count<AskedRun>(), 1u);
    EXPECT_EQ(page.all<AskedRun>()[0].question.run, model::RunId("run-7"));
    EXPECT_EQ(run_in_sight(page.state()), nullptr);
    answer(run(7));
    ASSERT_NE(run_in_sight(page.state()), nullptr);
    ASSERT_EQ(page.count<AskedRuns>(), 1u);
    EXPECT_EQ(page.all<AskedRuns>()[0].question.query.job, JobId("a"));
    answer_siblings({run(8), run(7), run(6)});
    EXPECT_EQ(run_before(page.state())->id, model::RunId("run-6"));
    page.wait(180'000);
    EXPECT_EQ(page.count<AskedRun>(), 1u);
}

TEST_F(RunPageTest, ARunThatGoesOnIsReadAgainAndAFailureKeepsIt) {
    look("#/runs/run-7");
    answer(run(7, StatusKind::running));
    page.wait(2'500);
    ASSERT_EQ(page.count<AskedRun>(), 2u);
    fail(FailureKind::server_error);
    EXPECT_NE(run_in_sight(page.state()), nullptr);
    page.wait(60'000);
    answer(run(7));
    EXPECT_EQ(run_in_sight(page.state())->status.kind, StatusKind::completed);
}

TEST_F(RunPageTest, ARunThatIsNoMoreIsNotShownNorAskedForForEver) {
    look("#/runs/run-7");
    fail(FailureKind::not_found);
    EXPECT_EQ(run_in_sight(page.state()), nullptr);
    page.wait(180'000);
    EXPECT_EQ(page.count<AskedRun>(), 1u);
}

TEST_F(RunPageTest, TheOtherRunStandsInTheAddress) {
    look("#/runs/run-7?with=run-5");
    ASSERT_EQ(page.count<AskedRun>(), 2u);
    EXPECT_EQ(page.all<AskedRun>()[1].question.run, model::RunId("run-5"));
    answer(run(5));
    answer(run(7), 1);
    EXPECT_EQ(compared_run(page.state())->id, model::RunId("run-5"));
    page.dispatch(TextEntered{std::string(compared_run_key), ""});
    EXPECT_EQ(compared_run(page.state()), nullptr);
    EXPECT_EQ(page.state().view.address, "#/runs/run-7");
}

TEST_F(RunPageTest, RunAgainSendsTheSamePayloadAndLeadsToTheNewRun) {
    look("#/runs/run-7");
    model::Run before = run(7);
    before.payload.text = R"({"since":"2026-01-01"})";
    answer(before);
    ASSERT_TRUE(run_again_state(page.state()).enabled);
    page.forget();
    page.dispatch(RunAgainPressed{});
    ASSERT_EQ(page.count<SendStart>(), 1u);
    EXPECT_EQ(page.all<SendStart>()[0].request.payload, before.payload.text);
    page.dispatch(TriggerAnswered{JobId("a"), model::RunHandle("run-9")});
    EXPECT_EQ(page.state().view.address, "#/runs/run-9");
}

TEST_F(RunPageTest, RunAgainSaysWhyItCantBe) {
    look("#/runs/run-7");
    model::Run other = run(7);
    other.job_id = JobId("gone");
    answer(other);
    EXPECT_FALSE(run_again_state(page.state()).enabled);
    EXPECT_NE(run_again_state(page.state()).reason, "");
    look("#/runs/run-6");
    model::Run cut = run(6);
    cut.payload.cut = true;
    answer(cut);
    EXPECT_FALSE(run_again_state(page.state()).enabled) << "a part of a payload is another one";
}

TEST(SeenRunsTest, WhereTheServerKeepsNoHistoryThisPageKeepsWhatItSaw) {
    Page page;
    page.go_live({row("a"), row("b")});
    page.message("a", status_since(StatusKind::running, 5'000));
    ASSERT_EQ(page.state().seen_runs.runs.size(), 1u);
    EXPECT_EQ(page.state().seen_runs.runs[0].job_id, JobId("a"));
    EXPECT_FALSE(page.state().seen_runs.runs[0].completed_at);
    page.now += 3'000;
    model::JobStatus ended = status_since(StatusKind::failed, 5'000);
    ended.completed_at = at(9'000);
    page.message("a", ended);
    page.message("b", status(StatusKind::running));
    const std::vector<model::Run>& seen = page.state().seen_runs.runs;
    ASSERT_EQ(seen.size(), 2u);
    EXPECT_EQ(seen[0].job_id, JobId("b")) << "the newest first";
    EXPECT_EQ(seen[1].status.kind, StatusKind::failed);
    EXPECT_EQ(seen[1].duration_ms, 4'000);
    page.dispatch(RouteChanged{parse_address("#/runs/" + seen[1].id.text)});
    ASSERT_NE(run_in_sight(page.state()), nullptr);
    EXPECT_EQ(run_in_sight(page.state())->job_name, "Job a");
    EXPECT_EQ(page.count<AskedRun>(), 0u) << "nobody could answer";
    page.dispatch(RouteChanged{parse_address("#/runs?status=failed")});
    EXPECT_EQ(shown_runs(page.state()).size(), 1u);
}

TEST(SeenRunsTest, AJobThatWaitsBetweenTwoWordsOfOneRunHasNotEndedIt) {
    Page page;
    page.go_live({row("a")});
    page.message("a", status_since(StatusKind::running, 5'000));
    page.message("a", status_since(StatusKind::pending, 5'000));
    page.message("a", status_since(StatusKind::running, 5'000));
    ASSERT_EQ(page.state().seen_runs.runs.size(), 1u);
    EXPECT_FALSE(page.state().seen_runs.runs[0].completed_at);
    model::JobStatus ended = status_since(StatusKind::completed, 5'000);
    ended.completed_at = at(9'000);
    page.message("a", ended);
    ASSERT_EQ(page.state().seen_runs.runs.size(), 1u);
    EXPECT_EQ(page.state().seen_runs.runs[0].status.kind, StatusKind::completed);
    EXPECT_EQ(page.state().seen_runs.runs[0].duration_ms, 4'000);
}

} // namespace
} // namespace etl::app
