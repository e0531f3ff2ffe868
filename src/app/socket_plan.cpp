// Chooses by sets of ids. A plan is made only when jobs came or went, or when what is on screen or at work changed, so
// it may look at every record once.
#include "app/socket_plan.hpp"

#include "app/sockets.hpp"
#include "app/state.hpp"
#include "app/stream.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace etl::app {
namespace {

using Ids = std::unordered_set<std::string_view>;

/// Each job once, in the order of adding, up to a limit.
class Preferred {
  public:
    explicit Preferred(std::size_t most) : most_(most) {}

    void add(const JobRecord* record) {
        if (record != nullptr && !full() && ids_.insert(record->job.id.text).second) {
            records_.push_back(record);
        }
    }

    [[nodiscard]] bool full() const { return records_.size() >= most_; }
    [[nodiscard]] bool contains(const model::JobId& job) const { return ids_.count(job.text) > 0; }
    [[nodiscard]] const std::vector<const JobRecord*>& in_order() const { return records_; }

  private:
    std::size_t most_;
    std::vector<const JobRecord*> records_;
    Ids ids_;
};

Preferred choose(const AppState& state, std::size_t most) {
    const JobsState& jobs = state.jobs;
    Preferred preferred(most);
    for (const model::JobId& job : state.connection.visible_jobs) {
        preferred.add(jobs.find(job));
    }
    for (const RunWatch& watch : jobs.watches) {
        preferred.add(jobs.find(watch.job));
    }
    for (const auto& [job, pending] : state.controls.pending) {
        preferred.add(jobs.find(job));
    }
    std::size_t busy_left = busy_count(jobs);
    for (auto record = jobs.records.begin(); record != jobs.records.end() && busy_left > 0 && !preferred.full();
         ++record) {
        if (is_busy(*record)) {
            --busy_left;
            preferred.add(&*record);
        }
    }
    return preferred;
}

void drop_vanished(const JobsState& jobs, ConnectionState& connection, Effects& effects) {
    std::erase_if(connection.sockets, [&](const SocketSlot& slot) {
        const bool gone = jobs.find(slot.job) == nullptr;
        if (gone) {
            close_slot(slot, effects);
        }
        return gone;
    });
}

/// Frees the slot of the last job that nothing speaks for. There is one: the slots are all taken, and not by all of the
/// preferred jobs, which are no more than the slots.
void take_slot(const Preferred& preferred, ConnectionState& connection, Effects& effects) {
    auto& sockets = connection.sockets;
    const auto last = std::find_if(sockets.rbegin(), sockets.rend(),
                                   [&](const SocketSlot& slot) { return !preferred.contains(slot.job); });
    close_slot(*last, effects);
    sockets.erase(std::next(last).base());
}

} // namespace

std::vector<const JobRecord*> preferred_jobs(const AppState& state, std::size_t most) {
    return choose(state, most).in_order();
}

void plan_sockets(AppState& state, model::EpochMilliseconds now, Effects& effects) {
    if (uses_stream(state)) {
        plan_stream(state, now, effects);
        return;
    }
    ConnectionState& connection = state.connection;
    auto& sockets = connection.sockets;
    drop_vanished(state.jobs, connection, effects);

    Ids with_slot;
    for (const SocketSlot& slot : sockets) {
        // The records' own texts are referred to: the slots move when one of them is taken.
        with_slot.insert(state.jobs.find(slot.job)->job.id.text);
    }
    const auto add_slot = [&](const JobRecord& record) {
        SocketSlot slot;
        slot.job = record.job.id;
        slot.phase = SocketPhase::waiting;
        slot.retry_at = now;
        sockets.push_back(std::move(slot));
        with_slot.insert(record.job.id.text);
    };

    const Preferred preferred = choose(state, socket_cap);
    for (const JobRecord* record : preferred.in_order()) {
        if (with_slot.count(record->job.id.text) > 0) {
            continue;
        }
        if (sockets.size() >= socket_cap) {
            take_slot(preferred, connection, effects);
        }
        add_slot(*record);
    }
    for (const JobRecord& record : state.jobs.records) {
        if (sockets.size() >= socket_cap) {
            break;
        }
        if (with_slot.count(record.job.id.text) == 0) {
            add_slot(record);
        }
    }
    connection.schedule_changed = true;
}

} // namespace etl::app
