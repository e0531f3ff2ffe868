// Timestamp: a point in time as a server wrote it. Times without a zone ("naive") are kept apart: they are shown as
// they came and never computed with (contract.md 2).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace etl::model {

/// Milliseconds since 1970-01-01T00:00:00Z.
using EpochMilliseconds = std::int64_t;

struct Timestamp {
    /// The server's own words, for showing a naive time and for diagnosis.
    std::string text;
    /// Set when the text carried a zone (Z or an offset) and is a real date; absent for naive and unreadable times.
    std::optional<EpochMilliseconds> instant;

    bool operator==(const Timestamp&) const = default;
};

/// Reads an ISO 8601 / RFC 3339 date-time: "2026-11-23T14:05:31.25Z", "2026-11-23 14:05:31+01:00". Fractions beyond
/// milliseconds are cut off. Never fails: what can't be read keeps its text and has no instant.
[[nodiscard]] Timestamp parse_timestamp(std::string_view text);

/// "2026-11-23T14:05:31.250Z"
[[nodiscard]] std::string iso_text(EpochMilliseconds instant);

} // namespace etl::model
