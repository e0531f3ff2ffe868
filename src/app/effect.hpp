// Effects: what the update asks the shell to do, as plain data. The shell answers each request with an Action.
#pragma once

#include "model/identifier.hpp"
#include "model/request.hpp"
#include "model/timestamp.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace etl::app {

/// GET the job list; answered by ListAnswered with the same sequence.
struct ReadList {
    std::uint64_t sequence = 0;
    bool operator==(const ReadList&) const = default;
};

/// GET the status of a run by its handle; answered by RunStatusAnswered.
struct ReadRunStatus {
    model::JobId job;
    model::RunHandle run;
    bool operator==(const ReadRunStatus&) const = default;
};

/// POST the pipeline trigger; answered by TriggerAnswered.
struct SendTrigger {
    model::JobId job;
    model::PipelineRequest request;
    bool operator==(const SendTrigger&) const = default;
};

/// Open WS /ws/jobs/{id}/status. Its events carry the generation; those of an older generation are dropped.
struct OpenSocket {
    model::JobId job;
    std::uint32_t generation = 0;
    bool operator==(const OpenSocket&) const = default;
};

struct CloseSocket {
    model::JobId job;
    std::uint32_t generation = 0;
    bool operator==(const CloseSocket&) const = default;
};

/// Dispatch Tick at or soon after `at`. Only the newest reminder counts.
struct RemindAt {
    model::EpochMilliseconds at = 0;
    bool operator==(const RemindAt&) const = default;
};

enum class Urgency { polite, assertive };

/// Say it to assistive technology.
struct Announce {
    std::string text;
    Urgency urgency = Urgency::polite;
    bool operator==(const Announce&) const = default;
};

/// Put text on the clipboard; answered by CopyAnswered.
struct CopyText {
    std::string text;
    /// What was copied, for the notice: "Stack trace".
    std::string what;
    bool operator==(const CopyText&) const = default;
};

/// Keep a preference across visits.
struct SavePreference {
    std::string key;
    std::string value;
    bool operator==(const SavePreference&) const = default;
};

using Effect = std::variant<ReadList, ReadRunStatus, SendTrigger, OpenSocket, CloseSocket, RemindAt, Announce, CopyText,
                            SavePreference>;
using Effects = std::vector<Effect>;

} // namespace etl::app
