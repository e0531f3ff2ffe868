// Runs, logs, queues, workers and raw data as JSON.
#include "probe_print.hpp"

namespace etl::contract {
namespace {

std::string_view name_of(model::TriggerKind kind) {
    switch (kind) {
    case model::TriggerKind::manual:
        return "manual";
    case model::TriggerKind::schedule:
        return "schedule";
    case model::TriggerKind::retry:
        return "retry";
    case model::TriggerKind::unknown:
        break;
    }
    return "unknown";
}

std::string_view name_of(model::LogLevelKind kind) {
    switch (kind) {
    case model::LogLevelKind::debug:
        return "debug";
    case model::LogLevelKind::info:
        return "info";
    case model::LogLevelKind::warning:
        return "warning";
    case model::LogLevelKind::error:
        return "error";
    case model::LogLevelKind::critical:
        return "critical";
    case model::LogLevelKind::unknown:
        break;
    }
    return "unknown";
}

std::string_view name_of(model::RecordStatusKind kind) {
    switch (kind) {
    case model::RecordStatusKind::pending:
        return "pending";
    case model::RecordStatusKind::processing:
        return "processing";
    case model::RecordStatusKind::completed:
        return "completed";
    case model::RecordStatusKind::failed:
        return "failed";
    case model::RecordStatusKind::unknown:
        break;
    }
    return "unknown";
}

/// A kind beside the server's own word.
template <class Word>
Json word(const Word& value) {
    return {{"kind", name_of(value.kind)}, {"raw", value.raw}};
}

} // namespace

Json Print::of(const model::RunStage& stage) {
    return {{"stage", of(stage.stage)},
            {"status", of(stage.status)},
            {"started_at", of(stage.started_at)},
            {"completed_at", of(stage.completed_at)},
            {"in", of(stage.in)},
            {"out", of(stage.out)},
            {"errors", of(stage.errors)}};
}

Json Print::of(const model::LogCounts& counts) {
    return {{"warning", of(counts.warning)}, {"error", of(counts.error)}};
}

Json Print::of(const model::Run& run) {
    return {{"id", of(run.id)},
            {"job_id", of(run.job_id)},
            {"job_name", run.job_name},
            {"status", of(run.status)},
            {"trigger", word(run.trigger)},
            {"by", run.by},
            {"stage", of(run.stage)},
            {"started_at", of(run.started_at)},
            {"completed_at", of(run.completed_at)},
            {"duration_ms", of(run.duration_ms)},
            {"metrics", of(run.metrics)},
            {"stages", of(run.stages)},
            {"error", of(run.error)},
            {"log_counts", of(run.log_counts)},
            {"payload", of(run.payload)}};
}

Json Print::of(const model::RunPage& page) { return {{"runs", of(page.runs)}, {"next_cursor", page.next_cursor}}; }

Json Print::of(const model::LogSpan& span) {
    return {{"begin", span.begin}, {"end", span.end}, {"color", span.color}, {"bold", span.bold}};
}

Json Print::of(const model::LogLine& line) {
    return {{"seq", line.seq},         {"timestamp", of(line.timestamp)}, {"level", word(line.level)},
            {"stage", of(line.stage)}, {"message", line.message},         {"spans", of(line.spans)}};
}

Json Print::of(const model::LevelCount& count) { return {{"level", word(count.level)}, {"count", count.count}}; }

Json Print::of(const model::LogWindow& window) {
    return {{"lines", of(window.lines)},       {"first_seq", of(window.first_seq)},
            {"last_seq", of(window.last_seq)}, {"total", of(window.total)},
            {"complete", window.complete},     {"first_error_seq", of(window.first_error_seq)},
            {"by_level", of(window.by_level)}};
}

Json Print::of(const model::LogMatches& matches) {
    return {{"matches", of(matches.matches)}, {"total", of(matches.total)}, {"complete", matches.complete}};
}

Json Print::of(const model::Queue& queue) {
    return {{"name", queue.name},
            {"stage", of(queue.stage)},
            {"state", queue.state},
            {"messages", of(queue.messages)},
            {"messages_ready", of(queue.messages_ready)},
            {"messages_unacknowledged", of(queue.messages_unacknowledged)},
            {"messages_dead", of(queue.messages_dead)},
            {"consumers", of(queue.consumers)},
            {"memory_bytes", of(queue.memory_bytes)},
            {"publish_rate", of(queue.publish_rate)},
            {"deliver_rate", of(queue.deliver_rate)},
            {"ack_rate", of(queue.ack_rate)},
            {"oldest_age_seconds", of(queue.oldest_age_seconds)}};
}

Json Print::of(const model::WorkerGroup& group) {
    return {{"name", group.name},
            {"tier", group.tier},
            {"stage", of(group.stage)},
            {"count", of(group.count)},
            {"running", of(group.running)}};
}

Json Print::of(const model::QueuesStatus& status) {
    return {{"queues", of(status.queues)}, {"workers", of(status.workers)}, {"timestamp", of(status.timestamp)}};
}

Json Print::of(const model::WorkersStatus& status) {
    return {{"groups", of(status.groups)}, {"running", of(status.running)}, {"message", status.message}};
}

Json Print::of(const model::QueueSeries& series) {
    return {{"name", series.name},
            {"ready", of(series.ready)},
            {"dead", of(series.dead)},
            {"publish", of(series.publish)},
            {"ack", of(series.ack)}};
}

Json Print::of(const model::QueueHistory& history) {
    return {{"step_seconds", history.step_seconds}, {"series", of(history.series)}, {"until", of(history.until)}};
}

Json Print::of(const model::DeadLetter& letter) {
    return {{"id", of(letter.id)},       {"record_id", of(letter.record_id)}, {"run_id", of(letter.run_id)},
            {"error", of(letter.error)}, {"died_at", of(letter.died_at)},     {"attempts", of(letter.attempts)}};
}

Json Print::of(const model::DeadLetterPage& page) {
    return {{"messages", of(page.messages)}, {"next_cursor", page.next_cursor}, {"total", of(page.total)}};
}

Json Print::of(const model::RedriveOutcome& outcome) { return {{"moved", outcome.moved}, {"ids", of(outcome.ids)}}; }

Json Print::of(const model::RawDataRecord& record) {
    return {{"id", of(record.id)},
            {"entity_type", record.entity_type},
            {"external_id", record.external_id},
            {"raw_data", of(record.raw_data)},
            {"processing_status", word(record.processing_status)},
            {"created_at", of(record.created_at)},
            {"processed_at", of(record.processed_at)},
            {"integration_id", of(record.integration_id)},
            {"error", of(record.error)},
            {"run_id", of(record.run_id)},
            {"job_id", of(record.job_id)},
            {"size", of(record.size)}};
}

Json Print::of(const model::RawDataPage& page) {
    return {{"records", of(page.records)}, {"next_cursor", page.next_cursor}, {"total", of(page.total)}};
}

} // namespace etl::contract
