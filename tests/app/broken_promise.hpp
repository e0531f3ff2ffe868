// Broken promise: what must hold of the state after every single action, whatever happened.
#pragma once

#include "page.hpp"

#include <array>
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

} // namespace etl::app
