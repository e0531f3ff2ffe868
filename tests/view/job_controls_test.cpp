// What a job offers beside Run Job: for every status and control, whether it can be pressed and with which sentence
// not.
#include "view/job_controls.hpp"

#include "app/control_state.hpp"
#include "records.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

namespace etl::view {
namespace {

using model::Control;

/// A server with every control, and this job on it with its menu open.
app::AppState capable(app::JobRecord one) {
    app::AppState state;
    state.capabilities.known = true;
    for (const Control control : {Control::start, Control::pause, Control::resume, Control::stop,
                                  Control::force_pending, Control::active, Control::settings, Control::reset}) {
        state.capabilities.server.controls.insert(control);
    }
    state.view.menu = "controls of " + one.job.id.text;
    state.jobs.index.emplace(one.job.id, 0);
    state.jobs.records.push_back(std::move(one));
    return state;
}

JobControlsView controls(const app::AppState& state, EpochMilliseconds now = monday) {
    static const shell::native::FixedLocale locale;
    return job_controls(state, state.jobs.records.front(), ControlPlace::card, {now, locale});
}

std::optional<ConfirmView> asked(app::AppState& state, std::string_view question) {
    static const shell::native::FixedLocale locale;
    state.view.window = question;
    state.view.window_job = state.jobs.records.front().job.id;
    return job_question(state, {monday, locale});
}

std::vector<std::string> labels(const JobControlsView& view) {
    std::vector<std::string> all;
    for (const MenuItemView& item : view.items) {
        all.push_back(item.label);
    }
    return all;
}

const MenuItemView& item(const JobControlsView& view, std::string_view label) {
    const auto found =
        std::find_if(view.items.begin(), view.items.end(), [&](const MenuItemView& one) { return one.label == label; });
    EXPECT_NE(found, view.items.end()) << label;
    return *found;
}

std::string shown(const JobControlsView& view) {
    std::string keys;
    for (const JobControlsView::Shown& one : view.shown) {
        keys += (keys.empty() ? "" : " ") + one.key;
    }
    return keys;
}

/// For each status the sentence for each item of the menu; "" where it can be pressed.
struct Row {
    StatusKind kind;
    const char* shown;
    const char* pause;
    const char* resume;
    const char* next;
    const char* reset;
    const char* stop;
    const char* force;
};

constexpr const char* no_force_stop = "Jira is not stopping. Only a job that is stopping can be stopped by force.";

const std::vector<Row>& table() {
    static const std::vector<Row> rows{
        {StatusKind::unknown, "", "", "", "", "", "", no_force_stop},
        {StatusKind::ready, "", "", "Jira is not paused, but ready.", "", "", "Jira is not running, but ready.",
         no_force_stop},
        {StatusKind::pending, "", "", "Jira is not paused, but pending.", "",
         "Jira is pending. Only a job whose run is over can be reset.", "", no_force_stop},
        {StatusKind::running, "pause stop", "", "Jira is not paused, but running.", "Jira is running.",
         "Jira is running. Only a job whose run is over can be reset.", "", no_force_stop},
        {StatusKind::pausing, "resume stop", "Jira is pausing already.", "", "Jira is pausing.",
         "Jira is pausing. Only a job whose run is over can be reset.", "", no_force_stop},
        {StatusKind::paused, "resume", "Jira is paused already.", "", "Jira is paused. Resume it to run it.", "", "",
         no_force_stop},
        {StatusKind::stopping, "force", "Jira is stopping.", "Jira is not paused, but stopping.", "Jira is stopping.",
         "Jira is stopping. Only a job whose run is over can be reset.", "Jira is stopping already.", ""},
        {StatusKind::stopped, "", "", "Jira is not paused, but stopped.", "", "", "Jira is not running, but stopped.",
         no_force_stop},
        {StatusKind::completed, "", "", "Jira is not paused, but completed.", "", "",
         "Jira is not running, but completed.", no_force_stop},
        {StatusKind::failed, "", "", "Jira is not paused, but failed.", "", "", "Jira is not running, but failed.",
         no_force_stop},
        {StatusKind::rate_limited, "", "", "Jira is not paused, but rate limited.", "", "",
         "Jira is not running, but rate limited.", no_force_stop},
        {StatusKind::inactive, "", "Jira is inactive.", "Jira is not paused, but inactive.",
         "Jira is inactive. Switch it on to run it.", "", "Jira is not running, but inactive.", no_force_stop},
    };
    return rows;
}

TEST(JobControls, EveryStatusHasEveryControlAndSaysWhyOneCannotBePressed) {
    ASSERT_EQ(table().size(), every_kind.size());
    for (const Row& row : table()) {
        SCOPED_TRACE(model::status_name(row.kind));
        const JobControlsView view = controls(capable(record(row.kind)));
        EXPECT_EQ(labels(view),
                  (std::vector<std::string>{"Details", "Start with options…", "Pause", "Resume", "Make next in line",
                                            "Notify me", "Runs", "Settings…", "Reset…", "Stop…", "Force stop…"}));
        EXPECT_EQ(item(view, "Pause").reason, row.pause);
        EXPECT_EQ(item(view, "Resume").reason, row.resume);
        EXPECT_EQ(item(view, "Make next in line").reason, row.next);
        EXPECT_EQ(item(view, "Reset…").reason, row.reset);
        EXPECT_EQ(item(view, "Stop…").reason, row.stop);
        EXPECT_EQ(item(view, "Force stop…").reason, row.force);
        for (const MenuItemView& one : view.items) {
            EXPECT_EQ(one.enabled, one.reason.empty()) << one.label;
        }
        EXPECT_EQ(shown(view), row.shown);
        EXPECT_TRUE(view.active.enabled) << "a job can be switched on and off in every status";
    }
}

TEST(JobControls, AServerThatCannotSaysSoOfEach) {
    app::AppState state = capable(record(StatusKind::running));
    state.capabilities.server.controls = {};
    const JobControlsView view = controls(state);
    EXPECT_EQ(item(view, "Pause").reason, "This server can’t pause jobs.");
    EXPECT_EQ(item(view, "Stop…").reason, "This server can’t stop jobs.");
    EXPECT_EQ(view.active.reason, "This server can’t switch jobs on and off.");
    ASSERT_EQ(shown(view), "pause stop") << "what a running job calls for is there all the same";
    EXPECT_FALSE(view.shown[0].button.enabled);
    EXPECT_EQ(view.shown[0].button.reason, "This server can’t pause jobs.");
}

TEST(JobControls, WhoMayOnlyLookFindsAllOfThemDisabledForThatReason) {
    app::AppState state = capable(record(StatusKind::running));
    state.capabilities.read_only = true;
    state.capabilities.server.role = "viewer";
    const JobControlsView view = controls(state);
    constexpr const char* reason = "Your role is viewer: you may look at everything here, but not change it.";
    EXPECT_EQ(view.active.reason, reason);
    for (const MenuItemView& one : view.items) {
        // Who may look may also listen.
        const bool is_control = one.label != "Notify me" && one.label != "Runs" && one.label != "Details";
        EXPECT_EQ(one.reason, is_control ? reason : "") << one.label;
    }
    for (const JobControlsView::Shown& one : view.shown) {
        EXPECT_EQ(one.button.reason, reason) << one.key;
    }
}

TEST(JobControls, TheItemsAreMadeOnlyWhileTheMenuIsOpen) {
    app::AppState state = capable(record(StatusKind::ready));
    state.view.menu.clear();
    EXPECT_TRUE(controls(state).items.empty());
    state.view.menu = "controls of another";
    EXPECT_TRUE(controls(state).items.empty());
}

TEST(JobControls, TheSwitchTurnsToTheOtherSide) {
    app::JobRecord one = record(StatusKind::ready);
    for (const bool active : {true, false}) {
        one.job.active = active;
        const JobControlsView view = controls(capable(one));
        EXPECT_EQ(view.active.name, "Active: Jira");
        EXPECT_EQ(view.active.tick, active ? Tick::on : Tick::off);
        const auto& press = std::get<app::ControlPressed>(view.active.action);
        EXPECT_EQ(press.request.control, Control::active);
        EXPECT_EQ(press.request.active, !active);
    }
}

TEST(JobControls, AHeldStopCountsDownAndCanBeUndone) {
    app::AppState state = capable(record(StatusKind::running));
    app::PendingControl held;
    held.request.control = Control::stop;
    held.phase = app::ControlPhase::held;
    held.due_at = monday + 5'000;
    state.controls.pending.emplace(model::JobId("7"), held);
    const JobControlsView first = controls(state, monday + 1);
    ASSERT_EQ(shown(first), "undo");
    EXPECT_EQ(first.shown[0].button.label, "Undo (5 s)");
    EXPECT_EQ(first.shown[0].button.name, "Undo the stop: Jira");
    EXPECT_TRUE(first.shown[0].button.enabled);
    EXPECT_EQ(std::get<app::StopUndone>(first.shown[0].button.action).job.text, "7");
    EXPECT_EQ(first.changes_at, monday + 1'000);
    EXPECT_EQ(controls(state, monday + 1'000).shown[0].button.label, "Undo (4 s)");
    EXPECT_EQ(controls(state, monday + 4'999).shown[0].button.label, "Undo (1 s)");
    EXPECT_FALSE(controls(state, monday + 5'000).changes_at);
    EXPECT_EQ(item(first, "Pause").reason, "Jira is about to be stopped.");
}

TEST(JobControls, WhatIsUnderWayIsBusyAndTheOthersSayWhatTheyWaitFor) {
    app::AppState state = capable(record(StatusKind::running));
    app::PendingControl pausing;
    pausing.request.control = Control::pause;
    state.controls.pending.emplace(model::JobId("7"), pausing);
    const JobControlsView view = controls(state);
    EXPECT_TRUE(view.shown[0].button.busy);
    EXPECT_FALSE(view.shown[1].button.busy);
    EXPECT_EQ(view.shown[1].button.reason, "Pause of Jira is under way.");
}

TEST(JobQuestion, StopAndForcedStopSayWhatIsLost) {
    app::JobRecord one = record(StatusKind::running);
    one.current.progress = 42;
    one.current.stage.raw = "transform";
    one.current.metrics.loaded = 12'400;
    app::AppState state = capable(one);
    const auto stop = asked(state, question::stop);
    ASSERT_TRUE(stop);
    EXPECT_EQ(stop->title, "Stop Jira?");
    EXPECT_EQ(stop->consequence, "It is at 42%, in transform. 12,400 records are loaded so far. The run ends at its "
                                 "next safe point. What is loaded by then stays.");
    EXPECT_TRUE(stop->confirm.enabled);
    EXPECT_EQ(std::get<app::ControlPressed>(stop->confirm.action).request.stop_mode, model::StopMode::at_checkpoint);

    state.jobs.records[0].current.status = word(StatusKind::stopping);
    const auto force = asked(state, question::forced_stop);
    ASSERT_TRUE(force);
    EXPECT_EQ(force->title, "Stop Jira by force?");
    EXPECT_NE(force->consequence.find("The run ends at once"), std::string::npos);
    EXPECT_EQ(std::get<app::ControlPressed>(force->confirm.action).request.stop_mode, model::StopMode::forced);
}

TEST(JobQuestion, OneThatCameTooLateCanOnlyBeClosedAndSaysWhy) {
    app::AppState state = capable(record(StatusKind::completed));
    const auto stop = asked(state, question::stop);
    ASSERT_TRUE(stop);
    EXPECT_FALSE(stop->confirm.enabled);
    EXPECT_EQ(stop->consequence, "Jira is not running, but completed.");
    EXPECT_TRUE(stop->cancel.enabled);
}

TEST(JobQuestion, NextInLineNamesTheJobsThatGiveWay) {
    app::AppState state = capable(record(StatusKind::failed));
    state.jobs.records[0].job.error_message = "broken";
    EXPECT_EQ(asked(state, question::next_in_line)->consequence,
              "It runs as soon as a worker is free. Its last error is cleared.");
    const auto wait = [&](const std::string& name) {
        app::JobRecord other = record(StatusKind::pending, name);
        other.job.id = model::JobId(name);
        state.jobs.index.emplace(other.job.id, state.jobs.records.size());
        state.jobs.records.push_back(std::move(other));
    };
    wait("GitHub");
    EXPECT_EQ(asked(state, question::next_in_line)->consequence,
              "It runs as soon as a worker is free. Its last error is cleared. This job waits now and goes back to "
              "ready: GitHub.");
    for (const char* name : {"A", "B", "C", "D", "E"}) {
        wait(name);
    }
    EXPECT_EQ(asked(state, question::next_in_line)->consequence,
              "It runs as soon as a worker is free. Its last error is cleared. 6 jobs wait now and go back to ready: "
              "GitHub, A, B, C, D and 1 more.");
    EXPECT_EQ(labels(controls(state))[4], "Make next in line…") << "it asks first where others give way";
}

TEST(JobQuestion, ThereIsNoneWithoutItsJob) {
    app::AppState state = capable(record(StatusKind::running));
    EXPECT_TRUE(asked(state, question::reset));
    state.view.window_job = model::JobId("gone");
    static const shell::native::FixedLocale locale;
    EXPECT_FALSE(job_question(state, {monday, locale}));
    EXPECT_FALSE(asked(state, "")) << "no window is open";
}

} // namespace
} // namespace etl::view
