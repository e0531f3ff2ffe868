// Exports: what was read at once, all that match page by page, and what the rows say.
#include "app/exporting.hpp"

#include "app/export_rows.hpp"
#include "queue_page.hpp"
#include "records_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

using Asked = Ask<model::ExportQuestion>;
using Said = model::ExportQuestion::Answer;

void answer_export(Page& page, model::Result<Said, RequestFailure> with) {
    const std::vector<Asked> all = page.all<Asked>();
    page.dispatch(Answered<model::ExportQuestion>{all.back().ticket, all.back().question, std::move(with)});
}

model::Run finished_run(int number) {
    model::Run run;
    run.id = model::RunId("run-" + std::to_string(number));
    run.job_name = "Jira, \"old\"";
    run.status = word(StatusKind::completed);
    run.metrics = {5, 4, 3, 0};
    return run;
}

model::RunPage page_of_runs(int newest, int oldest, std::string cursor = {}) {
    model::RunPage page;
    for (int number = newest; number >= oldest; --number) {
        page.runs.push_back(finished_run(number));
    }
    page.next_cursor = std::move(cursor);
    return page;
}

Page on_runs() {
    Page page = capable_page({row("a")}, with_records());
    page.now = 1'795'442'400'000;
    page.dispatch(RouteChanged{parse_address("#/runs?status=completed")});
    return page;
}

void press(Page& page, ExportKind kind) {
    ExportSubject subject;
    subject.kind = kind;
    subject.runs = runs_finding(page.state().view);
    subject.records = records_finding(page.state().view);
    page.dispatch(ExportPressed{subject});
}

TEST(Exporting, GivesWhatWasReadAtOnce) {
    Page page = page_of_records(raw_records(2, 1));
    page.now = 1'795'442'400'000;
    press(page, ExportKind::records);
    EXPECT_EQ(page.state().view.window, export_window);
    page.dispatch(ExportStarted{ExportWay::file, TableFormat::csv, ExportExtent::read});
    ASSERT_EQ(page.count<SaveFile>(), 1u);
    const SaveFile file = page.all<SaveFile>()[0];
    EXPECT_EQ(file.name, "etl-records-2026-11-23.csv");
    EXPECT_EQ(file.type, "text/csv");
    EXPECT_EQ(
        file.text,
        "record_id,entity_type,external_id,processing_status,integration_id,run_id,job_id,created_at,processed_at,"
        "size,error\r\n"
        "2,issues,,pending,7,,,1970-01-01T00:00:02.000Z,,12,\r\n"
        "1,issues,,pending,7,,,1970-01-01T00:00:01.000Z,,12,\r\n");
    EXPECT_EQ(page.state().view.window, "");
}

TEST(Exporting, ReadsAllThatMatchPageByPage) {
    Page page = on_runs();
    press(page, ExportKind::runs);
    page.dispatch(ExportStarted{ExportWay::clipboard, TableFormat::json, ExportExtent::all});
    ASSERT_EQ(page.count<Asked>(), 1u);
    const auto first = std::get<model::RunsQuery>(page.all<Asked>()[0].question.call);
    EXPECT_EQ(first.status, "completed");
    answer_export(page, Said(page_of_runs(3, 2, "before 2")));
    ASSERT_EQ(page.count<Asked>(), 2u);
    EXPECT_EQ(std::get<model::RunsQuery>(page.all<Asked>()[1].question.call).cursor, "before 2");
    EXPECT_EQ(page.state().exporting.running->table.rows(), 2u);
    answer_export(page, Said(page_of_runs(1, 1)));
    ASSERT_EQ(page.count<CopyText>(), 1u);
    const CopyText copied = page.all<CopyText>()[0];
    EXPECT_EQ(copied.what, "etl-runs-2026-11-23.json");
    EXPECT_NE(copied.text.find("\"run_id\":\"run-1\""), std::string::npos);
    EXPECT_NE(copied.text.find("\"errors\":0"), std::string::npos);
    EXPECT_FALSE(page.state().exporting.running);
}

TEST(Exporting, GoesOnWhereItFailed) {
    Page page = on_runs();
    press(page, ExportKind::runs);
    page.dispatch(ExportStarted{ExportWay::file, TableFormat::csv, ExportExtent::all});
    answer_export(page, Said(page_of_runs(3, 2, "before 2")));
    answer_export(page, model::Failure{failure(FailureKind::server_error)});
    page.wait(60'000);
    EXPECT_EQ(page.count<Asked>(), 2u) << "not by itself";
    page.dispatch(ExportResumed{});
    ASSERT_EQ(page.count<Asked>(), 3u);
    EXPECT_EQ(std::get<model::RunsQuery>(page.all<Asked>()[2].question.call).cursor, "before 2");
    RequestFailure busy = failure(FailureKind::too_many);
    busy.retry_after_ms = 5'000;
    answer_export(page, model::Failure{busy});
    page.wait(5'001);
    EXPECT_EQ(page.count<Asked>(), 4u) << "but where it was asked to wait";
    page.dispatch(ExportStopped{});
    EXPECT_FALSE(page.state().exporting.running);
    answer_export(page, Said(page_of_runs(1, 1)));
    EXPECT_EQ(page.count<SaveFile>(), 0u);
}

TEST(Exporting, OfAWindowThatIsClosedEnds) {
    Page page = on_runs();
    press(page, ExportKind::runs);
    page.dispatch(ExportStarted{ExportWay::file, TableFormat::csv, ExportExtent::all});
    page.dispatch(WindowClosed{});
    EXPECT_FALSE(page.state().exporting.running);
}

TEST(Exporting, OfALogReadsItFromItsBeginning) {
    Page page = on_runs();
    ExportSubject subject;
    subject.kind = ExportKind::log;
    subject.run = model::RunId("run/7");
    subject.log_filter.level = "warning";
    page.dispatch(ExportPressed{subject});
    page.dispatch(ExportStarted{ExportWay::file, TableFormat::csv, ExportExtent::all});
    const auto log = std::get<model::ExportQuestion::Log>(page.all<Asked>().back().question.call);
    EXPECT_EQ(log.query.number, 0);
    EXPECT_EQ(log.query.filter.level, "warning");
    model::LogWindow window;
    model::LogLine line;
    line.seq = 1;
    line.level = model::parse_log_level("warning");
    line.message = "=SUM(A1)";
    window.lines.push_back(line);
    answer_export(page, Said(window));
    EXPECT_EQ(page.all<SaveFile>().back().name, "etl-log-run-7-2026-11-23.csv");
    EXPECT_EQ(page.all<SaveFile>().back().text, "seq,timestamp,level,stage,message\r\n1,,warning,,\"'=SUM(A1)\"\r\n");
}

TEST(Exporting, OfQueuesHasARowForEachSample) {
    Page page = queues_page({queue("load", 5, 2)});
    press(page, ExportKind::queues);
    page.dispatch(ExportStarted{ExportWay::file, TableFormat::csv, ExportExtent::read});
    const std::string text = page.all<SaveFile>().back().text;
    EXPECT_EQ(text.substr(text.find("\r\n") + 2, 8), "etl.load");
    EXPECT_NE(text.find(",5,0,2,,"), std::string::npos);
}

TEST(Exporting, OfRecordsWithTheirContentHasItAsItIs) {
    Page page = page_of_records(raw_records(1, 1));
    press(page, ExportKind::records);
    page.dispatch(ExportStarted{ExportWay::file, TableFormat::json, ExportExtent::with_content});
    answer_export(page, Said(raw_records(1, 1)));
    EXPECT_NE(page.all<SaveFile>().back().text.find(R"("raw_data":{"number":1})"), std::string::npos);
}

} // namespace
} // namespace etl::app
