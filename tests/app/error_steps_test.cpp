// From one failed job's error to the next, in whatever order and under whatever filter the list stands.
#include "app/error_steps.hpp"

#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

class ErrorSteps : public ::testing::Test {
  protected:
    void SetUp() override {
        std::vector<model::Job> list = rows(6);
        for (const std::size_t place : {0u, 2u, 5u}) {
            list[place].status = word(StatusKind::failed);
            list[place].error_message = "Broken " + std::to_string(place);
        }
        list[3].status = word(StatusKind::failed); // without a word about why
        page.go_live(list);
        open("2");
    }

    void open(const std::string& id) { page.dispatch(ViewErrorsPressed{JobId(id)}); }

    [[nodiscard]] FailureSteps steps() const {
        JobFinder finder;
        return failure_steps(page.state(), finder.find(page.state()), page.state().error_window->job);
    }

    Page page;
};

TEST_F(ErrorSteps, CountThoseWhoseErrorCanBeSeenAndGoRound) {
    EXPECT_EQ(steps().place, 2u);
    EXPECT_EQ(steps().count, 3u);
    EXPECT_EQ(steps().previous.job, JobId("0"));
    EXPECT_EQ(steps().next.job, JobId("5"));
    page.dispatch(steps().next);
    EXPECT_EQ(steps().place, 3u);
    EXPECT_EQ(steps().next.job, JobId("0"));
    EXPECT_EQ(steps().next.place, 1u);
    page.dispatch(steps().next);
    EXPECT_EQ(steps().previous.job, JobId("5"));
}

TEST_F(ErrorSteps, FollowTheListsOrderAndItsFilters) {
    page.dispatch(ViewValueSet{std::string(finding_key::order), static_cast<int>(JobOrder::name)});
    EXPECT_EQ(steps().next.job, JobId("5"));
    page.dispatch(TextEntered{std::string(finding_key::text), "Job 2"});
    EXPECT_EQ(steps().count, 1u);
    EXPECT_TRUE(steps().next.job.empty());
    EXPECT_TRUE(steps().previous.job.empty());
    page.dispatch(TextEntered{std::string(finding_key::text), "Job 5"});
    EXPECT_EQ(steps().place, 0u) << "the open one is hidden";
    EXPECT_EQ(steps().count, 1u);
    EXPECT_EQ(steps().next.job, JobId("5"));
    EXPECT_EQ(steps().previous.job, JobId("5"));
}

TEST_F(ErrorSteps, ReachJobsOfCollapsedGroups) {
    page.dispatch(ViewValueSet{std::string(finding_key::grouping), static_cast<int>(JobGrouping::status)});
    page.dispatch(GroupToggled{"status failed"});
    EXPECT_EQ(steps().count, 3u);
}

TEST_F(ErrorSteps, KeepTheirPlaceWhereTheOpenJobRunsAgain) {
    page.message("2", status(StatusKind::running));
    EXPECT_EQ(steps().place, 0u);
    EXPECT_EQ(steps().count, 2u);
    EXPECT_EQ(steps().previous.job, JobId("0"));
    EXPECT_EQ(steps().next.job, JobId("5"));
}

TEST_F(ErrorSteps, ShowTheErrorAndSayItOnce) {
    page.forget();
    page.dispatch(FindOpened{"error context", 0});
    page.dispatch(steps().next);
    EXPECT_EQ(page.state().error_window->job_name, "Job 5");
    EXPECT_EQ(page.state().error_window->error.message, "Broken 5");
    EXPECT_TRUE(page.state().view.find.text.empty());
    EXPECT_EQ(page.all<Announce>(), (std::vector{Announce{"Failure 3 of 3: Job 5", Urgency::polite}}));
}

TEST_F(ErrorSteps, LeadNowhereOnceTheWindowIsClosedOrTheFailureGone) {
    const FailureStepped next = steps().next;
    page.message("5", status(StatusKind::running));
    page.forget();
    page.dispatch(next);
    EXPECT_EQ(page.state().error_window->job, JobId("2"));
    page.dispatch(FailureStepped{JobId("nobody"), 1, 1});
    page.dispatch(ErrorWindowClosed{});
    page.dispatch(FailureStepped{JobId("0"), 1, 2});
    EXPECT_FALSE(page.state().error_window);
    EXPECT_EQ(page.count<Announce>(), 0u);
}

TEST_F(ErrorSteps, KnowTheRunByWhenItBegan) {
    EXPECT_TRUE(run_of_error(page.state(), *page.state().error_window).empty()) << "nobody said when it began";
    auto failed = status_since(StatusKind::failed, 500);
    failed.error.emplace().message = "Broken";
    page.message("2", failed);
    open("2");
    EXPECT_TRUE(run_of_error(page.state(), *page.state().error_window).empty()) << "the list does not name it yet";
    std::vector<model::Job> list = rows(6);
    list[2].recent_runs = {{model::RunId("run-9"), word(StatusKind::completed), at(900), {}},
                           {model::RunId("run-7"), word(StatusKind::failed), at(500), {}}};
    page.dispatch(RefreshPressed{});
    page.answer_list(list);
    EXPECT_EQ(run_of_error(page.state(), *page.state().error_window), model::RunId("run-7"));
    page.dispatch(RefreshPressed{});
    page.answer_list({});
    EXPECT_TRUE(run_of_error(page.state(), *page.state().error_window).empty());
}

} // namespace
} // namespace etl::app
