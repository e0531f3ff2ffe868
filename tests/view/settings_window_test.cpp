// The settings' window: what the fields show, what is wrong with them, and what is sent.
#include "view/settings_window.hpp"

#include "records.hpp"

namespace etl::view {
namespace {

app::AppState opened() {
    app::AppState state;
    state.capabilities.known = true;
    state.capabilities.server.controls.insert(model::Control::settings);
    app::JobRecord one = record(StatusKind::ready);
    one.job.schedule_interval_minutes = 240;
    one.job.retry_interval_minutes = 15;
    state.jobs.index.emplace(one.job.id, 0);
    state.jobs.records.push_back(one);
    state.view.window = question::settings;
    state.view.window_job = one.job.id;
    return state;
}

model::JobSettings saved(const SettingsWindowView& view) {
    return std::get<app::ControlPressed>(view.save.action).request.settings;
}

TEST(DurationWords, SayDaysHoursAndMinutes) {
    EXPECT_EQ(duration_words(1), "1 minute");
    EXPECT_EQ(duration_words(90), "1 hour 30 minutes");
    EXPECT_EQ(duration_words(240), "4 hours");
    EXPECT_EQ(duration_words(1'440), "1 day");
    EXPECT_EQ(duration_words(2'910), "2 days 30 minutes");
    EXPECT_EQ(duration_words(0), "");
}

TEST(SettingsWindow, ShowsWhatTheJobHasUntilSomethingIsTyped) {
    app::AppState state = opened();
    auto view = settings_window(state);
    ASSERT_TRUE(view);
    EXPECT_EQ(view->title, "Settings: Jira");
    EXPECT_EQ(view->schedule.field.field.text, "240");
    EXPECT_EQ(view->schedule.field.field.hint, "= 4 hours");
    EXPECT_EQ(view->retry.field.field.text, "15");
    EXPECT_FALSE(view->save.enabled);
    EXPECT_EQ(view->save.reason, "Nothing has been changed yet.");

    const auto preset = std::get<app::TextEntered>(view->schedule.presets.at(2).action);
    EXPECT_EQ(view->schedule.presets.at(2).label, "6 h");
    state.view.enter(preset.key, preset.text);
    view = settings_window(state);
    EXPECT_EQ(view->schedule.field.field.text, "360");
    EXPECT_TRUE(view->save.enabled);
    EXPECT_EQ(saved(*view).schedule_interval_minutes, 360);
    EXPECT_EQ(saved(*view).retry_interval_minutes, 15);
}

TEST(SettingsWindow, SaysWhatIsWrongAndSavesOnlyWhatIsRight) {
    app::AppState state = opened();
    state.view.enter("window retry", "240");
    auto view = settings_window(state);
    EXPECT_EQ(view->retry.field.field.error, "The retry interval must be shorter than the schedule’s.");
    EXPECT_FALSE(view->save.enabled);
    EXPECT_EQ(view->save.reason, view->retry.field.field.error);
    EXPECT_FALSE(view->retry.field.field.submit);

    for (const char* text : {"", "x", "1.5", "0", "525601"}) {
        state.view.enter("window schedule", text);
        view = settings_window(state);
        EXPECT_NE(view->schedule.field.field.error, "") << text;
        EXPECT_FALSE(view->save.enabled) << text;
    }
    state.view.enter("window schedule", "241");
    EXPECT_TRUE(settings_window(state)->save.enabled);
}

TEST(SettingsWindow, WhatIsLeftEmptyIsNotSaid) {
    app::AppState state = opened();
    state.jobs.records[0].job.retry_interval_minutes.reset();
    const auto view = settings_window(state);
    EXPECT_EQ(view->retry.field.field.text, "");
    EXPECT_FALSE(saved(*view).retry_interval_minutes);
    EXPECT_EQ(saved(*view).schedule_interval_minutes, 240);
}

TEST(SettingsWindow, CannotBeEditedWhereTheServerCannotSave) {
    app::AppState state = opened();
    state.capabilities.server.controls = {};
    const auto view = settings_window(state);
    EXPECT_FALSE(view->schedule.field.field.enabled);
    EXPECT_EQ(view->schedule.field.field.reason, "This server can’t change the settings of jobs.");
    EXPECT_FALSE(view->save.enabled);
}

TEST(SettingsWindow, IsBusyWhileItIsSaved) {
    app::AppState state = opened();
    app::PendingControl saving;
    saving.request.control = model::Control::settings;
    state.controls.pending.emplace(model::JobId("7"), saving);
    const auto view = settings_window(state);
    EXPECT_TRUE(view->save.busy);
    EXPECT_FALSE(view->save.enabled);
    EXPECT_TRUE(view->schedule.field.field.enabled) << "what was typed stays in sight";
}

TEST(SettingsWindow, IsNotThereWithoutItsJob) {
    app::AppState state = opened();
    state.view.window_job = model::JobId("gone");
    EXPECT_FALSE(settings_window(state));
    state = opened();
    state.view.window = question::reset;
    EXPECT_FALSE(settings_window(state));
}

} // namespace
} // namespace etl::view
