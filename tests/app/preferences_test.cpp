// The looks: what the user chose wins over what the system says, and is saved.
#include "app/preferences.hpp"

#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

TEST(Preferences, PressingGoesRoundAndIsSaved) {
    Page page;
    page.dispatch(ThemePressed{});
    EXPECT_EQ(page.state().preferences.theme, ThemeChoice::light);
    page.dispatch(ThemePressed{});
    EXPECT_EQ(page.state().preferences.theme, ThemeChoice::dark);
    page.dispatch(ThemePressed{});
    EXPECT_EQ(page.state().preferences.theme, ThemeChoice::system);
    EXPECT_EQ(page.all<SavePreference>(),
              (std::vector{SavePreference{"theme", "light"}, SavePreference{"theme", "dark"},
                           SavePreference{"theme", "system"}}));
}

TEST(Preferences, ChoosingWhatIsChosenSavesNothing) {
    Page page;
    page.dispatch(ThemeChosen{ThemeChoice::dark});
    page.dispatch(ThemeChosen{ThemeChoice::dark});
    EXPECT_EQ(page.count<SavePreference>(), 1U);
}

TEST(Preferences, TheListsLookIsSavedByItsWord) {
    Page page;
    EXPECT_EQ(page.state().preferences.list_look, ListLook::rows);
    page.dispatch(ListLookChosen{ListLook::cards});
    page.dispatch(ListLookChosen{ListLook::cards});
    page.dispatch(ListLookChosen{ListLook::rows});
    EXPECT_EQ(page.all<SavePreference>(),
              (std::vector{SavePreference{"list", "cards"}, SavePreference{"list", "rows"}}));
}

/// A word for each key that is not the first one.
const std::vector<std::pair<std::string, std::string>> other_words{
    {"theme", "dark"},       {"list", "cards"},      {"density", "compact"},
    {"times", "relative"},   {"zone", "Asia/Tokyo"}, {"refresh", "45"},
    {"notices", "all"},      {"letters", "off"},     {"notice_kinds", "failures"},
    {"notice_jobs", "1\nb"}, {"tab", "off"},         {"system_notices", "on"},
};

TEST(Preferences, EachIsAWordThatIsSavedAndRead) {
    Page page;
    ASSERT_EQ(other_words.size(), preference_keys().size());
    for (const auto& [key, word] : other_words) {
        SCOPED_TRACE(key);
        page.forget();
        EXPECT_NE(preference_word(page.state().preferences, key), word);
        const std::uint64_t version = page.state().preferences.version;
        page.dispatch(PreferenceChosen{key, word});
        EXPECT_EQ(preference_word(page.state().preferences, key), word);
        EXPECT_EQ(page.all<SavePreference>(), (std::vector{SavePreference{key, word}}));
        EXPECT_GT(page.state().preferences.version, version);
        page.dispatch(PreferenceChosen{key, word});
        EXPECT_EQ(page.count<SavePreference>(), 1U) << "it is chosen already";
    }
    EXPECT_EQ(page.state().preferences.notice_jobs, (std::vector{JobId("1"), JobId("b")}));
    EXPECT_EQ(page.state().preferences.refresh_seconds, 45);
}

TEST(Preferences, WordsThatThereAreNotChangeNothing) {
    Page page;
    for (const auto& [key, word] : std::vector<std::pair<std::string, std::string>>{
             {"theme", "mauve"},
             {"theme", ""},
             {"no such key", "on"},
             {"refresh", "1"},
             {"refresh", "3601"},
             {"refresh", "99999999999999999999"},
             {"refresh", "-5"},
             {"refresh", ""},
             {"zone", "<script>"},
             {"zone", std::string(65, 'a')},
             {"notice_jobs", std::string(70'000, 'a')},
         }) {
        page.dispatch(PreferenceChosen{key, word});
        EXPECT_EQ(page.count<SavePreference>(), 0U) << key << " " << word;
    }
}

TEST(Preferences, AResetBringsTheFirstWordsBackAndSaysSo) {
    Page page;
    page.start();
    page.dispatch(SystemLooksChanged{true, false});
    for (const auto& [key, word] : other_words) {
        page.dispatch(PreferenceChosen{key, word});
    }
    page.dispatch(WindowOpened{"reset settings"});
    page.dispatch(PreferencesReset{});
    const Preferences first;
    for (const std::string_view key : preference_keys()) {
        EXPECT_EQ(preference_word(page.state().preferences, key), preference_word(first, key)) << key;
    }
    EXPECT_TRUE(page.state().preferences.dark()) << "what the system says stays";
    EXPECT_EQ(page.state().view.window, "");
    ASSERT_EQ(page.state().notices.notices.size(), 1U);
    EXPECT_EQ(page.state().notices.notices[0].title, "All settings are as they were at first");
}

TEST(Preferences, AFieldsTextUnderThePreferencesKeyIsItsWord) {
    Page page;
    page.dispatch(TextEntered{"preference refresh", "60"});
    EXPECT_EQ(page.state().preferences.refresh, RefreshWay::interval);
    page.dispatch(TextEntered{"preference refresh", "off"});
    EXPECT_EQ(page.state().preferences.refresh, RefreshWay::by_hand);
    EXPECT_EQ(page.state().view.entered("preference refresh"), nullptr);
}

TEST(Preferences, WhatWasTypedOnTheWayToAChoiceGoes) {
    Page page;
    page.dispatch(TextEntered{"window zone", "tok"});
    page.dispatch(PreferenceChosen{"zone", "Asia/Tokyo"});
    EXPECT_EQ(page.state().view.entered("window zone"), nullptr);
}

TEST(Preferences, TheSystemDecidesWhereTheUserDidNot) {
    Page page;
    page.dispatch(SystemLooksChanged{true, true});
    EXPECT_TRUE(page.state().preferences.dark());
    EXPECT_TRUE(page.state().preferences.reduced_motion);
    page.dispatch(ThemeChosen{ThemeChoice::light});
    EXPECT_FALSE(page.state().preferences.dark());
    page.dispatch(SystemLooksChanged{false, false});
    page.dispatch(ThemeChosen{ThemeChoice::dark});
    EXPECT_TRUE(page.state().preferences.dark());
}

} // namespace
} // namespace etl::app
