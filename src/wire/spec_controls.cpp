// The rules of capabilities and of the controls' answers; the platform's answers to its few controls fit them too.
#include "wire/spec_controls.hpp"

#include "wire/reader.hpp"
#include "wire/readers.hpp"
#include "wire/rule_builders.hpp"

namespace etl::wire {
namespace {

using model::ActiveOutcome;
using model::Capabilities;
using model::ControlOutcome;
using model::JobSettings;
using model::StartOutcome;

constexpr Rule control_element{.plain = [](void* target, const Plain& value, const Limits& limits) {
    std::string word;
    const Verdict verdict = read_word(word, value, limits);
    if (const auto control = model::parse_control(word)) {
        static_cast<model::ControlSet*>(target)->insert(*control);
    }
    return verdict;
}};
constexpr Rule capabilities_rules[] = {
    list<&Capabilities::controls, control_element>("controls"),
    plain<&Capabilities::runs, read_flag>("runs"),
    plain<&Capabilities::logs, read_flag>("logs"),
    plain<&Capabilities::queues, read_flag>("queues"),
    plain<&Capabilities::workers, read_flag>("workers"),
    plain<&Capabilities::raw_data, read_flag>("raw_data"),
    plain<&Capabilities::job_stream, read_flag>("job_stream"),
    plain<&Capabilities::role, read_word>("role"),
};
constexpr Shape capabilities_shape = shape_of(capabilities_rules);
constexpr Rule capabilities_document = document_object<capabilities_shape>("capabilities (an object)");

constexpr Rule start_rules[] = {
    plain<&StartOutcome::job_id, read_job_id>("job_id"),
    plain<&StartOutcome::run_id, read_identifier<model::RunIdTag>>("run_id"),
    plain<&StartOutcome::status, read_status>("status"),
    plain<&StartOutcome::status, read_status>("new_status"),
    plain<&StartOutcome::message, read_text_only>("message"),
};
constexpr Shape start_shape = shape_of(start_rules);
constexpr Rule start_document = document_object<start_shape>("an object");

constexpr Rule job_id_element = element_plain<model::JobId, read_listed_identifier<model::JobTag>>();
constexpr Rule outcome_rules[] = {
    plain<&ControlOutcome::job_id, read_job_id>("job_id"),
    plain<&ControlOutcome::old_status, read_status>("old_status"),
    plain<&ControlOutcome::new_status, read_status>("new_status"),
    list<&ControlOutcome::jobs_reset, job_id_element>("jobs_reset"),
    plain<&ControlOutcome::message, read_text_only>("message"),
};
constexpr Shape outcome_shape = shape_of(outcome_rules);
constexpr Rule outcome_document = document_object<outcome_shape>("an object");

constexpr Rule active_rules[] = {
    plain<&ActiveOutcome::job_id, read_job_id>("job_id"),
    plain<&ActiveOutcome::active, read_optional_flag>("active", "true or false"),
    plain<&ActiveOutcome::message, read_text_only>("message"),
};
constexpr Shape active_shape = shape_of(active_rules);
constexpr Rule active_document = document_object<active_shape>("an object");

constexpr Rule settings_rules[] = {
    plain<&JobSettings::schedule_interval_minutes, read_minutes>("schedule_interval_minutes"),
    plain<&JobSettings::retry_interval_minutes, read_minutes>("retry_interval_minutes"),
};
constexpr Shape settings_shape = shape_of(settings_rules);
constexpr Rule settings_document = document_object<settings_shape>("settings (an object)");

} // namespace

Decoded<Capabilities> decode_capabilities(std::string_view body, const Limits& limits) {
    return decode<Capabilities>(body, limits.message_bytes, capabilities_document, limits);
}

Decoded<StartOutcome> decode_start_outcome(std::string_view body, const Limits& limits) {
    return decode<StartOutcome>(body, limits.message_bytes, start_document, limits);
}

Decoded<ControlOutcome> decode_control_outcome(std::string_view body, const Limits& limits) {
    return decode<ControlOutcome>(body, limits.message_bytes, outcome_document, limits);
}

Decoded<ActiveOutcome> decode_active_outcome(std::string_view body, const Limits& limits) {
    return decode<ActiveOutcome>(body, limits.message_bytes, active_document, limits);
}

Decoded<JobSettings> decode_settings(std::string_view body, const Limits& limits) {
    return decode<JobSettings>(body, limits.message_bytes, settings_document, limits);
}

} // namespace etl::wire
