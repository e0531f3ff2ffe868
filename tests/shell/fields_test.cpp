// What is typed, end to end without a browser: the page's input reports its text, the state takes it, and nothing of it
// is told back unless the application wants another one.
#include "server.hpp"

namespace etl::shell {
namespace {

class Typing : public testing::Test {
  protected:
    Typing() {
        page.start();
        page.application().dispatch(app::RouteChanged{app::Route::gallery});
        page.settle();
    }

    [[nodiscard]] const native::DomNode& field(Role role, std::string_view name) const {
        const native::DomNode* node = page.find(role, name);
        EXPECT_NE(node, nullptr) << name;
        static const native::DomNode none;
        return node == nullptr ? none : *node;
    }

    Headless page;
};

TEST_F(Typing, WhatIsTypedReachesTheStateAndIsNotToldBack) {
    const std::string before = field(Role::text_field, "Name").text;
    EXPECT_EQ(before, "");
    const std::string text(100'000, 'x');
    const std::size_t bytes = page.page.mirror_bytes;
    ASSERT_TRUE(page.enter(Role::text_field, "Name", text));
    EXPECT_EQ(page.state().view.text("job name"), text);
    EXPECT_EQ(field(Role::text_field, "Name").text, text);
    EXPECT_LT(page.page.mirror_bytes - bytes, 1'000u) << "the page knows what it holds";
}

TEST_F(Typing, WhatTheApplicationSetsIsWritten) {
    ASSERT_TRUE(page.enter(Role::search_field, "Search jobs", "jira"));
    ASSERT_TRUE(page.click(Role::button, "Clear: Search jobs"));
    EXPECT_EQ(field(Role::search_field, "Search jobs").text, "");
    EXPECT_EQ(page.state().view.text("jobs sought"), "");
    // And what is then typed as before is no echo of it.
    ASSERT_TRUE(page.enter(Role::search_field, "Search jobs", "jira"));
    EXPECT_EQ(page.state().view.text("jobs sought"), "jira");
    EXPECT_EQ(field(Role::search_field, "Search jobs").text, "jira");
}

TEST_F(Typing, AFieldThatCannotBeEditedIsPutBackToItsText) {
    const ui::NodeId owner = field(Role::text_field, "Owner").id;
    EXPECT_EQ(field(Role::text_field, "Owner").text, "Platform team");
    page.page.dom.nodes[owner].text = "Somebody";
    page.application().entered(owner, "Somebody");
    page.settle();
    EXPECT_EQ(field(Role::text_field, "Owner").text, "Platform team");
    EXPECT_EQ(page.state().view.entered("locked"), nullptr);
}

TEST_F(Typing, ATextOutlivesAnotherPage) {
    ASSERT_TRUE(page.enter(Role::text_field, "Name", "Jira"));
    page.application().dispatch(app::RouteChanged{app::Route::jobs});
    page.settle();
    EXPECT_EQ(page.find(Role::text_field, "Name"), nullptr);
    page.application().dispatch(app::RouteChanged{app::Route::gallery});
    page.settle();
    EXPECT_EQ(field(Role::text_field, "Name").text, "Jira");
}

TEST_F(Typing, ReportsOfWhatIsGoneOrNoFieldChangeNothing) {
    page.application().entered(12'345, "x");
    page.application().step(12'345, 1);
    page.application().entered(field(Role::button, "Primary").id, "x");
    page.application().step(field(Role::text_field, "Name").id, 1);
    page.settle();
    EXPECT_EQ(field(Role::text_field, "Name").text, "");
    EXPECT_TRUE(page.page.dom.complaints.empty());
}

TEST_F(Typing, StepsThatComeFasterThanFramesAreAllMade) {
    const ui::NodeId retries = field(Role::number_field, "Retries").id;
    for (int step = 0; step < 4; ++step) {
        page.application().step(retries, 1);
    }
    page.settle();
    EXPECT_EQ(field(Role::number_field, "Retries").text, "7");
    page.application().step(retries, -10);
    page.settle();
    EXPECT_EQ(field(Role::number_field, "Retries").text, "0");
}

TEST_F(Typing, EnterTakesTheTextAsItIsNowNotAsItWasDrawn) {
    const ui::NodeId search = field(Role::search_field, "Search jobs").id;
    page.application().entered(search, "jira");
    page.application().activate(search);
    page.settle();
    EXPECT_TRUE(page.shows("Searched for: jira"));
    page.application().entered(search, "git");
    page.application().cancel(search);
    page.settle();
    EXPECT_EQ(page.state().view.text("jobs sought"), "") << "Escape's meaning is as young as the text";
    EXPECT_EQ(field(Role::search_field, "Search jobs").text, "");
}

TEST_F(Typing, AComboboxOpensByTypingAndTakesWhatMatchesNow) {
    const ui::NodeId zone = field(Role::combobox, "Time zone").id;
    page.application().entered(zone, "asia");
    page.settle();
    page.application().entered(zone, "york");
    page.application().activate(zone);
    page.settle();
    EXPECT_EQ(field(Role::combobox, "Time zone").text, "America/New_York");
    EXPECT_EQ(page.find(Role::list_box, "Time zone"), nullptr);
    EXPECT_TRUE(page.page.dom.complaints.empty());
}

TEST_F(Typing, AComboboxIsWalkedThroughByArrows) {
    const ui::NodeId zone = field(Role::combobox, "Time zone").id;
    const auto active = [&] {
        page.settle();
        const auto found = page.page.dom.nodes.find(field(Role::combobox, "Time zone").links.active);
        return found == page.page.dom.nodes.end() ? std::string() : found->second.spoken_name();
    };
    page.application().step(zone, -1);
    EXPECT_EQ(active(), "Europe/Berlin") << "opens where the text is";
    page.application().step(zone, -10);
    EXPECT_EQ(active(), "UTC");
    page.application().step(zone, -1);
    EXPECT_EQ(active(), "Africa/Cairo") << "round";
    page.application().step(zone, 1);
    EXPECT_EQ(active(), "UTC");
    page.application().cancel(zone);
    EXPECT_EQ(active(), "");
}

TEST_F(Typing, ASelectReportsItsChoice) {
    ASSERT_TRUE(page.enter(Role::select, "Interval", "720"));
    EXPECT_EQ(page.state().view.text("span"), "720");
    EXPECT_EQ(field(Role::select, "Interval").options.size(), 4u);
    expect_honest_mirror(page);
}

TEST_F(Typing, AFieldAtRestDrawsNothing) {
    page.application().set_focused(field(Role::text_field, "Name").id, true);
    page.settle();
    // The spinner of the busy field beside goes on; the page is told nothing at all.
    const std::size_t messages = page.page.mirror_messages;
    page.advance(10'000);
    EXPECT_EQ(page.page.mirror_messages, messages);
}

} // namespace
} // namespace etl::shell
