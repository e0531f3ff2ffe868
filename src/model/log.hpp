// Log lines, windows of a long log, and what a search in it finds (contract.md 1.2).
#pragma once

#include "model/stage.hpp"
#include "model/timestamp.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::model {

/// In rising severity, so that "at least" is a comparison; unknown stands below all.
enum class LogLevelKind { unknown, debug, info, warning, error, critical };

struct LogLevel {
    LogLevelKind kind = LogLevelKind::unknown;
    /// As the server wrote it.
    std::string raw;

    bool operator==(const LogLevel&) const = default;
};

/// Any letter case and the usual spellings: warn/warning, err/error, fatal/critical, trace/debug, notice/info.
[[nodiscard]] LogLevel parse_log_level(std::string_view word);

/// A stretch of a line's text with a look of its own, from the line's ANSI colours.
struct LogSpan {
    static constexpr std::uint8_t no_color = 255;

    /// Bytes of the text, end excluded.
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    /// 0 to 7 are black, red, green, yellow, blue, magenta, cyan and white, 8 to 15 the same but bright.
    std::uint8_t color = no_color;
    bool bold = false;

    bool operator==(const LogSpan&) const = default;
};

struct LogLine {
    /// Its place in the log, from 0 up; -1 for a line that has none.
    std::int64_t seq = -1;
    std::optional<Timestamp> timestamp;
    LogLevel level;
    Stage stage;
    /// Free of escape sequences; control characters stand as pictures.
    std::string message;
    std::vector<LogSpan> spans;

    bool operator==(const LogLine&) const = default;
};

/// How many lines a log has of one level.
struct LevelCount {
    LogLevel level;
    std::int64_t count = 0;

    bool operator==(const LevelCount&) const = default;
};

/// A part of a log, in the order of its numbers.
struct LogWindow {
    std::vector<LogLine> lines;
    /// Of the whole log, as far as it has a number; absent for an empty log.
    std::optional<std::int64_t> first_seq;
    std::optional<std::int64_t> last_seq;
    std::optional<std::int64_t> total;
    /// The run is over: no more lines will come.
    bool complete = false;
    std::optional<std::int64_t> first_error_seq;
    std::vector<LevelCount> by_level;

    bool operator==(const LogWindow&) const = default;
};

struct LogMatches {
    std::vector<LogLine> matches;
    std::optional<std::int64_t> total;
    bool complete = false;

    bool operator==(const LogMatches&) const = default;
};

} // namespace etl::model
