// The list of keys agrees with what the controls say of themselves, and the letters of a job's actions with its state.
#include "view/shortcut_help.hpp"

#include "records.hpp"
#include "view/job_controls.hpp"

#include <algorithm>

namespace etl::view {
namespace {

ShortcutHelpView help(bool letters) {
    static const shell::native::FixedLocale locale;
    app::AppState state;
    state.preferences.letters = letters;
    state.view.window = shortcut_help_window;
    return *shortcut_help(state, {monday, locale});
}

std::vector<std::string> keys_of(const ShortcutHelpView& view, std::string_view label) {
    for (const ShortcutGroupView& group : view.groups) {
        for (const ShortcutView& shortcut : group.shortcuts) {
            if (shortcut.label == label && !shortcut.off) {
                return shortcut.keys;
            }
        }
    }
    return {};
}

std::string with_letter(const app::JobRecord& record, std::string_view letter, bool letters = true) {
    app::AppState state;
    state.preferences.letters = letters;
    state.jobs.index.emplace(record.job.id, 0);
    state.jobs.records.push_back(record);
    std::string labels;
    for (const MenuItemView& action : job_actions(state, state.jobs.records.front())) {
        labels += action.shortcut == letter ? action.label + ";" : "";
    }
    return labels;
}

TEST(ShortcutHelp, NamesTheKeysThatWork) {
    const ShortcutHelpView on = help(true);
    EXPECT_EQ(keys_of(on, "Next job"), (std::vector<std::string>{"J", "↓"}));
    EXPECT_EQ(keys_of(on, "Search jobs"), (std::vector<std::string>{"/"}));
    EXPECT_EQ(keys_of(on, "Run Job"), (std::vector<std::string>{"R"}));
    EXPECT_EQ(keys_of(on, "Show these shortcuts"), (std::vector<std::string>{"?", "Ctrl /"}));
    EXPECT_EQ(keys_of(on, "Find in all of it"), (std::vector<std::string>{"Ctrl F"}));
    EXPECT_EQ(keys_of(on, "Details"), (std::vector<std::string>{"Enter"}));
    EXPECT_EQ(on.letters.tick, Tick::on);
    EXPECT_FALSE(std::get<app::LettersSwitched>(on.letters.action).on);
}

TEST(ShortcutHelp, SaysWhichAreOff) {
    const ShortcutHelpView off = help(false);
    EXPECT_EQ(keys_of(off, "Next job"), (std::vector<std::string>{"↓"}));
    EXPECT_TRUE(keys_of(off, "Search jobs").empty());
    EXPECT_TRUE(keys_of(off, "Run Job").empty());
    EXPECT_EQ(keys_of(off, "Show these shortcuts"), (std::vector<std::string>{"Ctrl /"}));
    EXPECT_EQ(keys_of(off, "Details"), (std::vector<std::string>{"Enter"}));
    EXPECT_EQ(keys_of(off, "Close what is open"), (std::vector<std::string>{"Esc"}));
    EXPECT_EQ(off.letters.tick, Tick::off);
}

TEST(ShortcutHelp, IsNotThereUnlessItIsOpen) {
    static const shell::native::FixedLocale locale;
    EXPECT_FALSE(shortcut_help({}, {monday, locale}));
}

TEST(JobLetters, AreEachOfOneActionInEveryStatus) {
    for (std::size_t number = 0; number < app::status_kind_count; ++number) {
        const auto kind = static_cast<StatusKind>(number);
        SCOPED_TRACE(model::status_name(kind));
        const bool resumes = kind == StatusKind::paused || kind == StatusKind::pausing;
        EXPECT_EQ(with_letter(record(kind), "R"), "Run Job;");
        EXPECT_EQ(with_letter(record(kind), "E"), "View Errors;");
        EXPECT_EQ(with_letter(record(kind), "P"), resumes ? "Resume;" : "Pause;");
        EXPECT_EQ(with_letter(record(kind), "S"), kind == StatusKind::stopping ? "Force stop…;" : "Stop…;");
        EXPECT_EQ(with_letter(record(kind), "R", false), "");
    }
}

} // namespace
} // namespace etl::view
