// The platform's messages: merged into the row, never dropping what they do not say (contract.md 2).
#include "app/reports.hpp"

#include "capable_page.hpp"
#include "platform_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

model::Job run_row(StatusKind kind, int finished, EpochMilliseconds started, EpochMilliseconds ended = 0) {
    model::Job job = platform_row("1", kind, finished);
    job.last_run = at(started);
    if (ended != 0) {
        job.last_run_finished = at(ended);
    }
    return job;
}

const model::JobStatus& now_of(const Page& page) { return page.record("1").current; }
const model::Job& row_of(const Page& page) { return page.record("1").job; }

// ---- merging

TEST(Patches, AStatusIsTakenIntoTheRowAndTheRun) {
    Page page = platform_page({platform_row("1")});
    hear(page, "1", patch(StatusKind::running, 1));
    EXPECT_EQ(page.kind("1"), StatusKind::running);
    EXPECT_EQ(now_of(page).progress, 33);
    EXPECT_EQ(row_of(page).steps, steps(1));
    EXPECT_TRUE(row_of(page).progress_is_estimate);
}

TEST(Patches, AFailureWithoutStepsKeepsThem) {
    Page page = platform_page({run_row(StatusKind::running, 2, 500)});
    model::JobPatch failed;
    failed.status = word(StatusKind::failed);
    failed.error_message = "No workers";
    hear(page, "1", failed);
    EXPECT_EQ(page.kind("1"), StatusKind::failed);
    EXPECT_EQ(row_of(page).steps, steps(2));
    EXPECT_EQ(now_of(page).progress, 66);
    EXPECT_EQ(row_of(page).error_message, "No workers");
    EXPECT_EQ(now_of(page).started_at, at(500));
}

TEST(Patches, AWholeStatusEndsTheErrorAndTheDeadlineThatItDoesNotName) {
    Page page = platform_page({platform_row("1")});
    model::JobPatch finished = patch(StatusKind::completed, 1);
    finished.reset_deadline = at(5'000);
    finished.reset_attempt = 0;
    hear(page, "1", finished);
    EXPECT_EQ(row_of(page).reset_deadline, at(5'000));
    EXPECT_EQ(now_of(page).progress, 100) << "some steps legitimately stay idle";
    finished.reset_deadline = at(65'000);
    finished.reset_attempt = 1;
    hear(page, "1", finished);
    EXPECT_EQ(row_of(page).reset_deadline, at(65'000)) << "extended: the newest one counts";
    model::JobPatch ready = patch(StatusKind::ready);
    ready.next_run = at(90'000);
    hear(page, "1", ready);
    EXPECT_FALSE(row_of(page).reset_deadline);
    EXPECT_EQ(row_of(page).next_run, at(90'000));
}

TEST(Patches, ADeadlineThatMovedSilentlyComesByTheList) {
    Page page = platform_page({platform_row("1", StatusKind::completed, 3)});
    model::JobPatch finished = patch(StatusKind::completed, 3);
    finished.reset_deadline = at(5'000);
    hear(page, "1", finished);
    page.wait(30'000);
    model::Job moved = platform_row("1", StatusKind::completed, 3);
    moved.reset_deadline = at(65'000);
    page.answer_list({moved});
    EXPECT_EQ(row_of(page).reset_deadline, at(65'000));
}

TEST(Patches, ARateLimitedJobGoesOnWhenItIsDueAgain) {
    Page page = platform_page({platform_row("1", StatusKind::running)});
    model::JobPatch limited = patch(StatusKind::rate_limited, 1);
    limited.next_run = at(77'000);
    hear(page, "1", limited);
    EXPECT_EQ(row_of(page).resume_at, at(77'000));
    hear(page, "1", patch(StatusKind::running, 1));
    EXPECT_FALSE(row_of(page).resume_at);
}

TEST(Patches, ANaiveTimeIsKeptAndNeverComparedAsAnInstant) {
    Page page = platform_page({run_row(StatusKind::running, 1, 500)});
    model::JobPatch said = patch(StatusKind::running, 2);
    said.written_at = model::Timestamp{"1999-01-01T00:00:00", std::nullopt};
    hear(page, "1", said);
    EXPECT_EQ(now_of(page).progress, 66) << "when it was written decides nothing";
    EXPECT_EQ(now_of(page).started_at, at(500));
    page.wait(30'000);
    model::Job naive = run_row(StatusKind::running, 3, 500);
    naive.last_run = model::Timestamp{"2099-01-01T00:00:00", std::nullopt};
    page.answer_list({naive});
    EXPECT_EQ(now_of(page).progress, 100);
}

// ---- times, which no message carries

TEST(Patches, ARunThatBeginsHasNotTheStartOfTheOneBefore) {
    Page page = platform_page({run_row(StatusKind::ready, 0, 500, 900)});
    page.wait(5'000);
    page.forget();
    hear(page, "1", patch(StatusKind::running, 0));
    EXPECT_FALSE(now_of(page).started_at);
    hear(page, "1", patch(StatusKind::running, 1));
    EXPECT_FALSE(now_of(page).started_at) << "still not known";
    EXPECT_EQ(page.count<ReadList>(), 1U) << "the list knows";
    page.now += 10;
    page.answer_list({run_row(StatusKind::running, 1, 7'000)});
    page.wait(2'000);
    page.answer_list({run_row(StatusKind::running, 1, 7'000)});
    EXPECT_EQ(now_of(page).started_at, at(7'000));
    hear(page, "1", patch(StatusKind::running, 2));
    EXPECT_EQ(now_of(page).started_at, at(7'000));
}

TEST(Patches, ARunThatEndsHasNotTheEndOfTheOneBefore) {
    Page page = platform_page({run_row(StatusKind::running, 2, 500, 300)});
    hear(page, "1", patch(StatusKind::completed, 3));
    EXPECT_EQ(now_of(page).started_at, at(500));
    EXPECT_FALSE(now_of(page).completed_at);
    page.wait(5'000);
    page.answer_list({run_row(StatusKind::completed, 3, 500, 900)});
    EXPECT_EQ(now_of(page).completed_at, at(900));
    hear(page, "1", patch(StatusKind::completed, 3));
    EXPECT_EQ(now_of(page).completed_at, at(900)) << "the reset window's messages take nothing away";
}

// ---- which is newer?

TEST(Patches, AListThatWasAskedForBeforeTakesNothingBack) {
    Page page = platform_page({platform_row("1")});
    page.dispatch(RefreshPressed{});
    page.now += 10;
    model::JobPatch said = patch(StatusKind::failed, 2);
    said.error_message = "Broken";
    said.next_run = at(9'000);
    hear(page, "1", said);
    page.now += 10;
    model::Job older = platform_row("1");
    older.name = "Renamed";
    page.answer_list({older});
    EXPECT_EQ(page.kind("1"), StatusKind::failed);
    EXPECT_EQ(row_of(page).steps, steps(2));
    EXPECT_EQ(row_of(page).error_message, "Broken");
    EXPECT_EQ(row_of(page).next_run, at(9'000));
    EXPECT_EQ(row_of(page).name, "Renamed") << "what no message tells is the list's";
}

TEST(Patches, NorWhereTheRowHasNoSteps) {
    Page page = platform_page({row("1")});
    page.dispatch(RefreshPressed{});
    page.now += 10;
    model::JobPatch said;
    said.status = word(StatusKind::failed);
    said.error_message = "Broken";
    hear(page, "1", said);
    page.now += 10;
    page.answer_list({row("1")});
    EXPECT_EQ(row_of(page).error_message, "Broken");
    EXPECT_EQ(page.kind("1"), StatusKind::failed);
}

TEST(Patches, ANewerRunOfTheListWinsWhole) {
    Page page = platform_page({run_row(StatusKind::completed, 3, 500, 900)});
    page.dispatch(RefreshPressed{});
    page.now += 10;
    hear(page, "1", patch(StatusKind::completed, 3));
    page.now += 10;
    page.answer_list({run_row(StatusKind::running, 1, 7'000)});
    EXPECT_EQ(page.kind("1"), StatusKind::running);
    EXPECT_EQ(now_of(page).started_at, at(7'000));
    EXPECT_EQ(row_of(page).steps, steps(1)) << "the row and the run are of one mind";
}

TEST(Patches, AControlsWordIsNotTakenBackByAPatchWithoutAStatus) {
    Page page = platform_page({platform_row("1", StatusKind::failed)});
    ask(page, request_of(model::Control::reset), "1");
    answer(page, said(StatusKind::ready), "1");
    model::JobPatch percent;
    percent.progress = 10;
    hear(page, "1", percent);
    EXPECT_EQ(page.kind("1"), StatusKind::ready);
}

TEST(Patches, OfASocketOfBeforeAreDropped) {
    Page page = platform_page({platform_row("1")});
    const std::uint32_t old = page.slot("1")->generation;
    page.close_sockets();
    page.dispatch(PatchReceived{JobId("1"), old, patch(StatusKind::running)});
    EXPECT_EQ(page.kind("1"), StatusKind::ready);
}

TEST(Patches, BelongToTheJobOfTheirSocketWhateverTheyName) {
    Page page = platform_page({platform_row("1"), platform_row("2")});
    model::JobPatch said = patch(StatusKind::running);
    said.id = JobId("2");
    said.job_name = "Job 2";
    hear(page, "1", said);
    EXPECT_EQ(page.kind("1"), StatusKind::running);
    EXPECT_EQ(page.kind("2"), StatusKind::ready);
    EXPECT_EQ(row_of(page).name, "Job 1");
}

// ---- older and unknown messages

TEST(Patches, OlderServersSayAPercentageAndAStep) {
    Page page = platform_page({row("1", StatusKind::running)});
    model::JobPatch progress;
    progress.progress = 42;
    progress.step = "Extracting issues";
    hear(page, "1", progress);
    EXPECT_EQ(now_of(page).progress, 42);
    EXPECT_EQ(now_of(page).stage.raw, "Extracting issues");
    EXPECT_FALSE(row_of(page).progress_is_estimate);
    EXPECT_EQ(page.kind("1"), StatusKind::running);
    model::JobPatch completion;
    completion.status = word(StatusKind::completed);
    completion.error_message = "";
    hear(page, "1", completion);
    EXPECT_EQ(page.kind("1"), StatusKind::completed);
}

TEST(Patches, OneThatOnlySaysThatSomethingEndedIsFollowedByAListRead) {
    Page page = platform_page({row("1", StatusKind::running)});
    page.wait(5'000);
    page.forget();
    hear(page, "1", {});
    EXPECT_EQ(page.kind("1"), StatusKind::running) << "how it ended was not said";
    EXPECT_EQ(page.count<ReadList>(), 1U);
}

TEST(Patches, UnknownKindsAreCountedAndChangeNothing) {
    Page page = platform_page({platform_row("1")});
    const auto version = page.state().jobs.version;
    page.dispatch(PatchReceived{JobId("1"), page.slot("1")->generation, std::nullopt});
    EXPECT_EQ(page.state().connection.ignored_messages, 1U);
    EXPECT_EQ(page.state().connection.unreadable_messages, 0U);
    EXPECT_EQ(page.state().jobs.version, version);
    page.dispatch(PatchReceived{JobId("1"), 999, std::nullopt});
    EXPECT_EQ(page.state().connection.ignored_messages, 1U) << "of a socket of before";
}

// ---- what follows

TEST(Patches, ThatSayNothingNewCostNothing) {
    Page page = platform_page({platform_row("1", StatusKind::running, 1)});
    hear(page, "1", patch(StatusKind::running, 1));
    const auto version = page.state().jobs.version;
    hear(page, "1", patch(StatusKind::running, 1));
    EXPECT_EQ(page.state().jobs.version, version);
}

TEST(Patches, TellOfARunThatWasStartedHere) {
    Page page = platform_page({platform_row("1")});
    page.dispatch(RunPressed{JobId("1")});
    ASSERT_EQ(page.count<SendStart>(), 1U);
    EXPECT_EQ(page.all<SendStart>()[0].profile, Profile::platform);
    page.dispatch(TriggerAnswered{JobId("1"), model::RunHandle()});
    EXPECT_EQ(page.record("1").trigger, TriggerPhase::starting);
    hear(page, "1", patch(StatusKind::running));
    EXPECT_EQ(page.record("1").trigger, TriggerPhase::idle);
    hear(page, "1", patch(StatusKind::completed, 3));
    ASSERT_EQ(page.state().notices.notices.size(), 1U);
    EXPECT_EQ(page.state().notices.notices[0].kind, NoticeKind::success);
    EXPECT_EQ(page.count<ReadRunStatus>(), 0U) << "the platform has no handle of a run";
}

TEST(Patches, ASwitchOrSettingsAreReadAgainSinceNothingIsPushed) {
    for (const model::Control control : {model::Control::active, model::Control::settings, model::Control::reset}) {
        Page page = platform_page({platform_row("1")});
        page.wait(5'000);
        page.forget();
        ControlRequest request = request_of(control);
        request.settings = {60, 10};
        ask(page, request, "1");
        ASSERT_EQ(page.count<SendControl>(), 1U);
        EXPECT_EQ(page.all<SendControl>()[0].profile, Profile::platform);
        answer(page, ControlReply{}, "1");
        EXPECT_EQ(page.count<ReadList>(), 1U);
    }
}

} // namespace
} // namespace etl::app
