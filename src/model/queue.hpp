// Queues, their history, the messages they gave up on, and the workers that empty them (contract.md 1.2 and 2).
#pragma once

#include "model/identifier.hpp"
#include "model/job.hpp"

#include <vector>

namespace etl::model {

/// One queue of the broker. Absent means that the server did not say.
struct Queue {
    std::string name;
    Stage stage;
    /// The broker's own word: "running", "idle".
    std::string state;
    std::optional<std::int64_t> messages;
    std::optional<std::int64_t> messages_ready;
    std::optional<std::int64_t> messages_unacknowledged;
    std::optional<std::int64_t> messages_dead;
    std::optional<std::int64_t> consumers;
    std::optional<std::int64_t> memory_bytes;
    /// Messages a second.
    std::optional<double> publish_rate;
    std::optional<double> deliver_rate;
    std::optional<double> ack_rate;
    std::optional<double> oldest_age_seconds;

    bool operator==(const Queue&) const = default;
};

/// The workers of one stage; `tier` is the platform's alone.
struct WorkerGroup {
    std::string name;
    std::string tier;
    Stage stage;
    std::optional<std::int64_t> count;
    std::optional<std::int64_t> running;

    bool operator==(const WorkerGroup&) const = default;
};

struct QueuesStatus {
    std::vector<Queue> queues;
    std::vector<WorkerGroup> workers;
    std::optional<Timestamp> timestamp;

    bool operator==(const QueuesStatus&) const = default;
};

/// All workers: the answer of the worker calls of both profiles.
struct WorkersStatus {
    std::vector<WorkerGroup> groups;
    /// Whether any works at all; absent where the server only lists groups.
    std::optional<bool> running;
    /// The server's sentence on what it did; may be empty.
    std::string message;

    bool operator==(const WorkersStatus&) const = default;
};

/// One point of a series; absent where the server has none, which is a gap and not a zero.
using QueueSample = std::optional<double>;

/// All series of a queue have one point for each step, the last at `QueueHistory::until`.
struct QueueSeries {
    std::string name;
    std::vector<QueueSample> ready;
    std::vector<QueueSample> dead;
    std::vector<QueueSample> publish;
    std::vector<QueueSample> ack;

    bool operator==(const QueueSeries&) const = default;
};

struct QueueHistory {
    double step_seconds = 0.0;
    std::vector<QueueSeries> series;
    std::optional<Timestamp> until;

    bool operator==(const QueueHistory&) const = default;
};

struct DeadLetter {
    DeadLetterId id;
    RecordId record_id;
    RunId run_id;
    std::optional<JobError> error;
    std::optional<Timestamp> died_at;
    std::optional<std::int64_t> attempts;

    bool operator==(const DeadLetter&) const = default;
};

struct DeadLetterPage {
    std::vector<DeadLetter> messages;
    /// Asks for the next page; empty on the last.
    std::string next_cursor;
    std::optional<std::int64_t> total;

    bool operator==(const DeadLetterPage&) const = default;
};

/// Dead messages that went, or in a dry run would go, back to the queue they came from.
struct RedriveOutcome {
    std::int64_t moved = 0;
    std::vector<DeadLetterId> ids;

    bool operator==(const RedriveOutcome&) const = default;
};

} // namespace etl::model
