// Opens, retries and gives up sockets. There are at most 64 slots, so they are simply gone through.
#include "app/sockets.hpp"

#include "app/capabilities.hpp"
#include "app/list_reading.hpp"
#include "app/socket_plan.hpp"
#include "app/state.hpp"
#include "app/stream.hpp"

#include <algorithm>
#include <string_view>

namespace etl::app {
namespace {

using model::EpochMilliseconds;

constexpr EpochMilliseconds first_wait = 3'000;
constexpr EpochMilliseconds longest_wait = 60'000;
constexpr EpochMilliseconds planning_pause = 200;
/// A handshake that has taken this long when there is a reason to try anew is tried anew.
constexpr EpochMilliseconds hanging_after = 3'000;

/// FNV-1a: the same spread on every machine, and no chance in it.
std::uint32_t hash(std::string_view text, std::uint32_t seed) {
    std::uint32_t value = 2'166'136'261U ^ seed;
    for (const char letter : text) {
        value = (value ^ static_cast<unsigned char>(letter)) * 16'777'619U;
    }
    return value ^ (value >> 15U);
}

bool may_connect(const AppState& state) {
    // The platform has no sockets for nobody, and a handshake that is refused looks like a dead server.
    const bool nobody = is_platform(state.backend) && !state.session.token.present;
    return state.connection.online && !is_signed_out(state) && !state.session.requests_held && !nobody;
}

void open(AppState& state, SocketSlot& slot, EpochMilliseconds now, Effects& effects) {
    slot.generation = state.connection.next_generation++;
    slot.phase = SocketPhase::connecting;
    slot.opened_at = now;
    slot.retry_at = now + connecting_limit;
    effects.push_back(OpenSocket{slot.job, slot.generation, state.backend.profile});
}

/// It waits for its first attempt like a new one.
void renew(SocketSlot& slot, EpochMilliseconds now, Effects& effects) {
    close_slot(slot, effects);
    slot.phase = SocketPhase::waiting;
    slot.attempts = 0;
    slot.closings = 0;
    slot.missed_lists = 0;
    slot.retry_at = now;
}

bool plan_is_due(const AppState& state, EpochMilliseconds now) {
    return state.connection.plan_due_at && now >= *state.connection.plan_due_at && capabilities_settled(state);
}

} // namespace

SocketSlot* find_slot(ConnectionState& connection, const model::JobId& job, std::uint32_t generation) {
    for (SocketSlot& slot : connection.sockets) {
        if (slot.generation == generation && slot.phase != SocketPhase::waiting) {
            return slot.job == job ? &slot : nullptr;
        }
    }
    return nullptr;
}

bool has_open_socket(const AppState& state, const model::JobId& job) {
    const auto& sockets = state.connection.sockets;
    return is_streamed(state, job) || std::any_of(sockets.begin(), sockets.end(), [&](const SocketSlot& slot) {
               return slot.phase == SocketPhase::open && slot.job == job;
           });
}

std::size_t covered_busy_count(const AppState& state) {
    const auto& sockets = state.connection.sockets;
    if (has_stream_slot(state.connection)) {
        // Whatever is at work is subscribed to.
        return sockets.front().phase == SocketPhase::open ? busy_count(state.jobs) : 0;
    }
    const auto covered = std::count_if(sockets.begin(), sockets.end(), [&](const SocketSlot& slot) {
        const JobRecord* record = slot.phase == SocketPhase::open ? state.jobs.find(slot.job) : nullptr;
        return record != nullptr && is_busy(*record);
    });
    return static_cast<std::size_t>(covered);
}

EpochMilliseconds reconnect_wait(const model::JobId& job, int closings) {
    const int doublings = std::clamp(closings - 1, 0, 5);
    const EpochMilliseconds wait = std::min(first_wait << doublings, longest_wait);
    const auto percent = static_cast<EpochMilliseconds>(80 + hash(job.text, static_cast<std::uint32_t>(closings)) % 41);
    return wait * percent / 100;
}

void plan_sockets_now(ConnectionState& connection, EpochMilliseconds now) { connection.plan_due_at = now; }

void plan_sockets_soon(AppState& state, EpochMilliseconds now) {
    // Where every job has a socket or is subscribed to, there is nothing to choose.
    const bool all_are_heard =
        has_stream_slot(state.connection) ? state.connection.stream.all : state.jobs.records.size() <= socket_cap;
    if (!all_are_heard && !state.connection.plan_due_at) {
        state.connection.plan_due_at = now + planning_pause;
    }
}

void retry_sockets(ConnectionState& connection, EpochMilliseconds now) {
    for (SocketSlot& slot : connection.sockets) {
        if (slot.phase == SocketPhase::waiting) {
            slot.retry_at = now;
        } else if (slot.phase == SocketPhase::connecting) {
            // One that hangs since before may hang for long; one that is just being opened is left alone.
            slot.retry_at = std::min(slot.retry_at, std::max(now, slot.opened_at + hanging_after));
        }
    }
}

void renew_sockets(ConnectionState& connection, EpochMilliseconds now, Effects& effects) {
    for (SocketSlot& slot : connection.sockets) {
        renew(slot, now, effects);
    }
    connection.schedule_changed = true;
}

void close_slot(const SocketSlot& slot, Effects& effects) {
    if (slot.phase != SocketPhase::waiting) {
        effects.push_back(CloseSocket{slot.job, slot.generation});
    }
}

void note_silence(AppState& state, bool stream_has_news, EpochMilliseconds now, Effects& effects) {
    for (SocketSlot& slot : state.connection.sockets) {
        if (slot.phase != SocketPhase::open || now < slot.heard_at + silence_limit) {
            continue;
        }
        const JobRecord* record = state.jobs.find(slot.job);
        const bool has_news = is_stream(slot.job)
                                  ? stream_has_news
                                  : record != nullptr && record->row_news_list == state.connection.lists_taken;
        if (!has_news) {
            continue;
        }
        if (++slot.missed_lists > missed_lists_limit) {
            renew(slot, now, effects);
            slot.closings = 1; // it was lost, so the connection line says that it is reconnecting
            state.connection.schedule_changed = true;
        } else {
            want_list_soon(state, now);
        }
    }
}

void lose_socket(AppState& state, SocketSlot& slot, EpochMilliseconds now) {
    const bool was_open = slot.phase == SocketPhase::open;
    if (was_open && now >= slot.opened_at + lasting_opening) {
        slot.attempts = 0;
        slot.closings = 1;
    } else {
        // An opening that did not last is a failed attempt like any other.
        ++slot.closings;
        slot.attempts = was_open ? slot.closings : slot.attempts + 1;
    }
    slot.phase = SocketPhase::waiting;
    slot.retry_at = now + reconnect_wait(slot.job, slot.closings);
    state.connection.schedule_changed = true;
    // Only a list read tells a dead server from one that refuses sockets.
    if (was_open || slot.closings == 1) {
        want_probe(state, now);
    }
    // The server answers, and its stream does not: the jobs' own sockets may. A list that is under way may tell that
    // it does not answer at all.
    const bool server_answers = state.connection.list_failures == 0 && !state.connection.list_under_way;
    if (is_stream(slot.job) && slot.attempts >= tries_before_polling && server_answers) {
        state.connection.stream.given_up = true;
        plan_sockets_now(state.connection, now);
    }
}

void advance_sockets(AppState& state, EpochMilliseconds now, Effects& effects) {
    ConnectionState& connection = state.connection;
    if (refreshes_by_hand(state)) {
        return; // there are none, and the plan waits for better times
    }
    const bool connect = may_connect(state);
    do {
        if (plan_is_due(state, now)) {
            connection.plan_due_at.reset();
            plan_sockets(state, now, effects);
        }
        for (SocketSlot& slot : connection.sockets) {
            if (slot.phase == SocketPhase::connecting && now >= slot.retry_at) {
                effects.push_back(CloseSocket{slot.job, slot.generation});
                lose_socket(state, slot, now);
            } else if (slot.phase == SocketPhase::waiting && connect && now >= slot.retry_at) {
                open(state, slot, now, effects);
            }
        }
    } while (plan_is_due(state, now)); // the stream has just been given up
}

std::optional<EpochMilliseconds> sockets_due(const AppState& state) {
    std::optional<EpochMilliseconds> due;
    if (refreshes_by_hand(state)) {
        return due;
    }
    if (capabilities_settled(state)) {
        due = state.connection.plan_due_at;
    }
    const bool connect = may_connect(state);
    for (const SocketSlot& slot : state.connection.sockets) {
        const bool counts = slot.phase == SocketPhase::connecting || (slot.phase == SocketPhase::waiting && connect);
        if (counts && (!due || slot.retry_at < *due)) {
            due = slot.retry_at;
        }
    }
    return due;
}

} // namespace etl::app
