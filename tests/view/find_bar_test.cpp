// What the find bar says of any source of matches.
#include "view/find_bar.hpp"

#include <gtest/gtest.h>

namespace etl::view {
namespace {

class FindBar : public testing::Test {
  protected:
    app::ViewState state;
    FindSource source{.text = "log", .name = "Log", .current = {}};

    [[nodiscard]] FindBarView bar() const { return find_bar(state, source); }
    void seek(std::string text) { state.enter(app::find_field_key("log"), std::move(text)); }
};

TEST_F(FindBar, SaysNothingUntilSomethingIsSought) {
    EXPECT_EQ(bar().name, "Find in Log");
    EXPECT_EQ(bar().count, "");
    EXPECT_FALSE(bar().next.enabled);
    EXPECT_EQ(bar().next.reason, "Nothing is sought yet.");
    EXPECT_FALSE(bar().field.submit);
}

TEST_F(FindBar, CountsAndLeadsOn) {
    seek("error");
    source.show(matches_in("error error error", "error", LetterCase::any), 6);
    EXPECT_EQ(bar().count, "2 of 3");
    EXPECT_EQ(app::get_if<app::FindMoved>(bar().next.action)->to, 12);
    EXPECT_EQ(app::get_if<app::FindMoved>(bar().previous.action)->to, 0);
    EXPECT_EQ(app::get_if<app::FindMoved>(*bar().field.submit)->to, 12);
    source.show(matches_in("error error error", "error", LetterCase::any), 12);
    EXPECT_EQ(app::get_if<app::FindMoved>(bar().next.action)->to, 0) << "round the end";
}

TEST_F(FindBar, SaysThatNothingMatches) {
    seek("nowhere");
    EXPECT_EQ(bar().count, "No match");
    EXPECT_FALSE(bar().previous.enabled);
    EXPECT_EQ(bar().previous.reason, "Nothing matches.");
}

TEST_F(FindBar, TellsOfASearchThatIsUnderWayOrFailed) {
    seek("error");
    source.busy = true;
    EXPECT_EQ(bar().count, "Searching…");
    EXPECT_TRUE(bar().field.busy);
    source.total = 12;
    source.current = 0;
    source.more = true;
    EXPECT_EQ(bar().count, "1 of more than 12");
    source.error = "The server does not answer.";
    EXPECT_EQ(bar().count, "");
    EXPECT_EQ(bar().field.error, "The server does not answer.");
}

TEST_F(FindBar, SwitchesWhetherCaseMatters) {
    EXPECT_EQ(bar().match_case.tick, Tick::off);
    const auto pressed = std::get<app::ViewValueSet>(bar().match_case.action);
    state.set(pressed.key, pressed.value);
    EXPECT_TRUE(matches_case(state));
    EXPECT_EQ(bar().match_case.tick, Tick::on);
}

} // namespace
} // namespace etl::view
