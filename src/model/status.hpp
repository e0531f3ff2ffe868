// JobState: what a job is doing, read from any spelling that the back ends use, with the server's raw word beside it
// (contract.md 1.3).
#pragma once

#include <string>
#include <string_view>

namespace etl::model {

enum class StatusKind {
    unknown,
    ready,
    pending,
    running,
    pausing,
    paused,
    stopping,
    stopped,
    completed,
    failed,
    rate_limited,
    inactive,
};

struct StatusWord {
    StatusKind kind = StatusKind::unknown;
    /// As the server wrote it; shown when the kind is unknown.
    std::string raw;

    bool operator==(const StatusWord&) const = default;
};

/// Accepts any letter case and both spellings (completed/finished, failed/error, …). An unknown word keeps its raw
/// text.
[[nodiscard]] StatusWord parse_status(std::string_view word);

/// The word of the specification for a kind, in lower case: "completed", "rate limited"; "unknown" for unknown.
[[nodiscard]] std::string_view status_name(StatusKind kind);

/// Work is going on: the picture moves, and a second start would be refused.
[[nodiscard]] constexpr bool is_active(StatusKind kind) {
    return kind == StatusKind::running || kind == StatusKind::pausing || kind == StatusKind::stopping;
}

/// The run has ended, one way or another.
[[nodiscard]] constexpr bool is_terminal(StatusKind kind) {
    return kind == StatusKind::completed || kind == StatusKind::failed || kind == StatusKind::stopped;
}

} // namespace etl::model
