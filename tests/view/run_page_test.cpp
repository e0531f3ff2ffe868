// What a run's own page, its comparison with another run and the chart of many say.
#include "view/run_page.hpp"

#include "app/address.hpp"
#include "records.hpp"
#include "view/runs_chart.hpp"

namespace etl::view {
namespace {

model::Run run(int number, StatusKind kind = StatusKind::completed, std::int64_t took = 60'000) {
    model::Run one;
    one.id = model::RunId("run-" + std::to_string(number));
    one.job_id = model::JobId("7");
    one.job_name = "Jira";
    one.status = word(kind);
    one.started_at = instant(monday);
    one.duration_ms = took;
    one.trigger = model::parse_run_trigger("manual");
    return one;
}

model::RunStage stage(const std::string& name, EpochMilliseconds from, EpochMilliseconds to) {
    model::RunStage one;
    one.stage.raw = name;
    one.status = word(StatusKind::completed);
    one.started_at = instant(monday + from);
    one.completed_at = instant(monday + to);
    one.in = 100;
    one.out = 90;
    one.errors = 10;
    return one;
}

class RunPageViewTest : public ::testing::Test {
  protected:
    void SetUp() override {
        state.capabilities.known = true;
        state.capabilities.server.runs = true;
        state.capabilities.server.logs = true;
        state.connection.kind = app::ConnectionKind::live;
        state.view.route = app::Route::run;
        state.view.run = state.run_page.of = model::RunId("run-7");
    }

    void show(const model::Run& one) {
        state.run_page.run = one;
        state.run_page.reading.read_at = state.run_page.reading.answered_at = monday;
    }

    [[nodiscard]] ViewContext context() const { return {monday + 90'000, locale}; }
    [[nodiscard]] RunPageView page() const { return run_page(state, context()); }
    [[nodiscard]] std::optional<RunsChartView> chart(const std::vector<model::Run>& runs) const {
        std::vector<const model::Run*> shown;
        for (const model::Run& one : runs) {
            shown.push_back(&one);
        }
        return runs_chart(state, shown, 50, context());
    }

    app::AppState state;
    shell::native::FixedLocale locale;
};

TEST_F(RunPageViewTest, SaysWhatItWaitsForAndWhenTheRunIsNoMore) {
    EXPECT_NE(page().busy, "");
    EXPECT_FALSE(page().nothing);
    state.run_page.reading.answered_at = monday;
    state.run_page.reading.failure = app::RequestFailure{app::FailureKind::not_found, 404, "", ""};
    ASSERT_TRUE(page().nothing);
    EXPECT_NE(page().nothing->title.find("run-7"), std::string::npos);
    EXPECT_FALSE(page().nothing->action) << "trying again would be of no use";
    state.run_page.reading.failure = app::RequestFailure{app::FailureKind::server_error, 500, "", ""};
    EXPECT_TRUE(page().nothing->action);
}

TEST_F(RunPageViewTest, StagesStandOnOneTimeLine) {
    model::Run one = run(7);
    one.stages = {stage("extract", 0, 10'000), stage("load", 10'000, 40'000)};
    show(one);
    const StagesView stages = *page().run->stages;
    ASSERT_EQ(stages.spans.size(), 2u);
    EXPECT_FLOAT_EQ(stages.spans[0].start, 0);
    EXPECT_FLOAT_EQ(stages.spans[0].end, 0.25f);
    EXPECT_FLOAT_EQ(stages.spans[1].end, 1);
    EXPECT_EQ(stages.spans[1].took, "30s");
    ASSERT_EQ(stages.figures.rows.size(), 2u);
    EXPECT_EQ(stages.figures.rows[0][0], "Extract");
    EXPECT_EQ(stages.figures.rows[0].back(), "10");
    EXPECT_NE(stages.says.find("Load"), std::string::npos);
}

TEST_F(RunPageViewTest, ARunsLinksErrorAndPayloadAreThereAndWhatIsMissingIsNot) {
    show(run(7));
    EXPECT_FALSE(page().run->error);
    EXPECT_FALSE(page().run->payload);
    EXPECT_EQ(page().run->links[0].href, "#/runs/run-7/log");
    model::Run failed = run(7, StatusKind::failed);
    failed.error.emplace();
    failed.error->message = "disk full";
    failed.payload.text = "{}";
    show(failed);
    EXPECT_EQ(page().run->error->message, "disk full");
    EXPECT_EQ(page().run->payload->text, "{}");
    state.capabilities.server.logs = false;
    EXPECT_FALSE(page().run->links[0].enabled);
    EXPECT_NE(page().run->links[0].reason, "");
}

TEST_F(RunPageViewTest, AFailureMarksTheRunThatIsStillThere) {
    show(run(7, StatusKind::running));
    EXPECT_EQ(page().banner, "");
    state.run_page.reading.failure = app::RequestFailure{app::FailureKind::timed_out, 0, "", ""};
    EXPECT_NE(page().banner, "");
    EXPECT_TRUE(page().run);
}

TEST_F(RunPageViewTest, TwoRunsAreComparedFigureByFigure) {
    model::Run one = run(7, StatusKind::failed, 90'000);
    model::Run two = run(6, StatusKind::completed, 60'000);
    one.metrics = {120, 617, 0, 3};
    two.metrics = {100, 620, 100, std::nullopt};
    one.stages = {stage("extract", 0, 10'000)};
    const FiguresView figures = compare_runs(one, two, context());
    const auto row = [&](std::string_view what) {
        for (const auto& cells : figures.rows) {
            if (cells[0] == what) {
                return cells[1] + "|" + cells[2] + "|" + cells[3];
            }
        }
        return std::string("there is none");
    };
    EXPECT_EQ(row("Status"), "Failed|Completed|differs");
    EXPECT_EQ(row("Duration"), "1m 30s|1m|+30s (+50%)");
    EXPECT_EQ(row("Extracted"), "120|100|+20 (+20%)");
    EXPECT_EQ(row("Transformed"), "617|620|−3") << "less than half a percent has no share";
    EXPECT_EQ(row("Loaded"), "0|100|−100 (−100%)");
    EXPECT_EQ(compare_runs(one, one, context()).rows.back()[3], "same");
    EXPECT_EQ(row("Errors"), "3|—|—") << "nobody says how many there were";
    EXPECT_EQ(row("Extract"), "Completed|—|differs");
}

TEST_F(RunPageViewTest, TheChartSaysTheSameThreeTimes) {
    std::vector<model::Run> runs;
    for (int number = 8; number > 0; --number) {
        runs.push_back(run(number, number == 8 ? StatusKind::failed : StatusKind::completed, number * 10'000));
        runs.back().stages = {stage("extract", 0, 1'000)};
    }
    const RunsChartView drawn = *chart(runs);
    ASSERT_EQ(drawn.columns.size(), 8u);
    EXPECT_EQ(drawn.columns.back().key, "run-8") << "the newest last";
    EXPECT_FLOAT_EQ(drawn.columns.back().share, 1);
    EXPECT_FLOAT_EQ(drawn.columns.front().share, 0.125f);
    EXPECT_EQ(drawn.columns.front().href, "#/runs/run-1");
    EXPECT_EQ(drawn.columns.front().cells.size(), 1u);
    ASSERT_TRUE(drawn.usual);
    EXPECT_EQ(drawn.legend.size(), 2u);
    EXPECT_NE(drawn.says.find("7 completed, 1 failed"), std::string::npos);
    state.view.set(runs_chart_key, 1);
    const RunsChartView figures = *chart(runs);
    ASSERT_EQ(figures.figures.size(), 8u);
    EXPECT_EQ(figures.figures[0][0], "run-8");
    EXPECT_EQ(figures.figures[0][2], "1m 20s");
    state.view.set(runs_chart_key, 2);
    EXPECT_TRUE(chart(runs)->columns.empty());
    EXPECT_FALSE(chart({})) << "of no runs there is no chart";
}

TEST_F(RunPageViewTest, NothingIsUsualForSeveralJobsOrAFewRuns) {
    std::vector<model::Run> runs;
    for (int number = 8; number > 0; --number) {
        runs.push_back(run(number));
    }
    EXPECT_TRUE(chart(runs)->usual);
    runs[3].job_id = model::JobId("9");
    EXPECT_FALSE(chart(runs)->usual);
    EXPECT_FALSE(chart({run(1), run(2)})->usual);
}

} // namespace
} // namespace etl::view
