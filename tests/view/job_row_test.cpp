// What a job's row says in its second line and offers in its places, for every status.
#include "view/job_row.hpp"

#include "records.hpp"

namespace etl::view {
namespace {

constexpr EpochMilliseconds minute = 60'000;

JobRowView row(const app::JobRecord& one, EpochMilliseconds now = monday, bool stale = false) {
    static const shell::native::FixedLocale locale;
    return job_row(app::AppState{}, one, stale, {now, locale});
}

std::string line(const JobRowView& view) {
    std::string text;
    for (const JobRowView::Part& part : view.parts) {
        text += (text.empty() ? "" : " | ") + part.text;
    }
    return text;
}

std::string keys(const JobRowView& view) {
    std::string text;
    for (const JobControlsView::Shown& shown : view.controls.shown) {
        text += (text.empty() ? "" : " ") + shown.key;
    }
    return text;
}

/// A job that ran for 12 minutes an hour ago and runs again in 42.
app::JobRecord whole(StatusKind kind) {
    app::JobRecord one = record(kind);
    one.job.last_run = instant(monday - 60 * minute);
    one.current.started_at = instant(monday - 60 * minute);
    one.current.completed_at = instant(monday - 48 * minute);
    one.job.next_run = instant(monday + 42 * minute);
    one.job.usual_duration_ms = 6 * minute;
    return one;
}

std::string at(EpochMilliseconds instant) { return shell::native::FixedLocale().date_time(instant); }

TEST(JobRow, SaysWhatMattersInEachStatus) {
    const std::string ago = at(monday - 60 * minute);
    struct Case {
        StatusKind kind;
        std::string line;
        const char* places;
    };
    const Case cases[]{
        {StatusKind::unknown, "Last run: " + ago + " | Duration: 12m | usually 6m | Next: in 42m", "run pause next"},
        {StatusKind::ready, "Last run: " + ago + " | Duration: 12m | usually 6m | Next: in 42m", "run pause next"},
        {StatusKind::pending, "Last run: " + ago + " | Duration: 12m | usually 6m", "run pause next"},
        {StatusKind::running, "Started: " + ago + " | Duration: 1h 0m | usually 6m", "stop pause next"},
        {StatusKind::pausing, "Pausing at the next safe point | Duration: 1h 0m", "stop resume next"},
        {StatusKind::paused, "Started: " + ago + " | Duration: 12m | usually 6m", "run resume next"},
        {StatusKind::stopping, "Stopping at the next safe point | Duration: 1h 0m", "force pause next"},
        {StatusKind::stopped, "Last run: " + ago + " | Duration: 12m | usually 6m | Next: in 42m", "run pause next"},
        {StatusKind::completed, "Success: " + ago + " | Duration: 12m | usually 6m | Next: in 42m", "run pause next"},
        {StatusKind::failed, "Started: " + ago + " | ERROR | Next: in 42m", "run errors next"},
        {StatusKind::rate_limited, "Last run: " + ago + " | Next: in 42m", "run pause next"},
        {StatusKind::inactive, "", "run pause next"},
    };
    static_assert(std::size(cases) == every_kind.size());
    for (const Case& one : cases) {
        SCOPED_TRACE(model::status_name(one.kind));
        const JobRowView view = row(whole(one.kind));
        EXPECT_EQ(line(view), one.line);
        EXPECT_EQ(keys(view), one.places);
        EXPECT_EQ(view.collapsed, one.kind == StatusKind::inactive);
        EXPECT_EQ(view.progress.has_value(), model::is_active(one.kind) && !view.collapsed);
        EXPECT_EQ(view.title, "Jira");
        EXPECT_EQ(view.shown_title, "JIRA");
    }
}

TEST(JobRow, ALiveDurationChangesEachSecondAndStandsStillWhenStale) {
    app::JobRecord one = whole(StatusKind::running);
    one.current.started_at = instant(monday - 252'400);
    const JobRowView live = row(one);
    EXPECT_EQ(line(live), "Started: " + at(monday - 252'400) + " | Duration: 4m 12s | usually 6m");
    EXPECT_EQ(live.changes_at, monday + 600);
    EXPECT_EQ(line(row(one, *live.changes_at)),
              "Started: " + at(monday - 252'400) + " | Duration: 4m 13s | usually 6m");

    const JobRowView stale = row(one, monday, true);
    EXPECT_EQ(line(stale), "Started: " + at(monday - 252'400) + " | usually 6m");
    EXPECT_EQ(stale.changes_at, std::nullopt);
    EXPECT_EQ(stale.badge.tone, Tone::neutral);
    EXPECT_FALSE(stale.badge.moving);
}

TEST(JobRow, TheRowsOwnTimesDoUntilAMessageTellsThem) {
    app::JobRecord one = record(StatusKind::completed);
    one.job.last_run = instant(monday - 10 * minute);
    EXPECT_EQ(line(row(one)), "Success: " + at(monday - 10 * minute));
    one.job.last_run_finished = instant(monday - 10 * minute + 58'000);
    EXPECT_EQ(line(row(one)), "Success: " + at(monday - 10 * minute) + " | Duration: 58s");
    one.job.last_run_finished = instant(monday - 20 * minute);
    EXPECT_EQ(line(row(one)), "Success: " + at(monday - 10 * minute)) << "an end before its start says nothing";
    one.job.last_run_finished = naive("2026-11-23T14:00:00");
    EXPECT_EQ(line(row(one)), "Success: " + at(monday - 10 * minute));
}

TEST(JobRow, TheNextRunIsCountedToTheMinuteUntilTheLastOne) {
    app::JobRecord one = whole(StatusKind::ready);
    const auto next = [&](EpochMilliseconds left) {
        one.job.next_run = instant(monday + left);
        return row(one).parts.back().text;
    };
    EXPECT_EQ(next(9 * 60 * minute + 55 * minute), "Next: in 9h 55m");
    EXPECT_EQ(next(42 * minute + 17'000), "Next: in 42m");
    EXPECT_EQ(next(60'000), "Next: in 1m");
    EXPECT_EQ(next(59'000), "Next: in 59s");
    EXPECT_EQ(next(0), "Next: Starting now…");
    EXPECT_EQ(next(-5 * minute), "Next: Overdue by 5m");

    one.job.next_run = instant(monday + 42 * minute + 17'000);
    const auto changes = row(one).changes_at;
    ASSERT_TRUE(changes);
    EXPECT_EQ(row(one, *changes - 1).parts.back().text, "Next: in 42m");
    EXPECT_EQ(row(one, *changes).parts.back().text, "Next: in 41m");

    one.job.next_run = naive("tomorrow at six");
    EXPECT_EQ(row(one).parts.back().text, "Next: tomorrow at six (zone unknown)");
    one.job.active = false;
    EXPECT_EQ(line(row(one)).find("Next"), std::string::npos) << "what is switched off is not planned";
}

TEST(JobRow, AFailureIsCutAtFiftyLettersOnOneLine) {
    app::JobRecord one = whole(StatusKind::failed);
    one.job.error_message = "duplicate key value\nviolates unique constraint “work_items_pkey” of the table work_items";
    const JobRowView view = row(one);
    ASSERT_GE(view.parts.size(), 2u);
    EXPECT_EQ(view.parts[1].text, "ERROR duplicate key value violates unique constraint “wo…");
    EXPECT_EQ(view.parts[1].tone, Tone::bad);
}

TEST(JobRow, SaysWhenALimitAResetAndARetryAreDue) {
    app::JobRecord limited = whole(StatusKind::rate_limited);
    limited.job.resume_at = instant(monday + 20 * minute);
    limited.job.retry_count = 2;
    const JobRowView view = row(limited);
    EXPECT_EQ(view.parts.front().text, "Rate limited: resumes at " + at(monday + 20 * minute));
    EXPECT_EQ(view.parts.front().tone, Tone::warning);
    EXPECT_NE(line(view).find("Retries: 2"), std::string::npos);

    app::JobRecord done = whole(StatusKind::completed);
    done.job.reset_deadline = instant(monday + 17'000);
    EXPECT_NE(line(row(done)).find("Resetting in 17s"), std::string::npos);
    EXPECT_EQ(row(done).changes_at, monday + 1'000);
    EXPECT_EQ(line(row(done, monday + 18'000)).find("Resetting"), std::string::npos);
    EXPECT_EQ(line(row(done, monday, true)).find("Resetting"), std::string::npos) << "a clock that is not trusted";
}

TEST(JobRow, ProgressIsStageShareAndCounts) {
    app::JobRecord one = whole(StatusKind::running);
    one.current.progress = 42;
    one.current.stage = model::parse_stage("transform");
    one.current.metrics = {29'500, std::nullopt, 12'400, std::nullopt};
    JobRowView view = row(one);
    ASSERT_TRUE(view.progress);
    EXPECT_EQ(view.progress->words, "Transform (42%)");
    EXPECT_EQ(view.progress->counts, "12,400 of 29,500");
    EXPECT_EQ(view.progress->name, "Progress: Jira");
    one.current.stage = {};
    one.current.metrics = {29'500, std::nullopt, std::nullopt, std::nullopt};
    view = row(one);
    EXPECT_EQ(view.progress->words, "42%");
    EXPECT_EQ(view.progress->counts, "29,500 read");
}

TEST(JobRow, AHeldStopIsUndoneInTheFirstPlace) {
    app::AppState state;
    state.jobs.records.push_back(whole(StatusKind::running));
    const app::JobRecord& one = state.jobs.records.front();
    app::PendingControl held;
    held.request.control = model::Control::stop;
    held.phase = app::ControlPhase::held;
    held.due_at = monday + 4'000;
    state.controls.pending[one.job.id] = held;
    static const shell::native::FixedLocale locale;
    const JobRowView view = job_row(state, one, false, {monday, locale});
    EXPECT_EQ(keys(view), "undo pause next");
    EXPECT_EQ(view.controls.shown.front().button.label, "Undo (4 s)");
    EXPECT_LE(view.changes_at.value_or(0), monday + 1'000);
}

TEST(RunStrip, HasTheOldestFirstAndSaysTheWholeInWords) {
    model::Job job;
    EXPECT_TRUE(run_strip(job).runs.empty());
    const auto add = [&](StatusKind kind, std::optional<std::int64_t> duration) {
        model::RecentRun run;
        run.status = word(kind);
        run.duration_ms = duration;
        job.recent_runs.push_back(run);
    };
    add(StatusKind::failed, 30'000);
    EXPECT_EQ(run_strip(job).says, "Last run: 1 failed.");
    add(StatusKind::completed, 60'000);
    add(StatusKind::completed, std::nullopt);
    const RunStripView strip = run_strip(job);
    EXPECT_EQ(strip.says, "Last 3 runs: 2 completed, 1 failed. Newest: failed.");
    ASSERT_EQ(strip.runs.size(), 3u);
    EXPECT_EQ(strip.runs.back().tone, Tone::bad);
    EXPECT_FLOAT_EQ(strip.runs.back().share, 0.5f);
    EXPECT_FLOAT_EQ(strip.runs[1].share, 1.0f);
    EXPECT_FLOAT_EQ(strip.runs.front().share, 0.0f);
}

} // namespace
} // namespace etl::view
