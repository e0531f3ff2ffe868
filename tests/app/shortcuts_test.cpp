// What keys change: letters are switched on and off and that is saved; a job that is sought is shown, whatever filters
// say.
#include "app/shortcuts.hpp"

#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

TEST(Shortcuts, LettersAreSwitchedAndSavedOnce) {
    Page page;
    EXPECT_TRUE(page.state().preferences.letters);
    page.dispatch(LettersSwitched{true});
    page.dispatch(LettersSwitched{false});
    page.dispatch(LettersSwitched{false});
    EXPECT_FALSE(page.state().preferences.letters);
    page.dispatch(LettersSwitched{true});
    EXPECT_EQ(page.all<SavePreference>(),
              (std::vector{SavePreference{"letters", "off"}, SavePreference{"letters", "on"}}));
}

TEST(Shortcuts, AJobThatIsSoughtIsSoughtUntilItIsReached) {
    Page page;
    page.start();
    page.answer_list(rows(3));
    page.dispatch(JobSought{JobId("1")});
    EXPECT_EQ(page.state().view.sought_job, JobId("1"));
    page.dispatch(JobReached{});
    EXPECT_TRUE(page.state().view.sought_job.empty());
}

TEST(Shortcuts, AFilterThatHidesTheJobGoesAndTheOrderStays) {
    Page page;
    page.start();
    page.answer_list(rows(3));
    page.dispatch(TextEntered{std::string(finding_key::text), "job 2"});
    page.dispatch(ViewValueSet{std::string(finding_key::order), static_cast<int>(JobOrder::name)});
    page.dispatch(JobSought{JobId("2")});
    EXPECT_EQ(finding(page.state().view).text, "job 2") << "it is among those that are found";
    page.dispatch(JobSought{JobId("1")});
    EXPECT_EQ(finding(page.state().view).text, "");
    EXPECT_EQ(finding(page.state().view).order, JobOrder::name);
    page.dispatch(ViewValueSet{std::string(finding_key::kinds), static_cast<int>(bit_of(StatusKind::failed))});
    page.dispatch(JobSought{JobId("0")});
    EXPECT_EQ(finding(page.state().view).kinds, 0U);
}

TEST(Shortcuts, AJobThatIsGoneIsSaidToBe) {
    Page page;
    page.start();
    page.answer_list(rows(1));
    page.dispatch(JobSought{JobId("gone")});
    EXPECT_TRUE(page.state().view.sought_job.empty());
    ASSERT_EQ(page.state().notices.notices.size(), 1U);
    EXPECT_EQ(page.state().notices.notices.front().kind, NoticeKind::information);
}

TEST(Shortcuts, WhatCantBeDoneIsSaidPolitely) {
    Page page;
    page.dispatch(KeyRefused{"Pause: Jira", "The job is not running."});
    EXPECT_EQ(page.count<Announce>(), 1U);
    EXPECT_EQ(page.all<Announce>().front(), (Announce{"Pause: Jira. The job is not running.", Urgency::polite}));
}

} // namespace
} // namespace etl::app
