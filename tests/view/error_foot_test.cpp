// What can be done with an error that is open, and why something can't.
#include "view/error_foot.hpp"

#include "app/error_steps.hpp"
#include "records.hpp"
#include "view/error_report.hpp"

namespace etl::view {
namespace {

model::JobError whole_error() {
    return {model::parse_stage("transform"), "database_error",
            "Could not \"connect\"",         model::parse_timestamp("2026-11-23T14:00:05Z"),
            "Traceback\n  line 1",           "{\n  \"host\": \"db\"\n}"};
}

class ErrorFoot : public ::testing::Test {
  protected:
    void SetUp() override {
        state.capabilities.known = true;
        state.capabilities.server.logs = true;
        add("1", "Jira");
        add("2", "GitHub");
        open(0);
    }

    void add(const std::string& id, const std::string& name) {
        app::JobRecord one = record(StatusKind::failed, name);
        one.job.id = model::JobId(id);
        one.job.recent_runs = {{model::RunId("run-" + id), word(StatusKind::failed), instant(monday), {}}};
        one.current.started_at = instant(monday);
        one.current.error = whole_error();
        state.jobs.index.emplace(one.job.id, state.jobs.records.size());
        state.jobs.records.push_back(std::move(one));
        ++state.jobs.structure_version;
    }
    void open(std::size_t place) { app::open_error_window(state, state.jobs.records[place]); }
    [[nodiscard]] app::JobRecord& first() { return state.jobs.records.front(); }

    ErrorFootView foot() {
        app::JobFinder finder;
        const ViewContext context{monday, locale};
        return error_foot(state, finder.find(state), *state.error_window, error_window(*state.error_window, context),
                          context);
    }

    app::AppState state;
    shell::native::FixedLocale locale;
};

TEST_F(ErrorFoot, SaysWhichOfHowManyAndLeadsToTheOthers) {
    const ErrorFootView view = foot();
    EXPECT_EQ(view.place, "1 of 2");
    EXPECT_EQ(view.next.name, "Next failure");
    EXPECT_EQ(view.next.shortcut, "J");
    EXPECT_EQ(view.previous.shortcut, "K");
    const auto next = *app::get_if<app::FailureStepped>(view.next.action);
    EXPECT_EQ(next.job, model::JobId("2"));
    EXPECT_EQ(next.place, 2u);
    state.preferences.letters = false;
    EXPECT_EQ(foot().next.shortcut, "");
}

TEST_F(ErrorFoot, SaysWhyThereIsNoOther) {
    state.jobs.records[1].current.status = word(StatusKind::completed);
    ErrorFootView view = foot();
    EXPECT_EQ(view.place, "1 of 1");
    EXPECT_FALSE(view.next.enabled);
    EXPECT_EQ(view.previous.reason, "No other job has failed.");
    first().current.status = word(StatusKind::running);
    EXPECT_EQ(foot().place, "");
    state.jobs.records[1].current.status = word(StatusKind::failed);
    EXPECT_EQ(foot().place, "1 failure");
}

TEST_F(ErrorFoot, LeadsToTheRunsLogWhereThereIsOne) {
    EXPECT_EQ(foot().log.href, "#/runs/run-1/log?line=first-error");
    EXPECT_EQ(foot().log.name, "Open the log at its first error");
    EXPECT_TRUE(foot().log.enabled);
    first().job.recent_runs.clear();
    EXPECT_EQ(foot().log.reason, "The list does not say which run this was.");
    EXPECT_EQ(foot().log.href, "");
    state.capabilities.server.logs = false;
    EXPECT_EQ(foot().log.reason, "This server keeps no logs of its runs.");
    state.capabilities.known = false;
    EXPECT_FALSE(foot().log.reason.empty());
    state.backend.decided = true;
    state.backend.profile = model::Profile::platform;
    EXPECT_EQ(foot().log.reason, "This server keeps one log of all workers, none of a single run.");
    EXPECT_FALSE(foot().log.enabled);
}

TEST_F(ErrorFoot, RetriesAsTheJobItselfIsRun) {
    EXPECT_EQ(foot().retry.label, "Retry");
    EXPECT_EQ(foot().retry.name, "Retry: Jira");
    EXPECT_EQ(std::get<app::RunPressed>(foot().retry.action).job, model::JobId("1"));
    first().trigger = app::TriggerPhase::sending;
    EXPECT_TRUE(foot().retry.busy);
    EXPECT_EQ(foot().retry.label, "Starting…");
    EXPECT_EQ(foot().retry.reason, "Jira is being started.");
    first().trigger = app::TriggerPhase::idle;
    state.capabilities.read_only = true;
    EXPECT_FALSE(foot().retry.enabled);
    EXPECT_EQ(foot().retry.reason, app::control_state(state, first(), model::Control::start).reason);
    state.jobs.records.clear();
    state.jobs.index.clear();
    EXPECT_FALSE(foot().retry.enabled);
    EXPECT_EQ(foot().retry.name, "Retry: Jira");
    EXPECT_FALSE(foot().retry.reason.empty());
}

TEST_F(ErrorFoot, CopiesTheWholeErrorAsText) {
    const auto copy = std::get<app::CopyPressed>(foot().copy.action);
    EXPECT_EQ(copy.what, "Error");
    EXPECT_EQ(copy.text, "Job Error: Jira\n"
                         "Error occurred during transform stage at Nov 23, 2026, 2:00:05 PM UTC\n"
                         "Stage: transform\n"
                         "Type: database_error\n"
                         "\n"
                         "Error Message\n"
                         "Could not \"connect\"\n"
                         "\n"
                         "Context\n"
                         "{\n  \"host\": \"db\"\n}\n"
                         "\n"
                         "Stack Trace\n"
                         "Traceback\n  line 1\n");
}

TEST_F(ErrorFoot, SavesItAsJson) {
    const auto file = app::get_if<app::SavePressed>(foot().save.action)->file;
    EXPECT_EQ(file.name, "Job Error Jira.json");
    EXPECT_EQ(file.type, "application/json");
    EXPECT_EQ(file.text, "{\n"
                         "  \"job_id\": \"1\",\n"
                         "  \"job_name\": \"Jira\",\n"
                         "  \"run_id\": \"run-1\",\n"
                         "  \"error_details\": {\n"
                         "    \"stage\": \"transform\",\n"
                         "    \"error_type\": \"database_error\",\n"
                         "    \"message\": \"Could not \\\"connect\\\"\",\n"
                         "    \"timestamp\": \"2026-11-23T14:00:05Z\",\n"
                         "    \"stack_trace\": \"Traceback\\n  line 1\",\n"
                         "    \"context\": {\n"
                         "      \"host\": \"db\"\n"
                         "    }\n"
                         "  }\n"
                         "}\n");
}

TEST_F(ErrorFoot, LeavesOutWhatNobodyToldAndWritesACutContextAsText) {
    model::JobError error;
    error.message = "Broken";
    error.context = "{\n  \"host\": \"d…";
    const app::SaveFile file = error_file({model::JobId("9"), "a/b:c", error}, {});
    EXPECT_EQ(file.name, "Job Error a-b-c.json");
    EXPECT_EQ(file.text, "{\n"
                         "  \"job_id\": \"9\",\n"
                         "  \"job_name\": \"a/b:c\",\n"
                         "  \"error_details\": {\n"
                         "    \"message\": \"Broken\",\n"
                         "    \"context\": \"{\\n  \\\"host\\\": \\\"d…\"\n"
                         "  }\n"
                         "}\n");
}

} // namespace
} // namespace etl::view
