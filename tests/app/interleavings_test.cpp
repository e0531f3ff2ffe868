// Any interleaving of answers, messages, losses, ticks and presses: the page keeps its promises all along, and when the
// network calms it shows the server's state.
#include "fake_server.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <set>

namespace etl::app {
namespace {

constexpr std::uint32_t interleavings = 2'500;
constexpr int steps = 220;

/// What must hold after every single action; empty when it does.
std::string broken_promise(const AppState& state, EpochMilliseconds now) {
    const JobsState& jobs = state.jobs;
    std::array<std::size_t, status_kind_count> recount{};
    for (std::size_t place = 0; place < jobs.records.size(); ++place) {
        const JobRecord& record = jobs.records[place];
        ++recount[static_cast<std::size_t>(shown_kind(record))];
        const auto found = jobs.index.find(record.job.id);
        if (found == jobs.index.end() || found->second != place) {
            return "the index does not lead to the record";
        }
    }
    if (recount != jobs.count_by_status || jobs.index.size() != jobs.records.size()) {
        return "the counts differ from a recount";
    }
    if (state.connection.sockets.size() > socket_cap) {
        return "more sockets than the cap";
    }
    std::set<model::JobId> with_slot;
    for (const SocketSlot& slot : state.connection.sockets) {
        if (!with_slot.insert(slot.job).second) {
            return "two slots for one job";
        }
        if (jobs.find(slot.job) == nullptr) {
            return "a slot for a job that is gone";
        }
    }
    for (const RunWatch& watch : jobs.watches) {
        if (jobs.find(watch.job) == nullptr) {
            return "a watch for a job that is gone";
        }
    }
    const auto due = next_due(state);
    if (due && *due <= now) {
        return "something is due and was not done";
    }
    const bool lost = state.jobs.list_failure && with_slot.empty() && jobs.phase == ListPhase::loaded;
    if (lost && !is_stale(state.connection)) {
        return "claims to be fresh without list and sockets";
    }
    return {};
}

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
        switch (server.pick(26)) {
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
        default:
            deliver();
            break;
        }
    }

    /// The network calms: everything is delivered, nothing changes any more, and a minute and a half goes by.
    void calm_down() {
        server.server_up = true;
        server.sockets_allowed = true;
        server.signed_in = true;
        act(OnlineChanged{true});
        act(VisibilityChanged{true});
        act(TokenChanged{});
        for (int round = 0; round < 900 && broken.empty(); ++round) {
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
    EXPECT_EQ(state.connection.kind, truth.empty() ? ConnectionKind::polling : ConnectionKind::live);
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
    }
}

} // namespace
} // namespace etl::app
