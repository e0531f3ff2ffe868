// Page: a store with a clock of its own and a shell that does nothing by itself; tests say what the server answers.
#pragma once

#include "app/store.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace etl::app {

using model::EpochMilliseconds;
using model::JobId;
using model::StatusKind;

inline model::StatusWord word(StatusKind kind) { return {kind, std::string(model::status_name(kind))}; }

inline model::Timestamp at(EpochMilliseconds instant) { return {std::to_string(instant), instant}; }

/// A row that can be started.
inline model::Job row(const std::string& id, StatusKind kind = StatusKind::ready, int progress = 0) {
    model::Job job;
    job.id = JobId(id);
    job.name = "Job " + id;
    job.status = word(kind);
    job.progress = progress;
    job.entity_type = "issues";
    job.integration_id = 7;
    job.default_payload = R"({"full":true})";
    return job;
}

inline std::vector<model::Job> rows(std::size_t count, StatusKind kind = StatusKind::ready) {
    std::vector<model::Job> list;
    for (std::size_t number = 0; number < count; ++number) {
        list.push_back(row(std::to_string(number), kind));
    }
    return list;
}

inline model::JobStatus status(StatusKind kind, int progress = 0) {
    model::JobStatus state;
    state.job_id = "whatever";
    state.status = word(kind);
    state.progress = progress;
    return state;
}

inline model::JobStatus status_since(StatusKind kind, EpochMilliseconds started_at) {
    model::JobStatus state = status(kind);
    state.started_at = at(started_at);
    return state;
}

inline RequestFailure failure(FailureKind kind, std::string sentence = {}) {
    return {kind, 0, std::move(sentence), "technical"};
}

class Page {
  public:
    EpochMilliseconds now = 1'000'000;

    [[nodiscard]] const AppState& state() const { return store_.state(); }
    [[nodiscard]] const JobRecord& record(const std::string& id) const { return *state().jobs.find(JobId(id)); }
    [[nodiscard]] StatusKind kind(const std::string& id) const { return record(id).current.status.kind; }
    [[nodiscard]] ConnectionKind connection() const { return state().connection.kind; }

    Effects dispatch(const Action& action) {
        Effects effects = store_.dispatch(action, now);
        for (const Effect& effect : effects) {
            if (const auto* reminder = std::get_if<RemindAt>(&effect)) {
                reminder_ = reminder->at;
            } else {
                log.push_back(effect);
            }
        }
        return effects;
    }

    /// Lets time pass; ticks come exactly when they were asked for.
    void wait(EpochMilliseconds duration) {
        const EpochMilliseconds end = now + duration;
        while (reminder_ && *reminder_ <= end) {
            now = *std::exchange(reminder_, std::nullopt);
            dispatch(Tick{});
        }
        now = end;
    }

    [[nodiscard]] std::optional<EpochMilliseconds> reminder() const { return reminder_; }

    /// The effects of one kind since the log was last forgotten.
    template <class T>
    [[nodiscard]] std::vector<T> all() const {
        std::vector<T> found;
        for (const Effect& effect : log) {
            if (const T* one = get_if<T>(effect)) {
                found.push_back(*one);
            }
        }
        return found;
    }

    template <class T>
    [[nodiscard]] std::size_t count() const {
        return all<T>().size();
    }

    void forget() { log.clear(); }

    /// What the server answers to the question what it can do; nothing: it knows of no such question.
    std::optional<model::Capabilities> capabilities;

    /// What the token says with which the page starts.
    TokenFacts token;

    void start(bool online = true, bool visible = true) {
        dispatch(Started{online, visible, ProfileChoice::automatic, token});
        answer_capabilities();
    }

    void answer_capabilities() {
        if (const auto sequence = state().capabilities.under_way) {
            if (capabilities) {
                dispatch(CapabilitiesAnswered{*sequence, *capabilities});
            } else {
                dispatch(CapabilitiesAnswered{*sequence, model::Failure{failure(FailureKind::not_found)}});
            }
        }
    }

    void answer_list(std::vector<model::Job> list, EpochMilliseconds duration = 0) {
        answer_capabilities();
        const ConnectionState& connection = state().connection;
        dispatch(ListAnswered{connection.list_under_way.value_or(0), connection.list_sent_at, duration, std::move(list),
                              state().backend.asked});
    }

    void fail_list(FailureKind kind) { fail_list(failure(kind)); }
    void fail_list(RequestFailure why) {
        const ConnectionState& connection = state().connection;
        dispatch(ListAnswered{connection.list_under_way.value_or(0), connection.list_sent_at, 0,
                              model::Failure{std::move(why)}, state().backend.asked});
    }

    /// Opens every socket that is on its way.
    void open_sockets() {
        const std::vector<SocketSlot> slots = state().connection.sockets;
        for (const SocketSlot& slot : slots) {
            if (slot.phase == SocketPhase::connecting) {
                dispatch(SocketOpened{slot.job, slot.generation});
            }
        }
    }

    /// Closes every socket that is open or on its way.
    void close_sockets() {
        const std::vector<SocketSlot> slots = state().connection.sockets;
        for (const SocketSlot& slot : slots) {
            dispatch(SocketClosed{slot.job, slot.generation, 1006});
        }
    }

    /// Started, list read, sockets open, list confirmed: live.
    void go_live(const std::vector<model::Job>& list) {
        start();
        answer_list(list);
        open_sockets();
        if (!state().connection.list_under_way) {
            wait(2'000); // some of many opened: the confirming read waits a little
        }
        answer_list(list);
        forget();
    }

    [[nodiscard]] const SocketSlot* slot(const std::string& id) const {
        for (const SocketSlot& one : state().connection.sockets) {
            if (one.job.text == id) {
                return &one;
            }
        }
        return nullptr;
    }

    void message(const std::string& id, const model::JobStatus& said) {
        const SocketSlot* one = slot(id);
        dispatch(StatusReceived{JobId(id), one == nullptr ? 0 : one->generation, said});
    }

    std::vector<Effect> log;

  private:
    Store store_;
    std::optional<EpochMilliseconds> reminder_;
};

} // namespace etl::app
