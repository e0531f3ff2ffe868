// The address that says what is found.
#include "app/address.hpp"

#include "app/job_finder.hpp"
#include "page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

Address sample() {
    Address address;
    address.finding.text = "Jira & Größe 100%";
    address.finding.kinds = bit_of(StatusKind::failed) | bit_of(StatusKind::rate_limited);
    address.finding.order = JobOrder::next_run;
    return address;
}

TEST(Address, SaysEveryFilterAndTheGroups) {
    Address all = sample();
    all.finding.integrations = {"Jira", "-:2", "a & b"};
    all.finding.entities = {"-"};
    all.finding.active = ActiveFilter::off;
    all.finding.cause = "HTTP 503 after # tries: “…”";
    all.finding.grouping = JobGrouping::integration;
    EXPECT_EQ(write_address(all),
              "#/?find=Jira+%26+Gr%C3%B6%C3%9Fe+100%25&status=failed,rate_limited&integration=Jira,-%3A2,a+%26+b&"
              "entity=-&active=off&cause=HTTP+503+after+%23+tries%3A+%E2%80%9C%E2%80%A6%E2%80%9D&group=integration&"
              "sort=next");
    EXPECT_EQ(parse_address(write_address(all)), all);
    for (int number = 0; number < 3; ++number) {
        Address one;
        one.finding.active = static_cast<ActiveFilter>(number);
        one.finding.grouping = static_cast<JobGrouping>(number);
        EXPECT_EQ(parse_address(write_address(one)), one) << number;
    }
    const Finding odd = parse_address("#/?integration=,Jira,,jira,Jira&entity=%0A&active=maybe&group=luck&cause=" +
                                      std::string(5'000, 'a'))
                            .finding;
    EXPECT_EQ(odd.integrations, FacetKeys{"Jira"});
    EXPECT_EQ(odd.entities, FacetKeys{});
    EXPECT_EQ(odd.active, ActiveFilter::any);
    EXPECT_EQ(odd.grouping, JobGrouping::none);
    EXPECT_EQ(odd.cause, "");
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
