// Any interleaving of answers, messages, losses, ticks and presses: the page keeps its promises all along, and when the
// network calms it shows the server's state.
#include "world.hpp"

#include <gtest/gtest.h>

namespace etl::app {
namespace {

constexpr std::uint32_t interleavings = 2'500;
constexpr int steps_of_a_world = 220;

void expect_truth(const World& world) {
    const AppState& state = world.page.state();
    const auto truth = world.server.truth();
    ASSERT_EQ(state.jobs.records.size(), truth.size());
    for (std::size_t place = 0; place < truth.size(); ++place) {
        const JobRecord& record = state.jobs.records[place];
        const model::Job& job = truth[place];
        EXPECT_EQ(record.job, job);
        EXPECT_EQ(record.current.status, job.status) << job.id.text;
        EXPECT_EQ(record.current.progress, job.progress) << job.id.text;
        EXPECT_EQ(record.current.stage, job.stage) << job.id.text;
        EXPECT_EQ(record.current.metrics, job.metrics) << job.id.text;
        EXPECT_EQ(record.current.error, job.error) << job.id.text;
        EXPECT_EQ(record.current.started_at, job.last_run) << job.id.text;
        EXPECT_EQ(record.trigger, TriggerPhase::idle) << job.id.text;
    }
    EXPECT_TRUE(state.controls.pending.empty());
    const bool has_stream = state.capabilities.server.job_stream && !state.connection.stream.given_up;
    EXPECT_EQ(state.connection.kind, truth.empty() && !has_stream ? ConnectionKind::polling : ConnectionKind::live);
}

/// Everything happens to it, then it calms.
void live_through(World& world, std::uint32_t seed, ProfileChoice choice = ProfileChoice::automatic) {
    // Every fifth world has more jobs than there may be sockets.
    for (int jobs = seed % 5 == 0 ? 80 : world.server.pick(6); jobs > 0; --jobs) {
        world.server.add_job();
    }
    world.start(choice, seed % 3 == 0);
    for (int step = 0; step < steps_of_a_world && world.broken.empty(); ++step) {
        world.disturb();
    }
    world.calm_down();
    ASSERT_EQ(world.broken, "");
    expect_truth(world);
}

TEST(Interleavings, KeepTheirPromisesAndEndInTheServersState) {
    for (std::uint32_t seed = 1; seed <= interleavings && !HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        World world(seed);
        live_through(world, seed);
        if (!HasFailure() && uses_stream(world.page.state())) {
            world.lose_messages();
            ASSERT_EQ(world.broken, "");
            expect_truth(world);
        }
    }
}

TEST(Interleavings, WithThePlatformsMessagesThatSayOnlyWhatHasChanged) {
    for (std::uint32_t seed = 1; seed <= interleavings && !HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        World world(seed, Profile::platform);
        live_through(world, seed, seed % 4 == 0 ? ProfileChoice::platform : ProfileChoice::automatic);
    }
}

TEST(Interleavings, WithTokensThatAreRefusedAndAServerThatIsAskedTooMuch) {
    for (std::uint32_t seed = 1; seed <= interleavings && !HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        World world(seed, seed % 3 == 0 ? Profile::spec : Profile::platform);
        world.is_strict = true;
        world.server.busy = true;
        live_through(world, seed);
    }
}

TEST(Interleavings, WithOtherPagesThatLeadFollowAndTellWhatTheyRead) {
    for (std::uint32_t seed = 1; seed <= interleavings && !HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        World world(seed, seed % 2 == 0 ? Profile::spec : Profile::platform);
        world.has_others = true;
        world.is_strict = seed % 3 == 0;
        live_through(world, seed);
    }
}

} // namespace
} // namespace etl::app
