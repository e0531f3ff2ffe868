// Fake server: a network that delays, drops and refuses, and the shell that stands between it and the page. Everything
// random comes from one seeded generator.
#pragma once

#include "fake_jobs.hpp"
#include "fake_stream.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <variant>

namespace etl::app {

class FakeServer : public FakeJobs {
  public:
    using FakeJobs::FakeJobs;

    // ---- the network

    bool server_up = true;
    bool sockets_allowed = true;
    bool signed_in = true;
    /// A connection that is open and dead: what is sent by it gets lost.
    std::set<model::JobId> muted;

    void mute_socket() {
        if (!sockets_.empty()) {
            muted.insert(std::next(sockets_.begin(), pick(static_cast<int>(sockets_.size())))->first);
        }
    }

    /// The next message of the stream gets lost.
    void lose_message() { stream_.lose_next = true; }

    /// Steps jobs until the stream has a message about one, sent or lost; false where none comes.
    bool step_told() {
        const std::int64_t before = stream_.seq();
        for (int tries = 0; tries < 50 && stream_.seq() == before; ++tries) {
            step_job();
        }
        return stream_.seq() != before;
    }

    void kill() {
        server_up = false;
        stream_.epoch = "epoch" + std::to_string(++clock_);
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
            } else if (const auto* ask_what = std::get_if<ReadCapabilities>(&effect)) {
                requests_.push_back({now, *ask_what, {}});
            } else if (const auto* start = std::get_if<SendStart>(&effect)) {
                if (!capabilities() || !capabilities()->controls.has(model::Control::start)) {
                    return "starts where there is no start";
                }
                requests_.push_back({now, *start, {}});
            } else if (const auto* control = std::get_if<SendControl>(&effect)) {
                if (!tickets_.insert(control->ticket).second) {
                    return "sends one press twice";
                }
                requests_.push_back({now, *control, {}});
            } else if (const auto* subscription = std::get_if<Subscribe>(&effect)) {
                subscribe(*subscription);
            } else if (const auto* open = std::get_if<OpenSocket>(&effect)) {
                if (!generations_.insert(open->generation).second) {
                    return "uses a generation twice";
                }
                if (!is_stream(open->job) && state.jobs.find(open->job) == nullptr) {
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
        std::variant<ReadList, ReadRunStatus, ReadCapabilities, SendTrigger, SendStart, SendControl> what;
        /// Set when the server has read it; the action lacks its duration, which is known on arrival.
        std::optional<Action> answer;
    };

    void tell(const model::Job& job) override {
        const auto found = sockets_.find(job.id);
        if (found != sockets_.end() && muted.count(job.id) == 0) {
            events_[job.id].push_back(StatusReceived{job.id, found->second, state_of(job)});
        }
        const auto stream = sockets_.find(stream_channel());
        if (stream != sockets_.end() && stream_.hears(job.id)) {
            if (auto message = stream_.tell(stream->second, job.id, state_of(job))) {
                if (muted.count(stream_channel()) == 0) {
                    events_[stream_channel()].push_back(*std::move(message));
                }
            }
        }
    }

    void subscribe(const Subscribe& what) {
        const auto stream = sockets_.find(stream_channel());
        if (stream == sockets_.end() || stream->second != what.generation) {
            return;
        }
        stream_.subscribe(what);
        for (const model::Job& job : jobs_) {
            if (what.kind == Subscription::all ||
                std::find(what.jobs.begin(), what.jobs.end(), job.id) != what.jobs.end()) {
                tell(job);
            }
        }
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
        if (const auto* what = std::get_if<ReadCapabilities>(&request.what)) {
            if (fails || !capabilities()) {
                return CapabilitiesAnswered{what->sequence,
                                            model::Failure{fails ? fail() : failure(FailureKind::not_found)}};
            }
            return CapabilitiesAnswered{what->sequence, *capabilities()};
        }
        if (const auto* control = std::get_if<SendControl>(&request.what)) {
            return control_answer(*control, request.sent_at, lost);
        }
        const auto* start = std::get_if<SendStart>(&request.what);
        const auto& trigger = start != nullptr ? SendTrigger{start->job, {}} : std::get<SendTrigger>(request.what);
        model::Job* job = find(trigger.job);
        if (fails || job == nullptr || job->status.kind == StatusKind::running) {
            return TriggerAnswered{trigger.job, model::Failure{fails ? fail() : failure(FailureKind::refused)}};
        }
        begin(*job);
        tell(*job);
        return TriggerAnswered{trigger.job, model::RunHandle("run" + std::to_string(++clock_))};
    }

    Action control_answer(const SendControl& control, EpochMilliseconds sent_at, bool lost) {
        const auto no = [&](FailureKind kind) {
            return ControlAnswered{control.job, control.ticket, sent_at, model::Failure{failure(kind)}};
        };
        model::Job* job = find(control.job);
        if (lost || !signed_in || job == nullptr) {
            return no(lost             ? FailureKind::unreachable
                      : job == nullptr ? FailureKind::not_found
                                       : FailureKind::signed_out);
        }
        const auto reply = obey(*job, control.request);
        if (chance(20)) {
            return no(FailureKind::timed_out); // it is done or not, and the answer got lost
        }
        if (!reply) {
            return no(FailureKind::refused);
        }
        return ControlAnswered{control.job, control.ticket, sent_at, *reply};
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
        muted.erase(open.job);
        if (is_stream(open.job)) {
            stream_.begin();
        }
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

    std::deque<OpenSocket> connecting_;
    std::map<model::JobId, std::uint32_t> sockets_;
    std::map<model::JobId, std::deque<Action>> events_;
    std::deque<Request> requests_;
    std::set<std::uint32_t> generations_;
    std::set<std::uint64_t> tickets_;

    FakeStream stream_;
};

} // namespace etl::app
