// Queues: how much waits in them, read while the Queues page or the strip on the Jobs page is looked at, and the
// workers that empty them. Dead letters are dead_letters.hpp's.
#pragma once

#include "app/asking.hpp"
#include "app/effect.hpp"
#include "app/queue_limits.hpp"
#include "app/queue_track.hpp"
#include "model/question.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace etl::app {

/// Under which the browser's tab keeps the tracks over a reload.
inline constexpr std::string_view kept_tracks = "queues";

/// The question before something is done to workers.
inline constexpr std::string_view workers_window = "workers";
/// The window in which limits are set, and its fields.
inline constexpr std::string_view limits_window = "queue limits";
namespace limit_key {
inline constexpr std::string_view ready = "window limit ready";
inline constexpr std::string_view dead = "window limit dead";
inline constexpr std::string_view age = "window limit age";
} // namespace limit_key
/// The figures of a queue, and what the platform's workers wrote.
inline constexpr std::string_view figures_window = "queue figures";
inline constexpr std::string_view worker_logs_window = "worker logs";

struct QueuesState {
    /// As they were read last, with the workers where these come along.
    model::QueuesStatus status;
    Reading now;
    Reading history;
    /// The platform tells its workers apart.
    Reading workers;
    QueueTracks tracks;
    QueueLimits limits;
    /// What the browser kept of both was asked for.
    bool recalled = false;
    /// How many limits were exceeded when that was said last.
    std::size_t said_over = 0;
    /// The list after which the strip was read last.
    std::uint64_t list_seen = 0;
    /// What was asked to be done to workers, until it is answered; before it is sent, the question is open.
    std::optional<model::WorkersRequest> command;
    Reading commanding;
    /// Whose figures the window shows.
    std::string figures_of;
    model::LogWindow worker_logs;
    Reading reading_logs;
};

/// The user asks for a fresh look.
struct QueuesRefreshed {};

/// Something is to be done to workers, after a question.
struct WorkersPressed {
    model::WorkersRequest request;
};
struct WorkersConfirmed {};

/// The fields of the limits' window are taken over, as far as they say numbers.
struct QueueLimitsSaved {
    QueueLimits limits;
};

struct QueueFiguresWanted {
    std::string queue;
};

struct WorkerLogsWanted {};

/// What the browser kept: the tab the tracks, of this visit before a reload, and the limits for good.
struct QueuesKept {
    std::string tracks;
    std::string limits;
};

void update(AppState& state, const Answered<model::QueueQuestion>& action, model::EpochMilliseconds now,
            Effects& effects);
void update(AppState& state, const QueuesRefreshed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const WorkersPressed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const WorkersConfirmed& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const QueueLimitsSaved& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const QueueFiguresWanted& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const WorkerLogsWanted& action, model::EpochMilliseconds now, Effects& effects);
void update(AppState& state, const QueuesKept& action, model::EpochMilliseconds now, Effects& effects);

/// The server tells of its queues.
[[nodiscard]] bool has_queues(const AppState& state);
/// It keeps a history of them, and what they gave up on.
[[nodiscard]] bool has_queue_history(const AppState& state);

/// Why workers can't be told anything; empty where they can.
[[nodiscard]] std::string workers_forbidden(const AppState& state);

/// The queue of that name; nullptr where there is none.
[[nodiscard]] const model::Queue* find_queue(const AppState& state, std::string_view name);
/// The workers of its stage; nullptr where nobody told of them.
[[nodiscard]] const model::WorkerGroup* workers_of(const AppState& state, const model::Queue& queue);

/// How many limits all queues together are over.
[[nodiscard]] std::size_t over_limits(const QueuesState& queues);

/// Has the queues read soon: something was done to them.
void want_queues(AppState& state);

/// What was known is nobody's any more: another user is there.
void forget_queues(AppState& state);

/// The page is going away, perhaps to be loaded again.
void keep_tracks(const AppState& state, Effects& effects);

void advance_queues(AppState& state, model::EpochMilliseconds now, Effects& effects);

/// When advance_queues has something to do next.
[[nodiscard]] std::optional<model::EpochMilliseconds> queues_due(const AppState& state);

} // namespace etl::app
