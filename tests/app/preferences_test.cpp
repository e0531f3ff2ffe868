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
