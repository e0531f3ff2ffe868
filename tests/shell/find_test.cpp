// The find bar and the selection of long texts through the whole application: from the key to the scrolled text, the
// focus, what is announced and what is copied.
#include "gallery_test.hpp"

#include <string>

namespace etl::shell {
namespace {

using ui::Role;

class Find : public GalleryTest {
  protected:
    [[nodiscard]] const native::DomNode& the(Role role, std::string_view name) {
        const native::DomNode* node = page.find(role, name);
        EXPECT_NE(node, nullptr) << name;
        static const native::DomNode none;
        return node == nullptr ? none : *node;
    }
    /// The tree names no scroll area.
    [[nodiscard]] const native::DomNode& tree_area() {
        return page.page.dom.nodes.at(the(Role::tree, "Issues").parent);
    }
    [[nodiscard]] ui::NodeId focused() const { return page.page.focused.empty() ? 0 : page.page.focused.back(); }
    bool press(ui::NodeId at, char32_t key) {
        const bool used = page.application().key(at, key, true);
        page.settle();
        return used;
    }
    [[nodiscard]] std::string count() {
        for (const native::DomNode* status : page.page.dom.all(Role::status)) {
            if (page.page.dom.contains(the(Role::group, bar_name).id, status->id)) {
                return status->spoken_name();
            }
        }
        return "none";
    }
    [[nodiscard]] std::size_t announced(std::string_view text) const {
        std::size_t times = 0;
        for (const auto& one : page.page.announcements) {
            times += one.text == text ? 1 : 0;
        }
        return times;
    }
    [[nodiscard]] bool shows_line(std::string_view part) {
        for (const native::DomNode* code : page.page.dom.all(Role::code)) {
            for (const ui::SemanticRun& run : code->runs) {
                if (run.text.find(part) != std::string::npos) {
                    return true;
                }
            }
        }
        return false;
    }

    std::string bar_name = "Find in Stack trace";
};

TEST_F(Find, OpensOnlyInATextThatHasMoreThanIsInSight) {
    EXPECT_FALSE(press(0, U'f'));
    EXPECT_FALSE(press(the(Role::button, "Primary").id, U'f'));
    EXPECT_FALSE(press(the(Role::tree_item, "batch: 7").id, U'f')) << "all of that tree is in sight";
    EXPECT_TRUE(press(the(Role::scroll_area, "Stack trace").id, U'f'));
    const ui::NodeId field = the(Role::search_field, bar_name).id;
    EXPECT_EQ(focused(), field);
    EXPECT_FALSE(press(field, U'f')) << "the browser's own opens";
    EXPECT_TRUE(press(the(Role::scroll_area, "Stack trace").id, U'f'));
    EXPECT_EQ(focused(), field) << "back into it";
}

TEST_F(Find, FindsInAllOfTheTextAndScrollsThere) {
    const ui::NodeId area = the(Role::scroll_area, "Stack trace").id;
    press(area, U'f');
    ASSERT_TRUE(page.enter(Role::search_field, bar_name, "js:1234)"));
    page.settle();
    EXPECT_EQ(count(), "1 of 1");
    ASSERT_EQ(page.page.scrolled.size(), 1u);
    EXPECT_EQ(page.page.scrolled.back().first, area);
    EXPECT_TRUE(shows_line("pipeline.js:1234)"));
    ASSERT_EQ(page.page.dom.all(Role::mark).size(), 1u);
    // Also sideways, in a line that is made in part.
    ASSERT_TRUE(page.enter(Role::search_field, bar_name, "\"RECORD\":150}"));
    page.settle();
    EXPECT_EQ(count(), "1 of 1");
    EXPECT_GT(page.page.scrolled.back().second.x, 1'000);
    EXPECT_TRUE(shows_line("{\"record\":150}"));
    EXPECT_EQ(page.page.dom.all(Role::mark).size(), 1u);
}

TEST_F(Find, LeadsFromMatchToMatchByKeysAndButtons) {
    const ui::NodeId area = the(Role::scroll_area, "Stack trace").id;
    EXPECT_FALSE(press(area, U'g')) << "no bar is open";
    press(area, U'f');
    page.enter(Role::search_field, bar_name, "js:19");
    page.settle();
    EXPECT_EQ(count(), "1 of 111");
    page.application().key(area, U'g', true);
    page.application().key(area, U'g', true);
    EXPECT_TRUE(press(area, U'G'));
    EXPECT_EQ(count(), "2 of 111") << "also faster than frames";
    EXPECT_TRUE(press(the(Role::search_field, bar_name).id, U'G'));
    EXPECT_EQ(count(), "1 of 111");
    page.application().activate(the(Role::search_field, bar_name).id, true);
    page.settle();
    EXPECT_EQ(count(), "111 of 111") << "Shift and Enter, round the beginning";
    ASSERT_TRUE(page.click(Role::button, "Next match"));
    page.settle();
    EXPECT_EQ(count(), "1 of 111");
    ASSERT_TRUE(page.click(Role::checkbox, "Match case"));
    page.enter(Role::search_field, bar_name, "JS:19");
    page.settle();
    EXPECT_EQ(count(), "No match");
    EXPECT_FALSE(page.click(Role::button, "Next match"));
}

TEST_F(Find, AnnouncesTheCountWhenItStandsStill) {
    press(the(Role::scroll_area, "Stack trace").id, U'f');
    for (const char* typed : {"j", "js", "js:", "js:2", "js:20"}) {
        page.enter(Role::search_field, bar_name, typed);
        page.advance(100);
    }
    EXPECT_EQ(announced("1 of 12"), 0u);
    page.advance(SettledWords::pause);
    EXPECT_EQ(announced("1 of 12"), 1u);
    EXPECT_EQ(announced("1 of 2000"), 0u);
    press(the(Role::search_field, bar_name).id, U'g');
    page.advance(2 * SettledWords::pause);
    EXPECT_EQ(announced("2 of 12"), 1u);
    EXPECT_EQ(announced("1 of 12"), 1u);
}

TEST_F(Find, ClosesBackIntoTheText) {
    const ui::NodeId area = the(Role::scroll_area, "Stack trace").id;
    press(area, U'f');
    page.application().cancel(the(Role::search_field, bar_name).id);
    page.settle();
    EXPECT_EQ(page.find(Role::search_field, bar_name), nullptr);
    EXPECT_EQ(focused(), area);
    EXPECT_TRUE(page.page.dom.all(Role::mark).empty());
}

TEST_F(Find, FindsInATreeWhatIsFoldedAway) {
    bar_name = "Find in Issues";
    ASSERT_TRUE(page.click(Role::tree_item, "issue 2: {2}"));
    page.settle();
    EXPECT_TRUE(press(the(Role::tree_item, "issue 1: {2}").id, U'f'));
    page.enter(Role::search_field, bar_name, "points: 4");
    page.settle();
    EXPECT_EQ(count(), "1 of 15");
    EXPECT_NE(page.find(Role::tree_item, "points: 4"), nullptr) << "it is unfolded";
    page.enter(Role::search_field, bar_name, "issue 140");
    page.settle();
    EXPECT_EQ(count(), "1 of 1");
    EXPECT_NE(page.find(Role::tree_item, "issue 140: {2}"), nullptr) << "it is scrolled there";
    page.application().cancel(the(Role::search_field, bar_name).id);
    page.settle();
    const auto focus = page.page.dom.nodes.find(focused());
    ASSERT_NE(focus, page.page.dom.nodes.end());
    EXPECT_EQ(focus->second.role, Role::tree_item);
}

TEST_F(Find, GivesAnyPartOfALongTextToTheClipboard) {
    const ui::NodeId area = the(Role::scroll_area, "Stack trace").id;
    EXPECT_EQ(page.application().text_between(area, {2, 2}, {4, 4}),
              "at step (pipeline.js:2)\n  at step (pipeline.js:3)\n  at");
    const std::string whole = page.application().text_between(area, {1, 0}, {0xffff'ffff, 0});
    EXPECT_TRUE(whole.starts_with("  at step (pipeline.js:1)\n"));
    EXPECT_TRUE(whole.ends_with("{\"record\":200},"));
    EXPECT_EQ(page.application().text_between(0, {1, 0}, {9, 0}), "");
    const std::string issues = page.application().text_between(tree_area().id, {1, 0}, {0xffff'ffff, 0});
    EXPECT_TRUE(issues.starts_with("issue 1: {2}\n  state: \"open\"\n  points: 7\n"));
    EXPECT_EQ(std::count(issues.begin(), issues.end(), '\n'), 450);
}

TEST_F(Find, KeepsTheLinesThatASelectionEndsIn) {
    const ui::NodeId area = the(Role::scroll_area, "Stack trace").id;
    page.application().selected({area, 2, 900});
    page.settle();
    EXPECT_TRUE(shows_line("pipeline.js:900)"));
    page.application().scrolled(area, {0, 18 * 1'500});
    page.settle();
    EXPECT_TRUE(shows_line("pipeline.js:2)"));
    EXPECT_TRUE(shows_line("pipeline.js:900)"));
    EXPECT_FALSE(shows_line("pipeline.js:901)"));
    page.application().selected({});
    page.settle();
    EXPECT_FALSE(shows_line("pipeline.js:2)"));
    EXPECT_TRUE(page.page.dom.complaints.empty());
}

} // namespace
} // namespace etl::shell
