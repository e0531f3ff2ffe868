// The history of runs: what is asked for and when, and what becomes of the answers.
#include "app/runs.hpp"

#include "app/address.hpp"
#include "app/job_labels.hpp"
#include "capable_page.hpp"
#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

using Asked = Ask<model::RunsQuestion>;

model::Run run(int number, StatusKind kind = StatusKind::completed) {
    model::Run one;
    one.id = model::RunId("run-" + std::to_string(number));
    one.job_name = "Job";
    one.status = word(kind);
    one.started_at = at(number * 1'000);
    return one;
}

/// Runs from `newest` down to `oldest`.
model::RunPage page_of(int newest, int oldest, std::string cursor = {}) {
    model::RunPage page;
    for (int number = newest; number >= oldest; --number) {
        page.runs.push_back(run(number));
    }
    page.next_cursor = std::move(cursor);
    return page;
}

class Runs : public ::testing::Test {
  protected:
    void SetUp() override {
        page.capabilities = model::Capabilities{};
        page.capabilities->runs = true;
        page.go_live({row("1"), row("2")});
    }

    void look(const std::string& address = "#/runs") { page.dispatch(RouteChanged{parse_address(address)}); }

    /// The newest question; what it asks.
    Asked asked() {
        const std::vector<Asked> all = page.all<Asked>();
        return all.empty() ? Asked{} : all.back();
    }

    void answer(model::RunPage with) {
        const Asked last = asked();
        page.dispatch(Answered<model::RunsQuestion>{last.ticket, last.question, std::move(with)});
    }

    void fail(FailureKind kind) {
        const Asked last = asked();
        page.dispatch(Answered<model::RunsQuestion>{last.ticket, last.question, model::Failure{failure(kind)}});
    }

    [[nodiscard]] std::string ids() const {
        std::string text;
        for (const model::Run& one : page.state().runs.runs) {
            text += (text.empty() ? "" : " ") + one.id.text.substr(4);
        }
        return text;
    }

    Page page;
};

TEST_F(Runs, AreReadOnlyWhileTheyAreLookedAt) {
    page.wait(60'000);
    EXPECT_EQ(page.count<Asked>(), 0u);
    look("#/runs?job=2&status=failed");
    ASSERT_EQ(page.count<Asked>(), 1u);
    EXPECT_EQ(asked().question.query.job, JobId("2"));
    EXPECT_EQ(asked().question.query.status, "failed");
    answer(page_of(3, 1));
    page.wait(31'000);
    EXPECT_EQ(page.count<Asked>(), 2u) << "again after a while";
    answer(page_of(3, 1));
    look("#/");
    page.wait(120'000);
    EXPECT_EQ(page.count<Asked>(), 2u);
}

TEST_F(Runs, AreNotAskedForWhereTheServerKeepsNone) {
    Page bare;
    bare.go_live({row("1")});
    bare.dispatch(RouteChanged{parse_address("#/runs")});
    bare.wait(60'000);
    EXPECT_EQ(bare.count<Asked>(), 0u);
    EXPECT_FALSE(has_runs(bare.state()));
}

TEST_F(Runs, NewOnesComeOnTopAndOlderOnesStay) {
    look();
    answer(page_of(10, 6, "before 6"));
    page.dispatch(OlderRunsWanted{});
    EXPECT_EQ(asked().question.query.cursor, "before 6");
    page.dispatch(OlderRunsWanted{});
    EXPECT_EQ(page.count<Asked>(), 2u) << "asked for once";
    answer(page_of(5, 1));
    EXPECT_EQ(ids(), "10 9 8 7 6 5 4 3 2 1");
    EXPECT_TRUE(page.state().runs.next_cursor.empty());
    page.wait(31'000);
    answer(page_of(12, 8, "before 8"));
    EXPECT_EQ(ids(), "12 11 10 9 8 7 6 5 4 3 2 1");
    EXPECT_TRUE(page.state().runs.next_cursor.empty()) << "the end is still the end";
}

TEST_F(Runs, AGapIsNeverShownAsIfThereWereNone) {
    look();
    answer(page_of(10, 6, "before 6"));
    page.wait(31'000);
    answer(page_of(30, 26, "before 26"));
    EXPECT_EQ(ids(), "30 29 28 27 26");
    EXPECT_EQ(page.state().runs.next_cursor, "before 26");
}

TEST_F(Runs, WhatIsGoneFromTheServerGoes) {
    look();
    answer(page_of(5, 1));
    page.wait(31'000);
    answer(page_of(4, 4));
    EXPECT_EQ(ids(), "4");
}

TEST_F(Runs, AnotherFindingBeginsAnew) {
    look();
    answer(page_of(5, 1));
    const Asked first = asked();
    look("#/runs?status=failed");
    EXPECT_EQ(ids(), "");
    EXPECT_EQ(asked().question.query.status, "failed");
    page.dispatch(Answered<model::RunsQuestion>{first.ticket, first.question, page_of(5, 1)});
    EXPECT_EQ(ids(), "") << "an answer to the question of before";
    answer(page_of(2, 2));
    EXPECT_EQ(ids(), "2");
    page.dispatch(RunsFindingCleared{});
    EXPECT_EQ(page.all<ShowAddress>().back().fragment, "#/runs");
}

TEST_F(Runs, AFailureTakesNothingAwayAndIsTriedAgainLater) {
    look();
    answer(page_of(5, 1));
    page.wait(31'000);
    fail(FailureKind::server_error);
    EXPECT_EQ(ids(), "5 4 3 2 1");
    ASSERT_TRUE(page.state().runs.newest.failure);
    const std::size_t before = page.count<Asked>();
    page.wait(1'000);
    EXPECT_EQ(page.count<Asked>(), before) << "not at once";
    page.dispatch(RunsRefreshed{});
    EXPECT_EQ(page.count<Asked>(), before + 1) << "unless somebody presses";
    answer(page_of(6, 1));
    EXPECT_FALSE(page.state().runs.newest.failure);
    EXPECT_EQ(ids(), "6 5 4 3 2 1");
}

TEST_F(Runs, ARunThatBeginsBringsANewLookSoon) {
    look();
    answer(page_of(5, 1));
    const std::size_t before = page.count<Asked>();
    page.wait(10'000);
    EXPECT_EQ(page.count<Asked>(), before);
    page.message("1", status(StatusKind::running, 5));
    page.wait(1);
    EXPECT_EQ(page.count<Asked>(), before + 1);
    model::RunPage busy = page_of(5, 1);
    busy.runs.insert(busy.runs.begin(), run(6, StatusKind::running));
    answer(busy);
    page.wait(5'001);
    EXPECT_EQ(page.count<Asked>(), before + 2) << "while one goes on, every few seconds";
}

TEST(RunsFindingAddress, SaysWhatIsSought) {
    Address address;
    address.route = Route::runs;
    EXPECT_EQ(write_address(address), "#/runs");
    address.runs = {JobId("7 & 8"), "failed"};
    EXPECT_EQ(write_address(address), "#/runs?job=7+%26+8&status=failed");
    EXPECT_EQ(parse_address(write_address(address)), address);
    EXPECT_EQ(parse_address("#/runs?nonsense&job=").runs, RunsFinding{});
}

TEST_F(Runs, AreChosenAndLetGoOneByOneOrAll) {
    look();
    answer(page_of(9, 7));
    page.dispatch(RunChosen{model::RunId("run-8")});
    page.dispatch(RunChosen{model::RunId("run-7")});
    page.dispatch(RunChosen{model::RunId("run-8")});
    EXPECT_FALSE(is_chosen(page.state(), model::RunId("run-8")));
    EXPECT_TRUE(is_chosen(page.state(), model::RunId("run-7")));
    page.dispatch(ChosenRunsDropped{});
    EXPECT_FALSE(is_chosen(page.state(), model::RunId("run-7")));
    EXPECT_EQ(find_run(page.state().runs.runs, model::RunId("run-8"))->id, model::RunId("run-8"));
    EXPECT_EQ(find_run(page.state().runs.runs, model::RunId("run-80")), nullptr);
}

TEST_F(Runs, AreAskedForAgainByAPressAndWithoutAFilterWhenThatIsTakenAway) {
    look("#/runs?job=2&status=failed");
    answer(page_of(9, 9));
    const std::size_t before = page.count<Asked>();
    page.dispatch(RunsRefreshed{});
    EXPECT_EQ(page.count<Asked>(), before + 1);
    answer(page_of(9, 9));
    page.dispatch(RunsFindingCleared{});
    EXPECT_EQ(page.state().view.address, "#/runs");
    EXPECT_EQ(runs_finding(page.state().view), RunsFinding{});
}

TEST_F(Runs, AJobThatIsTypedIsLookedAtAsSoonAsItIsOne) {
    look();
    answer(page_of(9, 9));
    const std::string label = page.state().jobs.records[1].job.name;
    page.dispatch(TextEntered{std::string(runs_key::job_field), label.substr(0, 1) + "no such job"});
    EXPECT_TRUE(runs_finding(page.state().view).job.empty());
    page.dispatch(TextEntered{std::string(runs_key::job_field), job_label(page.state().jobs, model::JobId("2"))});
    EXPECT_EQ(runs_finding(page.state().view).job, model::JobId("2"));
    page.dispatch(TextEntered{std::string(runs_key::job_field), ""});
    EXPECT_TRUE(runs_finding(page.state().view).job.empty());
}

TEST(RunsSeen, AreThoseThatThisPageSawWhereTheServerKeepsNone) {
    AppState state;
    state.seen_runs.runs = {run(1, StatusKind::failed), run(2)};
    state.seen_runs.runs[0].job_id = model::JobId("7");
    EXPECT_EQ(shown_runs(state).size(), 2u);
    state.view.enter(runs_key::status, "failed");
    ASSERT_EQ(shown_runs(state).size(), 1u);
    state.view.enter(runs_key::job, "8");
    EXPECT_TRUE(shown_runs(state).empty());
}

} // namespace
} // namespace etl::app
