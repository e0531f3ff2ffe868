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
