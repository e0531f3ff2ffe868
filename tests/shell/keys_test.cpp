// Keys through the whole application: from job to job, however far away they are made, and on the job that has the
// focus what its own controls would do.
#include "server.hpp"

#include <gtest/gtest.h>

#include <string>

namespace etl::shell {
namespace {

using ui::Role;

/// Presses keys as web/shortcuts.ts does, with the focus where it was led to.
class Keys : public native::Headless {
  public:
    using Headless::Headless;

    bool press(char32_t sign, bool with_command = false) {
        const bool used = application().key(at, sign, with_command);
        settle();
        follow();
        return used;
    }
    /// The focus goes to a node by its role and name, as Tab or a click does it.
    void focus(Role role, std::string_view name) {
        const native::DomNode* node = find(role, name);
        ASSERT_NE(node, nullptr) << name;
        at = node->id;
        application().set_focused(at, true);
        settle();
    }
    [[nodiscard]] std::string focused() const {
        const auto found = page.dom.nodes.find(at);
        return found == page.dom.nodes.end() ? std::string() : page.dom.name_of(found->second);
    }

    ui::NodeId at = 0;

  private:
    void follow() {
        if (seen_ < page.focused.size()) {
            seen_ = page.focused.size();
            at = page.focused.back();
            application().set_focused(at, true);
            settle();
        }
    }

    std::size_t seen_ = 0;
};

std::string jobs(int count) {
    std::string rows;
    for (int number = 1; number <= count; ++number) {
        const std::string text = std::to_string(number);
        rows += (number > 1 ? "," : "") + row(text, "Job " + text, "ready");
    }
    return "[" + rows + "]";
}

TEST(Keys, LeadFromJobToJobAlsoToThoseThatAreNotMade) {
    Keys keys;
    keys.go_live(jobs(500));
    EXPECT_TRUE(keys.press(U'j'));
    EXPECT_EQ(keys.focused(), "Job 1") << "the first in sight";
    EXPECT_TRUE(keys.press(U'j'));
    EXPECT_EQ(keys.focused(), "Job 2");
    EXPECT_TRUE(keys.press(U'↓'));
    EXPECT_EQ(keys.focused(), "Job 3");
    EXPECT_TRUE(keys.press(U'k'));
    EXPECT_TRUE(keys.press(U'↑'));
    EXPECT_TRUE(keys.press(U'k'));
    EXPECT_EQ(keys.focused(), "Job 1") << "nothing comes before it";
    EXPECT_EQ(keys.find(Role::list_item, "Job 100"), nullptr);
    for (int pressed = 1; pressed < 100; ++pressed) {
        EXPECT_TRUE(keys.application().key(keys.at, U'j', false)) << "faster than frames";
    }
    keys.press(U'x');
    EXPECT_EQ(keys.focused(), "Job 100") << "though nothing has been scrolled";
}

TEST(Keys, ArrowsAreTheListsOnlyInsideOfIt) {
    Keys keys;
    keys.go_live(jobs(3));
    EXPECT_FALSE(keys.press(U'↓'));
    keys.focus(Role::button, "Run Job: Job 2");
    EXPECT_TRUE(keys.press(U'↓'));
    EXPECT_EQ(keys.focused(), "Job 3");
}

TEST(Keys, LettersActOnTheJobWithTheFocus) {
    Keys keys;
    keys.go_live(jobs(3));
    EXPECT_FALSE(keys.press(U'r')) << "no job has the focus";
    keys.focus(Role::list_item, "Job 2");
    EXPECT_FALSE(keys.press(U'x'));
    EXPECT_TRUE(keys.press(U'm'));
    ASSERT_NE(keys.find(Role::menu, "More: Job 2"), nullptr);
    EXPECT_FALSE(keys.press(U'r')) << "a menu is open";
    EXPECT_EQ(keys.find(Role::menu_item, "Pause")->shortcut, "P");
    EXPECT_EQ(keys.find(Role::menu_item, "Resume")->shortcut, "");
    keys.application().dispatch(app::MenuClosed{});
    keys.settle();
    EXPECT_TRUE(keys.press(U'r'));
    EXPECT_NE(keys.find(Role::button, "Starting…: Job 2"), nullptr);
    EXPECT_EQ(keys.find(Role::button, "Starting…: Job 1"), nullptr);
}

TEST(Keys, EnterOpensTheDetailsOfTheJobWithTheFocusOverWhichLettersActOnIt) {
    Keys keys;
    keys.go_live(jobs(3));
    EXPECT_FALSE(keys.press(U'⏎')) << "no job has the focus";
    keys.focus(Role::list_item, "Job 2");
    EXPECT_TRUE(keys.press(U'⏎'));
    ASSERT_NE(keys.find(Role::dialog, "Details: Job 2"), nullptr);
    EXPECT_FALSE(keys.press(U'j')) << "the list lies below";
    EXPECT_FALSE(keys.press(U' '));
    EXPECT_FALSE(keys.press(U'a', true));
    keys.focus(Role::tab, "Overview");
    EXPECT_TRUE(keys.press(U'm'));
    EXPECT_NE(keys.find(Role::menu, "More: Job 2"), nullptr);
    EXPECT_EQ(keys.find(Role::menu_item, "Details"), nullptr) << "they are open";
    keys.application().dispatch(app::MenuClosed{});
    keys.settle();
    EXPECT_TRUE(keys.press(U'r'));
    EXPECT_NE(keys.find(Role::button, "Starting…: Job 2"), nullptr);
    EXPECT_TRUE(keys.press(U'?'));
    EXPECT_NE(keys.find(Role::dialog, "Keyboard shortcuts"), nullptr);
}

TEST(Keys, WhatCantBeDoneSaysWhy) {
    Keys keys;
    keys.go_live(jobs(2));
    keys.focus(Role::list_item, "Job 1");
    EXPECT_TRUE(keys.press(U'e'));
    EXPECT_TRUE(keys.page.announced("View Errors: Job 1. The job has not failed."));
    EXPECT_TRUE(keys.press(U's'));
    EXPECT_TRUE(keys.shows("Stop: Job 1")) << "its title has no dots";
    EXPECT_EQ(keys.find(Role::dialog, "Stop Job 1?"), nullptr);
}

TEST(Keys, ThatSelectWaitForTheLaterCode) {
    Keys keys;
    keys.page.later_code = true;
    keys.go_live(jobs(3));
    ASSERT_TRUE(keys.page.later_code_done) << "asked for after the first paint";
    keys.focus(Role::list_item, "Job 2");
    EXPECT_TRUE(keys.press(U'a', true));
    EXPECT_TRUE(keys.press(U' '));
    EXPECT_EQ(keys.find(Role::region, "Selected jobs"), nullptr);
    keys.page.later_code_done(true);
    keys.settle();
    EXPECT_EQ(keys.state().selection.count, 2u);
    EXPECT_NE(keys.find(Role::region, "Selected jobs"), nullptr);
}

TEST(Keys, LeadFromOneErrorToTheNext) {
    Keys keys;
    keys.go_live("[" + row("1", "Job 1", "failed", R"(,"error_message":"Lost")") + "," +
                 row("2", "Job 2", "failed", R"(,"error_message":"Cut")") + "]");
    keys.focus(Role::list_item, "Job 1");
    EXPECT_TRUE(keys.press(U'e'));
    ASSERT_NE(keys.find(Role::dialog, "Job Error: Job 1"), nullptr);
    EXPECT_TRUE(keys.press(U'j'));
    ASSERT_NE(keys.find(Role::dialog, "Job Error: Job 2"), nullptr);
    EXPECT_TRUE(keys.page.announced("Failure 2 of 2: Job 2"));
    EXPECT_TRUE(keys.press(U'j')) << "and round";
    EXPECT_TRUE(keys.press(U'k'));
    EXPECT_NE(keys.find(Role::dialog, "Job Error: Job 2"), nullptr);
    keys.application().dispatch(app::LettersSwitched{false});
    EXPECT_FALSE(keys.press(U'j'));
}

TEST(Keys, SayWhyThereIsNoOtherError) {
    Keys keys;
    keys.go_live("[" + row("1", "Job 1", "failed", R"(,"error_message":"Lost")") + "]");
    keys.focus(Role::list_item, "Job 1");
    keys.press(U'e');
    EXPECT_TRUE(keys.press(U'k'));
    EXPECT_TRUE(keys.page.announced("Previous failure. No other job has failed."));
}

TEST(Keys, LeadIntoTheSearchField) {
    Keys keys;
    keys.go_live(jobs(2));
    EXPECT_TRUE(keys.press(U'/'));
    EXPECT_EQ(keys.focused(), "Search jobs");
}

TEST(Keys, HelpOpensAndClosesByItsKeyAndSwitchesLettersOff) {
    Keys keys;
    keys.go_live(jobs(2));
    EXPECT_TRUE(keys.press(U'?'));
    ASSERT_NE(keys.find(Role::dialog, "Keyboard shortcuts"), nullptr);
    EXPECT_FALSE(keys.press(U'j')) << "a window is open";
    EXPECT_TRUE(keys.click(Role::switch_control, "Single keys as shortcuts"));
    EXPECT_EQ(keys.storage.get("etl_jobs.letters"), "off");
    EXPECT_FALSE(keys.press(U'?')) << "a sign by itself";
    EXPECT_TRUE(keys.press(U'/', true));
    EXPECT_EQ(keys.find(Role::dialog, "Keyboard shortcuts"), nullptr);
    keys.focus(Role::list_item, "Job 1");
    for (const char32_t sign : {U'j', U'k', U'r', U'm', U'/', U'?'}) {
        EXPECT_FALSE(keys.press(sign));
    }
    EXPECT_EQ(keys.find(Role::button, "Run Job: Job 1")->shortcut, "");
    EXPECT_TRUE(keys.press(U'↓')) << "no sign";
    EXPECT_TRUE(keys.press(U'/', true));
    EXPECT_NE(keys.find(Role::dialog, "Keyboard shortcuts"), nullptr);
}

TEST(Keys, LettersStayOffAcrossVisits) {
    Keys keys;
    keys.storage.set("etl_jobs.letters", "off");
    keys.go_live(jobs(2));
    EXPECT_FALSE(keys.press(U'j'));
    EXPECT_EQ(keys.find(Role::search_field, "Search jobs")->shortcut, "");
}

/// The name of the line that Enter takes.
std::string chosen(const Keys& keys) {
    const native::DomNode* field = keys.find(Role::combobox, "Search and commands");
    const auto found = field == nullptr ? keys.page.dom.nodes.end() : keys.page.dom.nodes.find(field->links.active);
    return found == keys.page.dom.nodes.end() ? std::string() : keys.page.dom.name_of(found->second);
}

TEST(Palette, FindsAndDoesWithoutAPointer) {
    Keys keys;
    keys.go_live(jobs(3));
    EXPECT_TRUE(keys.press(U'k', true));
    ASSERT_NE(keys.find(Role::dialog, "Search and commands"), nullptr);
    EXPECT_FALSE(keys.press(U'j'));
    ASSERT_TRUE(keys.enter(Role::combobox, "Search and commands", "run job 2"));
    EXPECT_EQ(chosen(keys), "Run Job: Job 2");
    keys.application().activate(keys.find(Role::combobox, "Search and commands")->id);
    keys.settle();
    EXPECT_EQ(keys.find(Role::dialog, "Search and commands"), nullptr);
    EXPECT_NE(keys.find(Role::button, "Starting…: Job 2"), nullptr);
}

TEST(Palette, ItsKeysMoveTheChoiceAroundAndTypingBeginsAnew) {
    Keys keys;
    keys.go_live(jobs(3));
    keys.press(U'k', true);
    keys.enter(Role::combobox, "Search and commands", "go to");
    keys.enter(Role::combobox, "Search and commands", "job");
    EXPECT_EQ(chosen(keys), "Job 1 — go to");
    const ui::NodeId field = keys.find(Role::combobox, "Search and commands")->id;
    const auto step = [&](int places) {
        keys.application().step(field, -places);
        keys.settle();
        return chosen(keys);
    };
    EXPECT_EQ(step(1), "Job 2 — go to");
    EXPECT_EQ(step(1), "Job 3 — go to");
    step(-1);
    EXPECT_EQ(step(-1), "Job 1 — go to");
    const std::string last = step(-1);
    EXPECT_NE(last, "Job 1 — go to") << "from the first to the last";
    EXPECT_EQ(step(1), "Job 1 — go to");
    step(1);
    keys.enter(Role::combobox, "Search and commands", "job 3");
    EXPECT_EQ(chosen(keys), "Job 3 — go to");
    keys.press_escape();
    keys.press(U'k', true);
    EXPECT_EQ(keys.find(Role::combobox, "Search and commands")->text, "") << "it forgets";
}

TEST(Palette, GoesToAJobAmongTenThousandAndMakesOnlyWhatIsInSight) {
    Keys keys;
    keys.go_live(jobs(10'000));
    keys.press(U'k', true);
    keys.enter(Role::combobox, "Search and commands", "job 7777");
    EXPECT_EQ(chosen(keys), "Job 7777 — go to");
    keys.enter(Role::combobox, "Search and commands", "job");
    EXPECT_LT(keys.page.dom.all(Role::option).size(), 30U);
    EXPECT_GT(keys.page.dom.all(Role::option).front()->set_size, 10'000U);
    keys.enter(Role::combobox, "Search and commands", "7777");
    ASSERT_TRUE(keys.click(Role::option, "Job 7777 — go to"));
    ASSERT_FALSE(keys.page.focused.empty());
    EXPECT_EQ(keys.page.dom.nodes[keys.page.focused.back()].name, "Job 7777");
}

TEST(Palette, WhatCantBeDoneKeepsItOpenAndSaysWhy) {
    Keys keys;
    keys.go_live(jobs(3));
    keys.press(U'k', true);
    keys.enter(Role::combobox, "Search and commands", "view errors job 1");
    keys.application().activate(keys.find(Role::combobox, "Search and commands")->id);
    keys.settle();
    EXPECT_NE(keys.find(Role::dialog, "Search and commands"), nullptr);
    EXPECT_TRUE(keys.page.announced("View Errors: Job 1. The job has not failed."));
    EXPECT_TRUE(keys.press(U'k', true)) << "its own key closes it";
    EXPECT_EQ(keys.find(Role::dialog, "Search and commands"), nullptr);
}

TEST(Keys, PickJobsAndLeadToWhatCanBeDone) {
    Keys keys;
    keys.go_live(jobs(200));
    ASSERT_TRUE(keys.press(U'j'));
    ASSERT_TRUE(keys.press(U' '));
    EXPECT_TRUE(keys.state().jobs.find(model::JobId("1"))->selected);
    for (int step = 0; step < 3; ++step) {
        ASSERT_TRUE(keys.press(U'j'));
    }
    ASSERT_TRUE(keys.press(U'⇧'));
    EXPECT_EQ(keys.state().selection.count, 4u);
    ASSERT_TRUE(keys.press(U'a'));
    EXPECT_NE(keys.focused().find("4 selected"), std::string::npos) << keys.focused();
    EXPECT_FALSE(keys.press(U' ')) << "on a button it is the button's";
    EXPECT_FALSE(keys.press(U'a', true)) << "outside of the list it marks the page's text";
    ASSERT_TRUE(keys.press(U'j'));
    ASSERT_TRUE(keys.press(U'a', true));
    EXPECT_EQ(keys.state().selection.count, 200u);
    keys.application().dispatch(app::LettersSwitched{false});
    EXPECT_FALSE(keys.press(U'a'));
    EXPECT_TRUE(keys.press(U' ')) << "a key of the job itself, no letter";
    EXPECT_EQ(keys.state().selection.count, 199u);
}

} // namespace
} // namespace etl::shell
