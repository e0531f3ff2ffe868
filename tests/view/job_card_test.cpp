// What a job's card says and offers, for every status and phase of a start.
#include "records.hpp"

namespace etl::view {
namespace {

/// One line for each StatusKind, in its order.
struct Expected {
    StatusKind kind;
    const char* badge;
    Tone tone;
    Icon icon;
    bool can_run;
    const char* reason;
};

constexpr std::array expectations{
    Expected{StatusKind::unknown, "UNKNOWN", Tone::neutral, Icon::info, true, ""},
    Expected{StatusKind::ready, "READY", Tone::neutral, Icon::clock, true, ""},
    Expected{StatusKind::pending, "PENDING", Tone::pending, Icon::clock, true, ""},
    Expected{StatusKind::running, "RUNNING", Tone::running, Icon::loader, false, "Jira is running."},
    Expected{StatusKind::pausing, "PAUSING", Tone::paused, Icon::circle_pause, false, "Jira is pausing."},
    Expected{StatusKind::paused, "PAUSED", Tone::paused, Icon::circle_pause, false,
             "Jira is paused. Resume it to run it."},
    Expected{StatusKind::stopping, "STOPPING", Tone::warning, Icon::circle_stop, false, "Jira is stopping."},
    Expected{StatusKind::stopped, "STOPPED", Tone::neutral, Icon::circle_stop, true, ""},
    Expected{StatusKind::completed, "COMPLETED", Tone::good, Icon::circle_check, true, ""},
    Expected{StatusKind::failed, "FAILED", Tone::bad, Icon::circle_alert, true, ""},
    Expected{StatusKind::rate_limited, "RATE LIMITED", Tone::warning, Icon::hourglass, true, ""},
    Expected{StatusKind::inactive, "INACTIVE", Tone::neutral, Icon::circle_x, true, ""},
};
static_assert(expectations.size() == every_kind.size());

TEST(JobCard, ShowsEveryStatusAndOffersARunUnlessOneIsAtWork) {
    for (const Expected& expected : expectations) {
        SCOPED_TRACE(expected.badge);
        const JobCardView view = card(record(expected.kind));
        EXPECT_EQ(view.badge.label, expected.badge);
        EXPECT_EQ(view.badge.tone, expected.tone);
        EXPECT_EQ(view.badge.icon, expected.icon);
        EXPECT_EQ(view.badge.moving, expected.kind == StatusKind::running);
        EXPECT_EQ(view.run.label, "Run Job");
        EXPECT_EQ(view.run.name, "Run Job: Jira");
        EXPECT_EQ(view.run.enabled, expected.can_run);
        EXPECT_EQ(view.run.reason, expected.reason);
        EXPECT_FALSE(view.run.busy);
        EXPECT_EQ(std::get<app::RunPressed>(view.run.action).job.text, "7");
    }
}

TEST(JobCard, SaysThatAJobIsBeingStartedWhateverItsStatus) {
    for (const StatusKind kind : every_kind) {
        for (const TriggerPhase phase : {TriggerPhase::sending, TriggerPhase::starting}) {
            SCOPED_TRACE(model::status_name(kind));
            app::JobRecord one = record(kind);
            one.trigger = phase;
            const JobCardView view = card(one);
            EXPECT_EQ(view.run.label, "Starting…");
            EXPECT_EQ(view.run.name, "Starting…: Jira");
            EXPECT_FALSE(view.run.enabled);
            EXPECT_TRUE(view.run.busy);
            EXPECT_EQ(view.run.reason, "Jira is being started.");
            EXPECT_EQ(view.badge.label, card(record(kind)).badge.label) << "the badge claims nothing yet";
        }
    }
}

TEST(JobCard, ShowsAWordThatThePageDoesNotKnow) {
    app::JobRecord one = record(StatusKind::unknown);
    one.current.status.raw = "back_filling_now";
    EXPECT_EQ(card(one).badge.label, "BACK FILLING NOW");
    one.current.status.raw.clear();
    EXPECT_EQ(card(one).badge.label, "READY") << "a server that says no word at all has a job at rest";
    one.job.active = false;
    EXPECT_EQ(card(one).badge.label, "INACTIVE");
}

TEST(JobCard, ASwitchedOffJobThatWorksIsStillShownAtWork) {
    app::JobRecord one = record(StatusKind::running);
    one.job.active = false;
    EXPECT_EQ(card(one).badge.label, "RUNNING");
    EXPECT_TRUE(card(one).progress);
}

TEST(JobCard, ShowsProgressOnlyWhileWorkGoesOn) {
    for (const StatusKind kind : every_kind) {
        SCOPED_TRACE(model::status_name(kind));
        app::JobRecord one = record(kind);
        one.current.progress = 42;
        one.current.stage = model::parse_stage("transform");
        const JobCardView view = card(one);
        ASSERT_EQ(view.progress.has_value(), model::is_active(kind));
        if (view.progress) {
            EXPECT_EQ(view.progress->percent, 42);
            EXPECT_EQ(view.progress->percent_text, "42%");
            EXPECT_EQ(view.progress->stage, "Stage: transform");
            EXPECT_EQ(view.progress->name, "Progress: Jira");
        }
    }
    EXPECT_EQ(card(record(StatusKind::running)).progress->stage, "Stage: …");
}

TEST(JobCard, ShowsACountOfZeroAndNoCountThatTheServerDidNotGive) {
    app::JobRecord one = record(StatusKind::completed);
    one.current.metrics = {0, std::nullopt, 12'400, 0};
    const JobCardView view = card(one);
    EXPECT_EQ(metric(view, "Extracted"), "0");
    EXPECT_EQ(metric(view, "Transformed"), "absent");
    EXPECT_EQ(metric(view, "Loaded"), "12,400");
    EXPECT_EQ(metric(view, "Errors"), "0");
    EXPECT_EQ(view.note, "");
    for (const MetricView& one_metric : view.metrics) {
        EXPECT_FALSE(one_metric.alarming) << one_metric.label;
    }
}

TEST(JobCard, OnlyErrorsAboveZeroAlarm) {
    app::JobRecord one = record(StatusKind::completed);
    one.current.metrics = {5, 5, 5, 3};
    for (const MetricView& metric : card(one).metrics) {
        EXPECT_EQ(metric.alarming, metric.label == "Errors") << metric.label;
    }
}

TEST(JobCard, SaysWhyThereAreNoCounts) {
    app::JobRecord one = record(StatusKind::ready);
    EXPECT_EQ(card(one).note, "Not run yet.");
    one.current.started_at = instant(monday);
    EXPECT_EQ(card(one).note, "No counts reported for the last run.");
    one.current.started_at.reset();
    one.job.last_run = naive("2026-11-22T10:00:00");
    EXPECT_EQ(card(one).note, "No counts reported for the last run.");
}

TEST(JobCard, OffersTheErrorsOfAFailedJobAlone) {
    for (const StatusKind kind : every_kind) {
        SCOPED_TRACE(model::status_name(kind));
        app::JobRecord one = record(kind);
        one.job.error_message = "an old error";
        const JobCardView view = card(one);
        ASSERT_EQ(view.view_errors.has_value(), kind == StatusKind::failed);
        EXPECT_EQ(view.error_excerpt, kind == StatusKind::failed ? "an old error" : "");
    }
}

TEST(JobCard, NamesTheErrorsOfTheRunBeforeThoseOfTheRow) {
    app::JobRecord one = record(StatusKind::failed);
    one.job.error_message = "row's words";
    one.current.error = model::JobError{{}, "database_error", "run's words", {}, "", ""};
    JobCardView view = card(one);
    EXPECT_EQ(view.error_excerpt, "run's words");
    EXPECT_EQ(view.view_errors->label, "View Errors");
    EXPECT_EQ(view.view_errors->name, "View Errors: Jira");
    EXPECT_TRUE(view.view_errors->enabled);
    EXPECT_EQ(view.view_errors->reason, "");
    EXPECT_EQ(std::get<app::ViewErrorsPressed>(view.view_errors->action).job.text, "7");

    one.current.error->message.clear();
    EXPECT_EQ(card(one).error_excerpt, "row's words");
}

TEST(JobCard, AFailureWithoutAnErrorCannotBeOpenedAndSaysWhy) {
    const JobCardView view = card(record(StatusKind::failed));
    EXPECT_FALSE(view.view_errors->enabled);
    EXPECT_EQ(view.view_errors->reason, "The server reported no error for this run.");
    EXPECT_EQ(view.error_excerpt, "");
}

TEST(JobCard, FootSaysLastAndNextRun) {
    app::JobRecord one = record(StatusKind::completed);
    EXPECT_EQ(foot(card(one), "Last run"), "Never");
    EXPECT_EQ(foot(card(one), "Next run"), "—");
    EXPECT_EQ(foot(card(one), "Countdown"), "—");

    one.job.last_run = instant(monday - 86'400'000);
    EXPECT_EQ(foot(card(one), "Last run"), "Nov 22, 2:00 PM");
    one.current.started_at = instant(monday + 60'000);
    EXPECT_EQ(foot(card(one), "Last run"), "Nov 23, 2:01 PM") << "the newest run counts";
    one.job.next_run = instant(monday + 3'600'000);
    EXPECT_EQ(foot(card(one), "Next run"), "Nov 23, 3:00 PM");
    EXPECT_EQ(foot(card(one), "Countdown"), "1h 0m");
    EXPECT_TRUE(card(one).foot.back().mono) << "figures that tick stand still";
    one.job.next_run = instant(monday);
    EXPECT_EQ(foot(card(one), "Countdown"), "Starting now…");
    EXPECT_FALSE(card(one).foot.back().mono) << "words are in the words' font";
    one.job.next_run = instant(monday + 60LL * 86'400'000);
    EXPECT_EQ(foot(card(one), "Next run"), "Jan 22, 2027");
}

TEST(JobCard, ShowsATimeWithoutAZoneAsItCameAndComputesNothingWithIt) {
    app::JobRecord one = record(StatusKind::ready);
    one.job.last_run = naive("2026-11-23T10:00:00");
    one.job.next_run = naive("tomorrow");
    const JobCardView view = card(one);
    EXPECT_EQ(foot(view, "Last run"), "2026-11-23T10:00:00 (zone unknown)");
    EXPECT_EQ(foot(view, "Next run"), "tomorrow (zone unknown)");
    EXPECT_EQ(foot(view, "Countdown"), "—");
    EXPECT_FALSE(view.changes_at);
    one.job.last_run = naive("");
    EXPECT_EQ(foot(card(one), "Last run"), "Never");
}

TEST(JobCard, CountsDownOnlyWhereANextRunIsReallyExpected) {
    for (const StatusKind kind : every_kind) {
        SCOPED_TRACE(model::status_name(kind));
        app::JobRecord one = record(kind);
        one.job.next_run = instant(monday + 5'000);
        const bool counts = !model::is_active(kind);
        EXPECT_EQ(foot(card(one), "Countdown"), counts ? "5s" : "—");
        EXPECT_EQ(card(one).changes_at.has_value(), counts);
        one.job.active = false;
        EXPECT_EQ(foot(card(one), "Countdown"), "—") << "switched off";
        EXPECT_FALSE(card(one).changes_at);
    }
}

TEST(JobCard, StandsStillWhenStale) {
    app::JobRecord running = record(StatusKind::running);
    EXPECT_FALSE(card(running, monday, true).badge.moving);
    EXPECT_EQ(card(running, monday, true).badge.label, "RUNNING");
    for (const StatusKind kind : every_kind) {
        EXPECT_EQ(card(record(kind), monday, true).badge.tone, Tone::neutral) << model::status_name(kind);
    }
    app::JobRecord ready = record(StatusKind::ready);
    ready.job.next_run = instant(monday + 5'000);
    const JobCardView view = card(ready, monday, true);
    EXPECT_EQ(foot(view, "Countdown"), "—");
    EXPECT_EQ(foot(view, "Next run"), "Nov 23, 2:00 PM");
    EXPECT_FALSE(view.changes_at);
}

} // namespace
} // namespace etl::view
