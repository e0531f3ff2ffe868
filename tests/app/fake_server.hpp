// Fake server: the true state of some jobs, a network that delays, drops and refuses, and the shell that stands between
// it and the page. Everything random comes from one seeded generator.
#pragma once

#include "dice.hpp"
#include "page.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <variant>

namespace etl::app {

class FakeServer : public Dice {
  public:
    explicit FakeServer(std::uint32_t seed) : Dice(seed), numbered(seed % 2 == 0) {}

    /// Each state carries a growing number as its extracted count; without it, rows know less than messages.
    const bool numbered;

    // ---- what is true

    [[nodiscard]] const std::vector<model::Job>& truth() const { return jobs_; }

    void add_job() {
        if (jobs_.size() < 90) {
            const auto place = static_cast<std::ptrdiff_t>(pick(static_cast<int>(jobs_.size()) + 1));
            jobs_.insert(jobs_.begin() + place, row("job" + std::to_string(next_job_++)));
            jobs_[static_cast<std::size_t>(place)].active = chance(80);
        }
    }

    void remove_job() {
        if (!jobs_.empty()) {
            jobs_.erase(jobs_.begin() + pick(static_cast<int>(jobs_.size())));
        }
    }

    void rename_job() {
        if (!jobs_.empty()) {
            jobs_[static_cast<std::size_t>(pick(static_cast<int>(jobs_.size())))].name =
                "name" + std::to_string(clock_++);
        }
    }

    /// One job goes on with what it does, and its socket tells of it.
    void step_job() {
        if (jobs_.empty()) {
            return;
        }
        model::Job& job = jobs_[static_cast<std::size_t>(pick(static_cast<int>(jobs_.size())))];
        if (job.status.kind != StatusKind::running) {
            begin(job);
        } else if (job.progress < 60) {
            job.progress += 10;
            job.stage = {model::StageKind::load, "load"};
            job.metrics.loaded = job.progress;
        } else {
            job.status = word(chance(30) ? StatusKind::failed : StatusKind::completed);
            job.error.reset();
            if (job.status.kind == StatusKind::failed) {
                job.error = model::JobError{job.stage, "type", "broken", {}, "", ""};
            }
            job.last_run_finished = at(++clock_);
        }
        number(job);
        tell(job);
    }

    // ---- the network

    bool server_up = true;
    bool sockets_allowed = true;
    bool signed_in = true;

    void kill() {
        server_up = false;
        while (!sockets_.empty()) {
            lose_socket();
        }
    }

    void lose_socket() {
        if (!sockets_.empty()) {
            const auto lost = std::next(sockets_.begin(), pick(static_cast<int>(sockets_.size())));
            events_[lost->first].push_back(SocketClosed{lost->first, lost->second, 1006});
            sockets_.erase(lost);
        }
    }

    /// Takes the page's effects, and checks what must hold of every one of them.
    std::string take(const Effects& effects, EpochMilliseconds now, const AppState& state) {
        for (const Effect& effect : effects) {
            if (const auto* read = std::get_if<ReadList>(&effect)) {
                requests_.push_back({now, *read, {}});
            } else if (const auto* ask = std::get_if<ReadRunStatus>(&effect)) {
                if (state.jobs.find(ask->job) == nullptr) {
                    return "asks for the run of an unknown job";
                }
                requests_.push_back({now, *ask, {}});
            } else if (const auto* trigger = std::get_if<SendTrigger>(&effect)) {
                if (state.jobs.find(trigger->job) == nullptr) {
                    return "starts an unknown job";
                }
                requests_.push_back({now, *trigger, {}});
            } else if (const auto* open = std::get_if<OpenSocket>(&effect)) {
                if (!generations_.insert(open->generation).second) {
                    return "uses a generation twice";
                }
                if (state.jobs.find(open->job) == nullptr) {
                    return "opens a socket for an unknown job";
                }
                connecting_.push_back(*open);
            } else if (const auto* close = std::get_if<CloseSocket>(&effect)) {
                const auto found = sockets_.find(close->job);
                if (found != sockets_.end() && found->second == close->generation) {
                    sockets_.erase(found);
                }
                std::erase_if(connecting_, [&](const OpenSocket& one) { return one.generation == close->generation; });
            }
        }
        return {};
    }

    /// The server reads a request: what it answers is true now, whenever the answer arrives.
    void serve_one() {
        for (Request& request : requests_) {
            if (!request.answer) {
                request.answer = answer(request);
                return;
            }
        }
    }

    [[nodiscard]] bool busy() const {
        return !requests_.empty() || !connecting_.empty() ||
               std::any_of(events_.begin(), events_.end(), [](const auto& one) { return !one.second.empty(); });
    }

    /// The next thing that reaches the page, if anything does: answers overtake each other, one socket's events don't.
    std::optional<Action> deliver_one(EpochMilliseconds now) {
        const int first = pick(3);
        for (int turn = 0; turn < 3; ++turn) {
            const int way = (first + turn) % 3;
            std::optional<Action> action = way == 0   ? deliver_answer(now)
                                           : way == 1 ? deliver_handshake()
                                                      : deliver_event();
            if (action) {
                return action;
            }
        }
        return std::nullopt;
    }

  private:
    struct Request {
        EpochMilliseconds sent_at;
        std::variant<ReadList, ReadRunStatus, SendTrigger> what;
        /// Set when the server has read it; the action lacks its duration, which is known on arrival.
        std::optional<Action> answer;
    };

    static model::JobStatus state_of(const model::Job& job) {
        model::JobStatus state;
        state.job_id = "run";
        state.status = job.status;
        state.progress = job.progress;
        state.stage = job.stage;
        state.metrics = job.metrics;
        state.error = job.error;
        state.started_at = job.last_run;
        if (model::is_terminal(job.status.kind)) {
            state.completed_at = job.last_run_finished;
        }
        return state;
    }

    void begin(model::Job& job) {
        job.status = word(StatusKind::running);
        job.progress = 0;
        job.stage = {};
        job.metrics = {};
        job.error.reset();
        job.last_run = at(++clock_);
        number(job);
    }

    void number(model::Job& job) {
        if (numbered) {
            job.metrics.extracted = ++clock_;
        }
    }

    void tell(const model::Job& job) {
        const auto found = sockets_.find(job.id);
        if (found != sockets_.end()) {
            events_[job.id].push_back(StatusReceived{job.id, found->second, state_of(job)});
        }
    }

    model::Job* find(const model::JobId& id) {
        const auto found = std::find_if(jobs_.begin(), jobs_.end(), [&](const auto& job) { return job.id == id; });
        return found == jobs_.end() ? nullptr : &*found;
    }

    Action answer(const Request& request) {
        const bool lost = !server_up;
        const auto fail = [lost] { return failure(lost ? FailureKind::unreachable : FailureKind::signed_out); };
        const bool fails = lost || !signed_in;
        if (const auto* read = std::get_if<ReadList>(&request.what)) {
            if (fails) {
                return ListAnswered{read->sequence, request.sent_at, 0, model::Failure{fail()}};
            }
            return ListAnswered{read->sequence, request.sent_at, 0, jobs_};
        }
        if (const auto* ask = std::get_if<ReadRunStatus>(&request.what)) {
            const model::Job* job = find(ask->job);
            if (fails || job == nullptr) {
                return RunStatusAnswered{ask->job, ask->run, request.sent_at,
                                         model::Failure{fails ? fail() : failure(FailureKind::not_found)}};
            }
            return RunStatusAnswered{ask->job, ask->run, request.sent_at, state_of(*job)};
        }
        const auto& trigger = std::get<SendTrigger>(request.what);
        model::Job* job = find(trigger.job);
        if (fails || job == nullptr || job->status.kind == StatusKind::running) {
            return TriggerAnswered{trigger.job, model::Failure{fails ? fail() : failure(FailureKind::refused)}};
        }
        begin(*job);
        tell(*job);
        return TriggerAnswered{trigger.job, model::RunHandle("run" + std::to_string(++clock_))};
    }

    std::optional<Action> deliver_answer(EpochMilliseconds now) {
        std::vector<std::size_t> ready;
        for (std::size_t place = 0; place < requests_.size(); ++place) {
            if (requests_[place].answer) {
                ready.push_back(place);
            }
        }
        if (ready.empty()) {
            return std::nullopt;
        }
        const std::size_t chosen = ready[static_cast<std::size_t>(pick(static_cast<int>(ready.size())))];
        Action action = std::move(*requests_[chosen].answer);
        if (auto* list = std::get_if<ListAnswered>(&action)) {
            list->duration = now - list->sent_at;
        }
        requests_.erase(requests_.begin() + static_cast<std::ptrdiff_t>(chosen));
        return action;
    }

    std::optional<Action> deliver_handshake() {
        if (connecting_.empty()) {
            return std::nullopt;
        }
        const OpenSocket open = connecting_.front();
        connecting_.pop_front();
        if (!server_up || !sockets_allowed || !signed_in) {
            return SocketClosed{open.job, open.generation, 1006};
        }
        sockets_[open.job] = open.generation;
        return SocketOpened{open.job, open.generation};
    }

    std::optional<Action> deliver_event() {
        std::vector<model::JobId> waiting;
        for (const auto& [job, queue] : events_) {
            if (!queue.empty()) {
                waiting.push_back(job);
            }
        }
        if (waiting.empty()) {
            return std::nullopt;
        }
        auto& queue = events_[waiting[static_cast<std::size_t>(pick(static_cast<int>(waiting.size())))]];
        Action action = std::move(queue.front());
        queue.pop_front();
        return action;
    }

    std::vector<model::Job> jobs_;
    int next_job_ = 0;
    EpochMilliseconds clock_ = 0;
    std::deque<OpenSocket> connecting_;
    std::map<model::JobId, std::uint32_t> sockets_;
    std::map<model::JobId, std::deque<Action>> events_;
    std::deque<Request> requests_;
    std::set<std::uint32_t> generations_;
};

} // namespace etl::app
