// Which jobs are picked, however the list changes around them.
#include "app/selection.hpp"

#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

Page page_with(std::size_t count) {
    Page page;
    page.go_live(rows(count));
    return page;
}

std::string picked(const Page& page) {
    std::string text;
    for (const model::JobId& job : selected_jobs(page.state())) {
        text += (text.empty() ? "" : " ") + job.text;
    }
    return text;
}

std::string last_said(Page& page) {
    const auto said = page.all<Announce>();
    return said.empty() ? std::string() : said.back().text;
}

TEST(Selection, JobsArePickedAndLeftOutOneByOneAndItIsSaid) {
    Page page = page_with(5);
    EXPECT_FALSE(page.state().selection.shows_boxes());
    page.dispatch(JobTicked{JobId("3")});
    page.dispatch(JobTicked{JobId("1")});
    EXPECT_EQ(picked(page), "1 3");
    EXPECT_EQ(last_said(page), "2 jobs selected");
    page.dispatch(JobTicked{JobId("3")});
    EXPECT_EQ(last_said(page), "1 job selected");
    page.dispatch(JobTicked{JobId("nobody")});
    EXPECT_EQ(picked(page), "1");
    page.dispatch(SelectionCleared{});
    EXPECT_EQ(last_said(page), "No job selected");
    EXPECT_FALSE(page.state().selection.shows_boxes());
}

TEST(Selection, WithShiftARangeBecomesWhatItsBeginningIs) {
    Page page = page_with(8);
    page.dispatch(JobTicked{JobId("5")});
    page.dispatch(RangeTicked{JobId("2")});
    EXPECT_EQ(picked(page), "2 3 4 5");
    EXPECT_EQ(last_said(page), "4 jobs selected");
    page.dispatch(JobTicked{JobId("3")});
    page.dispatch(RangeTicked{JobId("5")});
    EXPECT_EQ(picked(page), "2") << "3 was left out, and so are those up to 5";

    Page other = page_with(3);
    other.dispatch(RangeTicked{JobId("1")});
    EXPECT_EQ(picked(other), "1") << "where nothing was pressed before, it is that one";
}

TEST(Selection, RangesFollowTheOrderThatIsShown) {
    Page page = page_with(5);
    page.dispatch(TextEntered{std::string(finding_key::text), "job"});
    page.dispatch(ViewValueSet{std::string(finding_key::order), static_cast<int>(JobOrder::name)});
    page.dispatch(JobTicked{JobId("0")});
    Finding some;
    some.text = "job 4";
    page.dispatch(FindingChosen{some});
    page.dispatch(RangeTicked{JobId("4")});
    EXPECT_EQ(picked(page), "4 0") << "its beginning is not in sight; what is in sight comes first";
}

TEST(Selection, AllThatIsFoundIsPickedAlsoInCollapsedGroups) {
    Page page;
    page.go_live({row("a", StatusKind::failed), row("b"), row("c", StatusKind::failed)});
    page.dispatch(JobTicked{JobId("b")});
    Finding failed;
    failed.kinds = bit_of(StatusKind::failed);
    failed.grouping = JobGrouping::status;
    page.dispatch(FindingChosen{failed});
    page.dispatch(GroupToggled{"status failed"});
    page.dispatch(FoundTicked{});
    EXPECT_EQ(picked(page), "a c b") << "what was picked before stays";
    EXPECT_EQ(last_said(page), "3 jobs selected");
}

TEST(Selection, StaysOverFilterSortAndNewListsButNotOverTheEndOfAJob) {
    Page page = page_with(4);
    for (const char* id : {"0", "2", "3"}) {
        page.dispatch(JobTicked{JobId(id)});
    }
    Finding nothing;
    nothing.text = "no such job";
    page.dispatch(FindingChosen{nothing});
    page.dispatch(FindingCleared{});
    page.dispatch(RefreshPressed{});
    page.answer_list({row("3"), row("9"), row("0", StatusKind::running)});
    EXPECT_EQ(picked(page), "3 0");
}

TEST(Selection, BoxesAreShownByAModeThatForgetsAllWhenItEnds) {
    Page page = page_with(2);
    page.dispatch(SelectionModeSet{true});
    EXPECT_TRUE(page.state().selection.shows_boxes());
    EXPECT_EQ(picked(page), "");
    page.dispatch(JobTicked{JobId("1")});
    page.dispatch(SelectionModeSet{false});
    EXPECT_EQ(picked(page), "");
    EXPECT_FALSE(page.state().selection.shows_boxes());
}

TEST(Selection, AnotherUserHasNone) {
    Page page;
    page.token.user = "1/ann";
    page.go_live(rows(2));
    page.dispatch(JobTicked{JobId("1")});
    TokenFacts other;
    other.user = "1/bob";
    page.dispatch(TokenChanged{other});
    EXPECT_EQ(page.state().selection.count, 0u);
}

} // namespace
} // namespace etl::app
