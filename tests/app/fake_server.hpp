// Fake server: what it answers to each request, what its sockets tell, and how it fails. It accepts one token.
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

    bool up = true;
    bool sockets_allowed = true;
    bool signed_in = true;
    /// Now and then it has been asked too much, and says for how long it wants to be left alone.
    bool busy = false;
    /// The number of the token that it accepts.
    int token = 1;
    /// A connection that is open and dead: what is sent by it gets lost.
    std::set<model::JobId> muted;
    /// What is wrong with what it was asked.
    std::string broken;

    [[nodiscard]] bool accepts(int one) const { return signed_in && one == token; }

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
        up = false;
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

    // ---- sockets

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

    Action shake_hands(const OpenSocket& open, int one) {
        if (!up || !sockets_allowed || !accepts(one) || open.profile != profile) {
            return SocketClosed{open.job, open.generation, 1006};
        }
        sockets_[open.job] = open.generation;
        muted.erase(open.job);
        if (is_stream(open.job)) {
            stream_.begin();
        } else if (const model::Job* job = find(open.job); job != nullptr && is_platform()) {
            tell(*job);
        }
        return SocketOpened{open.job, open.generation};
    }

    void close(const CloseSocket& socket) {
        const auto found = sockets_.find(socket.job);
        if (found != sockets_.end() && found->second == socket.generation) {
            sockets_.erase(found);
        }
    }

    [[nodiscard]] bool has_events() const {
        return std::any_of(events_.begin(), events_.end(), [](const auto& one) { return !one.second.empty(); });
    }

    std::optional<Action> next_event() {
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

    // ---- requests: each is answered with what is true now, or with this failure

    Action answer(const ReadList& read, EpochMilliseconds sent_at, std::optional<RequestFailure> why) {
        if (!why && read.profile != profile) {
            why = failure(FailureKind::not_found);
        }
        if (!why && busy && chance(20)) {
            why = failure(FailureKind::too_many);
            why->retry_after_ms = pick(15'000);
        }
        if (why) {
            return ListAnswered{read.sequence, sent_at, 0, model::Failure{*why}, read.profile};
        }
        return ListAnswered{read.sequence, sent_at, 0, truth(), read.profile};
    }

    Action answer(const ReadRunStatus& ask, EpochMilliseconds sent_at, std::optional<RequestFailure> why) {
        const model::Job* job = find(ask.job);
        if (!why && (job == nullptr || is_platform())) {
            why = failure(FailureKind::not_found);
        }
        if (why) {
            return RunStatusAnswered{ask.job, ask.run, sent_at, model::Failure{*why}};
        }
        return RunStatusAnswered{ask.job, ask.run, sent_at, state_of(*job)};
    }

    Action answer(const ReadCapabilities& ask, EpochMilliseconds, std::optional<RequestFailure> why) {
        if (!why && (is_platform() || !capabilities())) {
            why = failure(FailureKind::not_found);
        }
        if (why) {
            return CapabilitiesAnswered{ask.sequence, model::Failure{*why}};
        }
        return CapabilitiesAnswered{ask.sequence, *capabilities()};
    }

    Action answer(const SendTrigger& trigger, EpochMilliseconds, std::optional<RequestFailure> why) {
        return started(trigger.job, is_platform() && !why ? failure(FailureKind::not_found) : std::move(why));
    }

    Action answer(const SendStart& start, EpochMilliseconds, std::optional<RequestFailure> why) {
        const bool has_start = is_platform() || (capabilities() && capabilities()->controls.has(model::Control::start));
        if (start.profile != profile || !has_start) {
            broken = "starts where there is no start";
        }
        return started(start.job, std::move(why));
    }

    Action answer(const SendControl& control, EpochMilliseconds sent_at, std::optional<RequestFailure> why) {
        model::Job* job = find(control.job);
        if (control.profile != profile) {
            broken = "speaks to the other back end";
        }
        if (!why && job == nullptr) {
            why = failure(FailureKind::not_found);
        }
        if (!why) {
            if (!done_.insert(control.ticket).second) {
                broken = "one press was done twice";
            }
            const auto reply = obey(*job, control.request);
            if (chance(20)) {
                why = failure(FailureKind::timed_out); // it is done or not, and the answer got lost
            } else if (!reply) {
                why = failure(FailureKind::refused);
            } else {
                return ControlAnswered{control.job, control.ticket, sent_at, *reply};
            }
        }
        return ControlAnswered{control.job, control.ticket, sent_at, model::Failure{*why}};
    }

  private:
    Action started(const model::JobId& id, std::optional<RequestFailure> why) {
        model::Job* job = find(id);
        if (!why && (job == nullptr || job->status.kind == StatusKind::running)) {
            why = failure(FailureKind::refused);
        }
        if (why) {
            return TriggerAnswered{id, model::Failure{*why}};
        }
        begin(*job);
        tell(*job);
        return TriggerAnswered{id, model::RunHandle(is_platform() ? "" : "run" + std::to_string(++clock_))};
    }

    void tell(const model::Job& job) override {
        const auto found = sockets_.find(job.id);
        if (found != sockets_.end() && muted.count(job.id) == 0) {
            events_[job.id].push_back(is_platform() ? Action(PatchReceived{job.id, found->second, patch_of(job)})
                                                    : Action(StatusReceived{job.id, found->second, state_of(job)}));
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

    std::map<model::JobId, std::uint32_t> sockets_;
    std::map<model::JobId, std::deque<Action>> events_;
    std::set<std::uint64_t> done_;
    FakeStream stream_;
};

} // namespace etl::app
