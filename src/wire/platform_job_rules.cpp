// The platform's rows, details and status objects. Its status is an object in rows and messages and a text in details;
// both are taken everywhere.
#include "wire/platform_job_rules.hpp"

#include "model/sort_few.hpp"
#include "wire/readers.hpp"
#include "wire/rule_builders.hpp"

#include <algorithm>

namespace etl::wire {
namespace {

using model::Job;
using model::JobPatch;
using model::Step;
using model::Steps;

constexpr std::string_view status_word = "a status word";
constexpr std::string_view an_id = "a number or a text";

constexpr Rule step_rules[] = {
    plain<&Step::order, read_order>("order"),          plain<&Step::display_name, read_prose>("display_name"),
    plain<&Step::extraction, read_cell>("extraction"), plain<&Step::transform, read_cell>("transform"),
    plain<&Step::embedding, read_cell>("embedding"),
};
constexpr Shape step_shape = shape_of(step_rules);
constexpr Rule step_entry = named_element<Step, &Step::name, step_shape>();

} // namespace

constexpr Shape steps_shape{.entry = &step_entry};

namespace {

/// A reader for an optional member from one for the member itself; a text that is not there is no news.
template <class T, auto read>
Verdict read_news(std::optional<T>& member, const Plain& value, const Limits& limits) {
    member.reset();
    T news{};
    const Verdict verdict = read(news, value, limits);
    if (verdict == Verdict::stored && value.kind != Plain::Kind::null) {
        member = std::move(news);
    }
    return verdict;
}

/// Null says that there is no error, which is news too.
Verdict read_error_news(std::optional<std::string>& member, const Plain& value, const Limits& limits) {
    return read_prose(member.emplace(), value, limits);
}

Verdict read_int_news(std::optional<int>& member, const Plain& value, const Limits& limits) {
    return read_minutes(member, value, limits);
}

constexpr Rule status_patch_rules[] = {
    plain<&JobPatch::status, read_news<model::StatusWord, read_status>>("overall", status_word),
    object<&JobPatch::steps, steps_shape>("steps"),
    plain<&JobPatch::error_message, read_error_news>("error"),
    plain<&JobPatch::next_run, read_timestamp>("next_run"),
    plain<&JobPatch::reset_deadline, read_timestamp>("reset_deadline"),
    plain<&JobPatch::reset_attempt, read_int_news>("reset_attempt"),
    plain<&JobPatch::run_token, read_news<std::string, read_word>>("token"),
};

/// In a row the status object fills the job itself.
constexpr Rule row_status_rules[] = {
    plain<&Job::status, read_status>("overall", status_word),
    object<&Job::steps, steps_shape>("steps"),
    plain<&Job::reset_deadline, read_timestamp>("reset_deadline"),
    plain<&Job::reset_attempt, read_minutes>("reset_attempt"),
    plain<&Job::run_token, read_word>("token"),
};
constexpr Shape row_status_shape = shape_of(row_status_rules);

void forget_row_status(void* target) {
    Job& job = *static_cast<Job*>(target);
    job.status = {};
    job.steps.reset();
    job.reset_deadline.reset();
    job.reset_attempt.reset();
    job.run_token.clear();
}

Verdict read_row_status(void* target, const Plain& value, const Limits& limits) {
    forget_row_status(target);
    return read_status(static_cast<Job*>(target)->status, value, limits);
}

constexpr Rule row_rules[] = {
    plain<&Job::id, read_job_id>("id", an_id),
    plain<&Job::name, read_prose>("job_name"),
    inlined_or<row_status_shape, forget_row_status, read_row_status>("status", status_word),
    plain<&Job::active, read_active>("active", "true or false"),
    plain<&Job::schedule_interval_minutes, read_minutes>("schedule_interval_minutes"),
    plain<&Job::retry_interval_minutes, read_minutes>("retry_interval_minutes"),
    plain<&Job::integration_id, read_integer>("integration_id"),
    plain<&Job::integration_type, read_prose>("integration_type"),
    plain<&Job::integration_logo, read_word>("integration_logo_filename"),
    plain<&Job::integration_active, read_optional_flag>("integration_active"),
    plain<&Job::last_run, read_timestamp>("last_run_started_at"),
    plain<&Job::last_run_finished, read_timestamp>("last_run_finished_at"),
    plain<&Job::next_run, read_timestamp>("next_run"),
    plain<&Job::error_message, read_prose>("error_message"),
    plain<&Job::retry_count, read_retry_count>("retry_count"),
};
constexpr Shape row_shape =
    shape_of(row_rules, "id", an_id, [](const void* target) { return !static_cast<const Job*>(target)->id.empty(); });
constexpr Rule row_element = element_object<Job, row_shape>("a job (an object)");

constexpr Rule worker_status_rules[] = {
    plain<&JobPatch::id, read_job_id>("job_id"),
    plain<&JobPatch::status, read_news<model::StatusWord, read_status>>("overall", status_word),
    object<&JobPatch::steps, steps_shape>("steps"),
    plain<&JobPatch::written_at, read_timestamp>("last_updated"),
};
constexpr Shape worker_status_shape = shape_of(worker_status_rules, "overall", status_word, [](const void* target) {
    return static_cast<const JobPatch*>(target)->status.has_value();
});

} // namespace

constexpr Shape status_patch_shape = shape_of(status_patch_rules);
constexpr Rule platform_list_document = document_list<row_element>("a list of jobs");
constexpr Rule platform_job_document = document_object<row_shape>("a job (an object)");
constexpr Rule worker_status_document = document_object<worker_status_shape>("the workers' status (an object)");

void sort_steps(Steps& steps) {
    model::sort_few(steps, [](const Step& left, const Step& right) { return left.order < right.order; });
}

} // namespace etl::wire
