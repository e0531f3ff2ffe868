// World: a page, its shell and a server, and everything that can happen to them.
#pragma once

#include "broken_promise.hpp"
#include "fake_shell.hpp"

#include <map>

namespace etl::app {

class World {
  public:
    explicit World(std::uint32_t seed, Profile profile = Profile::spec) : server(seed, profile) {}

    Page page;
    FakeServer server;
    FakeShell shell{server};
    /// The user has other pages, so this one does not always lead.
    bool has_others = false;
    /// Tokens get refused, and the server asks to be left alone.
    bool is_strict = false;
    std::string broken;

    void start(ProfileChoice choice, bool in_frame) {
        act(Started{server.chance(90), server.chance(90), choice, shell.facts(page.now), in_frame});
    }

    void act(const Action& action) {
        page.now += 1;
        const auto before = numbers();
        const Effects effects = page.dispatch(action);
        if (std::holds_alternative<ListAnswered>(action) || std::holds_alternative<RunStatusAnswered>(action) ||
            std::holds_alternative<ListShared>(action)) {
            note(taken_back(before));
        }
        note(shell.take(effects, page.now, page.state()));
        note(broken_promise(page.state(), page.now));
        note(automatic_.note(effects, page.now));
        note(renewals_.note(action, effects));
        page.forget();
        while (const auto next = shell.take_action()) {
            act(*next);
        }
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
        if (const auto action = shell.deliver_one(page.now)) {
            act(*action);
        }
    }

    void disturb() {
        switch (server.pick(38)) {
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
                server.up ? server.kill() : void(server.up = true);
            }
            break;
        case 5:
            server.sockets_allowed = server.chance(70);
            break;
        case 6:
            server.signed_in = server.chance(85);
            change_token();
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
            shell.serve_one();
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
        case 25:
            is_strict ? shell.revoke() : void();
            break;
        case 26:
            has_others ? act(LeadershipChanged{server.chance(50)}) : void();
            break;
        case 27:
            has_others ? shell.other_page_reads(page.now) : void();
            break;
        case 28:
            has_others ? act(ListWantedByTab{}) : void();
            break;
        default:
            deliver();
            break;
        }
    }

    /// A token of the same user, or sometimes of another one; it comes by itself.
    void change_token() {
        shell.sign_in();
        shell.user = server.chance(90) ? shell.user : shell.user == "1/ann" ? "1/bob" : "1/ann";
        shell.lasts = 2'000 + server.pick(300'000);
        act(server.chance(10) ? TokenChanged{} : TokenChanged{shell.facts(page.now)});
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
        server.up = true;
        server.sockets_allowed = true;
        server.signed_in = true;
        server.busy = false;
        shell.renewals_work = true;
        act(OnlineChanged{true});
        act(VisibilityChanged{true});
        shell.sign_in();
        act(TokenChanged{shell.facts(page.now)});
        deliver_all(90'000);
    }

    /// The network works; messages of the stream get lost all the same, each before one that arrives. Much sooner than
    /// the list is read anyway, the page shows the server's state again.
    void lose_messages() {
        server.muted.clear();
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
            shell.serve_one();
            while (shell.busy() && broken.empty()) {
                shell.serve_one();
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
                const auto& next_run = record.job.next_run;
                shown[record.job.id] = !server.is_platform() ? record.current.metrics.extracted.value_or(0)
                                       : next_run            ? next_run->instant.value_or(0)
                                                             : 0;
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
        const auto truth = server.truth();
        for (int count = server.pick(20); count > 0 && !truth.empty(); --count) {
            ids.push_back(truth[static_cast<std::size_t>(server.pick(static_cast<int>(truth.size())))].id);
        }
        ids.emplace_back("nobody");
        return ids;
    }

    AutomaticRequests automatic_;
    Renewals renewals_;
};

} // namespace etl::app
