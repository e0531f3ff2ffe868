// What the palette finds: pages' commands, jobs and their actions, by words in any order; what can't be done stands
// last.
#include "view/palette.hpp"

#include "records.hpp"

#include <algorithm>

namespace etl::view {
namespace {

app::AppState with_jobs(std::initializer_list<app::JobRecord> records) {
    app::AppState state;
    state.jobs.phase = app::ListPhase::loaded;
    state.capabilities.known = true;
    for (const model::Control control : {model::Control::start, model::Control::pause, model::Control::resume,
                                         model::Control::stop, model::Control::reset}) {
        state.capabilities.server.controls.insert(control);
    }
    for (app::JobRecord one : records) {
        one.job.id = model::JobId(std::to_string(state.jobs.records.size() + 1));
        state.jobs.index.emplace(one.job.id, state.jobs.records.size());
        ++state.jobs.count_by_status[static_cast<std::size_t>(app::shown_kind(one))];
        state.jobs.records.push_back(std::move(one));
    }
    return state;
}

std::vector<PaletteItemView> found(const app::AppState& state, std::string_view typed) {
    PaletteFinder finder;
    const PaletteList& list = finder.find(state, typed);
    std::vector<PaletteItemView> items;
    for (std::size_t place = 0; place < list.size(); ++place) {
        items.push_back(list.item(state, place));
    }
    return items;
}

std::vector<std::string> labels(const std::vector<PaletteItemView>& items) {
    std::vector<std::string> all;
    for (const PaletteItemView& item : items) {
        all.push_back(item.label);
    }
    return all;
}

TEST(Palette, ListsCommandsAndJobsBeforeAnythingIsTyped) {
    const auto all = labels(found(with_jobs({record(StatusKind::ready), record(StatusKind::failed, "GitHub")}), ""));
    for (const char* label : {"Theme: dark", "Sort by: Name", "Keyboard shortcuts", "Jira — go to", "GitHub — go to"}) {
        EXPECT_EQ(std::count(all.begin(), all.end(), label), 1) << label;
    }
    EXPECT_EQ(std::count(all.begin(), all.end(), "Theme: system"), 0) << "it is chosen";
    EXPECT_EQ(std::count(all.begin(), all.end(), "Show only: failed"), 0) << "it waits for a word";
    EXPECT_EQ(labels(found(with_jobs({record(StatusKind::failed)}), "show only")),
              (std::vector<std::string>{"Show only: failed"}));
    EXPECT_EQ(std::count(all.begin(), all.end(), "Run Job: Jira"), 0) << "actions wait for a word";
    EXPECT_LT(std::find(all.begin(), all.end(), "Theme: dark"), std::find(all.begin(), all.end(), "Jira — go to"));
}

TEST(Palette, FindsAnActionByItsNameAndItsJobs) {
    const app::AppState state = with_jobs({record(StatusKind::ready), record(StatusKind::ready, "GitHub")});
    for (const char* typed : {"run jira", "JIRA  run", "ru jir"}) {
        const auto items = found(state, typed);
        ASSERT_FALSE(items.empty()) << typed;
        EXPECT_EQ(items.front().label, "Run Job: Jira") << typed;
        EXPECT_EQ(std::get<app::RunPressed>(items.front().action).job, model::JobId("1"));
        EXPECT_EQ(items.front().shortcut, "R");
    }
    EXPECT_EQ(labels(found(state, "run")),
              (std::vector<std::string>{"Run Job: Jira", "Runs: Jira", "Run Job: GitHub", "Runs: GitHub",
                                        "Sort by: Next run", "Sort by: Last run"}));
    EXPECT_EQ(found(state, "sort").front().label, "Sort by: Name");
    EXPECT_TRUE(found(state, "run jira nowhere").empty());
}

TEST(Palette, GoesToTheJobThatIsMeantFirst) {
    const app::AppState state =
        with_jobs({record(StatusKind::ready, "Old Jira"), record(StatusKind::ready, "Jira archive"),
                   record(StatusKind::ready, "Jira")});
    const auto items = found(state, "jira ");
    ASSERT_GE(items.size(), 3U);
    EXPECT_EQ(items[0].label, "Jira — go to");
    EXPECT_EQ(items[1].label, "Jira archive — go to");
    EXPECT_EQ(items[2].label, "Old Jira — go to");
    EXPECT_EQ(std::get<app::JobSought>(items[0].action).job, model::JobId("3"));
    EXPECT_EQ(items[0].detail, "ready");
}

TEST(Palette, WhatCantBeDoneStandsLastAndSaysWhy) {
    const app::AppState state = with_jobs({record(StatusKind::ready), record(StatusKind::running, "Jira two")});
    const auto items = found(state, "jira");
    const auto first_impossible =
        std::find_if(items.begin(), items.end(), [](const PaletteItemView& item) { return !item.enabled; });
    ASSERT_NE(first_impossible, items.end());
    EXPECT_TRUE(std::all_of(first_impossible, items.end(), [](const PaletteItemView& item) {
        return !item.enabled && !item.detail.empty() && std::holds_alternative<app::KeyRefused>(item.action);
    }));
    const auto possible = labels({items.begin(), first_impossible});
    EXPECT_EQ(std::count(possible.begin(), possible.end(), "Run Job: Jira"), 1);
    EXPECT_EQ(std::count(possible.begin(), possible.end(), "Run Job: Jira two"), 0);
    EXPECT_EQ(std::count(possible.begin(), possible.end(), "Stop: Jira two…"), 1);
}

TEST(Palette, WhatIsDangerousAsksAsItsButtonDoes) {
    const auto items = found(with_jobs({record(StatusKind::running)}), "stop jira");
    ASSERT_FALSE(items.empty());
    EXPECT_EQ(items.front().label, "Stop: Jira…");
    EXPECT_EQ(std::get<app::WindowOpened>(items.front().action).window, "stop");
}

TEST(Palette, AgreesWithTheControlsAboutWhatIsPossible) {
    for (const StatusKind kind : every_kind) {
        const app::AppState state = with_jobs({record(kind)});
        const std::vector<MenuItemView> actions = job_actions(state, state.jobs.records.front());
        ASSERT_EQ(actions.size(), job_action_count);
        for (std::size_t place = 0; place < actions.size(); ++place) {
            EXPECT_EQ(actions[place].enabled, job_action_enabled(state, state.jobs.records.front(), place))
                << actions[place].label << " while " << model::status_name(kind);
            EXPECT_TRUE(actions[place].label.starts_with(job_action_labels()[place])) << actions[place].label;
        }
    }
}

TEST(Palette, LooksAgainWhereSomethingHasChanged) {
    app::AppState state = with_jobs({record(StatusKind::ready)});
    PaletteFinder finder;
    EXPECT_EQ(finder.find(state, "jira").item(state, 0).detail, "ready");
    EXPECT_EQ(finder.find(state, "jira archive").size(), 0U);
    state.preferences.theme = app::ThemeChoice::dark;
    const auto items = found(state, "theme");
    EXPECT_EQ(labels(items), (std::vector<std::string>{"Theme: system", "Theme: light"}));
    state.jobs.records.front().job.name = "Jira archive";
    ++state.jobs.version;
    EXPECT_GT(finder.find(state, "jira archive").size(), 0U);
}

} // namespace
} // namespace etl::view
