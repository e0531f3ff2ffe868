// What a job's details say, tab by tab, in every status and with every back end.
#include "view/details_drawer.hpp"

#include "app/address.hpp"
#include "records.hpp"
#include "view/print_details.hpp"

#include <algorithm>

namespace etl::view {
namespace {

constexpr EpochMilliseconds minute = 60'000;

model::Run run(int number, StatusKind kind = StatusKind::completed) {
    model::Run one;
    one.id = model::RunId("run-" + std::to_string(number));
    one.job_id = model::JobId("7");
    one.job_name = "Jira";
    one.status = word(kind);
    one.started_at = instant(monday - minute);
    one.duration_ms = 58'000;
    one.trigger = model::parse_run_trigger("schedule");
    return one;
}

class DetailsDrawer : public ::testing::Test {
  protected:
    void SetUp() override {
        state.jobs.phase = app::ListPhase::loaded;
        state.connection.kind = app::ConnectionKind::live;
        state.capabilities.known = true;
        state.capabilities.server.runs = true;
        state.capabilities.server.logs = true;
        for (const model::Control control : {model::Control::start, model::Control::pause, model::Control::settings}) {
            state.capabilities.server.controls.insert(control);
        }
        state.view.details.job = model::JobId("7");
        put(record(StatusKind::ready));
    }

    void put(app::JobRecord one) {
        state.jobs.records = {std::move(one)};
        state.jobs.index = {{model::JobId("7"), 0}};
    }
    app::JobRecord& job() { return state.jobs.records.front(); }
    void read(std::vector<model::Run> runs) {
        state.job_details.of = model::JobId("7");
        state.job_details.runs = std::move(runs);
        state.job_details.reading.read_at = state.job_details.reading.answered_at = monday;
    }
    DetailsDrawerView drawer(app::DetailsTab tab = app::DetailsTab::overview) {
        state.view.details.tab = tab;
        return *details_drawer(state, {monday, locale});
    }
    std::string sentence() { return drawer().sentence; }

    app::AppState state;
    const shell::native::FixedLocale locale;
};

std::string fact(const DetailsTabView& tab, std::string_view label) {
    for (const DetailsSection& section : tab.sections) {
        for (const DetailsFact& one : section.facts) {
            if (one.label == label) {
                return one.more.empty() ? one.value : one.value + " | " + one.more;
            }
        }
    }
    return "there is no " + std::string(label);
}

const ButtonView* button(const DetailsTabView& tab, std::string_view label) {
    for (const DetailsSection& section : tab.sections) {
        for (const ButtonView& one : section.buttons) {
            if (one.label == label) {
                return &one;
            }
        }
    }
    return nullptr;
}

TEST_F(DetailsDrawer, IsThereOnlyWhereItIsOpenAndInSight) {
    EXPECT_EQ(drawer().title, "Details: Jira");
    state.view.kiosk = true;
    EXPECT_FALSE(details_drawer(state, {monday, locale}));
    state.view.kiosk = false;
    state.view.details.job = {};
    EXPECT_FALSE(details_drawer(state, {monday, locale}));
}

TEST_F(DetailsDrawer, AJobThatThereIsNotIsSaidNotToBe) {
    state.view.details.job = model::JobId("999");
    const DetailsDrawerView view = drawer();
    ASSERT_TRUE(view.nothing);
    EXPECT_EQ(view.nothing->title, "There is no job 999");
    EXPECT_EQ(view.title, "Details: 999");
    EXPECT_TRUE(view.tabs.empty());
    state.jobs.phase = app::ListPhase::loading;
    EXPECT_FALSE(drawer().nothing) << "nobody knows yet";
    EXPECT_EQ(drawer().busy, "Loading the job");
    state.jobs.phase = app::ListPhase::failed;
    state.jobs.list_failure = app::RequestFailure{app::FailureKind::unreachable, 0, {}, {}};
    EXPECT_EQ(drawer().nothing->detail, "The server can’t be reached.");
}

TEST_F(DetailsDrawer, SaysWhatTheJobDoesNextInEveryStatus) {
    job().job.next_run = instant(monday + 42 * minute + 17'000);
    const auto said = [&](StatusKind kind) {
        job().current.status = job().job.status = word(kind);
        return sentence();
    };
    EXPECT_EQ(said(StatusKind::ready), "Next run in 42m 17s.");
    EXPECT_EQ(drawer().changes_at, monday + 1'000);
    EXPECT_EQ(said(StatusKind::pending), "It waits for its turn.");
    EXPECT_EQ(said(StatusKind::pausing), "It pauses at the next safe point.");
    EXPECT_EQ(said(StatusKind::stopping), "It stops at the next safe point.");
    EXPECT_EQ(said(StatusKind::paused), "Nothing is planned until it is resumed.");
    EXPECT_EQ(said(StatusKind::failed), "Next run in 42m 17s.");
    job().job.resume_at = instant(monday + 12'000);
    EXPECT_EQ(said(StatusKind::rate_limited), "Goes on in 12s.");
    job().job.reset_deadline = instant(monday + 25'000);
    EXPECT_EQ(said(StatusKind::completed), "Back to ready in 25s.");
    job().job.next_run = instant(monday - 5'000);
    EXPECT_EQ(said(StatusKind::ready), "Next run: Starting now…");
    job().job.next_run.reset();
    EXPECT_EQ(said(StatusKind::ready), "No run is planned.");
    job().job.active = false;
    EXPECT_EQ(said(StatusKind::ready), "Switched off: it does not run by itself.");
    job().job.active = true;
    job().current.started_at = instant(monday - 252'000);
    job().job.usual_duration_ms = 360'000;
    EXPECT_EQ(said(StatusKind::running), "So far: 4m 12s, usually 6m");
}

TEST_F(DetailsDrawer, HasTheControlsOfTheListWithTheirReasons) {
    job().current.status = job().job.status = word(StatusKind::failed);
    const DetailsDrawerView view = drawer();
    EXPECT_TRUE(view.run.enabled);
    ASSERT_TRUE(view.errors);
    EXPECT_FALSE(view.errors->enabled);
    EXPECT_NE(view.errors->reason, "");
    state.view.menu = job_menu_key(model::JobId("7"));
    const DetailsDrawerView open = drawer();
    ASSERT_FALSE(open.controls.items.empty());
    EXPECT_EQ(open.controls.items.front().label, "Start with options…") << "the details themselves are open";
    EXPECT_TRUE(job_controls(state, job(), ControlPlace::card, {monday, locale}).items.empty())
        << "what lies below shows no menu";
}

TEST_F(DetailsDrawer, ATabIsChosenInPlaceOfTheOneBefore) {
    const DetailsDrawerView view = drawer(app::DetailsTab::steps);
    ASSERT_EQ(view.tabs.size(), 5u);
    EXPECT_EQ(view.chosen, 2u);
    const auto& opened = std::get<app::AddressOpened>(view.tabs[1].action);
    EXPECT_EQ(app::write_address(opened.address), "#/?job=7&tab=stages");
    EXPECT_EQ(opened.entry, app::HistoryEntry::same);
    EXPECT_EQ(app::write_address(std::get<app::AddressOpened>(view.close).address), "#/");
}

TEST_F(DetailsDrawer, WhatIsOldIsSaidToBe) {
    state.connection.kind = app::ConnectionKind::offline;
    state.connection.since = monday;
    job().current.status = word(StatusKind::running);
    job().current.started_at = instant(monday - minute);
    const DetailsDrawerView view = drawer();
    EXPECT_NE(view.banner, "");
    EXPECT_EQ(view.badge.tone, Tone::neutral);
    EXPECT_FALSE(view.badge.moving);
    EXPECT_FALSE(view.changes_at) << "its clocks stand still";
}

TEST_F(DetailsDrawer, TheOverviewHasTheFactsAndSaysWhichAreMissing) {
    DetailsTabView bare = drawer().tab;
    EXPECT_EQ(fact(bare, "Next run"), "No run is planned.");
    EXPECT_EQ(fact(bare, "Schedule"), "Not told by this server");
    EXPECT_EQ(fact(bare, "Last run"), "Never");
    EXPECT_EQ(fact(bare, "Integration"), "Not told by this server");
    EXPECT_EQ(fact(bare, "Started by"), "Not told by this server");
    EXPECT_EQ(fact(bare, "Number"), "7");
    EXPECT_EQ(bare.sections[1].note, "Not run yet.");
    model::Job& row = job().job;
    row.next_run = instant(monday + 42 * minute);
    row.schedule_interval_minutes = 240;
    row.integration_type = "jira";
    row.integration_id = 3;
    row.integration_active = false;
    row.entity_type = "issues";
    row.retry_count = 2;
    job().current.started_at = instant(monday - 5 * minute);
    job().current.completed_at = instant(monday - 4 * minute);
    job().current.metrics.loaded = 1'800;
    job().current.metrics.errors = 3;
    read({run(1)});
    const DetailsTabView full = drawer().tab;
    EXPECT_NE(fact(full, "Next run").find(" | in 42m"), std::string::npos) << fact(full, "Next run");
    EXPECT_EQ(fact(full, "Schedule"), "Every 4 hours");
    EXPECT_NE(fact(full, "Last run").find(" | 5m ago"), std::string::npos) << fact(full, "Last run");
    EXPECT_EQ(fact(full, "Took"), "1m");
    EXPECT_EQ(fact(full, "Started by"), "Schedule");
    EXPECT_EQ(fact(full, "Integration"), "Jira, number 3 | switched off");
    EXPECT_EQ(fact(full, "Entity type"), "Issues");
    EXPECT_EQ(fact(full, "Tries so far"), "2");
    ASSERT_EQ(full.sections[1].metrics.size(), 2u);
    EXPECT_TRUE(full.sections[1].metrics[1].alarming);
    EXPECT_EQ(button(full, "All runs")->href, "#/runs?job=7");
    EXPECT_EQ(button(full, "Newest run")->href, "#/runs/run-1");
    EXPECT_EQ(button(full, "Log")->href, "#/runs/run-1/log");
    state.capabilities.server.logs = false;
    EXPECT_NE(button(drawer().tab, "Log")->reason, "");
}

TEST_F(DetailsDrawer, ProgressStandsFirstWhileTheJobWorks) {
    job().current.status = word(StatusKind::running);
    job().current.progress = 42;
    job().current.stage = model::parse_stage("transform");
    job().job.progress_is_estimate = true;
    const DetailsSection section = drawer().tab.sections.front();
    ASSERT_TRUE(section.progress);
    EXPECT_EQ(section.progress->percent_text, "42%");
    EXPECT_EQ(section.progress->stage, "Stage: Transform");
    EXPECT_NE(section.progress_counts.find("estimated"), std::string::npos);
}

TEST_F(DetailsDrawer, StagesAreThoseOfTheNewestRun) {
    const app::DetailsTab stages = app::DetailsTab::stages;
    EXPECT_NE(drawer(stages).tab.busy, "");
    read({});
    EXPECT_EQ(drawer(stages).tab.nothing->title, "No run yet");
    model::Run one = run(3);
    model::RunStage stage;
    stage.stage.raw = "extract";
    stage.status = word(StatusKind::completed);
    stage.started_at = instant(monday - minute);
    stage.completed_at = instant(monday - minute + 12'000);
    stage.in = 100;
    stage.out = 90;
    stage.errors = 10;
    one.stages = {stage};
    read({one, run(2)});
    const DetailsTabView tab = drawer(stages).tab;
    ASSERT_EQ(tab.sections.size(), 1u);
    EXPECT_EQ(tab.sections[0].title, "Newest run: run-3");
    ASSERT_TRUE(tab.sections[0].timeline);
    ASSERT_EQ(tab.sections[0].items.size(), 1u);
    EXPECT_EQ(tab.sections[0].items[0].title, "Extract");
    EXPECT_EQ(tab.sections[0].items[0].state, "Completed");
    EXPECT_EQ(tab.sections[0].items[0].figure, "12s");
    EXPECT_EQ(tab.sections[0].items[0].more, "100 in, 90 out, 10 errors");
    state.job_details.reading.failure = app::RequestFailure{app::FailureKind::timed_out, 0, {}, {}};
    EXPECT_NE(drawer(stages).tab.sections[0].note.find("did not answer"), std::string::npos);
    state.job_details.runs.clear();
    EXPECT_EQ(drawer(stages).tab.nothing->title, "The run can’t be shown");
}

TEST_F(DetailsDrawer, WithoutAHistoryStagesAreAsFarAsTheJobTells) {
    state.capabilities.server.runs = false;
    const app::DetailsTab stages = app::DetailsTab::stages;
    EXPECT_EQ(drawer(stages).tab.nothing->title, "No stages are told");
    job().current.status = word(StatusKind::running);
    job().current.stage = model::parse_stage("load");
    job().current.progress = 60;
    const DetailsTabView tab = drawer(stages).tab;
    ASSERT_EQ(tab.sections[0].items.size(), 4u);
    EXPECT_EQ(tab.sections[0].items[1].state, "Done");
    EXPECT_EQ(tab.sections[0].items[2].state, "Running");
    EXPECT_EQ(tab.sections[0].items[2].figure, "60%");
    EXPECT_EQ(tab.sections[0].items[3].state, "To come");
    EXPECT_NE(tab.sections[0].note.find("no history"), std::string::npos);
}

model::Step step(const std::string& name, const char* extraction, const char* transform, const char* embedding) {
    model::Step one;
    one.name = name;
    one.display_name = name;
    one.extraction = model::parse_cell(extraction);
    one.transform = model::parse_cell(transform);
    one.embedding = model::parse_cell(embedding);
    return one;
}

TEST_F(DetailsDrawer, StepsAreSaidInWordsAndCountedAsStages) {
    state.capabilities.server.runs = false;
    EXPECT_EQ(drawer(app::DetailsTab::steps).tab.nothing->title, "No steps are told");
    job().job.steps = {step("Projects", "finished", "running", "idle"), step("Issues", "finished", "failed", "odd")};
    const DetailsTabView steps = drawer(app::DetailsTab::steps).tab;
    ASSERT_EQ(steps.sections[0].steps.size(), 2u);
    EXPECT_EQ(steps.sections[0].steps[0].cells[1].word, "Running");
    EXPECT_EQ(steps.sections[0].steps[1].cells[1].word, "Failed");
    EXPECT_EQ(steps.sections[0].steps[1].cells[2].word, "Odd") << "a word that nobody knows";
    const DetailsTabView stages = drawer(app::DetailsTab::stages).tab;
    ASSERT_EQ(stages.sections[0].items.size(), 3u);
    EXPECT_EQ(stages.sections[0].items[0].state, "Completed");
    EXPECT_EQ(stages.sections[0].items[0].figure, "2 of 2 steps");
    EXPECT_EQ(stages.sections[0].items[1].state, "Failed");
    EXPECT_EQ(stages.sections[0].items[2].state, "Idle");
}

TEST_F(DetailsDrawer, SettingsAreShownAndOpenTheirWindow) {
    job().job.schedule_interval_minutes = 60;
    job().job.retry_interval_minutes = 15;
    job().job.default_payload = R"({"full":true})";
    const DetailsTabView tab = drawer(app::DetailsTab::settings).tab;
    EXPECT_EQ(fact(tab, "Runs by itself"), "Every 1 hour");
    EXPECT_EQ(fact(tab, "Tried again"), "15 minutes after a failure");
    EXPECT_EQ(fact(tab, "Switched"), "On");
    EXPECT_EQ(tab.sections[1].code->text, R"({"full":true})");
    const ButtonView* change = button(tab, "Settings…");
    ASSERT_NE(change, nullptr);
    EXPECT_TRUE(change->enabled);
    EXPECT_EQ(std::get<app::WindowOpened>(change->action).window, "settings");
    state.capabilities.server.controls = {};
    EXPECT_FALSE(button(drawer(app::DetailsTab::settings).tab, "Settings…")->enabled);
    EXPECT_NE(button(drawer(app::DetailsTab::settings).tab, "Settings…")->reason, "");
}

TEST_F(DetailsDrawer, TheLastErrorIsThatOfNowOrOfTheLastRunThatFailed) {
    const app::DetailsTab error = app::DetailsTab::error;
    EXPECT_EQ(drawer(error).tab.nothing->title, "No error");
    model::Run failed = run(1, StatusKind::failed);
    failed.error.emplace();
    failed.error->message = "Timed out after 30 s";
    failed.error->error_type = "timeout_error";
    read({run(2), failed});
    const DetailsTabView before = drawer(error).tab;
    EXPECT_EQ(before.sections[0].message, "Timed out after 30 s");
    EXPECT_NE(before.sections[0].note.find("newest run has not failed"), std::string::npos);
    EXPECT_EQ(fact(before, "Type"), "Timeout error");
    EXPECT_EQ(button(before, "Open this run")->href, "#/runs/run-1");

    job().current.status = word(StatusKind::failed);
    job().current.error.emplace();
    job().current.error->message = "duplicate key 123";
    job().current.error->error_type = "database_error";
    job().current.error->stage = model::parse_stage("load");
    job().current.error->timestamp = instant(monday - 3 * minute);
    job().current.metrics.errors = 4;
    job().job.recent_runs = {{model::RunId("run-3"), word(StatusKind::failed), {}, {}},
                             {model::RunId("run-2"), word(StatusKind::completed), {}, {}}};
    const DetailsTabView now = drawer(error).tab;
    EXPECT_EQ(fact(now, "Cause"), "duplicate key #");
    EXPECT_EQ(fact(now, "Stage"), "Load");
    EXPECT_NE(fact(now, "When").find("3m ago"), std::string::npos);
    EXPECT_EQ(fact(now, "Failures"), "1 of the last 2 runs");
    EXPECT_EQ(fact(now, "Records refused"), "4");
    EXPECT_EQ(now.sections[0].message, "duplicate key 123");
    EXPECT_TRUE(button(now, "View Errors")->enabled);
    EXPECT_EQ(button(now, "Jobs that failed for this cause")->href, "#/?cause=duplicate+key+%23");

    job().current.error.reset();
    job().job.error_message = "as the platform says it";
    EXPECT_EQ(drawer(error).tab.sections[0].message, "as the platform says it");
}

TEST_F(DetailsDrawer, APrintedPageHasAllTabs) {
    job().job.steps = {step("Projects", "finished", "running", "idle")};
    job().job.schedule_interval_minutes = 60;
    const PrintPageView page = printed_details(state, "Printed today", {monday, locale});
    EXPECT_EQ(page.title, "Details: Jira");
    std::vector<std::string> titles;
    for (const PrintSection& section : page.sections) {
        titles.push_back(section.title);
    }
    for (const char* title : {"Facts", "Counts", "Last runs", "Steps", "Settings", "Default payload", "Error"}) {
        EXPECT_EQ(std::count(titles.begin(), titles.end(), title), 1) << title;
    }
    state.view.details.job = model::JobId("999");
    EXPECT_EQ(printed_details(state, "", {monday, locale}).sections[0].sentences[0], "There is no job 999");
}

} // namespace
} // namespace etl::view
