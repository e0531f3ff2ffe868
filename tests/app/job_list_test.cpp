// The list: rows become records, in the server's order, and an answer that says nothing new changes nothing.
#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

std::size_t counted(const Page& page, StatusKind kind) {
    return page.state().jobs.count_by_status[static_cast<std::size_t>(kind)];
}

TEST(JobList, IsReadAtOnceAndLoadsInTheServersOrder) {
    Page page;
    EXPECT_EQ(page.state().jobs.phase, ListPhase::loading);
    page.start();
    EXPECT_EQ(page.all<ReadList>(), std::vector{ReadList{1}});
    page.answer_list({row("b", StatusKind::running, 40), row("a", StatusKind::failed)});
    const JobsState& jobs = page.state().jobs;
    EXPECT_EQ(jobs.phase, ListPhase::loaded);
    ASSERT_EQ(jobs.records.size(), 2U);
    EXPECT_EQ(jobs.records[0].job.id.text, "b");
    EXPECT_EQ(jobs.records[0].current.progress, 40);
    EXPECT_EQ(jobs.records[0].current.job_id, "b");
    EXPECT_EQ(page.kind("a"), StatusKind::failed);
    EXPECT_EQ(jobs.list_at, page.now);
    EXPECT_EQ(counted(page, StatusKind::running), 1U);
    EXPECT_EQ(counted(page, StatusKind::failed), 1U);
    EXPECT_EQ(jobs.find(JobId("c")), nullptr);
}

TEST(JobList, AnswersToAnotherRequestAreDropped) {
    Page page;
    page.start();
    page.dispatch(ListAnswered{99, page.now, 0, rows(3)});
    EXPECT_EQ(page.state().jobs.phase, ListPhase::loading);
    page.answer_list(rows(1));
    page.dispatch(ListAnswered{1, page.now, 0, rows(3)});
    EXPECT_EQ(page.state().jobs.records.size(), 1U);
}

TEST(JobList, FailsHonestlyBeforeAnythingArrivedAndKeepsTheLastGoodListAfter) {
    Page page;
    page.start();
    page.fail_list(FailureKind::server_error);
    EXPECT_EQ(page.state().jobs.phase, ListPhase::failed);
    ASSERT_TRUE(page.state().jobs.list_failure);
    EXPECT_EQ(page.state().jobs.list_failure->kind, FailureKind::server_error);
    page.wait(2'000);
    page.answer_list(rows(2));
    EXPECT_EQ(page.state().jobs.phase, ListPhase::loaded);
    EXPECT_FALSE(page.state().jobs.list_failure);
    page.dispatch(RefreshPressed{});
    page.fail_list(FailureKind::unreachable);
    EXPECT_EQ(page.state().jobs.phase, ListPhase::loaded);
    EXPECT_EQ(page.state().jobs.records.size(), 2U);
    EXPECT_TRUE(page.state().jobs.list_failure);
}

TEST(JobList, JobsComeGoMoveAndAreRenamed) {
    Page page;
    page.go_live({row("a"), row("b"), row("c", StatusKind::failed)});
    const auto structure = page.state().jobs.structure_version;
    const auto version_of_b = page.record("b").version;
    const std::uint32_t generation_of_c = page.slot("c")->generation;

    auto renamed = row("a");
    renamed.name = "New name";
    page.dispatch(RefreshPressed{});
    page.answer_list({row("d", StatusKind::running), row("b"), renamed});
    EXPECT_GT(page.state().jobs.structure_version, structure);
    EXPECT_EQ(page.record("a").job.name, "New name");
    EXPECT_EQ(page.record("b").version, version_of_b);
    EXPECT_EQ(page.state().jobs.find(JobId("c")), nullptr);
    EXPECT_EQ(page.state().jobs.records[0].job.id.text, "d");
    EXPECT_EQ(counted(page, StatusKind::failed), 0U);
    EXPECT_EQ(counted(page, StatusKind::running), 1U);
    // The vanished job's socket goes, the new one's opens, the others stay.
    EXPECT_EQ(page.all<CloseSocket>(), std::vector({CloseSocket{JobId("c"), generation_of_c}}));
    ASSERT_EQ(page.count<OpenSocket>(), 1U);
    EXPECT_EQ(page.all<OpenSocket>()[0].job.text, "d");
    EXPECT_EQ(page.state().connection.sockets.size(), 3U);
}

TEST(JobList, AReorderingIsAChangeOfStructureOnly) {
    Page page;
    page.go_live({row("a"), row("b")});
    const auto structure = page.state().jobs.structure_version;
    const auto version = page.record("a").version;
    page.dispatch(RefreshPressed{});
    page.answer_list({row("b"), row("a")});
    EXPECT_EQ(page.state().jobs.structure_version, structure + 1);
    EXPECT_EQ(page.record("a").version, version);
    EXPECT_EQ(page.state().jobs.records[0].job.id.text, "b");
}

TEST(JobList, AnUnchangedAnswerChangesNothing) {
    Page page;
    auto list = rows(3);
    list[1].error = model::JobError{{}, "kind", "message", {}, "trace", "{}"};
    page.go_live(list);
    const auto structure = page.state().jobs.structure_version;
    const auto version = page.state().jobs.version;
    page.dispatch(RefreshPressed{});
    page.answer_list(list);
    EXPECT_EQ(page.state().jobs.structure_version, structure);
    EXPECT_EQ(page.state().jobs.version, version);
}

TEST(JobList, OfRowsWithOneIdTheFirstCounts) {
    Page page;
    auto nameless = row("");
    page.start();
    page.answer_list({row("a", StatusKind::running), row("a", StatusKind::failed), nameless, row("b")});
    EXPECT_EQ(page.state().jobs.records.size(), 2U);
    EXPECT_EQ(page.kind("a"), StatusKind::running);
    EXPECT_EQ(page.state().connection.unreadable_messages, 2U);
    EXPECT_EQ(counted(page, StatusKind::failed), 0U);
    const auto structure = page.state().jobs.structure_version;
    page.dispatch(RefreshPressed{});
    page.answer_list({row("a", StatusKind::running), row("b"), row("b")});
    EXPECT_EQ(page.state().jobs.structure_version, structure);
}

TEST(ShownKind, SaysInactiveOnlyWhereNothingBetterIsKnown) {
    JobRecord record;
    EXPECT_EQ(shown_kind(record), StatusKind::ready) << "no word at all";
    record.current.status = {StatusKind::unknown, "odd"};
    EXPECT_EQ(shown_kind(record), StatusKind::unknown);
    record.job.active = false;
    EXPECT_EQ(shown_kind(record), StatusKind::inactive);
    record.current.status = word(StatusKind::ready);
    EXPECT_EQ(shown_kind(record), StatusKind::inactive);
    record.current.status = word(StatusKind::running);
    EXPECT_EQ(shown_kind(record), StatusKind::running);
    record.current.status = word(StatusKind::failed);
    EXPECT_EQ(shown_kind(record), StatusKind::failed);
}

TEST(ShownKind, IsWhatIsCounted) {
    Page page;
    auto off = row("a");
    off.active = false;
    page.go_live({off});
    EXPECT_EQ(counted(page, StatusKind::inactive), 1U);
    off.active = true;
    page.dispatch(RefreshPressed{});
    page.answer_list({off});
    EXPECT_EQ(counted(page, StatusKind::inactive), 0U);
    EXPECT_EQ(counted(page, StatusKind::ready), 1U);
    for (const StatusKind kind :
         {StatusKind::pending, StatusKind::running, StatusKind::pausing, StatusKind::stopping}) {
        page.message("a", status(kind));
        EXPECT_TRUE(is_busy(page.record("a")));
        EXPECT_EQ(busy_count(page.state().jobs), 1U);
    }
    page.message("a", status(StatusKind::paused));
    EXPECT_EQ(busy_count(page.state().jobs), 0U);
}

} // namespace
} // namespace etl::app
