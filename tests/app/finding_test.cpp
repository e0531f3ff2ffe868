// Which jobs are found, in which order and groups.
#include "app/job_finder.hpp"

#include "app/address.hpp"
#include "page.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>

namespace etl::app {
namespace {

model::Job named(const std::string& id, const std::string& name, StatusKind kind = StatusKind::ready) {
    model::Job job = row(id, kind);
    job.name = name;
    return job;
}

Page page_with(const std::vector<model::Job>& jobs) {
    Page page;
    page.go_live(jobs);
    return page;
}

/// The names of what is found, in their order.
std::string found(Page& page) {
    JobFinder finder;
    std::string names;
    for (const std::size_t place : finder.find(page.state()).places) {
        names += (names.empty() ? "" : " | ") + page.state().jobs.records[place].job.name;
    }
    return names;
}

void type(Page& page, const std::string& text) { page.dispatch(TextEntered{std::string(finding_key::text), text}); }

void choose(Page& page, StatusSet kinds) {
    page.dispatch(ViewValueSet{std::string(finding_key::kinds), static_cast<int>(kinds)});
}

void sort(Page& page, JobOrder order) {
    page.dispatch(ViewValueSet{std::string(finding_key::order), static_cast<int>(order)});
}

TEST(Finding, AllWordsHaveToBeThereInAnyOrderAndCase) {
    model::Job sprints = named("2", "Jira sprints");
    sprints.entity_type = "sprints";
    Page page = page_with({named("1", "Jira issues"), sprints, named("3", "GitHub commits")});
    EXPECT_EQ(found(page), "Jira issues | Jira sprints | GitHub commits");
    type(page, "  ISSUES jira ");
    EXPECT_EQ(found(page), "Jira issues");
    type(page, "issues");
    EXPECT_EQ(found(page), "Jira issues | GitHub commits") << "the entity type is issues, too";
    type(page, "hub");
    EXPECT_EQ(found(page), "GitHub commits");
    type(page, "   ");
    EXPECT_EQ(found(page), "Jira issues | Jira sprints | GitHub commits");
    type(page, "nothing like it");
    EXPECT_EQ(found(page), "");
}

TEST(Finding, LooksIntoIntegrationEntityTypeAndNumberButNotAcrossThem) {
    model::Job one = named("4711", "Nightly");
    one.integration_type = "GitHub";
    one.entity_type = "commits";
    Page page = page_with({one, named("2", "Other")});
    for (const char* text : {"github", "commits", "4711", "nightly commits"}) {
        type(page, text);
        EXPECT_EQ(found(page), "Nightly") << text;
    }
    type(page, "nightlygithub");
    EXPECT_EQ(found(page), "");
}

TEST(Finding, StatusesFilterTogetherAndCountWhatTheTextFinds) {
    Page page = page_with({named("1", "A", StatusKind::running), named("2", "B", StatusKind::failed),
                           named("3", "AB", StatusKind::failed), named("4", "C")});
    choose(page, bit_of(StatusKind::failed));
    EXPECT_EQ(found(page), "B | AB");
    choose(page, bit_of(StatusKind::failed) | bit_of(StatusKind::running));
    EXPECT_EQ(found(page), "A | B | AB");
    type(page, "a");
    JobFinder finder;
    const FoundJobs& some = finder.find(page.state());
    EXPECT_EQ(some.count_by_status[static_cast<std::size_t>(StatusKind::failed)], 1u);
    EXPECT_EQ(some.count_by_status[static_cast<std::size_t>(StatusKind::running)], 1u);
    EXPECT_EQ(some.matching_others, 2u);
    page.dispatch(FindingCleared{});
    EXPECT_EQ(found(page), "A | B | AB | C");
}

TEST(Finding, SortsByWhatIsAskedAndKeepsTheServersOrderAmongEquals) {
    model::Job b = named("1", "b", StatusKind::completed);
    b.next_run = at(2'000'000);
    b.last_run = at(500);
    model::Job a = named("2", "A", StatusKind::failed);
    a.last_run = at(900);
    model::Job c = named("3", "c", StatusKind::running);
    c.next_run = at(1'500'000);
    model::Job off = named("4", "off", StatusKind::ready);
    off.active = false;
    off.next_run = at(1'000'001);
    Page page = page_with({b, a, c, off});
    sort(page, JobOrder::name);
    EXPECT_EQ(found(page), "A | b | c | off");
    sort(page, JobOrder::status);
    EXPECT_EQ(found(page), "A | c | b | off");
    sort(page, JobOrder::next_run);
    EXPECT_EQ(found(page), "c | b | A | off") << "a job that is switched off has no next run";
    sort(page, JobOrder::last_run);
    EXPECT_EQ(found(page), "A | b | c | off");
    page.dispatch(FindingCleared{});
    EXPECT_EQ(found(page), "A | b | c | off") << "what shows all again does not change the order";
    sort(page, JobOrder::server);
    EXPECT_EQ(found(page), "b | A | c | off");
}

TEST(Finding, FollowsTheJobsAndLooksOnlyWhereSomethingChanged) {
    Page page = page_with({named("1", "A", StatusKind::failed), named("2", "B", StatusKind::running)});
    choose(page, bit_of(StatusKind::failed));
    JobFinder finder;
    const std::size_t* before = finder.find(page.state()).places.data();
    EXPECT_EQ(finder.find(page.state()).places.data(), before) << "the same answer";
    page.dispatch(RefreshPressed{});
    page.answer_list({named("1", "A", StatusKind::ready), named("2", "B", StatusKind::failed)});
    const FoundJobs& now = finder.find(page.state());
    ASSERT_EQ(now.places.size(), 1u);
    EXPECT_EQ(page.state().jobs.records[now.places[0]].job.name, "B");
}

// ---- further filters

model::Job of_source(const std::string& id, const std::string& type, std::optional<std::int64_t> integration,
                     const std::string& entity = "issues") {
    model::Job job = named(id, "J" + id);
    job.integration_type = type;
    job.integration_id = integration;
    job.entity_type = entity;
    return job;
}

Page sources() {
    std::vector<model::Job> jobs{of_source("1", "Jira", 2),        of_source("2", "GitHub", 3, "commits"),
                                 of_source("3", "jira", 4, ""),    of_source("4", "", 9),
                                 of_source("5", "", std::nullopt), of_source("6", "GitHub", 3, "Issues")};
    jobs[1].active = false;
    jobs[5].status = word(StatusKind::failed);
    return page_with(jobs);
}

/// Without the filters that were there before.
std::string found_by(Page& page, const Finding& sought) {
    page.dispatch(FindingChosen{sought});
    return found(page);
}

TEST(Finding, FiltersByIntegrationEntityTypeAndActivity) {
    Page page = sources();
    struct Case {
        Finding sought;
        const char* names;
    };
    const auto by = [](FacetKeys integrations, FacetKeys entities, ActiveFilter active = ActiveFilter::any) {
        Finding one;
        one.integrations = std::move(integrations);
        one.entities = std::move(entities);
        one.active = active;
        return one;
    };
    const Case cases[]{
        {by({"JIRA"}, {}), "J1 | J3"},
        {by({"Jira:4"}, {}), "J3"},
        {by({"Jira:2", "github"}, {}), "J1 | J2 | J6"},
        {by({"-"}, {}), "J5"},
        {by({"-:9"}, {}), "J4"},
        {by({"Git"}, {}), ""},
        {by({}, {"issues"}), "J1 | J4 | J5 | J6"},
        {by({}, {"-", "Commits"}), "J2 | J3"},
        {by({}, {}, ActiveFilter::off), "J2"},
        {by({"GitHub"}, {}, ActiveFilter::on), "J6"},
        {by({"GitHub"}, {"commits"}, ActiveFilter::on), ""},
    };
    for (const Case& one : cases) {
        EXPECT_EQ(found_by(page, one.sought), one.names) << write_address({Route::jobs, one.sought});
        EXPECT_TRUE(one.sought.filters());
    }
    page.dispatch(FindingCleared{});
    EXPECT_EQ(found(page), "J1 | J2 | J3 | J4 | J5 | J6");
}

std::string choices(const std::vector<FacetChoice>& all) {
    std::string text;
    for (const FacetChoice& one : all) {
        text +=
            (text.empty() ? "" : ", ") + std::string(one.chosen ? "*" : "") + one.key + " " + std::to_string(one.count);
    }
    return text;
}

TEST(Finding, CountsWhatEachChoiceWouldLeave) {
    Page page = sources();
    JobFinder finder;
    EXPECT_EQ(choices(finder.facets(page.state()).integrations), "GitHub 2, Jira:2 1, Jira:4 1, - 1, -:9 1");
    EXPECT_EQ(choices(finder.facets(page.state()).entities), "commits 1, issues 4, - 1");
    EXPECT_EQ(finder.facets(page.state()).active, (std::array<std::size_t, 3>{6, 5, 1}));

    Finding sought;
    sought.integrations = {"GitHub", "Fabric"};
    sought.entities = {"ISSUES"};
    page.dispatch(FindingChosen{sought});
    EXPECT_EQ(choices(finder.facets(page.state()).integrations), "*Fabric 0, *GitHub 1, Jira:2 1, - 1, -:9 1")
        << "by all filters but their own";
    EXPECT_EQ(choices(finder.facets(page.state()).entities), "commits 1, *ISSUES 1");
    EXPECT_EQ(finder.facets(page.state()).active, (std::array<std::size_t, 3>{1, 1, 0}));
    EXPECT_EQ(finder.find(page.state()).count_by_status[static_cast<std::size_t>(StatusKind::failed)], 1u);
    EXPECT_EQ(finder.find(page.state()).matching_others, 1u);
}

TEST(Finding, AChoiceIsTakenBackInWhateverCase) {
    EXPECT_EQ(toggled({}, "Jira"), FacetKeys{"Jira"});
    EXPECT_EQ(toggled({"jira", "git"}, "Jira"), FacetKeys{"git"});
}

// ---- groups

/// "Jira: J1 J3 | GitHub (2)": the groups, the collapsed ones with their counts.
std::string grouped(Page& page) {
    JobFinder finder;
    const FoundJobs& jobs = finder.find(page.state());
    std::string text;
    for (const JobGroup& group : jobs.groups) {
        text += (text.empty() ? "" : " | ") + group.key + (group.collapsed ? " (" : ":");
        if (group.collapsed) {
            text += std::to_string(group.count) + ")";
            continue;
        }
        for (std::size_t place = group.first; place < group.first + group.count; ++place) {
            text += " " + page.state().jobs.records[jobs.places[place]].job.name;
        }
    }
    return text;
}

TEST(Groups, AreByIntegrationOrStatusAndKeepTheOrderWithin) {
    Page page = sources();
    EXPECT_EQ(grouped(page), "");
    Finding sought;
    sought.grouping = JobGrouping::integration;
    page.dispatch(FindingChosen{sought});
    EXPECT_EQ(grouped(page), "integration GitHub: J2 J6 | integration Jira:2: J1 | integration Jira:4: J3 | "
                             "integration -: J5 | integration -:9: J4");
    sought.grouping = JobGrouping::status;
    sought.order = JobOrder::name;
    page.dispatch(FindingChosen{sought});
    EXPECT_EQ(grouped(page), "status failed: J6 | status ready: J1 J3 J4 J5 | status inactive: J2");
    EXPECT_EQ(page.state().view.address, "#/?group=status&sort=name");
}

TEST(Groups, AreCollapsedAndOpenedAgainAndWhatIsSoughtOpensItsGroup) {
    Page page = sources();
    Finding sought;
    sought.grouping = JobGrouping::status;
    page.dispatch(FindingChosen{sought});
    page.dispatch(GroupToggled{"status ready"});
    page.dispatch(GroupToggled{"status failed"});
    EXPECT_EQ(grouped(page), "status failed (1) | status ready (4) | status inactive: J2");
    JobFinder finder;
    EXPECT_EQ(finder.find(page.state()).places.size(), 1u);
    EXPECT_EQ(finder.find(page.state()).count(), 6u);
    page.dispatch(GroupToggled{"status failed"});
    EXPECT_EQ(grouped(page), "status failed: J6 | status ready (4) | status inactive: J2");
    page.dispatch(JobSought{JobId("6")});
    EXPECT_EQ(grouped(page), "status failed: J6 | status ready (4) | status inactive: J2") << "it is in sight";
    page.dispatch(JobSought{JobId("3")});
    EXPECT_EQ(grouped(page), "status failed: J6 | status ready: J1 J3 J4 J5 | status inactive: J2");
}

// ---- ten thousand

TEST(Finding, LooksThroughTenThousandJobsAndSaysHowLongThatTakes) {
    std::vector<model::Job> jobs;
    for (int number = 0; number < 10'000; ++number) {
        model::Job job = named(std::to_string(number), "Nightly export of project " + std::to_string(number * 7));
        job.integration_type = number % 3 == 0 ? "Jira" : "GitHub";
        job.status = word(number % 5 == 0 ? StatusKind::failed : StatusKind::ready);
        job.error = model::JobError{};
        job.error->message = "The field \"created\" of record " + std::to_string(number) + " is not a date, HTTP 503";
        jobs.push_back(job);
    }
    Page page = page_with(jobs);
    JobFinder finder;
    double first = 0;
    double best = 1e9;
    for (int number = 0; number < 20; ++number) {
        Finding sought;
        sought.text = "export " + std::to_string(number);
        sought.order = JobOrder::name;
        sought.grouping = JobGrouping::integration;
        page.dispatch(FindingChosen{sought});
        const auto begin = std::chrono::steady_clock::now();
        EXPECT_GT(finder.find(page.state()).count(), 0u);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        (number == 0 ? first : best) = number == 0 ? took.count() : std::min(best, took.count());
    }
    RecordProperty("first_ms", std::to_string(first));
    RecordProperty("typing_ms", std::to_string(best));
    std::printf("10,000 jobs: %.1f ms at first, %.1f ms a letter\n", first, best);
}

} // namespace
} // namespace etl::app
