// What is done in the find bar, and when what is on its way has arrived.
#include "app/find_bar.hpp"

#include "app/store.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

class FindBarTest : public testing::Test {
  protected:
    Store store;

    void act(const Action& action) { (void)store.dispatch(action, 0); }
    [[nodiscard]] const FindBar& find() const { return store.state().view.find; }
};

TEST_F(FindBarTest, OpensOverOneTextFromWhatIsInSight) {
    act(FindOpened{"log", 120});
    EXPECT_TRUE(find().is_open_over("log"));
    EXPECT_FALSE(find().is_open_over("trace"));
    EXPECT_EQ(find().from, 120);
    EXPECT_TRUE(find().sought);
    EXPECT_EQ(find().focus, FindFocus::to_field);
    act(FindReached{});
    EXPECT_FALSE(find().sought);
    EXPECT_EQ(find().focus, FindFocus::stays);
}

TEST_F(FindBarTest, LeadsBackIntoItsFieldWithoutLosingTheMatch) {
    act(FindOpened{"log", 120});
    act(FindMoved{500});
    act(FindReached{});
    act(FindOpened{"log", 130});
    EXPECT_EQ(find().from, 500);
    EXPECT_FALSE(find().sought);
    EXPECT_EQ(find().focus, FindFocus::to_field);
    act(FindOpened{"trace", 7});
    EXPECT_EQ(find().from, 7) << "another text";
}

TEST_F(FindBarTest, BringsTheMatchIntoSightForWhateverIsSoughtAnew) {
    act(FindOpened{"log", 0});
    act(FindReached{});
    act(TextEntered{"another field", "x"});
    EXPECT_FALSE(find().sought);
    act(TextEntered{find_field_key("log"), "error"});
    EXPECT_TRUE(find().sought);
    act(FindReached{});
    act(ViewValueSet{std::string(match_case_key), 1});
    EXPECT_TRUE(find().sought);
    act(FindReached{});
    act(FindMoved{3});
    EXPECT_TRUE(find().sought);
}

TEST_F(FindBarTest, UnfoldsFirstWhatHidesTheMatch) {
    act(RowsMarked{"folded", 2, 2, true, 2});
    act(FindOpened{"json", 0});
    act(FindReached{"folded", 2});
    EXPECT_FALSE(store.state().view.rows("folded").contains(2));
    EXPECT_TRUE(find().sought) << "it comes into sight with the next frame";
    EXPECT_EQ(find().focus, FindFocus::stays);
}

TEST_F(FindBarTest, ClosesBackIntoTheText) {
    act(FindClosed{});
    EXPECT_EQ(find().focus, FindFocus::stays) << "it was not open";
    act(FindOpened{"log", 0});
    act(TextEntered{find_field_key("log"), "error"});
    act(FindClosed{});
    EXPECT_FALSE(find().open);
    EXPECT_EQ(find().text, "log");
    EXPECT_EQ(find().focus, FindFocus::to_text);
    EXPECT_EQ(store.state().view.text(find_field_key("log")), "error") << "to be found again";
}

TEST_F(FindBarTest, GoesWithTheWindowOrThePageThatItWasOn) {
    for (const Action& leaves :
         {Action{WindowClosed{}}, Action{ErrorWindowClosed{}}, Action{RouteChanged{Route::gallery}}}) {
        act(RouteChanged{Route::jobs});
        act(FindOpened{"log", 0});
        act(leaves);
        EXPECT_FALSE(find().open);
        EXPECT_EQ(find().text, "");
    }
}

} // namespace
} // namespace etl::app
