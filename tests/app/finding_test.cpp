// Which jobs are found and in which order, and the address that says it.
#include "app/finding.hpp"

#include "app/address.hpp"
#include "page.hpp"

#include <gtest/gtest.h>

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
    EXPECT_EQ(some.matching_text, 2u);
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

// ---- the address

Address sample() {
    Address address;
    address.finding.text = "Jira & Größe 100%";
    address.finding.kinds = bit_of(StatusKind::failed) | bit_of(StatusKind::rate_limited);
    address.finding.order = JobOrder::next_run;
    return address;
}

TEST(Address, IsWrittenInWordsAndReadBack) {
    EXPECT_EQ(write_address({}), "#/");
    EXPECT_EQ(write_address({Route::gallery, {}}), "#/gallery");
    EXPECT_EQ(write_address(sample()), "#/?find=Jira+%26+Gr%C3%B6%C3%9Fe+100%25&status=failed,rate_limited&sort=next");
    EXPECT_EQ(parse_address(write_address(sample())), sample());
    for (std::size_t number = 0; number < status_kind_count; ++number) {
        Address one;
        one.finding.kinds = 1u << number;
        EXPECT_EQ(parse_address(write_address(one)), one) << number;
    }
    for (int order = 0; order < job_order_count; ++order) {
        Address one;
        one.finding.order = static_cast<JobOrder>(order);
        EXPECT_EQ(parse_address(write_address(one)), one) << order;
    }
}

TEST(Address, IsTheJobsPageForWhateverItDoesNotKnow) {
    EXPECT_EQ(parse_address("#/gallery").route, Route::gallery);
    for (const char* other : {"", "#", "#/", "#/gallery/", "#gallery", "#/jobs/7", "#/?", "#/?&&=&find", "#/?status=,",
                              "#/?status=sleeping&sort=luck", "#/?find"}) {
        EXPECT_EQ(parse_address(other), Address{}) << other;
    }
    EXPECT_EQ(parse_address("#/?find=%4a%zz%").finding.text, "J%zz%");
    EXPECT_EQ(parse_address("#/?find=" + std::string(5'000, 'a')).finding.text, "") << "no link is a book";
}

const ShowAddress* shown(const Effects& effects) {
    for (const Effect& effect : effects) {
        if (const auto* one = std::get_if<ShowAddress>(&effect)) {
            return one;
        }
    }
    return nullptr;
}

TEST(Address, FollowsWhatIsFoundAndBackBringsItBack) {
    Store store;
    Effects effects = store.dispatch(TextEntered{std::string(finding_key::text), "ji"}, 0);
    ASSERT_NE(shown(effects), nullptr);
    EXPECT_EQ(*shown(effects), (ShowAddress{"#/?find=ji", HistoryEntry::same})) << "typing makes no steps of Back";
    effects = store.dispatch(ViewValueSet{std::string(finding_key::kinds), 1 << 3}, 0);
    ASSERT_NE(shown(effects), nullptr);
    EXPECT_EQ(shown(effects)->entry, HistoryEntry::fresh);
    EXPECT_EQ(shown(store.dispatch(ViewValueSet{"a tab", 2}, 0)), nullptr) << "what the address does not name";

    effects = store.dispatch(RouteChanged{parse_address("#/?find=ji")}, 0);
    EXPECT_EQ(shown(effects), nullptr) << "the address says it already";
    EXPECT_EQ(finding(store.state().view).text, "ji");
    EXPECT_EQ(finding(store.state().view).kinds, 0u);
    effects = store.dispatch(FindingCleared{}, 0);
    ASSERT_NE(shown(effects), nullptr);
    EXPECT_EQ(shown(effects)->fragment, "#/");
}

} // namespace
} // namespace etl::app
