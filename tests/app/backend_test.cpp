// Which back end is there: only the answer to a list request says so (contract.md 1.2, "Auto profile").
#include "app/backend.hpp"

#include "platform_page.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

std::vector<Profile> asked(const Page& page) {
    std::vector<Profile> all;
    for (const ReadList& one : page.all<ReadList>()) {
        all.push_back(one.profile);
    }
    return all;
}

using Profiles = std::vector<Profile>;
constexpr Profile spec = Profile::spec;
constexpr Profile platform = Profile::platform;

/// Asked for the specification's list, and told that there is none.
Page undecided_page() {
    Page page;
    page.start();
    page.fail_list(FailureKind::not_found);
    return page;
}

TEST(Backend, TheSpecificationsIsAskedFirstAndAListDecides) {
    Page page;
    page.start();
    EXPECT_EQ(asked(page), Profiles{spec});
    EXPECT_FALSE(page.state().backend.decided);
    page.answer_list(rows(1));
    EXPECT_TRUE(page.state().backend.decided);
    EXPECT_FALSE(is_platform(page.state().backend));
}

TEST(Backend, NotFoundLeadsToTheOtherOneAtOnceAndIsNoFailureYet) {
    Page page = undecided_page();
    EXPECT_EQ(asked(page), (Profiles{spec, platform}));
    EXPECT_FALSE(page.state().jobs.list_failure);
    EXPECT_EQ(page.state().jobs.phase, ListPhase::loading);
    page.answer_list({platform_row("1")});
    EXPECT_TRUE(is_platform(page.state().backend));
    EXPECT_EQ(page.state().jobs.phase, ListPhase::loaded);
}

TEST(Backend, ThePlatformsAbilitiesAreNotAskedFor) {
    Page page;
    page.dispatch(Started{true, true, ProfileChoice::automatic, token_of("1/ann")});
    page.fail_list(FailureKind::not_found);
    page.forget();
    page.answer_list({platform_row("1")});
    const CapabilitiesState& can_do = page.state().capabilities;
    EXPECT_EQ(page.count<ReadCapabilities>(), 0U);
    EXPECT_TRUE(can_do.known && can_do.of_platform);
    for (const model::Control control :
         {model::Control::start, model::Control::active, model::Control::settings, model::Control::reset}) {
        EXPECT_TRUE(can(page.state(), control));
    }
    EXPECT_FALSE(can(page.state(), model::Control::pause));
    EXPECT_FALSE(can_do.server.job_stream);
    EXPECT_EQ(can_do.server.role, "admin") << "the token's";
    ASSERT_EQ(page.count<OpenSocket>(), 1U);
    EXPECT_EQ(page.all<OpenSocket>()[0].profile, platform);
}

TEST(Backend, NothingButNotFoundSpeaksForTheOtherOne) {
    for (const FailureKind kind :
         {FailureKind::unreachable, FailureKind::timed_out, FailureKind::signed_out, FailureKind::forbidden,
          FailureKind::refused, FailureKind::server_error, FailureKind::unreadable, FailureKind::too_many}) {
        Page page;
        page.start();
        page.fail_list(kind);
        EXPECT_EQ(asked(page), Profiles{spec});
        EXPECT_FALSE(page.state().backend.decided) << "401 decides nothing, nor does anything else";
        EXPECT_EQ(page.state().jobs.phase, ListPhase::failed);
    }
}

TEST(Backend, BothAreTriedOnceAndThenTheyAreLeftAloneForAWhile) {
    Page page = undecided_page();
    EpochMilliseconds wait = 2'000;
    for (int round = 1; round <= 3; ++round) {
        page.forget();
        page.fail_list(FailureKind::not_found);
        EXPECT_EQ(page.count<ReadList>(), 0U) << "neither is there";
        EXPECT_EQ(page.state().connection.list_failures, round);
        EXPECT_EQ(page.state().jobs.phase, ListPhase::failed);
        page.wait(wait - 1);
        EXPECT_EQ(page.count<ReadList>(), 0U);
        page.wait(1);
        EXPECT_EQ(asked(page), Profiles{spec});
        page.fail_list(FailureKind::not_found);
        EXPECT_EQ(asked(page), (Profiles{spec, platform})) << "at once";
        wait *= 2;
    }
    page.answer_list({platform_row("1")});
    EXPECT_TRUE(is_platform(page.state().backend));
    EXPECT_EQ(page.state().connection.list_failures, 0);
}

TEST(Backend, AChoiceIsNeverLeft) {
    for (const ProfileChoice choice : {ProfileChoice::spec, ProfileChoice::platform}) {
        Page page;
        page.dispatch(Started{true, true, choice});
        const Profile chosen = choice == ProfileChoice::spec ? spec : platform;
        EXPECT_TRUE(page.state().backend.decided);
        EXPECT_EQ(asked(page), Profiles{chosen});
        page.fail_list(FailureKind::not_found);
        EXPECT_TRUE(page.state().jobs.list_failure);
        page.wait(2'000);
        EXPECT_EQ(asked(page), (Profiles{chosen, chosen}));
    }
}

TEST(Backend, AServerReplacedByTheOtherKindIsFoundAndEverythingItHadIsForgotten) {
    Page page;
    page.capabilities = model::Capabilities{};
    page.capabilities->controls.insert(model::Control::pause);
    page.token = token_of("1/ann");
    page.go_live(rows(1));
    page.dispatch(RefreshPressed{});
    page.fail_list(FailureKind::not_found);
    EXPECT_EQ(asked(page), (Profiles{spec, platform}));
    page.forget();
    page.answer_list({platform_row("0")});
    EXPECT_TRUE(is_platform(page.state().backend));
    EXPECT_FALSE(can(page.state(), model::Control::pause));
    EXPECT_EQ(page.count<CloseSocket>(), 1U) << "of the server that is gone";
    ASSERT_EQ(page.count<OpenSocket>(), 1U);
    EXPECT_EQ(page.all<OpenSocket>()[0].profile, platform);

    // And back again: what this one can do has to be asked for, and sockets wait for it.
    page.dispatch(RefreshPressed{});
    page.fail_list(FailureKind::not_found);
    page.forget();
    page.dispatch(ListAnswered{*page.state().connection.list_under_way, page.now, 0, rows(1), spec});
    EXPECT_FALSE(is_platform(page.state().backend));
    EXPECT_EQ(page.count<ReadCapabilities>(), 1U);
    EXPECT_FALSE(can(page.state(), model::Control::active)) << "the platform had it";
    page.answer_capabilities();
    EXPECT_TRUE(can(page.state(), model::Control::pause));
    ASSERT_EQ(page.count<OpenSocket>(), 1U);
    EXPECT_EQ(page.all<OpenSocket>()[0].profile, spec);
}

TEST(Backend, AMomentWithoutAListChangesNothingButWhoIsAskedForIt) {
    Page page = undecided_page();
    page.answer_list({platform_row("1")});
    page.open_sockets();
    page.answer_list({platform_row("1")});
    page.dispatch(RefreshPressed{});
    page.fail_list(FailureKind::not_found);
    EXPECT_TRUE(is_platform(page.state().backend)) << "its sockets still speak its language";
    page.forget();
    page.dispatch(RunPressed{JobId("1")});
    ASSERT_EQ(page.count<SendStart>(), 1U);
    EXPECT_EQ(page.all<SendStart>()[0].profile, platform);
    page.fail_list(FailureKind::not_found);
    page.forget();
    page.wait(2'000);
    page.answer_list({platform_row("1")});
    EXPECT_EQ(page.count<CloseSocket>(), 0U);
}

TEST(Backend, AFailureOfTheOtherOneLeadsBackToTheOneThatWasThere) {
    Page page;
    page.go_live(rows(1));
    page.dispatch(RefreshPressed{});
    page.fail_list(FailureKind::not_found);
    page.fail_list(FailureKind::signed_out); // a host that wants a token for everything that it does not know
    page.forget();
    page.dispatch(RefreshPressed{});
    EXPECT_EQ(asked(page), Profiles{spec});
}

} // namespace
} // namespace etl::app
