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
    for (const ListLook look : {ListLook::rows, ListLook::cards}) {
        EXPECT_EQ(list_look_of(list_look_word(look)), look);
    }
    EXPECT_EQ(list_look_of("something else"), ListLook::rows);
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
