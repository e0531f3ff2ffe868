// Takes batches of the stream's messages: numbers first, since they tell what was lost, then the words.
#include "app/stream.hpp"

#include "app/capabilities.hpp"
#include "app/list_reading.hpp"
#include "app/reports.hpp"
#include "app/socket_plan.hpp"
#include "app/sockets.hpp"
#include "app/state.hpp"
#include "model/sort_few.hpp"

#include <algorithm>
#include <utility>

namespace etl::app {
namespace {

using model::EpochMilliseconds;
using Ids = std::unordered_set<model::JobId>;

const SocketSlot* open_stream(const ConnectionState& connection) {
    const auto found = std::find_if(connection.sockets.begin(), connection.sockets.end(), [](const SocketSlot& slot) {
        return is_stream(slot.job) && slot.phase == SocketPhase::open;
    });
    return found == connection.sockets.end() ? nullptr : &*found;
}

/// The server has lost its memory, or this page a message: only the list tells what is true.
void doubt(AppState& state, EpochMilliseconds now) {
    state.connection.confirming_sequence = promise_list(state, now);
    want_probe(state, now);
}

/// Goes through the numbers; returns from which number on the words are new.
std::int64_t take_numbers(AppState& state, const std::vector<StreamStretch>& stretches, EpochMilliseconds now) {
    StreamState& stream = state.connection.stream;
    std::int64_t new_from = stream.last_seq ? *stream.last_seq + 1 : 0;
    for (const StreamStretch& stretch : stretches) {
        if (stretch.epoch != stream.epoch) {
            if (!stream.epoch.empty()) {
                doubt(state, now);
                want_capabilities(state, now); // another server may be able to do other things
            }
            stream.epoch = stretch.epoch;
            stream.last_seq.reset();
            new_from = 0;
        }
        if (stretch.before != stream.last_seq) {
            doubt(state, now);
        }
        stream.last_seq = std::max(stream.last_seq.value_or(stretch.last), stretch.last);
    }
    return new_from;
}

void take_word(AppState& state, const model::JobStatus& status, EpochMilliseconds now) {
    if (JobRecord* record = state.jobs.find(model::JobId(status.job_id))) {
        take_status(state, *record, status, now);
    }
}

/// The jobs that are to be heard of, in the order in which they deserve it.
std::vector<model::JobId> wanted_jobs(const AppState& state) {
    std::vector<model::JobId> jobs;
    for (const JobRecord* record : preferred_jobs(state, state.jobs.records.size())) {
        jobs.push_back(record->job.id);
    }
    return jobs;
}

void subscribe(AppState& state, std::uint32_t generation, Effects& effects) {
    StreamState& stream = state.connection.stream;
    // Who is subscribed to all stays so while the connection lasts: there is no way to ask for all but some.
    if (stream.all) {
        return;
    }
    if (stream.subscribed.empty() && state.jobs.records.size() <= subscribe_to_all_limit) {
        stream.all = true;
        effects.push_back(Subscribe{generation, Subscription::all, {}});
        return;
    }
    const std::vector<model::JobId> wanted = wanted_jobs(state);
    std::vector<model::JobId> added;
    Ids next;
    for (const model::JobId& job : wanted) {
        if (stream.subscribed.erase(job) == 0) {
            added.push_back(job);
        }
        next.insert(job);
    }
    std::vector<model::JobId> removed(stream.subscribed.begin(), stream.subscribed.end());
    model::sort_compactly(removed);
    stream.subscribed = std::move(next);
    if (!removed.empty()) {
        effects.push_back(Subscribe{generation, Subscription::fewer, std::move(removed)});
    }
    if (!added.empty()) {
        effects.push_back(Subscribe{generation, Subscription::more, std::move(added)});
    }
}

} // namespace

void update(AppState& state, const StreamReceived& action, EpochMilliseconds now, Effects&) {
    SocketSlot* slot = find_slot(state.connection, stream_channel(), action.generation);
    if (slot == nullptr) {
        return;
    }
    slot->missed_lists = 0;
    slot->heard_at = now;
    state.connection.heard_at = now;
    const std::int64_t new_from = take_numbers(state, action.stretches, now);
    for (const StreamWord& word : action.words) {
        // What comes late is older than what was heard; the list has been asked for already.
        if (word.seq >= new_from) {
            take_word(state, word.status, now);
        }
    }
}

bool uses_stream(const AppState& state) {
    return state.capabilities.server.job_stream && !state.connection.stream.given_up;
}

bool has_stream_slot(const ConnectionState& connection) {
    return !connection.sockets.empty() && is_stream(connection.sockets.front().job);
}

void begin_stream(AppState& state, EpochMilliseconds now) {
    StreamState& stream = state.connection.stream;
    stream.all = false;
    stream.subscribed.clear();
    stream.last_seq.reset();
    plan_sockets_now(state.connection, now);
}

void plan_stream(AppState& state, EpochMilliseconds now, Effects& effects) {
    ConnectionState& connection = state.connection;
    if (!has_stream_slot(connection)) {
        for (const SocketSlot& slot : connection.sockets) {
            close_slot(slot, effects);
        }
        connection.sockets.clear();
        SocketSlot slot;
        slot.phase = SocketPhase::waiting;
        slot.retry_at = now;
        connection.sockets.push_back(std::move(slot));
    }
    if (const SocketSlot* slot = open_stream(connection)) {
        subscribe(state, slot->generation, effects);
    }
    connection.schedule_changed = true;
}

bool is_streamed(const AppState& state, const model::JobId& job) {
    const StreamState& stream = state.connection.stream;
    return open_stream(state.connection) != nullptr && (stream.all || stream.subscribed.count(job) > 0);
}

} // namespace etl::app
