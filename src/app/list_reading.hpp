// List reading: when the job list is asked for, how long apart, and what a failure does to that.
#pragma once

#include "app/connection.hpp"
#include "app/failure.hpp"
#include "app/preferences.hpp"

namespace etl::app {

/// No answer within this time is an answer too: the shell's own deadline is shorter, so this only guards against an
/// answer that got lost.
inline constexpr model::EpochMilliseconds request_limit = 60'000;

/// The wait after the given number of failures in a row: 2 s, 4 s, … 30 s.
[[nodiscard]] model::EpochMilliseconds failure_wait(int failures);

/// How long the server asks to be left alone; 0 where it does not.
[[nodiscard]] model::EpochMilliseconds told_wait(const RequestFailure& failure);

/// Requests may be sent now: somebody looks, there is a network, and the server knows who asks.
[[nodiscard]] bool may_ask(const AppState& state);

/// The last list read was answered 401.
[[nodiscard]] bool is_signed_out(const AppState& state);

/// Nothing is asked by itself: the user wants it so (RefreshWay::by_hand).
[[nodiscard]] bool refreshes_by_hand(const AppState& state);

/// The user chose another way to refresh than `before`, or another interval: sockets are opened or closed, and the
/// schedule follows.
void refresh_way_changed(AppState& state, RefreshWay before, model::EpochMilliseconds now, Effects& effects);

/// Asks for a list read now: somebody waits for it.
void want_list(AppState& state, model::EpochMilliseconds now);

/// Asks for a list read that tells what became of the server: at once, but not again and again.
void want_probe(AppState& state, model::EpochMilliseconds now);

/// Asks for a list read as soon as the usual care for the server allows.
void want_list_soon(AppState& state, model::EpochMilliseconds now);

/// Asks for a list read a little later: more is about to happen that it can serve as well.
void want_list_later(AppState& state, model::EpochMilliseconds now);

/// Forgets the request that is under way: its answer will be dropped, as will every list that another page asked for
/// until now.
void abandon_list(AppState& state, model::EpochMilliseconds now);

/// Books that the list could not be had.
void note_list_failure(AppState& state, const RequestFailure& failure, model::EpochMilliseconds now);

/// A request whose answer is overdue has failed. Goes before all else that is due, since it may end a signed-out state.
void give_up_lost_list(AppState& state, model::EpochMilliseconds now);

/// Works out the next time anew where something changed, and sends what is due.
void advance_list(AppState& state, model::EpochMilliseconds now, Effects& effects);

/// When give_up_lost_list or advance_list has something to do next.
[[nodiscard]] std::optional<model::EpochMilliseconds> list_due(const AppState& state);

} // namespace etl::app
