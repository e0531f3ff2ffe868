// Documents as the specification's server sends them, for all tests of this room; each uses every field that is read.
#pragma once

#include <string>
#include <string_view>

namespace etl::wire::documents {

inline constexpr std::string_view failed_status = R"({
  "job_id": "etl-7f3a",
  "status": "failed",
  "progress": 45,
  "stage": "transform",
  "started_at": "2026-11-23T14:05:31Z",
  "completed_at": "2026-11-23T14:09:02.5+01:00",
  "error_details": {
    "stage": "transform",
    "error_type": "database_error",
    "message": "duplicate key \u201cABC-12\u201d in \ud83d\uddc4",
    "timestamp": "2026-11-23T14:09:02Z",
    "stack_trace": "Traceback (most recent call last):\n  File \"worker.py\", line 12\nIntegrityError",
    "context": {"zebra": 9223372036854775807, "batch": [1, 2.50, {}, []], "key": "a\"b\u0001", "none": null, "on": true}
  },
  "metrics": {"extracted_count": 1200, "transformed_count": 900, "loaded_count": 0, "error_count": 3}
})";

inline constexpr std::string_view two_jobs = R"([
  {
    "id": 9007199254740993, "name": "Jira", "status": "FINISHED", "progress": 100, "active": true,
    "entity_type": "jira_issues", "integration_id": 17, "integration_type": "jira",
    "default_payload": {"project": "ABC", "since": null, "size": 1.50, "ids": [18446744073709551615, -3]},
    "schedule_interval_minutes": 60, "retry_interval_minutes": 15, "retry_count": 2,
    "last_run_started_at": "2026-11-23T14:05:31Z", "last_run_finished_at": "2026-11-23T14:06:00Z",
    "next_run_at": "2026-11-23 15:05:31", "stage": "vectorize",
    "metrics": {"extracted_count": 10, "transformed_count": 9, "loaded_count": 8, "error_count": 1},
    "error_message": "one of ten", "error_details": {"stage": "load", "message": "one record was refused"},
    "recent_runs": [{"run_id": "r1", "status": "completed", "duration_ms": 29000}],
    "usual_duration_ms": 30000
  },
  {"id": "github", "name": "GitHub", "status": "running", "active": false}
])";

/// The document with the first `from` exchanged for `to`.
inline std::string with(std::string_view document, std::string_view from, std::string_view to) {
    std::string result(document);
    const std::size_t at = result.find(from);
    return at == std::string::npos ? "the document has no such text" : result.replace(at, from.size(), to);
}

} // namespace etl::wire::documents
