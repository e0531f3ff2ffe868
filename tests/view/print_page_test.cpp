// What is printed: of the list what was found and how, of a run, its log and an error all that the page knows.
#include "view/print_page.hpp"

#include "app/address.hpp"
#include "records.hpp"

#include <algorithm>

namespace etl::view {
namespace {

class PrintPageTest : public ::testing::Test {
  protected:
    void SetUp() override {
        state.capabilities.known = true;
        state.capabilities.server.runs = state.capabilities.server.logs = true;
        state.connection.kind = app::ConnectionKind::live;
    }

    void go(const std::string& address) {
        app::update(state, app::RouteChanged{app::parse_address(address)}, monday, effects);
    }

    [[nodiscard]] PrintPageView page() {
        app::JobFinder finder;
        return print_page(state, finder.find(state), {monday, locale});
    }

    [[nodiscard]] static model::Run run(int number, StatusKind kind) {
        model::Run one;
        one.id = model::RunId("run-" + std::to_string(number));
        one.job_id = model::JobId("7");
        one.job_name = "Jira";
        one.status = word(kind);
        one.started_at = instant(monday);
        one.duration_ms = 60'000;
        return one;
    }

    app::AppState state;
    app::Effects effects;
    shell::native::FixedLocale locale;
};

TEST_F(PrintPageTest, TheListSaysWhatWasSoughtAndWhatIsLeftOut) {
    for (std::size_t number = 0; number <= most_printed; ++number) {
        app::JobRecord one = record(StatusKind::ready, "Export " + std::to_string(number));
        one.job.id = model::JobId(std::to_string(number));
        one.version = number + 1;
        state.jobs.records.push_back(std::move(one));
    }
    state.jobs.phase = app::ListPhase::loaded;
    go("#/?find=export&sort=name");
    const PrintPageView view = page();
    EXPECT_EQ(view.title, "Jobs");
    EXPECT_TRUE(view.facts.front().starts_with("Printed "));
    EXPECT_NE(std::find(view.facts.begin(), view.facts.end(),
                        "With “export” in the name, integration, entity type or number"),
              view.facts.end());
    ASSERT_EQ(view.sections.size(), 1u);
    EXPECT_EQ(view.sections[0].rows.size(), most_printed);
    ASSERT_EQ(view.sections[0].sentences.size(), 1u);
    EXPECT_TRUE(view.sections[0].sentences[0].starts_with("Only the first 500 of 501 are printed."));
    for (const auto& row : view.sections[0].rows) {
        EXPECT_EQ(row.size(), view.sections[0].columns.size());
    }
}

TEST_F(PrintPageTest, RunsThatThisPageAloneSawArePrintedToo) {
    go("#/runs");
    state.runs.runs = {run(1, StatusKind::completed)};
    EXPECT_EQ(page().sections.at(0).rows.at(0).at(0), "run-1");
    state.capabilities.server.runs = false;
    state.seen_runs.runs = {run(8, StatusKind::failed), run(9, StatusKind::completed)};
    EXPECT_EQ(page().sections.at(0).rows.size(), 2u);
}

TEST_F(PrintPageTest, ARunIsPrintedWithItsFiguresStagesAndPayload) {
    go("#/runs/run-7");
    state.run_page.of = model::RunId("run-7");
    model::Run one = run(7, StatusKind::completed);
    model::RunStage stage;
    stage.stage.raw = "extract";
    stage.status = word(StatusKind::completed);
    stage.started_at = instant(monday);
    stage.completed_at = instant(monday + 1'000);
    stage.out = 90;
    one.stages = {stage};
    one.payload.text = R"({"full": true})";
    state.run_page.run = one;
    state.run_page.reading.read_at = state.run_page.reading.answered_at = monday;
    const PrintPageView view = page();
    EXPECT_EQ(view.title, "Jira, run-7");
    std::string code;
    std::vector<std::string> cells;
    for (const PrintSection& section : view.sections) {
        code += section.code;
        for (const auto& row : section.rows) {
            cells.insert(cells.end(), row.begin(), row.end());
        }
    }
    EXPECT_NE(code.find("\"full\": true"), std::string::npos);
    EXPECT_NE(std::find(cells.begin(), cells.end(), "Extract"), cells.end());
    EXPECT_NE(std::find(cells.begin(), cells.end(), "90"), cells.end());
}

TEST_F(PrintPageTest, OfALogTheHeldLinesFromTheFirstInSightOnArePrinted) {
    go("#/runs/run-7/log");
    app::LogState& log = state.log;
    log.known = true;
    log.first_seq = 0;
    log.last_seq = 999;
    log.total = 1'000;
    std::vector<model::LogLine> lines;
    for (std::int64_t seq = 100; seq < 900; ++seq) {
        model::LogLine line;
        line.seq = seq;
        line.message = "line " + std::to_string(seq);
        lines.push_back(line);
    }
    log.lines.begin(std::move(lines), 100);
    log.sight = {200, 240};
    const PrintPageView view = page();
    EXPECT_EQ(view.title, "Log of run-7");
    ASSERT_EQ(view.sections.size(), 1u);
    EXPECT_EQ(view.sections[0].sentences, (std::vector<std::string>{"Lines 201 to 700 of 1,000"}));
    EXPECT_TRUE(view.sections[0].code.starts_with("line 200\nline 201\n"));
    EXPECT_TRUE(view.sections[0].code.ends_with("\nline 699"));
    log.lines.clear();
    EXPECT_EQ(page().sections.at(0).code, "");
}

} // namespace
} // namespace etl::view
