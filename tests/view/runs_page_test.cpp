// What the Runs page says in each of its states, and of each run.
#include "view/runs_page.hpp"

#include "app/store.hpp"
#include "records.hpp"
#include "shell/native/fixed_locale.hpp"

#include <gtest/gtest.h>

namespace etl::view {
namespace {

using model::StatusKind;

class RunsPageTest : public ::testing::Test {
  protected:
    void SetUp() override {
        state.capabilities.known = true;
        state.capabilities.server.runs = true;
        state.view.route = app::Route::runs;
        state.connection.kind = app::ConnectionKind::live;
    }

    [[nodiscard]] ViewContext context() const { return {monday, locale}; }
    [[nodiscard]] RunsPageView page() const {
        JobOptions jobs;
        return runs_page(state, jobs.find(state.jobs), context());
    }
    [[nodiscard]] std::string cell(const model::Run& run, RunColumn column) const {
        return run_cell(run, column, context());
    }

    static model::Run run(StatusKind kind) {
        model::Run one;
        one.id = model::RunId("run-7");
        one.job_id = model::JobId("2");
        one.job_name = "Jira";
        one.status = {kind, std::string(model::status_name(kind))};
        one.started_at = model::Timestamp{"then", monday - 65'000};
        one.trigger = model::parse_run_trigger("manual");
        return one;
    }

    app::AppState state;
    shell::native::FixedLocale locale;
};

TEST_F(RunsPageTest, ARunsFiguresAreThereOrADash) {
    model::Run told = run(StatusKind::completed);
    told.by = "ana";
    told.duration_ms = 252'000;
    told.metrics = {1'800, 1'800, 1'790, 0};
    told.log_counts = model::LogCounts{3, 0};
    EXPECT_EQ(cell(told, RunColumn::job), "Jira");
    EXPECT_EQ(cell(told, RunColumn::status), "COMPLETED");
    EXPECT_EQ(cell(told, RunColumn::duration), "4m 12s");
    EXPECT_EQ(cell(told, RunColumn::trigger), "By hand, ana");
    EXPECT_EQ(cell(told, RunColumn::loaded), "1,790 of 1,800");
    EXPECT_EQ(cell(told, RunColumn::warnings), "3");
    EXPECT_EQ(cell(told, RunColumn::errors), "0");
    model::Run bare;
    bare.job_id = model::JobId("9");
    for (const RunColumn column :
         {RunColumn::started, RunColumn::duration, RunColumn::trigger, RunColumn::warnings, RunColumn::errors}) {
        EXPECT_EQ(cell(bare, column), "—") << run_column_label(column);
    }
    EXPECT_EQ(cell(bare, RunColumn::job), "9") << "a job that is no more is named by its number";
}

TEST_F(RunsPageTest, ARunThatGoesOnCountsItsSeconds) {
    state.runs.runs = {run(StatusKind::running)};
    EXPECT_EQ(cell(state.runs.runs[0], RunColumn::duration), "1m 5s");
    EXPECT_EQ(runs_change_at(app::shown_runs(state), context()), monday + 1'000);
    state.runs.runs = {run(StatusKind::completed)};
    EXPECT_FALSE(runs_change_at(app::shown_runs(state), context()));
}

TEST_F(RunsPageTest, SaysWhatItWaitsForAndWhyThereIsNothing) {
    EXPECT_EQ(page().busy, "Loading runs");
    EXPECT_FALSE(page().nothing);
    state.runs.newest.read_at = monday;
    EXPECT_EQ(page().busy, "");
    EXPECT_EQ(page().nothing->title, "No runs yet");
    app::set_runs_finding(state.view, {model::JobId("2"), "failed"});
    EXPECT_EQ(page().nothing->title, "No run found");
    EXPECT_TRUE(app::get_if<app::RunsFindingCleared>(page().nothing->action->action));
    state.runs.newest.failure = app::RequestFailure{app::FailureKind::server_error, 500, "The disk is full.", ""};
    EXPECT_EQ(page().nothing->title, "The runs can’t be shown");
    EXPECT_NE(page().nothing->detail.find("The disk is full."), std::string::npos);
    state.capabilities.server.runs = false;
    app::set_runs_finding(state.view, {});
    EXPECT_EQ(page().nothing->title, "No history of runs here");
}

TEST_F(RunsPageTest, AFailureMarksWhatIsStillThere) {
    state.runs.runs = {run(StatusKind::completed)};
    EXPECT_EQ(page().banner, "");
    EXPECT_EQ(page().summary, "1 run");
    EXPECT_FALSE(page().older);
    state.runs.next_cursor = "before";
    EXPECT_EQ(page().summary, "1 run, and older ones");
    ASSERT_TRUE(page().older);
    state.runs.older.failure = app::RequestFailure{app::FailureKind::timed_out, 0, "", ""};
    EXPECT_EQ(page().banner, "The server did not answer in time. What is shown is older.");
    state.connection.kind = app::ConnectionKind::offline;
    EXPECT_NE(page().banner.find("Offline"), std::string::npos);
}

TEST_F(RunsPageTest, TheJobThatItIsAboutIsNamedAndLetGo) {
    EXPECT_EQ(page().job.field.text, "");
    EXPECT_FALSE(page().show_all);
    app::set_runs_finding(state.view, {model::JobId("2"), {}});
    EXPECT_EQ(page().job.field.text, "2") << "as long as nobody knows its name";
    state.jobs.records = {record(StatusKind::ready)};
    state.jobs.records[0].job.id = model::JobId("2");
    state.jobs.index[model::JobId("2")] = 0;
    EXPECT_EQ(page().job.field.text, "Jira");
    EXPECT_EQ(page().job.field.error, "");
    ASSERT_TRUE(page().show_all);
    EXPECT_TRUE(app::get_if<app::RunsFindingCleared>(page().show_all->action));
    state.view.enter(app::runs_key::job_field, "Jra");
    EXPECT_NE(page().job.field.error, "") << "no job is called that";
}

TEST_F(RunsPageTest, TwoRunsAreComparedAndNoOtherNumber) {
    EXPECT_FALSE(page().compare.enabled);
    EXPECT_NE(page().compare.reason, "");
    EXPECT_FALSE(page().drop_ticks);
    state.chosen_runs = {model::RunId("run-7")};
    EXPECT_FALSE(page().compare.enabled);
    state.chosen_runs.emplace_back("run-3");
    ASSERT_TRUE(page().compare.enabled);
    const app::Action action = page().compare.action;
    const auto* opened = std::get_if<app::AddressOpened>(&action);
    ASSERT_NE(opened, nullptr);
    EXPECT_EQ(app::write_address(opened->address), "#/runs/run-7?with=run-3");
    ASSERT_TRUE(page().drop_ticks);
    state.chosen_runs.emplace_back("run-2");
    EXPECT_FALSE(page().compare.enabled);
}

TEST_F(RunsPageTest, WithoutAHistoryItShowsWhatThisPageSawAndSaysSo) {
    state.capabilities.server.runs = false;
    state.seen_runs.since = monday;
    state.seen_runs.runs = {run(StatusKind::completed)};
    EXPECT_EQ(page().summary, "1 run");
    EXPECT_NE(page().banner, "");
    EXPECT_EQ(page().banner_tone, Tone::neutral);
    EXPECT_FALSE(page().nothing);
    app::set_runs_finding(state.view, {{}, "failed"});
    EXPECT_EQ(page().nothing->title, "No run found");
}

TEST_F(RunsPageTest, TheLinksKeepWhatWasSoughtOnThePages) {
    app::set_runs_finding(state.view, {model::JobId("2"), {}});
    app::Finding finding;
    finding.text = "jira";
    app::set_finding(state.view, finding);
    const std::vector<PageLinkView> links = page().head.pages;
    ASSERT_GE(links.size(), 2u);
    EXPECT_EQ(links[0].href, "#/?find=jira");
    EXPECT_FALSE(links[0].current);
    EXPECT_EQ(links[1].href, "#/runs?job=2");
    EXPECT_TRUE(links[1].current);
}

} // namespace
} // namespace etl::view
