// Merges reports into records. Comparing comes before copying: most reports of a quiet list say nothing new.
#include "app/reports.hpp"

#include <algorithm>

namespace etl::app {
namespace {

using model::JobStatus;
using model::StatusKind;
using Time = std::optional<model::Timestamp>;

const model::Stage no_stage;
const model::Metrics no_metrics;
const std::optional<model::JobError> no_error;
const Time no_time;

std::optional<model::EpochMilliseconds> instant(const Time& time) { return time ? time->instant : std::nullopt; }

/// Two spellings of one word ("RUNNING", "running") are no change; of an unknown word the spelling is all there is.
bool same_word(const model::StatusWord& left, const model::StatusWord& right) {
    return left.kind == right.kind && (left.kind != StatusKind::unknown || left.raw == right.raw);
}

bool same_time(const Time& left, const Time& right) {
    if (instant(left) && instant(right)) {
        return instant(left) == instant(right);
    }
    return left == right;
}

/// All but the id: a report belongs to the job by whose way it came, whatever id it carries.
bool same_state(const JobStatus& left, const JobStatus& right) {
    return same_word(left.status, right.status) && left.progress == right.progress && left.stage == right.stage &&
           left.metrics == right.metrics && same_time(left.started_at, right.started_at) &&
           same_time(left.completed_at, right.completed_at) && left.error == right.error;
}

void replace(JobsState& jobs, JobRecord& record, const JobStatus& status) {
    if (record.has_status && same_state(record.current, status)) {
        return;
    }
    const StatusKind before = shown_kind(record);
    record.current = status;
    record.current.job_id = record.job.id.text;
    record.has_status = true;
    record_changed(jobs, record, before);
}

/// What a row says of the newest run, completed by what is known of it already. It refers to the row and the record,
/// so that an unchanged row costs no copy.
struct RowReport {
    const model::StatusWord& status;
    int progress;
    const model::Stage& stage;
    const model::Metrics& metrics;
    const std::optional<model::JobError>& error;
    const Time& started_at;
    const Time& completed_at;
    bool has_status;
};

RowReport read_row(const model::Job& row, const JobRecord& record, bool newer_run) {
    const JobStatus& known = record.current;
    // A row that knows less than was heard of the same run takes nothing away.
    const bool keep = !newer_run && same_word(row.status, known.status);
    const bool row_knows_more = !row.stage.raw.empty() || !row.metrics.empty() || row.error.has_value();

    const auto row_start = instant(row.last_run);
    const auto known_start = instant(known.started_at);
    // Progress 0 of a bare row may be progress left out; within one run it does not go back to nothing.
    const bool same_run = keep && row_start && row_start == known_start;
    const bool progress_left_out =
        same_run && row.progress == 0 && !row_knows_more && model::is_active(known.status.kind);
    // Some servers note the last run in the row only when it is over: then the row's start lags behind.
    const bool start_lags = keep && row_start && known_start && *row_start < *known_start;

    const bool over = model::is_terminal(row.status.kind);
    const Time& known_completion = keep ? known.completed_at : no_time;
    return RowReport{
        row.status,
        progress_left_out ? known.progress : row.progress,
        !row.stage.raw.empty() ? row.stage : (keep ? known.stage : no_stage),
        !row.metrics.empty() ? row.metrics : (keep ? known.metrics : no_metrics),
        row.error ? row.error : (keep ? known.error : no_error),
        row.last_run && !start_lags ? row.last_run : (keep ? known.started_at : no_time),
        over && row.last_run_finished && !start_lags ? row.last_run_finished : known_completion,
        row_knows_more || (keep && record.has_status),
    };
}

/// What a patched row says of the run. The row's times are the list's, maybe of the run before, and no message carries
/// any: they are those that are known of the same run, and unknown of one that has just begun or ended.
RowReport read_patched(const model::Job& row, const JobRecord& record) {
    const JobStatus& known = record.current;
    const bool keep = same_word(row.status, known.status);
    const bool begins = model::is_active(row.status.kind) && !model::is_active(known.status.kind);
    return RowReport{
        row.status,
        row.progress,
        !row.stage.raw.empty() ? row.stage : (keep ? known.stage : no_stage),
        !row.metrics.empty() ? row.metrics : (keep ? known.metrics : no_metrics),
        row.error ? row.error : (keep ? known.error : no_error),
        begins ? no_time : known.started_at,
        keep ? known.completed_at : no_time,
        !row.stage.raw.empty() || !row.metrics.empty() || row.error || (keep && record.has_status),
    };
}

bool agrees(const RowReport& report, const JobRecord& record) {
    const JobStatus& known = record.current;
    return same_word(report.status, known.status) && report.progress == known.progress && report.stage == known.stage &&
           report.metrics == known.metrics && report.error == known.error &&
           same_time(report.started_at, known.started_at) && same_time(report.completed_at, known.completed_at) &&
           report.has_status == record.has_status;
}

/// The row with what messages said of the run.
model::Job with_run_of(model::Job row, const JobRecord& record) {
    const model::Job& heard = record.job;
    row.status = record.current.status;
    row.progress = heard.progress;
    row.progress_is_estimate = heard.progress_is_estimate;
    row.steps = heard.steps;
    row.stage = heard.stage;
    row.error_message = heard.error_message;
    row.next_run = heard.next_run;
    row.reset_deadline = heard.reset_deadline;
    row.reset_attempt = heard.reset_attempt;
    row.resume_at = heard.resume_at;
    row.run_token = heard.run_token;
    return row;
}

void apply(const RowReport& report, JobRecord& record) {
    // The parts may refer to those that they replace, so they are copied before anything is overwritten.
    JobStatus next;
    next.job_id = record.job.id.text;
    next.status = report.status;
    next.progress = report.progress;
    next.stage = report.stage;
    next.metrics = report.metrics;
    next.error = report.error;
    next.started_at = report.started_at;
    next.completed_at = report.completed_at;
    record.has_status = report.has_status;
    record.current = std::move(next);
}

} // namespace

std::optional<model::EpochMilliseconds> start_of(const JobStatus& status) { return instant(status.started_at); }

void take_message(JobsState& jobs, JobRecord& record, const JobStatus& status, model::EpochMilliseconds now) {
    record.heard_at = now;
    replace(jobs, record, status);
}

void take_message(JobsState& jobs, JobRecord& record, const model::JobPatch& patch, model::EpochMilliseconds now) {
    record.heard_at = now;
    record.patched_at = now;
    model::Job before_it = record.job;
    before_it.status = record.current.status; // a control's answer may have told it
    model::Job row = model::patched(std::move(before_it), patch);
    if (!patch.step.empty()) {
        row.stage = model::parse_stage(patch.step);
    }
    const StatusKind before = shown_kind(record);
    const RowReport report = read_patched(row, record);
    const bool run_changed = !agrees(report, record);
    if (!run_changed && row == record.job) {
        return;
    }
    if (run_changed) {
        apply(report, record);
    }
    record.job = std::move(row);
    record_changed(jobs, record, before);
}

bool take_row(JobsState& jobs, JobRecord& record, const model::Job& row, model::EpochMilliseconds sent_at) {
    const StatusKind before = shown_kind(record);
    bool changed = false;
    bool news = false;
    const auto row_start = instant(row.last_run);
    const auto known_start = start_of(record.current);
    const bool newer_run = row_start && known_start && *row_start > *known_start;
    if (record.patched_at > sent_at && !newer_run) {
        model::Job merged = with_run_of(row, record);
        if (!(record.job == merged)) {
            record.job = std::move(merged);
            changed = true;
        }
    } else if (!(record.job == row)) {
        record.job = row;
        changed = true;
    }

    if (newer_run || record.heard_at <= sent_at) {
        record.heard_at = std::max(record.heard_at, sent_at);
        const RowReport report = read_row(row, record, newer_run);
        if (!agrees(report, record)) {
            apply(report, record);
            changed = news = true;
        }
    }
    if (changed) {
        record_changed(jobs, record, before);
    }
    return news;
}

bool take_word(JobsState& jobs, JobRecord& record, const model::StatusWord& word, model::EpochMilliseconds sent_at,
               model::EpochMilliseconds now) {
    if (word.raw.empty() || record.heard_at > sent_at) {
        return false;
    }
    // A list that was asked for before this answer may not know of it, so it must not take the job back.
    record.heard_at = now;
    if (!same_word(record.current.status, word)) {
        const StatusKind before = shown_kind(record);
        record.current.status = word;
        if (word.kind != StatusKind::failed) {
            // Pending and ready begin afresh (contract.md 1.2); of any other, the row says whether it has one.
            record.current.error.reset();
        }
        record_changed(jobs, record, before);
    }
    return true;
}

bool take_run_status(JobsState& jobs, JobRecord& record, const JobStatus& status, model::EpochMilliseconds sent_at) {
    const auto start = start_of(status);
    const auto known_start = start_of(record.current);
    const bool comparable = start && known_start;
    if (comparable && *start < *known_start) {
        return false;
    }
    const bool newer_run = comparable && *start > *known_start;
    // Two requests of one moment may be answered in either order; this one is made again soon, so it gives way.
    if (!newer_run && record.heard_at >= sent_at) {
        return false;
    }
    record.heard_at = std::max(record.heard_at, sent_at);
    replace(jobs, record, status);
    return true;
}

} // namespace etl::app
