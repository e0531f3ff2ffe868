// Finds records, and keeps the counts and versions true while records change.
#include "app/jobs.hpp"

#include "app/reports.hpp"

#include <utility>

namespace etl::app {
namespace {

using model::StatusKind;

std::size_t place(StatusKind kind) { return static_cast<std::size_t>(kind); }

bool was_at_work(StatusKind kind) {
    return model::is_active(kind) || kind == StatusKind::pending || kind == StatusKind::paused ||
           kind == StatusKind::rate_limited;
}

/// A run is over that was seen at work, or that is newer than the one that was over before.
void note_end(JobsState& jobs, JobRecord& record, StatusKind before, StatusKind after) {
    if (after != StatusKind::completed && after != StatusKind::failed) {
        return;
    }
    const auto start = start_of(record.current);
    const bool known = start && record.ended_start == start;
    const bool newer = start && record.ended_start && *start > *record.ended_start;
    if (!known && (was_at_work(before) || newer)) {
        const model::JobStatus& now = record.current;
        std::string error = after != StatusKind::failed ? std::string()
                            : now.error                 ? now.error->message
                                                        : record.job.error_message;
        jobs.ended.push_back({record.job.id, after, std::move(error), false, start});
    }
    if (start) {
        record.ended_start = start;
    }
}

} // namespace

const JobRecord* JobsState::find(const model::JobId& id) const {
    const auto found = index.find(id);
    return found == index.end() ? nullptr : &records[found->second];
}

JobRecord* JobsState::find(const model::JobId& id) {
    const auto found = index.find(id);
    return found == index.end() ? nullptr : &records[found->second];
}

StatusKind shown_kind(const JobRecord& record) {
    const model::StatusWord& word = record.current.status;
    if (word.kind != StatusKind::ready && word.kind != StatusKind::unknown) {
        return word.kind;
    }
    if (!record.job.active) {
        return StatusKind::inactive;
    }
    return word.raw.empty() ? StatusKind::ready : word.kind;
}

bool is_busy(const JobRecord& record) {
    const StatusKind kind = shown_kind(record);
    return model::is_active(kind) || kind == StatusKind::pending;
}

std::size_t busy_count(const JobsState& jobs) {
    const auto& count = jobs.count_by_status;
    return count[place(StatusKind::pending)] + count[place(StatusKind::running)] + count[place(StatusKind::pausing)] +
           count[place(StatusKind::stopping)];
}

void record_changed(JobsState& jobs, JobRecord& record, StatusKind before) {
    const StatusKind after = shown_kind(record);
    if (after != before) {
        --jobs.count_by_status[place(before)];
        ++jobs.count_by_status[place(after)];
        if (model::is_active(before) != model::is_active(after)) {
            jobs.moved.push_back(record.job.id);
        }
    }
    record.version = ++jobs.version;
    note_end(jobs, record, before, after);
}

} // namespace etl::app
