// The statuses that can be filtered by, what is found of how many, and the panel that says what comes next.
#include "view/finding_bar.hpp"

#include "records.hpp"
#include "view/summary_panel.hpp"

namespace etl::view {
namespace {

app::AppState with(std::initializer_list<app::JobRecord> records) {
    app::AppState state;
    for (const app::JobRecord& one : records) {
        state.jobs.index.emplace(one.job.id, state.jobs.records.size());
        ++state.jobs.count_by_status[static_cast<std::size_t>(app::shown_kind(one))];
        state.jobs.records.push_back(one);
    }
    return state;
}

FindingBarView bar(const app::AppState& state) {
    static const shell::native::FixedLocale locale;
    app::JobFinder finder;
    return finding_bar(state, finder.find(state), {monday, locale});
}

std::string pills(const FindingBarView& view) {
    std::string text;
    for (const StatusFilterView& one : view.statuses) {
        text += (text.empty() ? "" : ", ") + std::string(one.on ? "*" : "") + one.label + " " + one.count;
    }
    return text;
}

TEST(FindingBar, OffersTheStatusesThatThereAre) {
    app::AppState state = with({record(StatusKind::failed), record(StatusKind::running), record(StatusKind::failed)});
    EXPECT_EQ(pills(bar(state)), "*All 3, Running 1, Failed 2");
    EXPECT_EQ(bar(state).statuses[2].name, "Failed: 2 jobs");
    EXPECT_EQ(bar(state).statuses[1].name, "Running: 1 job");
    EXPECT_FALSE(bar(state).clear);

    const auto press = [&](std::size_t pill) {
        const auto action = std::get<app::ViewValueSet>(bar(state).statuses[pill].action);
        state.view.set(action.key, action.value);
    };
    press(2);
    EXPECT_EQ(pills(bar(state)), "All 3, Running 1, *Failed 2");
    EXPECT_EQ(bar(state).outcome, "2 of 3 jobs");
    ASSERT_TRUE(bar(state).clear);
    press(1);
    EXPECT_EQ(pills(bar(state)), "All 3, *Running 1, *Failed 2");
    press(2);
    EXPECT_EQ(pills(bar(state)), "All 3, *Running 1, Failed 2");
    press(0);
    EXPECT_EQ(pills(bar(state)), "*All 3, Running 1, Failed 2");
}

TEST(FindingBar, AChosenStatusStaysInSightWithoutJobs) {
    app::AppState state = with({record(StatusKind::ready)});
    state.view.set(app::finding_key::kinds, static_cast<int>(app::bit_of(StatusKind::failed)));
    EXPECT_EQ(pills(bar(state)), "All 1, *Failed 0, Ready 1");
    EXPECT_EQ(nothing_found(state).detail, "No job has a status that is chosen.");
    state.view.enter(app::finding_key::text, "x");
    EXPECT_EQ(nothing_found(state).detail,
              "No job of the chosen statuses has “x” in its name, integration, entity type or number.");
}

TEST(FindingBar, TheOrderIsNamedOnItsButtonAndTickedInItsMenu) {
    app::AppState state = with({record(StatusKind::ready)});
    EXPECT_EQ(bar(state).order.name, "Sorted by: Server’s order");
    EXPECT_TRUE(bar(state).orders.empty());
    state.view.set(app::finding_key::order, static_cast<int>(app::JobOrder::next_run));
    state.view.menu = "order";
    const FindingBarView view = bar(state);
    EXPECT_EQ(view.order.label, "Next run");
    ASSERT_EQ(view.orders.size(), 5u);
    for (const MenuItemView& one : view.orders) {
        EXPECT_EQ(one.icon == Icon::check, one.label == "Next run") << one.label;
    }
}

// ---- the panel

SummaryPanelView panel(const app::AppState& state, EpochMilliseconds now = monday, bool stale = false) {
    static const shell::native::FixedLocale locale;
    return summary_panel(state, stale, {now, locale});
}

app::JobRecord planned(const std::string& name, EpochMilliseconds at) {
    app::JobRecord one = record(StatusKind::ready, name);
    one.job.next_run = instant(at);
    return one;
}

TEST(SummaryPanel, CountsDownToTheEarliestRunOfAJobThatIsOn) {
    app::JobRecord off = planned("Off", monday + 1'000);
    off.job.active = false;
    app::JobRecord paused = planned("Paused", monday + 1'000);
    paused.current.status = word(StatusKind::paused);
    app::JobRecord waiting = planned("Waiting", monday - 1'000);
    waiting.current.status = word(StatusKind::pending);
    const app::AppState state =
        with({planned("Later", monday + 90'000'000), off, paused, waiting, planned("GitHub", monday + 2'537'000)});
    SummaryPanelView view = panel(state);
    EXPECT_EQ(view.title, "Next run: GitHub");
    EXPECT_EQ(view.clock, "00:42:17");
    EXPECT_EQ(view.changes_at, monday + 1'000);
    EXPECT_FALSE(view.quiet);
    EXPECT_EQ(panel(state, monday + 1).clock, "00:42:17") << "rounded up";
    EXPECT_EQ(panel(state, monday + 1'000).clock, "00:42:16");
    view = panel(state, monday + 2'537'000);
    EXPECT_EQ(view.clock, "00:00:00");
    EXPECT_EQ(view.clock_description, "Starting now…");
    EXPECT_FALSE(view.changes_at);
}

TEST(SummaryPanel, SaysDaysWhereThereAreSome) {
    EXPECT_EQ(panel(with({planned("Jira", monday + 2 * 86'400'000LL + 4 * 3'600'000)})).clock, "2d 04:00:00");
}

TEST(SummaryPanel, ClaimsNothingItDoesNotKnow) {
    EXPECT_EQ(panel(with({record(StatusKind::ready)})).title, "No run is planned");
    EXPECT_EQ(panel(with({record(StatusKind::ready)})).clock, "--:--:--");
    const SummaryPanelView stale = panel(with({planned("Jira", monday + 5'000)}), monday, true);
    EXPECT_EQ(stale.title, "Next run: Jira");
    EXPECT_EQ(stale.clock, "--:--:--");
    EXPECT_FALSE(stale.changes_at);
    app::JobRecord naive_time = record(StatusKind::ready);
    naive_time.job.next_run = naive("2026-11-23T15:00:00");
    EXPECT_EQ(panel(with({naive_time})).clock, "--:--:--") << "never computed with a time of unknown zone";
}

TEST(SummaryPanel, TheClockIsQuietWhileSomethingRuns) {
    EXPECT_TRUE(panel(with({planned("Jira", monday + 5'000), record(StatusKind::running)})).quiet);
}

} // namespace
} // namespace etl::view
