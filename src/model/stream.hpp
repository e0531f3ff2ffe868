// What sockets carry beside a whole JobStatus: the stream's numbered messages, and the platform's partial ones.
#pragma once

#include "model/job.hpp"

namespace etl::model {

/// WS /ws/jobs/stream (contract.md 1.2, "Gaps").
struct StreamMessage {
    /// Another one than before: the server restarted.
    std::string epoch;
    std::int64_t seq = 0;
    /// Absent in the first message of a connection.
    std::optional<std::int64_t> prev_seq;
    JobStatus job;

    bool operator==(const StreamMessage&) const = default;
};

/// What a message says of a job; what is absent stays as it was.
struct JobPatch {
    /// Empty in older messages, which name the job instead.
    JobId id;
    std::string job_name;
    std::optional<StatusWord> status;
    std::optional<Steps> steps;
    /// A percentage that the server itself says (older messages).
    std::optional<int> progress;
    /// Empty: there is no error any more.
    std::optional<std::string> error_message;
    std::optional<Timestamp> next_run;
    std::optional<Timestamp> reset_deadline;
    std::optional<int> reset_attempt;
    std::optional<std::string> run_token;
    /// What the job is doing, in the server's words (older messages).
    std::string step;
    /// It is a whole status object, so an error or a reset deadline that it does not have is over.
    bool whole = false;
    /// When the server wrote it; naive on the platform, so only to be shown.
    std::optional<Timestamp> written_at;

    bool operator==(const JobPatch&) const = default;
};

/// The job as it is after the message.
[[nodiscard]] Job patched(Job job, const JobPatch& patch);

/// Sets what follows from a job's status and steps: the estimated progress and the time of resumption.
void settle(Job& job);

/// One message of the platform's sockets.
struct PlatformMessage {
    enum class Kind { job_status_update, progress, status, completion, exception, ignored };

    Kind kind = Kind::ignored;
    /// The server's word, for counting what is ignored; cut at 64 bytes.
    std::string type;
    /// Empty when ignored.
    JobPatch patch;

    bool operator==(const PlatformMessage&) const = default;
};

} // namespace etl::model
