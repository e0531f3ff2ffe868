// Connection: which sockets are open, when the list is read next, and what can honestly be claimed about how fresh the
// picture is.
#pragma once

#include "app/backend.hpp"
#include "app/effect.hpp"
#include "app/request_budget.hpp"
#include "app/session.hpp"
#include "app/stream.hpp"
#include "app/surroundings.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace etl::app {

struct AppState;

/// A list_due_at that never comes: nothing is read before something asks for it.
inline constexpr model::EpochMilliseconds never = std::numeric_limits<model::EpochMilliseconds>::max();

enum class SocketPhase { connecting, open, waiting };

struct SocketSlot {
    /// Empty: the stream, which then is the only slot.
    model::JobId job;
    std::uint32_t generation = 0;
    SocketPhase phase = SocketPhase::connecting;
    /// Failed attempts since it was last open.
    int attempts = 0;
    /// While waiting: when it is tried again. While connecting: when this attempt is given up.
    model::EpochMilliseconds retry_at = 0;
    /// Closings in a row without a lasting opening between them: the wait grows with it.
    int closings = 0;
    /// While open: since when. While connecting: since when this attempt is made.
    model::EpochMilliseconds opened_at = 0;
    /// While open: when it said something last, or was opened.
    model::EpochMilliseconds heard_at = 0;
    /// Lists in a row that brought news which it should have told.
    int missed_lists = 0;
};

/// What the connection line says.
enum class ConnectionKind {
    starting,     ///< nothing is known yet
    live,         ///< sockets are open, and a list was read since
    reconnecting, ///< a socket is down, fewer than three tries so far
    polling,      ///< no socket will do (three tries failed): the list is read at intervals
    by_hand,      ///< the user wants nothing to change before "Refresh" is pressed
    unreachable,  ///< neither sockets nor the list: what is shown is stale
    offline,      ///< the browser says that there is no network: stale
    signed_out,   ///< the server wants a (new) token: stale
};

struct ConnectionState {
    ConnectionKind kind = ConnectionKind::starting;
    /// Since when it is of this kind.
    model::EpochMilliseconds since = 0;
    std::vector<SocketSlot> sockets; ///< at most socket_cap
    StreamState stream;
    std::uint32_t next_generation = 1;
    std::vector<model::JobId> visible_jobs;
    /// The list read: under way (its sequence and sending time), and due next.
    std::optional<std::uint64_t> list_under_way;
    std::uint64_t next_list_sequence = 1;
    model::EpochMilliseconds list_due_at = never;
    model::EpochMilliseconds last_list_duration = 0;
    int list_failures = 0; ///< in a row
    model::EpochMilliseconds list_sent_at = 0;
    model::EpochMilliseconds list_finished_at = 0; ///< when the last one was answered, well or badly
    /// When the list that was taken last came to whoever asked for it: one that was sent later is newer.
    model::EpochMilliseconds list_answered_at = 0;
    /// Something asks for a list read before the interval is over; survives an answer to an earlier request.
    std::optional<model::EpochMilliseconds> list_wanted_at;
    /// When something last asked for that: a list that another page read before does not fulfil it.
    model::EpochMilliseconds list_wished_at = 0;
    /// How many lists were taken, own ones and shared ones.
    std::uint64_t lists_taken = 0;
    /// What the interval depends on has changed: list_due_at is worked out anew.
    bool schedule_changed = false;
    /// Live is claimed only after a good answer to a list request of at least this sequence: one that was sent after
    /// the last socket opened.
    std::uint64_t confirming_sequence = 0;
    std::uint64_t last_good_sequence = 0;
    /// Which jobs deserve a socket has to be worked out again, at this time.
    std::optional<model::EpochMilliseconds> plan_due_at;
    /// A loss was announced, and its end not yet.
    bool loss_announced = false;
    /// When anything good was last heard from the server.
    model::EpochMilliseconds heard_at = 0;
    std::uint64_t unreadable_messages = 0;
    /// Messages of a kind that is not known, which are none of our business.
    std::uint64_t ignored_messages = 0;
    RequestBudget budget;
    bool online = true;
    bool visible = true;
};

inline constexpr std::size_t socket_cap = 64;
inline constexpr int tries_before_polling = 3;

// ---- actions

/// The first action of all: reads the list, and asks what the server can do.
struct Started {
    bool online = true;
    bool visible = true;
    ProfileChoice profile = ProfileChoice::automatic;
    TokenFacts token = {};
    bool in_frame = false;
    Surroundings surroundings = {};
};

/// The reminder came: it brings nothing but the time, since what is due is done after every action.
struct Tick {};

struct SocketOpened {
    model::JobId job;
    std::uint32_t generation = 0;
};

struct SocketClosed {
    model::JobId job;
    std::uint32_t generation = 0;
    /// The WebSocket close code; 1006 where the browser could not say more.
    int code = 1006;
};

struct VisibleJobsChanged {
    std::vector<model::JobId> jobs;
};

struct OnlineChanged {
    bool online = true;
};

/// The page became visible or hidden.
struct VisibilityChanged {
    bool visible = true;
};

/// The user asked for a fresh try: "Try again", "Refresh".
struct RefreshPressed {};

void update(AppState& state, const Started& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const Tick& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const SocketOpened& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const SocketClosed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const VisibleJobsChanged& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const OnlineChanged& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const VisibilityChanged& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const RefreshPressed& action, model::EpochMilliseconds now, Effects& effects);

/// What is on screen may no longer be true: clocks stop and the picture is marked.
[[nodiscard]] bool is_stale(const ConnectionState& connection);

/// Does everything that is due now: list reads, sockets, status calls, time limits, notices; then says anew what the
/// connection is. The store calls it after every action, so an update only notes what has changed.
void advance(AppState& state, model::EpochMilliseconds now, Effects& effects);

/// The time at which Tick has something to do next; nullopt when nothing is due ever.
[[nodiscard]] std::optional<model::EpochMilliseconds> next_due(const AppState& state);

} // namespace etl::app
