// What is looked at and how: pages by the address, one menu and one window at a time, values by key.
#include "app/store.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

class View : public testing::Test {
  protected:
    void dispatch(const Action& action) { effects = store.dispatch(action, 0); }
    [[nodiscard]] const ViewState& view() const { return store.state().view; }

    Store store;
    Effects effects;
};

TEST_F(View, AMenuOpensClosesAndGivesWayToAnother) {
    dispatch(MenuToggled{"a"});
    EXPECT_EQ(view().menu, "a");
    dispatch(MenuToggled{"b"});
    EXPECT_EQ(view().menu, "b");
    dispatch(MenuToggled{"b"});
    EXPECT_EQ(view().menu, "");
    dispatch(MenuToggled{"a"});
    dispatch(MenuClosed{});
    EXPECT_EQ(view().menu, "");
}

TEST_F(View, AWindowClosesTheMenuThatItCameFrom) {
    dispatch(MenuToggled{"a"});
    dispatch(WindowOpened{"w"});
    EXPECT_EQ(view().menu, "");
    EXPECT_EQ(view().window, "w");
    dispatch(WindowClosed{});
    EXPECT_EQ(view().window, "");
}

TEST_F(View, AnotherPageClosesWhatIsOpenAndTheSamePageDoesNot) {
    dispatch(WindowOpened{"w"});
    dispatch(MenuToggled{"a"});
    dispatch(RouteChanged{Route::jobs});
    EXPECT_EQ(view().window, "w");
    dispatch(RouteChanged{Route::gallery});
    EXPECT_EQ(view().window, "");
    EXPECT_EQ(view().menu, "");
}

TEST_F(View, ValuesAreKeptByTheirKeys) {
    EXPECT_EQ(view().value("tab", 7), 7);
    dispatch(ViewValueSet{"tab", 1});
    dispatch(ViewValueSet{"split", 40});
    dispatch(ViewValueSet{"tab", 2});
    EXPECT_EQ(view().value("tab"), 2);
    EXPECT_EQ(view().value("split"), 40);
    EXPECT_TRUE(effects.empty()) << "nothing of it leaves the page";
}

TEST_F(View, TextsAreKeptByTheirKeysBesideTheValues) {
    EXPECT_EQ(view().entered("search"), nullptr);
    EXPECT_EQ(view().text("search", "at first"), "at first");
    dispatch(TextEntered{"search", "jira"});
    dispatch(TextEntered{"name", std::string(100'000, 'x')});
    dispatch(ViewValueSet{"search", 3});
    dispatch(TextEntered{"search", ""});
    ASSERT_NE(view().entered("search"), nullptr);
    EXPECT_EQ(view().text("search", "at first"), "") << "emptied is something else than never touched";
    EXPECT_EQ(view().text("name").size(), 100'000u);
    EXPECT_EQ(view().value("search"), 3);
    EXPECT_TRUE(effects.empty());
}

} // namespace
} // namespace etl::app
