// The window of saved views: what each shows, and why something can't be done with it.
#include "view/saved_views_window.hpp"

#include "view/finding_bar.hpp"

#include "records.hpp"

namespace etl::view {
namespace {

app::AppState with_views(const std::string& text) {
    app::AppState state;
    state.saved_views.views = app::parse_views(text);
    return state;
}

TEST(SavedViewsWindow, NamesWhatIsShownNow) {
    app::AppState state;
    SavedViewsWindow view = saved_views_window(state);
    EXPECT_EQ(view.name.hint, "All jobs");
    EXPECT_FALSE(view.save.enabled);
    EXPECT_EQ(view.save.reason, "Enter a name.");
    EXPECT_FALSE(view.nothing.empty());

    app::Finding sought;
    sought.text = "jira";
    sought.kinds = app::bit_of(StatusKind::failed) | app::bit_of(StatusKind::rate_limited);
    sought.entities = {"issues"};
    sought.grouping = app::JobGrouping::status;
    sought.order = app::JobOrder::name;
    app::set_finding(state.view, sought);
    state.view.enter(app::view_name_key, " Mine ");
    view = saved_views_window(state);
    EXPECT_EQ(view.name.hint,
              "Failed · Rate limited · “jira” · Entity type: Issues · Group by status · Sorted by: Name");
    EXPECT_TRUE(view.save.enabled);
    EXPECT_EQ(view.save.label, "Save");
    EXPECT_TRUE(view.name.submit);
}

TEST(SavedViewsWindow, SaysThatAViewOfThisNameIsReplaced) {
    app::AppState state = with_views("Mine?find=jira\n");
    state.view.enter(app::view_name_key, "MINE");
    const SavedViewsWindow view = saved_views_window(state);
    EXPECT_EQ(view.save.label, "Replace");
    EXPECT_EQ(view.name.hint, "There is a view of this name: it is replaced.");
    EXPECT_TRUE(view.nothing.empty());
}

TEST(SavedViewsWindow, HasALineForEachWithWhatCanBeDone) {
    app::AppState state = with_views("Mine?find=jira\nOther?status=failed\n");
    app::Finding jira;
    jira.text = "jira";
    app::set_finding(state.view, jira);
    SavedViewsWindow view = saved_views_window(state);
    ASSERT_EQ(view.rows.size(), 2u);
    EXPECT_TRUE(view.rows[0].shown);
    EXPECT_FALSE(view.rows[0].replace.enabled);
    EXPECT_EQ(view.rows[0].replace.reason, "It is what is shown now.");
    EXPECT_EQ(view.rows[1].summary, "Failed");
    EXPECT_EQ(view.rows[1].show.name, "Show view: Other");
    EXPECT_EQ(view.rows[1].replace.name, "Replace by what is shown now: Other");
    EXPECT_EQ(view.rows[1].rename.name, "Rename: Other");
    EXPECT_EQ(view.rows[1].remove.name, "Delete: Other");
    EXPECT_FALSE(view.rows[1].name);

    state.view.enter(app::renamed_view_key, "Other");
    view = saved_views_window(state);
    EXPECT_FALSE(view.rows[0].name);
    ASSERT_TRUE(view.rows[1].name);
    EXPECT_EQ(view.rows[1].name->text, "Other");
    EXPECT_TRUE(view.rows[1].keep_name.enabled);
    state.view.enter(app::new_name_key, "mine");
    EXPECT_EQ(saved_views_window(state).rows[1].keep_name.reason, "Another view has this name.");
    state.view.enter(app::new_name_key, "");
    EXPECT_EQ(saved_views_window(state).rows[1].keep_name.reason, "Enter a name.");
}

TEST(SavedViewsWindow, ADeletedOneCanBeBroughtBack) {
    app::AppState state = with_views("Mine?find=jira\n");
    EXPECT_EQ(saved_views_window(state).deleted, "");
    state.saved_views.deleted = app::SavedView{"Old", {}};
    const SavedViewsWindow view = saved_views_window(state);
    EXPECT_EQ(view.deleted, "“Old” is deleted.");
    EXPECT_TRUE(app::get_if<app::ViewRestored>(view.undo.action));
}

TEST(SavedViewsMenu, ListsViewsAndLeadsToTheWindow) {
    app::AppState state = with_views("Mine?find=jira\nOther?status=failed\n");
    EXPECT_EQ(views_button(state).name, "Saved views");
    app::Finding jira;
    jira.text = "jira";
    app::set_finding(state.view, jira);
    EXPECT_EQ(views_button(state).name, "Saved views: Mine");
    const std::vector<MenuItemView> items = views_items(state);
    ASSERT_EQ(items.size(), 3u);
    EXPECT_EQ(items[0].icon, Icon::check);
    EXPECT_EQ(items[1].icon, Icon::none);
    EXPECT_TRUE(items[2].line_above);
    EXPECT_EQ(items[2].label, "Save or change views…");
    EXPECT_FALSE(views_items({})[0].line_above);
}

} // namespace
} // namespace etl::view
