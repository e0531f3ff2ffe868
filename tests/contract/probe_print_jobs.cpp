// Jobs, their status and messages, the controls' answers, sessions and failures as JSON.
#include "probe_print.hpp"

namespace etl::contract {
namespace {

std::string_view name_of(model::StageKind kind) {
    switch (kind) {
    case model::StageKind::extract:
        return "extract";
    case model::StageKind::transform:
        return "transform";
    case model::StageKind::load:
        return "load";
    case model::StageKind::vectorize:
        return "vectorize";
    case model::StageKind::unknown:
        break;
    }
    return "unknown";
}

std::string_view name_of(model::CellKind kind) {
    switch (kind) {
    case model::CellKind::idle:
        return "idle";
    case model::CellKind::running:
        return "running";
    case model::CellKind::finished:
        return "finished";
    case model::CellKind::failed:
        return "failed";
    case model::CellKind::unknown:
        break;
    }
    return "unknown";
}

std::string_view name_of(model::FailureKind kind) {
    switch (kind) {
    case model::FailureKind::unreachable:
        return "unreachable";
    case model::FailureKind::timed_out:
        return "timed_out";
    case model::FailureKind::signed_out:
        return "signed_out";
    case model::FailureKind::forbidden:
        return "forbidden";
    case model::FailureKind::not_found:
        return "not_found";
    case model::FailureKind::refused:
        return "refused";
    case model::FailureKind::invalid:
        return "invalid";
    case model::FailureKind::too_many:
        return "too_many";
    case model::FailureKind::server_error:
        return "server_error";
    case model::FailureKind::unreadable:
        break;
    }
    return "unreadable";
}

std::string_view name_of(model::PlatformMessage::Kind kind) {
    using Kind = model::PlatformMessage::Kind;
    switch (kind) {
    case Kind::job_status_update:
        return "job_status_update";
    case Kind::progress:
        return "progress";
    case Kind::status:
        return "status";
    case Kind::completion:
        return "completion";
    case Kind::exception:
        return "exception";
    case Kind::ignored:
        break;
    }
    return "ignored";
}

} // namespace

Json Print::parsed(const std::string& text) {
    const Json value = text.empty() ? Json(nullptr) : Json::parse(text, nullptr, false);
    return value.is_discarded() ? Json(text) : value;
}

Json Print::of(const model::StatusWord& status) {
    return {{"kind", model::status_name(status.kind)}, {"raw", status.raw}};
}

Json Print::of(const model::Stage& stage) { return {{"kind", name_of(stage.kind)}, {"raw", stage.raw}}; }

Json Print::of(const model::Timestamp& time) { return time.instant ? Json(*time.instant) : Json(time.text); }

Json Print::of(const model::RawJson& json) { return parsed(json.text); }

Json Print::of(const model::Metrics& metrics) {
    return {{"extracted", of(metrics.extracted)},
            {"transformed", of(metrics.transformed)},
            {"loaded", of(metrics.loaded)},
            {"errors", of(metrics.errors)}};
}

Json Print::of(const model::JobError& error) {
    return {{"stage", of(error.stage)},         {"error_type", error.error_type},   {"message", error.message},
            {"timestamp", of(error.timestamp)}, {"stack_trace", error.stack_trace}, {"context", parsed(error.context)}};
}

Json Print::of(const model::JobStatus& status) {
    return {
        {"job_id", status.job_id},   {"status", of(status.status)},         {"progress", status.progress},
        {"stage", of(status.stage)}, {"started_at", of(status.started_at)}, {"completed_at", of(status.completed_at)},
        {"error", of(status.error)}, {"metrics", of(status.metrics)}};
}

Json Print::of(const model::RecentRun& run) {
    return {{"id", of(run.id)},
            {"status", of(run.status)},
            {"started_at", of(run.started_at)},
            {"duration_ms", of(run.duration_ms)}};
}

Json Print::of(const model::Job& job) {
    return {{"id", of(job.id)},
            {"name", job.name},
            {"status", of(job.status)},
            {"progress", job.progress},
            {"active", job.active},
            {"last_run", of(job.last_run)},
            {"last_run_finished", of(job.last_run_finished)},
            {"next_run", of(job.next_run)},
            {"entity_type", job.entity_type},
            {"integration_id", of(job.integration_id)},
            {"integration_type", job.integration_type},
            {"default_payload", parsed(job.default_payload)},
            {"schedule_interval_minutes", of(job.schedule_interval_minutes)},
            {"retry_interval_minutes", of(job.retry_interval_minutes)},
            {"retry_count", job.retry_count},
            {"error_message", job.error_message},
            {"stage", of(job.stage)},
            {"metrics", of(job.metrics)},
            {"error", of(job.error)},
            {"recent_runs", of(job.recent_runs)},
            {"usual_duration_ms", of(job.usual_duration_ms)},
            {"steps", of(job.steps)},
            {"progress_is_estimate", job.progress_is_estimate},
            {"reset_deadline", of(job.reset_deadline)},
            {"reset_attempt", of(job.reset_attempt)},
            {"resume_at", of(job.resume_at)},
            {"integration_active", of(job.integration_active)},
            {"integration_logo", job.integration_logo},
            {"run_token", job.run_token}};
}

Json Print::of(const model::StepCell& cell) { return {{"kind", name_of(cell.kind)}, {"raw", cell.raw}}; }

Json Print::of(const model::Step& step) {
    return {{"name", step.name},
            {"order", step.order},
            {"display_name", step.display_name},
            {"extraction", of(step.extraction)},
            {"transform", of(step.transform)},
            {"embedding", of(step.embedding)}};
}

Json Print::of(const model::StreamMessage& message) {
    return {
        {"epoch", message.epoch}, {"seq", message.seq}, {"prev_seq", of(message.prev_seq)}, {"job", of(message.job)}};
}

Json Print::of(const model::JobPatch& patch) {
    return {{"id", of(patch.id)},
            {"job_name", patch.job_name},
            {"status", of(patch.status)},
            {"steps", of(patch.steps)},
            {"progress", of(patch.progress)},
            {"error_message", of(patch.error_message)},
            {"next_run", of(patch.next_run)},
            {"reset_deadline", of(patch.reset_deadline)},
            {"reset_attempt", of(patch.reset_attempt)},
            {"run_token", of(patch.run_token)},
            {"step", patch.step},
            {"whole", patch.whole},
            {"written_at", of(patch.written_at)}};
}

Json Print::of(const model::PlatformMessage& message) {
    return {{"kind", name_of(message.kind)}, {"type", message.type}, {"patch", of(message.patch)}};
}

Json Print::of(const model::Capabilities& capabilities) {
    Json controls = Json::array();
    for (const auto control :
         {model::Control::start, model::Control::pause, model::Control::resume, model::Control::stop,
          model::Control::force_pending, model::Control::active, model::Control::settings, model::Control::reset}) {
        if (capabilities.controls.has(control)) {
            controls.push_back(model::control_name(control));
        }
    }
    return {{"controls", controls},
            {"runs", capabilities.runs},
            {"logs", capabilities.logs},
            {"queues", capabilities.queues},
            {"workers", capabilities.workers},
            {"raw_data", capabilities.raw_data},
            {"job_stream", capabilities.job_stream},
            {"role", capabilities.role}};
}

Json Print::of(const model::StartOutcome& outcome) {
    return {{"job_id", of(outcome.job_id)},
            {"run_id", of(outcome.run_id)},
            {"status", of(outcome.status)},
            {"message", outcome.message}};
}

Json Print::of(const model::ControlOutcome& outcome) {
    return {{"job_id", of(outcome.job_id)},
            {"old_status", of(outcome.old_status)},
            {"new_status", of(outcome.new_status)},
            {"jobs_reset", of(outcome.jobs_reset)},
            {"message", outcome.message}};
}

Json Print::of(const model::ActiveOutcome& outcome) {
    return {{"job_id", of(outcome.job_id)}, {"active", of(outcome.active)}, {"message", outcome.message}};
}

Json Print::of(const model::JobSettings& settings) {
    return {{"schedule_interval_minutes", of(settings.schedule_interval_minutes)},
            {"retry_interval_minutes", of(settings.retry_interval_minutes)}};
}

Json Print::of(const model::Claims& claims) {
    return {{"user_id", claims.user_id},
            {"email", claims.email},
            {"role", claims.role},
            {"is_admin", of(claims.is_admin)},
            {"tenant_id", of(claims.tenant_id)},
            {"expires", of(claims.expires)}};
}

Json Print::of(const model::RefreshAnswer& answer) { return {{"token", answer.token}, {"user", of(answer.user)}}; }

Json Print::of(const model::FieldError& field) { return {{"path", field.path}, {"message", field.message}}; }

Json Print::of(const model::ServerFailure& failure) {
    return {{"kind", name_of(failure.kind)},
            {"http_status", failure.http_status},
            {"sentence", failure.sentence},
            {"fields", of(failure.fields)},
            {"retry_after_ms", of(failure.retry_after_ms)}};
}

} // namespace etl::contract
