// The rules of queues, their history, dead messages and workers.
#include "wire/spec_queues.hpp"

#include "wire/job_rules.hpp"
#include "wire/reader.hpp"
#include "wire/readers.hpp"
#include "wire/rule_builders.hpp"

namespace etl::wire {
namespace {

using model::DeadLetter;
using model::DeadLetterPage;
using model::Queue;
using model::QueueHistory;
using model::QueueSample;
using model::QueueSeries;
using model::QueuesStatus;
using model::RedriveOutcome;
using model::WorkerGroup;
using model::WorkersStatus;

constexpr std::string_view an_id = "a number or a text";

constexpr Rule queue_rules[] = {
    plain<&Queue::name, read_name>("name", "a text"),
    plain<&Queue::stage, read_stage>("stage"),
    plain<&Queue::state, read_word>("state"),
    plain<&Queue::messages, read_count>("messages"),
    plain<&Queue::messages_ready, read_count>("messages_ready"),
    plain<&Queue::messages_unacknowledged, read_count>("messages_unacknowledged"),
    plain<&Queue::messages_dead, read_count>("messages_dead"),
    plain<&Queue::consumers, read_count>("consumers"),
    plain<&Queue::publish_rate, read_rate>("publish_rate"),
    plain<&Queue::deliver_rate, read_rate>("deliver_rate"),
    plain<&Queue::ack_rate, read_rate>("ack_rate"),
    plain<&Queue::oldest_age_seconds, read_rate>("oldest_age_seconds"),
};
constexpr Shape queue_shape = shape_of(
    queue_rules, "name", "a text", [](const void* target) { return !static_cast<const Queue*>(target)->name.empty(); });
constexpr Rule queue_element = element_object<Queue, queue_shape>("a queue (an object)");

constexpr Rule worker_rules[] = {
    plain<&WorkerGroup::name, read_word>("name"),
    plain<&WorkerGroup::stage, read_stage>("stage"),
    plain<&WorkerGroup::count, read_count>("count"),
    plain<&WorkerGroup::running, read_count>("running"),
};
constexpr Shape worker_shape = shape_of(worker_rules);
constexpr Rule worker_element = element_object<WorkerGroup, worker_shape>("");

constexpr Rule queues_rules[] = {
    list<&QueuesStatus::queues, queue_element>("queues", "a list of queues"),
    list<&QueuesStatus::workers, worker_element>("workers"),
    plain<&QueuesStatus::timestamp, read_timestamp>("timestamp"),
};
constexpr Shape queues_shape = shape_of(queues_rules, "queues", "a list of queues");
constexpr Rule queues_document = document_object<queues_shape>("the queues (an object)");

/// A gap keeps its place, or all points before it would move.
Verdict read_sample(QueueSample& member, const Plain& value, const Limits& limits) {
    read_number(member, value, limits);
    return Verdict::stored;
}
constexpr Rule sample_element = element_plain<QueueSample, read_sample>();
constexpr Rule series_rules[] = {
    plain<&QueueSeries::name, read_name>("name"),     list<&QueueSeries::ready, sample_element>("ready"),
    list<&QueueSeries::dead, sample_element>("dead"), list<&QueueSeries::publish, sample_element>("publish"),
    list<&QueueSeries::ack, sample_element>("ack"),
};
constexpr Shape series_shape = shape_of(series_rules);
constexpr Rule series_element = element_object<QueueSeries, series_shape>("a queue's history (an object)");

Verdict read_step_seconds(double& member, const Plain& value, const Limits& limits) {
    std::optional<double> read;
    read_rate(read, value, limits);
    member = read.value_or(0.0);
    return member > 0.0 ? Verdict::stored : Verdict::wrong_type;
}
constexpr Rule history_rules[] = {
    plain<&QueueHistory::step_seconds, read_step_seconds>("step_seconds", "a number of seconds"),
    list<&QueueHistory::series, series_element>("series", "a list of series"),
    plain<&QueueHistory::until, read_timestamp>("until"),
};
constexpr Shape history_shape = shape_of(history_rules, "step_seconds", "a number of seconds", [](const void* target) {
    return static_cast<const QueueHistory*>(target)->step_seconds > 0.0;
});
constexpr Rule history_document = document_object<history_shape>("the queues' history (an object)");

constexpr Rule dead_letter_rules[] = {
    plain<&DeadLetter::id, read_identifier<model::DeadLetterTag>>("id", an_id),
    plain<&DeadLetter::record_id, read_identifier<model::RecordTag>>("record_id"),
    plain<&DeadLetter::run_id, read_identifier<model::RunIdTag>>("run_id"),
    object_or<&DeadLetter::error, error_shape, read_bare_error>("error_details"),
    plain<&DeadLetter::died_at, read_timestamp>("died_at"),
    plain<&DeadLetter::attempts, read_count>("attempts"),
};
constexpr Shape dead_letter_shape = shape_of(dead_letter_rules, "id", an_id, [](const void* target) {
    return !static_cast<const DeadLetter*>(target)->id.empty();
});
constexpr Rule dead_letter_element = element_object<DeadLetter, dead_letter_shape>("a message (an object)");

constexpr Rule dead_page_rules[] = {
    list<&DeadLetterPage::messages, dead_letter_element>("messages", "a list of messages"),
    plain<&DeadLetterPage::next_cursor, read_name>("next_cursor"),
    plain<&DeadLetterPage::total, read_count>("total"),
};
constexpr Shape dead_page_shape = shape_of(dead_page_rules, "messages", "a list of messages");
constexpr Rule dead_page_document = document_object<dead_page_shape>("a page of messages (an object)");

Verdict read_moved(std::int64_t& member, const Plain& value, const Limits& limits) {
    std::optional<std::int64_t> read;
    read_count(read, value, limits);
    member = read.value_or(0);
    return read ? Verdict::stored : Verdict::wrong_type;
}
constexpr Rule dead_id_element = element_plain<model::DeadLetterId, read_listed_identifier<model::DeadLetterTag>>();
constexpr Rule redrive_rules[] = {
    plain<&RedriveOutcome::moved, read_moved>("moved", "a count"),
    list<&RedriveOutcome::ids, dead_id_element>("ids"),
};
constexpr Shape redrive_shape = shape_of(redrive_rules, "moved", "a count");
constexpr Rule redrive_document = document_object<redrive_shape>("what was moved (an object)");

constexpr Rule workers_rules[] = {
    list<&WorkersStatus::groups, worker_element>("workers", "a list of workers"),
    plain<&WorkersStatus::message, read_text_only>("message"),
};
constexpr Shape workers_shape = shape_of(workers_rules, "workers", "a list of workers");
constexpr Rule workers_document = document_object<workers_shape>("the workers (an object)");

} // namespace

Decoded<QueuesStatus> decode_queues(std::string_view body, const Limits& limits) {
    return decode<QueuesStatus>(body, limits.message_bytes, queues_document, limits);
}

Decoded<QueueHistory> decode_queue_history(std::string_view body, const Limits& limits) {
    return decode<QueueHistory>(body, limits.body_bytes, history_document, limits);
}

Decoded<DeadLetterPage> decode_dead_letters(std::string_view body, const Limits& limits) {
    return decode<DeadLetterPage>(body, limits.body_bytes, dead_page_document, limits);
}

Decoded<RedriveOutcome> decode_redrive(std::string_view body, const Limits& limits) {
    return decode<RedriveOutcome>(body, limits.body_bytes, redrive_document, limits);
}

Decoded<WorkersStatus> decode_workers(std::string_view body, const Limits& limits) {
    return decode<WorkersStatus>(body, limits.message_bytes, workers_document, limits);
}

} // namespace etl::wire
