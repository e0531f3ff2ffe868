// The details of a job: where they stand in the address, what opens and closes them, and what they read.
#include "app/job_details.hpp"

#include "app/address.hpp"
#include "capable_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

using AskedRuns = Ask<model::RunsQuestion>;

model::Run run(int number, StatusKind kind = StatusKind::completed) {
    model::Run one;
    one.id = model::RunId("run-" + std::to_string(number));
    one.job_id = JobId("a");
    one.status = word(kind);
    return one;
}

class JobDetailsTest : public ::testing::Test {
  protected:
    void SetUp() override {
        model::Capabilities can = every_control();
        can.runs = true;
        page = capable_page({row("a"), row("b", StatusKind::running)}, can);
    }

    void look(const std::string& address) { page.dispatch(RouteChanged{parse_address(address)}); }
    void open(const std::string& job, DetailsTab tab = DetailsTab::overview, HistoryEntry entry = HistoryEntry::fresh) {
        page.dispatch(AddressOpened{details_address(page.state(), JobId(job), tab), entry});
    }
    void close() { open(""); }
    void answer(std::vector<model::Run> runs) {
        const AskedRuns asked = page.all<AskedRuns>().back();
        model::RunPage with;
        with.runs = std::move(runs);
        page.dispatch(Answered<model::RunsQuestion>{asked.ticket, asked.question, with});
    }
    [[nodiscard]] const ViewState& view() const { return page.state().view; }

    Page page;
};

TEST(DetailsAddress, NamesJobAndTabBesideWhatIsSought) {
    for (const char* text : {"#/?job=7", "#/?find=jira&status=failed&job=7&tab=stages", "#/?job=a+b%2Fc&tab=error",
                             "#/?job=7&tab=steps", "#/?job=7&tab=settings"}) {
        EXPECT_EQ(write_address(parse_address(text)), text);
    }
    EXPECT_EQ(parse_address("#/?job=7&tab=nonsense").details.tab, DetailsTab::overview);
    EXPECT_EQ(write_address(parse_address("#/?tab=stages")), "#/") << "of no job";
    EXPECT_TRUE(parse_address("#/runs?job=7").details.job.empty()) << "there it means something else";
    EXPECT_EQ(parse_address("#/?job=7", false).details.job, JobId("7")) << "they are wanted before they can be drawn";
}

TEST_F(JobDetailsTest, OpeningIsAnEntryOfTheHistoryAndATabIsNone) {
    open("a");
    EXPECT_TRUE(shows_details(page.state()));
    EXPECT_EQ(page.all<ShowAddress>().back(), (ShowAddress{"#/?job=a", HistoryEntry::fresh}));
    open("a", DetailsTab::stages, HistoryEntry::same);
    EXPECT_EQ(page.all<ShowAddress>().back(), (ShowAddress{"#/?job=a&tab=stages", HistoryEntry::same}));
    close();
    EXPECT_FALSE(shows_details(page.state()));
    EXPECT_EQ(page.all<ShowAddress>().back(), (ShowAddress{"#/", HistoryEntry::fresh}));
    EXPECT_TRUE(view().sought_job.empty()) << "the focus goes back by itself";
}

TEST_F(JobDetailsTest, WhatIsSoughtStaysAndSoDoTheDetails) {
    page.dispatch(TextEntered{std::string(finding_key::text), "job"});
    open("a");
    EXPECT_EQ(view().address, "#/?find=job&job=a");
    page.dispatch(TextEntered{std::string(finding_key::text), "job a"});
    EXPECT_EQ(view().address, "#/?find=job+a&job=a");
    close();
    EXPECT_EQ(view().address, "#/?find=job+a");
}

TEST_F(JobDetailsTest, BackClosesThemWithWhatIsOpenOverThem) {
    open("a");
    page.dispatch(WindowOpened{"settings", JobId("a")});
    look("#/?job=a&tab=steps");
    EXPECT_EQ(view().window, "settings") << "they are of the same job";
    look("#/");
    EXPECT_FALSE(shows_details(page.state()));
    EXPECT_EQ(view().window, "");
    look("#/?job=b");
    EXPECT_EQ(view().details.job, JobId("b"));
    look("#/runs");
    EXPECT_TRUE(view().details.job.empty());
    EXPECT_EQ(address_of(page.state(), Route::jobs), "#/") << "the way back leads to the list";
}

TEST_F(JobDetailsTest, OtherWaysToSeeTheListCloseThem) {
    open("a");
    page.dispatch(JobSought{JobId("b")});
    EXPECT_FALSE(shows_details(page.state()));
    EXPECT_EQ(view().address, "#/");
    open("a");
    page.dispatch(CauseChosen{"timeout"});
    EXPECT_EQ(view().address, "#/?cause=timeout");
    open("a");
    page.dispatch(KioskSwitched{true});
    EXPECT_FALSE(shows_details(page.state()));
    page.dispatch(KioskSwitched{false});
    EXPECT_FALSE(shows_details(page.state()));
}

TEST_F(JobDetailsTest, TheNewestRunsAreReadWhileTheyAreLookedAt) {
    page.wait(120'000);
    EXPECT_EQ(page.count<AskedRuns>(), 0u);
    open("a");
    ASSERT_EQ(page.count<AskedRuns>(), 1u);
    EXPECT_EQ(page.all<AskedRuns>()[0].question.query.job, JobId("a"));
    EXPECT_TRUE(runs_in_details(page.state()).empty());
    answer({run(2, StatusKind::failed), run(1)});
    ASSERT_EQ(runs_in_details(page.state()).size(), 2u);
    EXPECT_EQ(runs_in_details(page.state())[0]->id, model::RunId("run-2"));
    page.wait(30'000);
    EXPECT_EQ(page.count<AskedRuns>(), 1u);
    page.wait(40'000);
    EXPECT_EQ(page.count<AskedRuns>(), 2u);
    page.dispatch(Answered<model::RunsQuestion>{
        page.all<AskedRuns>().back().ticket, {}, model::Failure{failure(FailureKind::server_error)}});
    EXPECT_EQ(runs_in_details(page.state()).size(), 2u) << "what was read stays";
    EXPECT_TRUE(page.state().job_details.reading.failure);
}

TEST_F(JobDetailsTest, OfAJobAtWorkTheyAreReadOften) {
    open("b");
    answer({});
    page.wait(2'500);
    EXPECT_EQ(page.count<AskedRuns>(), 2u);
}

TEST_F(JobDetailsTest, OfAnotherJobNothingIsKept) {
    open("a");
    answer({run(1)});
    open("b");
    EXPECT_TRUE(runs_in_details(page.state()).empty());
    ASSERT_EQ(page.count<AskedRuns>(), 2u);
    EXPECT_EQ(page.all<AskedRuns>()[1].question.query.job, JobId("b"));
}

TEST_F(JobDetailsTest, OfAJobThatThereIsNotNothingIsAsked) {
    look("#/?job=nobody");
    EXPECT_TRUE(shows_details(page.state())) << "they say so";
    EXPECT_EQ(page.count<AskedRuns>(), 0u);
}

TEST(JobDetails, OpenedByALinkTheyLeadToTheirJobWhenTheyClose) {
    Page page;
    page.start();
    page.dispatch(RouteChanged{parse_address("#/?job=1")});
    page.answer_list(rows(3));
    page.dispatch(AddressOpened{details_address(page.state(), {})});
    EXPECT_EQ(page.state().view.sought_job, JobId("1")) << "the focus came from nowhere";
    page.dispatch(JobReached{});

    page.dispatch(RouteChanged{parse_address("#/?job=2")});
    page.dispatch(RouteChanged{parse_address("#/")});
    EXPECT_TRUE(page.state().view.sought_job.empty()) << "this time it came from the page";
}

TEST(JobDetails, AFilterIsNotTakenAwayForTheJobToBeSeen) {
    Page page;
    page.start();
    page.dispatch(RouteChanged{parse_address("#/?find=nothing&job=1")});
    page.answer_list(rows(3));
    page.dispatch(AddressOpened{details_address(page.state(), {})});
    EXPECT_TRUE(page.state().view.sought_job.empty());
    EXPECT_EQ(page.state().view.address, "#/?find=nothing");
}

TEST(JobDetails, WhereTheServerKeepsNoHistoryTheRunsAreThoseThatWereSeen) {
    Page page;
    page.go_live({row("a"), row("b")});
    page.dispatch(RouteChanged{parse_address("#/?job=a")});
    page.message("a", status_since(StatusKind::running, 5'000));
    page.message("b", status(StatusKind::running));
    ASSERT_EQ(runs_in_details(page.state()).size(), 1u);
    EXPECT_EQ(runs_in_details(page.state())[0]->job_id, JobId("a"));
    EXPECT_EQ(page.count<AskedRuns>(), 0u);
    model::JobStatus at_load = status_since(StatusKind::running, 5'000);
    at_load.stage = model::parse_stage("load");
    page.message("a", at_load);
    EXPECT_EQ(runs_in_details(page.state())[0]->stage.raw, "load") << "they are looked at, so they go on";
}

TEST(JobDetails, APartThatDoesNotComeClosesThem) {
    Page page;
    page.dispatch(LaterCodeAbsent{});
    page.start();
    page.dispatch(RouteChanged{parse_address("#/?job=1", false)});
    EXPECT_EQ(page.count<LoadLaterCode>(), 1u);
    page.dispatch(LaterCodeFailed{});
    EXPECT_FALSE(shows_details(page.state()));
    EXPECT_EQ(page.state().notices.notices.size(), 1u);
}

} // namespace
} // namespace etl::app
