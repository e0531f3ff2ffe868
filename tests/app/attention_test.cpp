// Which ends of runs are told, how many at once, by which ways, and that each is told once.
#include "app/attention.hpp"

#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

model::JobStatus ended(StatusKind kind, EpochMilliseconds start, const std::string& error = {}) {
    model::JobStatus said = status_since(kind, start);
    if (!error.empty()) {
        said.error = model::JobError{};
        said.error->message = error;
    }
    return said;
}

/// Live, with so many running jobs; the notices are those of all jobs.
Page all_told(std::size_t count, const std::string& scope = "all") {
    Page page;
    page.dispatch(PreferenceChosen{"notices", scope});
    auto list = rows(count, StatusKind::running);
    for (model::Job& job : list) {
        job.last_run = at(500);
    }
    page.go_live(list);
    return page;
}

std::vector<std::string> titles(const Page& page) {
    std::vector<std::string> all;
    for (const Notice& notice : page.state().notices.notices) {
        all.push_back(notice.title);
    }
    return all;
}

using Titles = std::vector<std::string>;

TEST(Attention, AnEndIsToldAtOnceAndOnce) {
    Page page = all_told(2);
    page.message("0", ended(StatusKind::failed, 500, "No disk."));
    ASSERT_EQ(titles(page), Titles{"Job 0 failed"});
    EXPECT_EQ(page.state().notices.notices[0].detail, "No disk.");
    EXPECT_EQ(page.state().notices.notices[0].kind, NoticeKind::error);
    page.message("0", ended(StatusKind::running, 500));
    page.message("0", ended(StatusKind::failed, 500, "No disk."));
    page.wait(5'000);
    EXPECT_EQ(titles(page), Titles{"Job 0 failed"}) << "the same run";
    page.message("0", ended(StatusKind::running, 9'000));
    page.message("0", ended(StatusKind::completed, 9'000));
    EXPECT_EQ(titles(page), (Titles{"Job 0 failed", "Job 0 completed"}));
}

TEST(Attention, WhatTheFirstListSaysIsNoNews) {
    Page page;
    page.dispatch(PreferenceChosen{"notices", "all"});
    page.start();
    page.answer_list({row("1", StatusKind::failed), row("2", StatusKind::completed)});
    EXPECT_EQ(titles(page), Titles{});
}

TEST(Attention, ARunThatNobodySawAtWorkIsTold) {
    Page page;
    page.dispatch(PreferenceChosen{"notices", "all"});
    auto list = rows(1, StatusKind::completed);
    list[0].last_run = at(500);
    page.go_live(list);
    list[0].last_run = at(90'000);
    list[0].status = word(StatusKind::failed);
    list[0].error_message = "It broke.";
    page.dispatch(RefreshPressed{});
    page.answer_list(list);
    EXPECT_EQ(titles(page), Titles{"Job 0 failed"});
    page.dispatch(RefreshPressed{});
    page.answer_list(list);
    EXPECT_EQ(titles(page), Titles{"Job 0 failed"});
}

TEST(Attention, ManyAtOnceAreANumberWithSomeNames) {
    Page page = all_told(9);
    for (int job = 0; job < 9; ++job) {
        page.message(std::to_string(job), ended(job == 8 ? StatusKind::completed : StatusKind::failed, 500));
    }
    EXPECT_EQ(titles(page), Titles{"Job 0 failed"}) << "the first at once";
    page.wait(gathering_time - 1);
    EXPECT_EQ(titles(page), Titles{"Job 0 failed"});
    page.wait(1);
    EXPECT_EQ(titles(page), (Titles{"Job 0 failed", "7 jobs failed", "Job 8 completed"}));
    EXPECT_EQ(page.state().notices.notices[1].detail, "Job 1, Job 2, Job 3, Job 4, Job 5 and 2 more");
    EXPECT_EQ(page.count<Announce>(), 3U);
}

TEST(Attention, AListThatBringsManySaysTheirNumber) {
    Page page = all_told(4);
    page.close_sockets();
    page.wait(1'000);
    auto list = rows(4, StatusKind::failed);
    for (model::Job& job : list) {
        job.last_run = at(500);
    }
    page.answer_list(list);
    EXPECT_EQ(titles(page), Titles{"4 jobs failed"});
}

TEST(Attention, OnlyWhatWasChosenIsTold) {
    Page page = all_told(3, "chosen");
    page.dispatch(JobNoticesSwitched{JobId("1"), true});
    EXPECT_EQ(page.all<SavePreference>().back(), (SavePreference{"notice_jobs", "1"}));
    page.message("0", ended(StatusKind::failed, 500));
    page.message("1", ended(StatusKind::completed, 500));
    EXPECT_EQ(titles(page), Titles{"Job 1 completed"});
    EXPECT_TRUE(is_told_of(page.state(), JobId("1")));
    page.dispatch(JobNoticesSwitched{JobId("1"), false});
    EXPECT_FALSE(is_told_of(page.state(), JobId("1")));
    EXPECT_EQ(page.all<SavePreference>().back(), (SavePreference{"notice_jobs", ""}));
}

TEST(Attention, FailuresAloneOrNothingWhereTheUserWantsItSo) {
    Page page = all_told(3);
    page.dispatch(PreferenceChosen{"notice_kinds", "failures"});
    page.message("0", ended(StatusKind::completed, 500));
    page.wait(3'000);
    page.message("1", ended(StatusKind::failed, 500));
    EXPECT_EQ(titles(page), Titles{"Job 1 failed"});
    page.dispatch(PreferenceChosen{"notices", "none"});
    page.message("2", ended(StatusKind::failed, 500));
    page.wait(5'000);
    EXPECT_EQ(titles(page), Titles{"Job 1 failed"});
}

/// Whether the browser has said yes, and what was asked of it.
TEST(Attention, TheBrowserIsAskedByThePressAndTellsOnlyWhileThePageIsHidden) {
    Page page = all_told(4);
    page.dispatch(NoticePermissionChanged{NoticePermission::asks});
    page.dispatch(SystemNoticesPressed{true});
    EXPECT_EQ(page.count<AskToNotify>(), 1U);
    EXPECT_FALSE(page.state().preferences.system_notices);
    page.dispatch(NoticePermissionChanged{NoticePermission::granted});
    EXPECT_TRUE(page.state().preferences.system_notices);
    EXPECT_EQ(page.all<SavePreference>().back(), (SavePreference{"system_notices", "on"}));

    page.message("0", ended(StatusKind::failed, 500, "No disk."));
    EXPECT_EQ(page.count<NotifyUser>(), 0U) << "who looks has seen it";
    page.wait(3'000);
    page.dispatch(VisibilityChanged{false});
    page.message("1", ended(StatusKind::failed, 500, "No disk."));
    ASSERT_EQ(page.count<NotifyUser>(), 1U);
    EXPECT_EQ(page.all<NotifyUser>()[0], (NotifyUser{"Job 1 failed", "No disk.", JobId("1"), "1@500"}));
    page.wait(3'000);
    page.dispatch(SystemNoticesPressed{false});
    page.message("2", ended(StatusKind::failed, 500));
    EXPECT_EQ(page.count<NotifyUser>(), 1U);
}

TEST(Attention, ARefusalIsKept) {
    Page page = all_told(1);
    page.dispatch(NoticePermissionChanged{NoticePermission::asks});
    page.dispatch(SystemNoticesPressed{true});
    page.dispatch(NoticePermissionChanged{NoticePermission::denied});
    EXPECT_FALSE(page.state().preferences.system_notices);
    EXPECT_FALSE(tells_while_hidden(page.state()));
}

TEST(Attention, WhoIsToBeToldWhileHiddenIsReadTheListFor) {
    Page page = all_told(1);
    page.dispatch(PreferenceChosen{"system_notices", "on"});
    page.dispatch(NoticePermissionChanged{NoticePermission::granted});
    page.close_sockets();
    page.dispatch(VisibilityChanged{false});
    page.wait(2'000);
    page.answer_list(rows(1, StatusKind::running));
    page.forget();
    page.wait(59'000);
    EXPECT_EQ(page.count<ReadList>(), 0U);
    page.wait(1'000);
    EXPECT_EQ(page.count<ReadList>(), 1U);
}

TEST(Attention, ARunThatWasStartedHereIsToldOnceByWhicheverWayItsEndComes) {
    Page page;
    model::Job job = row("1", StatusKind::ready);
    job.last_run = at(500);
    page.go_live({job});
    page.dispatch(RunPressed{JobId("1")});
    // The socket is quicker than the answer.
    page.message("1", ended(StatusKind::running, 2'000'000));
    page.message("1", ended(StatusKind::completed, 2'000'000));
    page.dispatch(TriggerAnswered{JobId("1"), model::RunHandle("run")});
    EXPECT_EQ(titles(page), Titles{"Job 1 completed"});
    page.wait(5'000);
    EXPECT_EQ(titles(page), Titles{"Job 1 completed"});
}

TEST(Attention, SomebodyElsesRunsAreNotToldToTheNextUser) {
    Page page;
    page.dispatch(PreferenceChosen{"notices", "all"});
    page.token = {true, "admin", "ann", std::nullopt};
    page.go_live(rows(2, StatusKind::running));
    page.message("0", ended(StatusKind::failed, 500));
    page.message("1", ended(StatusKind::failed, 500));
    page.dispatch(TokenChanged{{true, "admin", "bob", std::nullopt}});
    page.wait(5'000);
    EXPECT_EQ(titles(page), Titles{});
}

} // namespace
} // namespace etl::app
