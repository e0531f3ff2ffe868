// Views are saved under names, found again whatever their case, kept as lines, and never lost by a slip.
#include "app/saved_views.hpp"

#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

Finding sought(const std::string& text, JobOrder order = JobOrder::server) {
    Finding one;
    one.text = text;
    one.order = order;
    return one;
}

void save(Page& page, const std::string& name, const Finding& finding) {
    page.dispatch(FindingChosen{finding});
    page.dispatch(ViewSaved{name});
}

std::string names(const Page& page) {
    std::string text;
    for (const SavedView& view : page.state().saved_views.views) {
        text += (text.empty() ? "" : " | ") + view.name;
    }
    return text;
}

/// What was kept last.
std::string kept(const Page& page) {
    const auto saved = page.all<SavePreference>();
    return saved.empty() || saved.back().key != "views" ? std::string("nothing") : saved.back().value;
}

TEST(SavedViews, AreSavedReplacedAndShown) {
    Page page;
    save(page, "  Night   shift ", sought("night", JobOrder::name));
    save(page, "failures", sought("fail"));
    EXPECT_EQ(names(page), "failures | Night shift");
    EXPECT_EQ(kept(page), "failures?find=fail\nNight+shift?find=night&sort=name\n");
    ASSERT_NE(shown_view(page.state()), nullptr);
    EXPECT_EQ(shown_view(page.state())->name, "failures");

    save(page, "FAILURES", sought("error"));
    EXPECT_EQ(names(page), "FAILURES | Night shift") << "one of a name, whatever its case";
    page.dispatch(WindowOpened{"saved views"});
    page.dispatch(ViewChosen{"night SHIFT"});
    EXPECT_EQ(page.state().view.window, "");
    EXPECT_EQ(finding(page.state().view), sought("night", JobOrder::name));
    EXPECT_EQ(page.state().view.address, "#/?find=night&sort=name");
    page.dispatch(FindingCleared{});
    EXPECT_EQ(shown_view(page.state()), nullptr);
    page.dispatch(ViewChosen{"no such"});
    EXPECT_EQ(page.state().view.address, "#/?sort=name");
}

TEST(SavedViews, WithoutANameNothingIsSaved) {
    Page page;
    page.forget();
    for (const char* name : {"", "   ", "\n\t"}) {
        page.dispatch(ViewSaved{name});
    }
    EXPECT_EQ(names(page), "");
    EXPECT_EQ(kept(page), "nothing");
}

TEST(SavedViews, AreRenamedUnlessAnotherHasTheName) {
    Page page;
    save(page, "a", sought("a"));
    save(page, "b", sought("b"));
    page.dispatch(ViewRenamed{"a", "B"});
    EXPECT_EQ(names(page), "a | b");
    page.dispatch(ViewRenamed{"a", "  "});
    EXPECT_EQ(names(page), "a | b");
    page.dispatch(ViewRenamed{"a", "A"});
    EXPECT_EQ(names(page), "A | b") << "its own name in another case";
    page.dispatch(ViewRenamed{"a", "z"});
    EXPECT_EQ(names(page), "b | z");
    EXPECT_EQ(kept(page), "b?find=b\nz?find=a\n");
    page.dispatch(ViewRenamed{"nobody", "y"});
    EXPECT_EQ(names(page), "b | z");
}

TEST(SavedViews, ADeletionIsUndone) {
    Page page;
    save(page, "a", sought("a"));
    save(page, "b", sought("b"));
    page.dispatch(ViewDeleted{"A"});
    EXPECT_EQ(kept(page), "b?find=b\n");
    page.dispatch(ViewRestored{});
    EXPECT_EQ(names(page), "a | b");
    EXPECT_EQ(kept(page), "a?find=a\nb?find=b\n");
    page.dispatch(ViewDeleted{"a"});
    save(page, "a", sought("another"));
    page.dispatch(ViewRestored{});
    EXPECT_EQ(page.state().saved_views.find("a")->finding, sought("another")) << "what was saved since is not lost";
}

TEST(SavedViews, AreReadBackAsTheyWereWritten) {
    std::vector<SavedView> views;
    Finding all;
    all.text = "Größe & 100%";
    all.kinds = bit_of(StatusKind::failed);
    all.integrations = {"Jira", "-:2"};
    all.entities = {"-"};
    all.active = ActiveFilter::on;
    all.cause = "HTTP 503: “…”";
    all.order = JobOrder::last_run;
    all.grouping = JobGrouping::status;
    views.push_back({"+ & = %0A\\", all});
    views.push_back({"zwei Wörter", {}});
    EXPECT_EQ(parse_views(write_views(views)), views);
    EXPECT_EQ(write_views({}), "");
    EXPECT_TRUE(parse_views("").empty());

    const std::vector<SavedView> odd =
        parse_views("\n?\n=\nb?find=1\nA?find=2&sort=luck\nb?find=3\n%0A%0A?x\n" + std::string(5'000, 'n') + "?find=4");
    ASSERT_EQ(odd.size(), 4u);
    EXPECT_EQ(odd[0].name, "=");
    EXPECT_EQ(odd[1].name, "A");
    EXPECT_EQ(odd[1].finding, sought("2"));
    EXPECT_EQ(odd[2].finding, sought("3")) << "the last of a name counts";
    EXPECT_EQ(odd[3].name.size(), longest_view_name);

    std::string many;
    for (int number = 0; number < 500; ++number) {
        many += std::to_string(number) + "?find=x\n";
    }
    EXPECT_EQ(parse_views(many).size(), most_views);
}

TEST(SavedViews, ComeFromStorageWithoutBeingKeptAgain) {
    Page page;
    page.forget();
    page.dispatch(ViewsLoaded{"Mine?find=jira\n"});
    EXPECT_EQ(names(page), "Mine");
    EXPECT_EQ(kept(page), "nothing");
}

} // namespace
} // namespace etl::app
