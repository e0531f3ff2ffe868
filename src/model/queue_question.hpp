// Queue question: all that a page asks of queues and workers, and has them do, as one type of question with one of
// several calls in it (contract.md 1.2 and 2).
#pragma once

#include "model/log.hpp"
#include "model/query.hpp"
#include "model/queue.hpp"
#include "model/request.hpp"

#include <string>
#include <variant>

namespace etl::model {

struct QueueQuestion {
    /// All queues as they are now; of the specification's profile with their workers.
    struct Status {
        bool operator==(const Status&) const = default;
    };
    /// The server's own samples of the last minutes; the platform has none.
    struct History {
        int minutes = 15;
        bool operator==(const History&) const = default;
    };
    /// The platform's workers.
    struct Workers {
        bool operator==(const Workers&) const = default;
    };
    struct DeadLetters {
        std::string queue;
        DeadLettersQuery query;
        bool operator==(const DeadLetters&) const = default;
    };
    struct Redrive {
        std::string queue;
        RedriveRequest request;
        bool operator==(const Redrive&) const = default;
    };
    /// Start, stop or restart workers.
    struct Command {
        WorkersRequest request;
        bool operator==(const Command&) const = default;
    };
    /// The last lines that the platform's workers wrote.
    struct WorkerLogs {
        int lines = 100;
        bool operator==(const WorkerLogs&) const = default;
    };

    std::variant<Status, History, Workers, DeadLetters, Redrive, Command, WorkerLogs> call;
    bool operator==(const QueueQuestion&) const = default;

    /// Of the kind that the call asks for.
    using Answer = std::variant<QueuesStatus, QueueHistory, WorkersStatus, DeadLetterPage, RedriveOutcome, LogWindow>;
};

} // namespace etl::model
