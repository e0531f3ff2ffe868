// The statuses and other filters, what is found of how many, failures by cause, and the panel that says what comes
// next.
#include "view/finding_bar.hpp"

#include "records.hpp"
#include "view/failure_causes_window.hpp"
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
    ASSERT_EQ(view.orders.size(), 8u);
    for (const MenuItemView& one : view.orders) {
        EXPECT_EQ(one.icon == Icon::check, one.label == "Next run" || one.label == "No groups") << one.label;
        EXPECT_EQ(one.line_above, one.label == "No groups") << one.label;
    }
}

// ---- the other filters

app::JobRecord of_source(const std::string& type, const std::string& entity, StatusKind kind = StatusKind::ready) {
    app::JobRecord one = record(kind, type + " " + entity);
    one.job.id = model::JobId(type + entity);
    one.job.integration_type = type;
    one.job.entity_type = entity;
    return one;
}

app::AppState sources() {
    app::JobRecord off = of_source("GitHub", "");
    off.job.active = false;
    return with({of_source("jira", "issues"), of_source("jira", "sprints", StatusKind::failed), off});
}

FilterDrawerView drawer(const app::AppState& state) {
    static const shell::native::FixedLocale locale;
    app::JobFinder finder;
    return filter_drawer(state, finder.find(state), finder.facets(state), {monday, locale});
}

void press(app::AppState& state, const app::Action& action) {
    app::set_finding(state.view, std::get<app::FindingChosen>(action).finding);
}

std::string ticks(const FacetView& facet) {
    std::string text = facet.title + ":";
    for (const ToggleView& one : facet.choices) {
        text += std::string(one.tick == Tick::on ? " *" : " ") + one.name + ";";
    }
    return text;
}

TEST(FilterDrawer, OffersWhatThereIsWithWhatItWouldLeave) {
    app::AppState state = sources();
    FilterDrawerView view = drawer(state);
    ASSERT_EQ(view.facets.size(), 2u);
    EXPECT_EQ(ticks(view.facets[0]), "Integration: GitHub: 1 job; Jira: 2 jobs;");
    EXPECT_EQ(ticks(view.facets[1]), "Entity type: Issues: 1 job; Sprints: 1 job; No entity type: 1 job;");
    EXPECT_EQ(view.active[2].label, "Only off: 1");
    EXPECT_EQ(view.show.label, "Show 3 jobs");
    EXPECT_FALSE(view.clear.enabled);
    EXPECT_FALSE(view.clear.reason.empty());
    EXPECT_TRUE(view.causes.enabled);

    press(state, view.facets[0].choices[1].action);
    press(state, drawer(state).facets[1].choices[0].action);
    press(state, drawer(state).active[1].action);
    press(state, drawer(state).groups[2].action);
    view = drawer(state);
    EXPECT_EQ(ticks(view.facets[0]), "Integration: *Jira: 1 job;");
    EXPECT_EQ(ticks(view.facets[1]), "Entity type: *Issues: 1 job; Sprints: 1 job;");
    EXPECT_EQ(view.active_chosen, 1u);
    EXPECT_EQ(view.group_chosen, 2u);
    EXPECT_EQ(view.show.label, "Show 1 job");
    EXPECT_TRUE(view.clear.enabled);
}

TEST(FilterDrawer, OffersNothingWhereAllJobsAreAlike) {
    EXPECT_TRUE(drawer(with({record(StatusKind::ready)})).facets.empty());
    EXPECT_FALSE(drawer(with({record(StatusKind::ready)})).causes.enabled);
}

TEST(FilterDrawer, OfVeryManyChoicesSomeAreLeftToTheSearch) {
    app::AppState state;
    for (int number = 0; number < 240; ++number) {
        state.jobs.records.push_back(of_source("source " + std::to_string(number), "issues"));
    }
    const FacetView integrations = drawer(state).facets[0];
    EXPECT_EQ(integrations.choices.size(), 100u);
    EXPECT_EQ(integrations.more, "and 140 more that the search finds");
}

TEST(FindingBar, WhatIsChosenIsAChipThatOnePressTakesAway) {
    app::AppState state = sources();
    EXPECT_TRUE(bar(state).chips.empty());
    EXPECT_EQ(bar(state).filters.name, "Filters");
    app::Finding sought;
    sought.integrations = {"jira", "-:2"};
    sought.entities = {"-"};
    sought.active = app::ActiveFilter::off;
    sought.cause = "The disk is full.";
    app::set_finding(state.view, sought);
    const char* labels[]{"Integration: Jira", "Integration: Integration 2", "Entity type: No entity type",
                         "Switched off", "Failure cause: The disk is full."};
    EXPECT_EQ(bar(state).filters.label, "Filters 5");
    EXPECT_EQ(bar(state).filters.name, "Filters: 5 chosen");
    EXPECT_EQ(bar(state).outcome, "0 of 3 jobs");
    for (const char* label : labels) {
        const FindingBarView view = bar(state);
        EXPECT_EQ(view.chips.front().label, label);
        EXPECT_EQ(view.chips.front().name, "Remove filter: " + std::string(label));
        press(state, view.chips.front().action);
    }
    EXPECT_TRUE(bar(state).chips.empty());
    EXPECT_FALSE(bar(state).clear);
    EXPECT_EQ(nothing_found(state).title, "No job found");
}

TEST(FindingBar, LeadsFromFailedJobsToTheirCauses) {
    app::AppState state = sources();
    EXPECT_FALSE(bar(state).causes);
    state.view.set(app::finding_key::kinds, static_cast<int>(app::bit_of(StatusKind::failed)));
    ASSERT_TRUE(bar(state).causes);
    EXPECT_TRUE(bar(state).causes->enabled);
}

// ---- failures by cause

TEST(FailureCauses, AreToldWithCountTimesAndJobs) {
    static const shell::native::FixedLocale locale;
    const ViewContext context{monday, locale};
    app::AppState state;
    for (int number = 0; number < 7; ++number) {
        app::JobRecord one = record(StatusKind::failed, "Job " + std::to_string(number));
        one.current.error = model::JobError{};
        one.current.error->message = number < 6 ? "Timeout after " + std::to_string(number) + " s" : "Disk full";
        one.current.error->timestamp = instant(monday + number * 60'000);
        state.jobs.records.push_back(one);
    }
    state.jobs.count_by_status[static_cast<std::size_t>(StatusKind::failed)] = 7;
    app::JobFinder finder;
    const app::FailureCauses& causes = finder.causes(state);
    ASSERT_EQ(causes.size(), 2u);
    EXPECT_EQ(causes_summary(state, causes, context), "7 failed jobs, 2 causes");
    const FailureCauseView most = failure_cause_view(state, causes[0], context);
    EXPECT_EQ(most.cause, "Timeout after # s");
    EXPECT_EQ(most.facts,
              "6 jobs · first " + locale.date_time(monday) + " · last " + locale.date_time(monday + 5 * 60'000));
    EXPECT_EQ(most.jobs, "Job 0, Job 1, Job 2, Job 3, Job 4 and 1 more");
    EXPECT_EQ(most.show.name, "Show 6 jobs: Timeout after # s");
    const FailureCauseView other = failure_cause_view(state, causes[1], context);
    EXPECT_EQ(other.facts, "1 job · " + locale.date_time(monday + 6 * 60'000));
    EXPECT_EQ(other.jobs, "Job 6");
    EXPECT_EQ(std::get<app::CauseChosen>(other.show.action).cause, "Disk full");
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
