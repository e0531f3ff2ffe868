// Sockets: which jobs have one, when a lost one is tried again, and that there are never too many.
#pragma once

#include "app/connection.hpp"

#include <cstddef>

namespace etl::app {

/// An opening that lasted this long was a good one: the waits start again from the shortest.
inline constexpr model::EpochMilliseconds lasting_opening = 5'000;
/// How long one attempt may take. Browsers shake hands with one host one after the other, so the last of 64 waits long.
inline constexpr model::EpochMilliseconds connecting_limit = 30'000;

/// A socket that has been silent for so long, while so many lists in a row brought news that it should have told, is
/// dead.
inline constexpr model::EpochMilliseconds silence_limit = 5'000;
inline constexpr int missed_lists_limit = 2;

/// The slot to which an event of this generation belongs; null for events of earlier attempts.
[[nodiscard]] SocketSlot* find_slot(ConnectionState& connection, const model::JobId& job, std::uint32_t generation);

/// What happens to the job is told by an open socket: its own, or the stream.
[[nodiscard]] bool has_open_socket(const AppState& state, const model::JobId& job);

/// How many busy jobs have an open socket.
[[nodiscard]] std::size_t covered_busy_count(const AppState& state);

/// How long a job's socket waits after so many closings in a row: 3 s, 6 s, … 60 s, spread by a fifth either way so
/// that a page's sockets don't come back all at once.
[[nodiscard]] model::EpochMilliseconds reconnect_wait(const model::JobId& job, int closings);

/// Which jobs deserve a socket may have changed: at once where jobs came or went, else a moment later, so that a list
/// that is being scrolled doesn't open and close sockets with every row.
void plan_sockets_now(ConnectionState& connection, model::EpochMilliseconds now);
void plan_sockets_soon(AppState& state, model::EpochMilliseconds now);

/// Every waiting socket is tried at once.
void retry_sockets(ConnectionState& connection, model::EpochMilliseconds now);

/// Has the slot's socket closed where there is one.
void close_slot(const SocketSlot& slot, Effects& effects);

/// A list was taken: sockets that should have told its news, and have been silent for long, are opened
/// anew. `stream_has_news`: of any job that is subscribed to.
void note_silence(AppState& state, bool stream_has_news, model::EpochMilliseconds now, Effects& effects);

/// Every socket is closed and opened anew: the token changed.
void renew_sockets(ConnectionState& connection, model::EpochMilliseconds now, Effects& effects);

/// The slot's attempt failed, or its socket was lost: it waits.
void lose_socket(AppState& state, SocketSlot& slot, model::EpochMilliseconds now);

void advance_sockets(AppState& state, model::EpochMilliseconds now, Effects& effects);

/// When advance_sockets has something to do next.
[[nodiscard]] std::optional<model::EpochMilliseconds> sockets_due(const AppState& state);

} // namespace etl::app
