// Stream: one socket for the states of all jobs, where the server has it: what is subscribed to, and whether a message
// was lost (contract.md 1.2, "Gaps").
#pragma once

#include "app/effect.hpp"
#include "model/job.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace etl::app {

struct AppState;
struct ConnectionState;

/// Up to so many jobs are all subscribed to at once.
inline constexpr std::size_t subscribe_to_all_limit = 200;

struct StreamState {
    /// It could not be opened three times: each job has its own socket instead.
    bool given_up = false;
    /// What this connection is subscribed to: every job, or these.
    bool all = false;
    std::unordered_set<model::JobId> subscribed;
    /// The server's run; another one means that it restarted.
    std::string epoch;
    /// The highest number seen on this connection and epoch.
    std::optional<std::int64_t> last_seq;
};

/// A stretch of messages that follow each other without a gap.
struct StreamStretch {
    std::string epoch;
    /// What the first of them says of the one before it.
    std::optional<std::int64_t> before;
    std::int64_t last = 0;
    bool operator==(const StreamStretch&) const = default;
};

/// A job's newest state of those that came.
struct StreamWord {
    std::int64_t seq = 0;
    model::JobStatus status;
};

/// What has come by the stream since the last time: the numbers of all messages, and the last word about each job.
struct StreamReceived {
    std::uint32_t generation = 0;
    std::vector<StreamStretch> stretches;
    std::vector<StreamWord> words;
};

void update(AppState& state, const StreamReceived& action, model::EpochMilliseconds now, Effects& effects);

/// The stream is to be used rather than one socket for each job.
[[nodiscard]] bool uses_stream(const AppState& state);

/// The stream has a slot among the sockets.
[[nodiscard]] bool has_stream_slot(const ConnectionState& connection);

/// The stream has just been opened: nothing is subscribed to yet, and its numbers begin anew.
void begin_stream(AppState& state, model::EpochMilliseconds now);

/// Gives the stream its only slot, and says what is to be subscribed to from now on.
void plan_stream(AppState& state, model::EpochMilliseconds now, Effects& effects);

/// Messages of this job come by the stream: it is open, and the job is subscribed to.
[[nodiscard]] bool is_streamed(const AppState& state, const model::JobId& job);

} // namespace etl::app
