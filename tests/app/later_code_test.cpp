// The part of the program that comes later: when it is asked for, and what happens while it is missing.
#include "app/later_code.hpp"

#include "app/words.hpp"
#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

class Later : public ::testing::Test {
  protected:
    void SetUp() override {
        page.dispatch(LaterCodeAbsent{});
        page.go_live({row("1", StatusKind::failed)});
    }

    [[nodiscard]] std::size_t loads() const { return page.count<LoadLaterCode>(); }

    Page page;
};

TEST_F(Later, IsAskedForOnceWhenSomethingNeedsIt) {
    page.wait(10'000);
    EXPECT_EQ(loads(), 0u) << "the list of jobs does without";
    page.dispatch(WindowOpened{"palette"});
    EXPECT_EQ(loads(), 1u);
    page.dispatch(LaterCodeWanted{});
    page.dispatch(RouteChanged{parse_address("#/runs")});
    EXPECT_EQ(loads(), 1u) << "it is on its way";
    page.dispatch(LaterCodeArrived{});
    EXPECT_EQ(page.state().later_code, LaterCode::there);
    page.dispatch(LaterCodeWanted{});
    EXPECT_EQ(loads(), 1u);
}

TEST_F(Later, IsAskedForWhenTheFirstPaintIsOver) {
    page.dispatch(LaterCodeWanted{});
    EXPECT_EQ(loads(), 1u);
}

TEST_F(Later, AFailureThatNobodyWaitsForIsForgotten) {
    page.dispatch(LaterCodeWanted{});
    page.dispatch(LaterCodeFailed{});
    EXPECT_TRUE(page.state().notices.notices.empty());
    page.dispatch(WindowOpened{"palette"});
    EXPECT_EQ(loads(), 2u);
}

TEST_F(Later, AWindowThatCannotBeShownIsClosedAndSaidSo) {
    page.dispatch(ViewErrorsPressed{JobId("1")});
    page.dispatch(WindowOpened{"palette"});
    page.dispatch(LaterCodeFailed{});
    EXPECT_TRUE(page.state().view.window.empty());
    EXPECT_FALSE(page.state().error_window);
    ASSERT_EQ(page.state().notices.notices.size(), 1u);
    page.dispatch(WindowOpened{"palette"});
    EXPECT_EQ(loads(), 2u) << "the next press tries again";
}

TEST_F(Later, APageThatCannotBeShownWaitsForAPress) {
    page.dispatch(RouteChanged{parse_address("#/runs")});
    page.dispatch(LaterCodeFailed{});
    EXPECT_EQ(page.state().later_code, LaterCode::failed);
    page.wait(60'000);
    EXPECT_EQ(loads(), 1u);
    page.dispatch(LaterCodeWanted{});
    EXPECT_EQ(loads(), 2u);
}

TEST_F(Later, WhatIsPressedBeforeItHasComeWaitsInItsOrder) {
    page.dispatch(JobTicked{JobId("1")});
    page.dispatch(SelectionCleared{});
    page.dispatch(FoundTicked{});
    page.dispatch(CopyPressed{"text", "what"}); // its effect is later code
    EXPECT_EQ(loads(), 1u);
    EXPECT_EQ(page.state().selection.count, 0u);
    EXPECT_EQ(page.count<Announce>(), 0u) << "nothing of it has happened yet";
    EXPECT_EQ(page.count<CopyText>(), 0u);
    page.dispatch(LaterCodeArrived{});
    EXPECT_EQ(page.state().selection.count, 1u) << "the last press is the last one taken";
    const auto said = page.all<Announce>();
    ASSERT_EQ(said.size(), 3u);
    EXPECT_EQ(said[1].text, words::selected_count(0));
    EXPECT_EQ(page.count<CopyText>(), 1u);
    page.dispatch(JobTicked{JobId("1")});
    EXPECT_EQ(page.state().selection.count, 0u) << "from now on at once, and nothing twice";
    EXPECT_EQ(page.count<CopyText>(), 1u);
}

TEST_F(Later, WhatWasPressedIsForgottenWhereItCannotBeLoaded) {
    page.dispatch(FoundTicked{});
    page.dispatch(LaterCodeFailed{});
    ASSERT_EQ(page.state().notices.notices.size(), 1u);
    EXPECT_EQ(page.state().notices.notices[0].title, words::part_not_loaded());
    page.dispatch(MenuToggled{std::string(views_menu)});
    EXPECT_EQ(loads(), 2u) << "the next press tries again";
    page.dispatch(LaterCodeFailed{});
    EXPECT_TRUE(page.state().view.menu.empty()) << "an open menu holds the page's keys";
    page.forget();
    page.dispatch(JobTicked{JobId("1")});
    page.dispatch(LaterCodeArrived{});
    EXPECT_EQ(page.state().selection.count, 1u);
    EXPECT_EQ(page.count<Announce>(), 1u) << "of the one press";
}

} // namespace
} // namespace etl::app
