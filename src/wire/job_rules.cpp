// Which key of the specification's documents goes where, and what is refused rather than shown wrongly.
#include "wire/job_rules.hpp"

#include "wire/json_writer.hpp"
#include "wire/readers.hpp"
#include "wire/rule_builders.hpp"

namespace etl::wire {
namespace {

using model::Job;
using model::JobError;
using model::JobStatus;
using model::Metrics;
using model::RecentRun;
using model::RunHandle;

constexpr std::string_view status_word = "a status word";
constexpr std::string_view percentage = "a number from 0 to 100";

/// A context that is neither object nor list is shown as the JSON that it is.
Verdict read_bare_context(std::string& member, const Plain& value, const Limits& limits) {
    member.clear();
    if (value.kind == Plain::Kind::null) {
        return Verdict::stored;
    }
    JsonWriter writer(member, Layout::indented, limits.text_bytes);
    writer.plain(value);
    if (writer.cut()) {
        member.append(cut_mark);
    }
    return Verdict::stored;
}

/// Only an object can be a payload.
Verdict read_no_payload(std::string& member, const Plain&, const Limits&) {
    member = "{}";
    return Verdict::stored;
}

constexpr Rule metrics_rules[] = {
    plain<&Metrics::extracted, read_count>("extracted_count"),
    plain<&Metrics::transformed, read_count>("transformed_count"),
    plain<&Metrics::loaded, read_count>("loaded_count"),
    plain<&Metrics::errors, read_count>("error_count"),
};

constexpr Rule error_rules[] = {
    plain<&JobError::stage, read_stage>("stage"),
    plain<&JobError::error_type, read_prose>("error_type"),
    plain<&JobError::message, read_prose>("message"),
    plain<&JobError::timestamp, read_timestamp>("timestamp"),
    plain<&JobError::stack_trace, read_prose>("stack_trace"),
    kept<&JobError::context, Keep::shown, read_bare_context>("context"),
};

} // namespace

constexpr Shape metrics_shape = shape_of(metrics_rules);
constexpr Shape error_shape = shape_of(error_rules);

Verdict read_bare_error(std::optional<JobError>& member, const Plain& value, const Limits& limits) {
    member.reset();
    if (value.kind == Plain::Kind::text && !value.text.empty()) {
        return read_prose(member.emplace().message, value, limits);
    }
    return Verdict::stored;
}

namespace {

constexpr Rule job_status_rules[] = {
    plain<&JobStatus::job_id, read_id>("job_id"),
    plain<&JobStatus::status, read_status>("status", status_word),
    plain<&JobStatus::progress, read_progress>("progress", percentage),
    plain<&JobStatus::stage, read_stage>("stage"),
    plain<&JobStatus::started_at, read_timestamp>("started_at"),
    plain<&JobStatus::completed_at, read_timestamp>("completed_at"),
    object_or<&JobStatus::error, error_shape, read_bare_error>("error_details"),
    object<&JobStatus::metrics, metrics_shape>("metrics"),
};

} // namespace

constexpr Shape job_status_shape = shape_of(job_status_rules, "status", status_word, [](const void* target) {
    return !static_cast<const JobStatus*>(target)->status.raw.empty();
});

namespace {

constexpr Rule recent_run_rules[] = {
    plain<&RecentRun::id, read_identifier<model::RunIdTag>>("run_id"),
    plain<&RecentRun::status, read_status>("status"),
    plain<&RecentRun::started_at, read_timestamp>("started_at"),
    plain<&RecentRun::duration_ms, read_count>("duration_ms"),
};
constexpr Shape recent_run_shape = shape_of(recent_run_rules);
constexpr Rule recent_run_element = first_elements<RecentRun, recent_run_shape, 10>();

constexpr Rule job_rules[] = {
    plain<&Job::id, read_job_id>("id", "a number or a text"),
    plain<&Job::name, read_prose>("name"),
    plain<&Job::status, read_status>("status", status_word),
    plain<&Job::progress, read_progress>("progress", percentage),
    plain<&Job::active, read_active>("active", "true or false"),
    plain<&Job::last_run, read_timestamp>("last_run_started_at"),
    plain<&Job::last_run_finished, read_timestamp>("last_run_finished_at"),
    plain<&Job::next_run, read_timestamp>("next_run_at"),
    plain<&Job::entity_type, read_name>("entity_type"),
    plain<&Job::integration_id, read_integer>("integration_id"),
    plain<&Job::integration_type, read_prose>("integration_type"),
    kept<&Job::default_payload, Keep::sent, read_no_payload>("default_payload"),
    plain<&Job::schedule_interval_minutes, read_minutes>("schedule_interval_minutes"),
    plain<&Job::retry_interval_minutes, read_minutes>("retry_interval_minutes"),
    plain<&Job::retry_count, read_retry_count>("retry_count"),
    plain<&Job::error_message, read_prose>("error_message"),
    plain<&Job::stage, read_stage>("stage"),
    object<&Job::metrics, metrics_shape>("metrics"),
    object_or<&Job::error, error_shape, read_bare_error>("error_details"),
    list<&Job::recent_runs, recent_run_element>("recent_runs"),
    plain<&Job::usual_duration_ms, read_count>("usual_duration_ms"),
};
constexpr Shape job_shape{
    .first = job_rules,
    .count = std::size(job_rules),
    .required_key = "id",
    .required = "a number or a text",
    .complete = [](const void* target) { return !static_cast<const Job*>(target)->id.empty(); },
};
constexpr Rule job_element = element_object<Job, job_shape>("a job (an object)");

constexpr Rule trigger_answer_rules[] = {
    plain<&RunHandle::text, read_id>("job_id", "a number or a text"),
};
constexpr Shape trigger_answer_shape{
    .first = trigger_answer_rules,
    .count = std::size(trigger_answer_rules),
    .required_key = "job_id",
    .required = "a number or a text",
    .complete = [](const void* target) { return !static_cast<const RunHandle*>(target)->empty(); },
};

} // namespace

constexpr Rule job_list_document = document_list<job_element>("a list of jobs");
constexpr Rule job_status_document = document_object<job_status_shape>("a job's status (an object)");
constexpr Rule trigger_answer_document = document_object<trigger_answer_shape>("an object");

} // namespace etl::wire
