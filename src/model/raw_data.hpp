// RawDataRecord: a record as its source gave it, before any transformation (specification, task 3.1).
#pragma once

#include "model/identifier.hpp"
#include "model/job.hpp"
#include "model/raw_json.hpp"

#include <vector>

namespace etl::model {

enum class RecordStatusKind { unknown, pending, processing, completed, failed };

struct RecordStatus {
    RecordStatusKind kind = RecordStatusKind::unknown;
    /// As the server wrote it.
    std::string raw;

    bool operator==(const RecordStatus&) const = default;
};

[[nodiscard]] RecordStatus parse_record_status(std::string_view word);

struct RawDataRecord {
    RecordId id;
    std::string entity_type;
    std::string external_id;
    RawJson raw_data;
    RecordStatus processing_status;
    std::optional<Timestamp> created_at;
    std::optional<Timestamp> processed_at;
    std::optional<std::int64_t> integration_id;
    std::optional<JobError> error;
    /// The extension's: where the record came from, and how long it is in bytes.
    RunId run_id;
    JobId job_id;
    std::optional<std::int64_t> size;

    bool operator==(const RawDataRecord&) const = default;
};

struct RawDataPage {
    std::vector<RawDataRecord> records;
    /// Asks for the next page; empty on the last, and in the specification's bare array.
    std::string next_cursor;
    std::optional<std::int64_t> total;

    bool operator==(const RawDataPage&) const = default;
};

} // namespace etl::model
