// Settings that are taken along: all choices go out, those that are known come in, and what is wrong is said.
#include "app/settings_file.hpp"

#include "page.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace etl::app {
namespace {

TEST(SettingsFile, HasAWordForEveryChoice) {
    Page page;
    page.start();
    page.dispatch(PreferenceChosen{"theme", "dark"});
    page.forget();
    page.dispatch(SettingsExported{ExportWay::file});
    ASSERT_EQ(page.count<ExportSettings>(), 1U);
    const ExportSettings effect = page.all<ExportSettings>()[0];
    EXPECT_EQ(effect.way, ExportWay::file);
    EXPECT_EQ(effect.file.choices.size(), preference_keys().size());
    EXPECT_EQ(effect.file.choices[0], (std::pair<std::string, std::string>("theme", "dark")));
    EXPECT_EQ(page.state().notices.notices.size(), 1U);
    page.dispatch(SettingsExported{ExportWay::clipboard});
    EXPECT_EQ(page.state().notices.notices.size(), 1U) << "whether it was copied, the browser says later";
}

TEST(SettingsFile, IsReadOutOfWhatWasPastedOrOutOfAFile) {
    Page page;
    page.dispatch(TextEntered{"window import", "{}"});
    page.dispatch(SettingsImported{});
    page.dispatch(SettingsFilePressed{});
    EXPECT_EQ(page.all<ReadSettings>(), (std::vector{ReadSettings{"{}"}, ReadSettings{}}));
}

TEST(SettingsFile, IsTakenOverAsFarAsItIsKnown) {
    Page page;
    page.start();
    page.dispatch(WindowOpened{"import settings"});
    page.forget();
    page.dispatch(SettingsRead{model::SettingsFile{
        {{"theme", "dark"}, {"of tomorrow", "yes"}, {"density", "airy"}, {"list", "cards"}}, "Mine?find=jira\n"}});
    EXPECT_EQ(page.all<SavePreference>(), (std::vector{SavePreference{"theme", "dark"}, SavePreference{"list", "cards"},
                                                       SavePreference{"views", "Mine?find=jira\n"}}));
    EXPECT_EQ(page.state().view.window, "");
    EXPECT_EQ(page.state().notices.notices.back().title, "Settings imported");
}

TEST(SettingsFile, WhatIsWrongIsSaidInTheWindowAndAloud) {
    Page page;
    page.start();
    page.dispatch(WindowOpened{"import settings"});
    page.dispatch(SettingsRead{model::Failure{std::string("These are no settings of this page.")}});
    EXPECT_EQ(page.state().view.window, "import settings");
    EXPECT_EQ(page.state().view.text(import_error), "These are no settings of this page.");
    EXPECT_EQ(page.all<Announce>().back().text, "These are no settings of this page.");
    page.dispatch(WindowClosed{});
    EXPECT_EQ(page.state().view.entered(import_error), nullptr);
}

} // namespace
} // namespace etl::app
