// What is asked of a server, as plain data; wire makes addresses of it (contract.md 1.1 and 1.2). Words and cursors are
// the server's own, and empty where nothing is asked.
#pragma once

#include "model/identifier.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace etl::model {

/// The runs of one job, or of all.
struct RunsQuery {
    JobId job;
    std::string status;
    std::optional<int> limit;
    std::string cursor;

    bool operator==(const RunsQuery&) const = default;
};

struct RawDataQuery {
    std::string entity_type;
    std::string status;
    /// The three of the extension; without them the answer is the specification's bare array.
    RunId run;
    std::string cursor;
    bool paged = false;
    std::optional<int> limit;

    bool operator==(const RawDataQuery&) const = default;
};

/// Which lines of a log count at all: those of this level and above, of this stage.
struct LogFilter {
    std::string level;
    std::string stage;

    bool operator==(const LogFilter&) const = default;
};

/// A part of a run's log, from one place on.
struct LogQuery {
    enum class Place {
        after,  ///< the lines after a number
        before, ///< the last lines before a number
        tail,   ///< the last lines, as many as the number says
        at,     ///< the lines from a time on
    };

    Place place = Place::after;
    std::int64_t number = 0;
    /// ISO 8601 with a zone; only for `at`.
    std::string time;
    std::optional<int> limit;
    LogFilter filter;

    bool operator==(const LogQuery&) const = default;
};

struct LogSearch {
    std::string text;
    std::optional<std::int64_t> after;
    std::optional<int> limit;
    LogFilter filter;

    bool operator==(const LogSearch&) const = default;
};

/// A page of the messages that a queue gave up on.
struct DeadLettersQuery {
    std::optional<int> limit;
    std::string cursor;

    bool operator==(const DeadLettersQuery&) const = default;
};

} // namespace etl::model
