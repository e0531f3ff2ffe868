// Any interleaving of answers, messages, losses, ticks and presses: the page keeps its promises all along, and when the
// network calms it shows the server's state.
#include "broken_promise.hpp"
#include "fake_server.hpp"

#include <gtest/gtest.h>

#include <map>

namespace etl::app {
namespace {

constexpr std::uint32_t interleavings = 2'500;
constexpr int steps = 220;

class World {
  public:
    explicit World(std::uint32_t seed) : server(seed) {}

    Page page;
    FakeServer server;
    std::string broken;

    void act(const Action& action) {
        page.now += 1;
        const auto before = numbers();
        const Effects effects = page.dispatch(action);
        if (std::holds_alternative<ListAnswered>(action) || std::holds_alternative<RunStatusAnswered>(action)) {
            note(taken_back(before));
        }
        note(server.take(effects, page.now, page.state()));
        note(broken_promise(page.state(), page.now));
        page.forget();
    }

    /// Time passes; the ticks that come due are acted on.
    void wait(EpochMilliseconds duration) {
        const EpochMilliseconds end = page.now + duration;
        while (const auto due = next_due(page.state())) {
            if (*due > end) {
                break;
            }
            page.now = *due - 1;
            act(Tick{});
        }
        page.now = std::max(page.now, end);
    }

    void deliver() {
        if (const auto action = server.deliver_one(page.now)) {
            act(*action);
        }
    }

    void disturb() {
        switch (server.pick(34)) {
        case 0:
            server.add_job();
            break;
        case 1:
            if (server.chance(30)) {
                server.remove_job();
            }
            break;
        case 2:
            server.rename_job();
            break;
        case 3:
            server.lose_socket();
            break;
        case 4:
            if (server.chance(20)) {
                server.server_up ? server.kill() : void(server.server_up = true);
            }
            break;
        case 5:
            server.sockets_allowed = server.chance(70);
            break;
        case 6:
            server.signed_in = server.chance(85);
            act(TokenChanged{});
            break;
        case 7:
            act(OnlineChanged{server.chance(80)});
            break;
        case 8:
            act(VisibilityChanged{server.chance(80)});
            break;
        case 9:
            act(RefreshPressed{});
            break;
        case 10:
        case 11:
            if (!page.state().jobs.records.empty()) {
                const auto count = static_cast<int>(page.state().jobs.records.size());
                act(RunPressed{page.state().jobs.records[static_cast<std::size_t>(server.pick(count))].job.id});
            }
            break;
        case 12:
            act(VisibleJobsChanged{some_ids()});
            break;
        case 13:
            wait(server.pick(20'000));
            break;
        case 14:
            wait(server.pick(500));
            break;
        case 15:
        case 16:
        case 17:
            server.serve_one();
            break;
        case 18:
        case 19:
            server.step_job();
            break;
        case 20:
        case 21:
        case 22:
            press_control();
            break;
        case 23:
            server.chance(50) ? server.lose_message() : server.mute_socket();
            break;
        case 24:
            server.chance(20) ? act(PageLeaving{}) : void();
            break;
        default:
            deliver();
            break;
        }
    }

    /// Some control of some job, whether it can be pressed or not.
    void press_control() {
        const auto& records = page.state().jobs.records;
        if (records.empty()) {
            return;
        }
        const JobId job = records[static_cast<std::size_t>(server.pick(static_cast<int>(records.size())))].job.id;
        ControlRequest request;
        request.control = static_cast<model::Control>(1 + server.pick(7));
        request.stop_mode = server.chance(30) ? model::StopMode::forced : model::StopMode::at_checkpoint;
        request.active = server.chance(50);
        request.settings = {20 + server.pick(5), 10};
        const int way = server.pick(10);
        act(way == 0   ? Action(StopHeld{job})
            : way == 1 ? Action(StopUndone{job})
                       : Action(ControlPressed{job, request}));
    }

    /// The network calms: everything is delivered, nothing changes any more, and a minute and a half goes by.
    void calm_down() {
        server.server_up = true;
        server.sockets_allowed = true;
        server.signed_in = true;
        act(OnlineChanged{true});
        act(VisibilityChanged{true});
        act(TokenChanged{});
        deliver_all(90'000);
    }

    /// The network works; messages of the stream get lost all the same, each before one that arrives. Much sooner than
    /// the list is read anyway, the page shows the server's state again.
    void lose_messages() {
        for (int losses = 0; losses < 3 && page.state().connection.kind == ConnectionKind::live; ++losses) {
            server.lose_message();
            if (server.step_told() && server.step_told()) {
                deliver_all(8'000);
            } else {
                return deliver_all(40'000); // the loss was the last word, so only the next list can tell
            }
        }
    }

    /// Everything is delivered as it comes, for so long.
    void deliver_all(EpochMilliseconds duration) {
        const EpochMilliseconds end = page.now + duration;
        while (page.now < end && broken.empty()) {
            server.serve_one();
            while (server.busy() && broken.empty()) {
                server.serve_one();
                deliver();
            }
            wait(100);
        }
    }

    void note(const std::string& problem) {
        if (broken.empty()) {
            broken = problem;
        }
    }

  private:
    using Numbers = std::map<model::JobId, std::int64_t>;

    /// The state that each job shows, by the server's own numbering.
    [[nodiscard]] Numbers numbers() const {
        Numbers shown;
        if (server.numbered) {
            for (const JobRecord& record : page.state().jobs.records) {
                shown[record.job.id] = record.current.metrics.extracted.value_or(0);
            }
        }
        return shown;
    }

    /// A late answer must not take a job back to a state that it has left.
    [[nodiscard]] std::string taken_back(const Numbers& before) const {
        for (const auto& [job, number] : numbers()) {
            const auto known = before.find(job);
            if (known != before.end() && number < known->second) {
                return "an answer took " + job.text + " back";
            }
        }
        return {};
    }

    std::vector<JobId> some_ids() {
        std::vector<JobId> ids;
        const auto& truth = server.truth();
        for (int count = server.pick(20); count > 0 && !truth.empty(); --count) {
            ids.push_back(truth[static_cast<std::size_t>(server.pick(static_cast<int>(truth.size())))].id);
        }
        ids.emplace_back("nobody");
        return ids;
    }
};

void expect_truth(const World& world) {
    const AppState& state = world.page.state();
    const auto& truth = world.server.truth();
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

TEST(Interleavings, KeepTheirPromisesAndEndInTheServersState) {
    for (std::uint32_t seed = 1; seed <= interleavings && !HasFailure(); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        World world(seed);
        // Every fifth world has more jobs than there may be sockets.
        for (int jobs = seed % 5 == 0 ? 80 : world.server.pick(6); jobs > 0; --jobs) {
            world.server.add_job();
        }
        world.act(Started{world.server.chance(90), world.server.chance(90)});
        for (int step = 0; step < steps && world.broken.empty(); ++step) {
            world.disturb();
        }
        world.calm_down();
        ASSERT_EQ(world.broken, "");
        expect_truth(world);
        if (uses_stream(world.page.state())) {
            world.lose_messages();
            ASSERT_EQ(world.broken, "");
            expect_truth(world);
        }
    }
}

} // namespace
} // namespace etl::app
