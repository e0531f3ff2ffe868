// Broken promise: what must hold of the state after every single action, whatever happened.
#pragma once

#include "page.hpp"

#include <array>
#include <deque>
#include <set>

namespace etl::app {

/// What must hold after every single action; empty when it does.
inline std::string broken_promise(const AppState& state, EpochMilliseconds now) {
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
        if (!is_stream(slot.job) && jobs.find(slot.job) == nullptr) {
            return "a slot for a job that is gone";
        }
    }
    for (const RunWatch& watch : jobs.watches) {
        if (jobs.find(watch.job) == nullptr) {
            return "a watch for a job that is gone";
        }
    }
    for (const auto& [job, pending] : state.controls.pending) {
        if (jobs.find(job) == nullptr) {
            return "something is asked of a job that is gone";
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

/// What the page asks by itself, over any minute.
class AutomaticRequests {
  public:
    [[nodiscard]] std::string note(const Effects& effects, EpochMilliseconds now) {
        for (const Effect& effect : effects) {
            if (std::holds_alternative<ReadList>(effect) || std::holds_alternative<ReadRunStatus>(effect) ||
                std::holds_alternative<ReadCapabilities>(effect)) {
                times_.push_back(now);
            }
        }
        while (!times_.empty() && times_.front() <= now - 60'000) {
            times_.pop_front();
        }
        return times_.size() > requests_a_minute ? "asks more than the budget allows" : "";
    }

  private:
    std::deque<EpochMilliseconds> times_;
};

/// How often a refused token was renewed since anything spoke for trying again: once by the server and once by the
/// host.
class Renewals {
  public:
    [[nodiscard]] std::string note(const Action& action, const Effects& effects) {
        const auto* list = std::get_if<ListAnswered>(&action);
        const auto* renewal = std::get_if<RenewalAnswered>(&action);
        const bool failed = renewal != nullptr && !renewal->answer.ok();
        const bool of_a_refusal = renewal != nullptr || std::holds_alternative<TokenRefused>(action);
        if (std::holds_alternative<TokenChanged>(action) || std::holds_alternative<RefreshPressed>(action) ||
            (list != nullptr && list->answer.ok()) ||
            (failed && renewal->answer.error().kind == FailureKind::unreachable)) {
            count_ = 0;
        }
        for (const Effect& effect : effects) {
            if (std::holds_alternative<RenewToken>(effect)) {
                count_ = of_a_refusal ? count_ + 1 : 0;
            }
        }
        return count_ > 2 ? "renews the token again and again" : "";
    }

  private:
    int count_ = 0;
};

} // namespace etl::app
