// Documents about jobs, and what follows from a row once it is whole.
#include "wire/platform_jobs.hpp"

#include "wire/platform_job_rules.hpp"
#include "wire/reader.hpp"
#include "wire/spec_controls.hpp"

namespace etl::wire {
namespace {

void finish(model::Job& job) {
    if (job.steps) {
        sort_steps(*job.steps);
    }
    model::settle(job);
}

} // namespace

Decoded<std::vector<model::Job>> decode_platform_jobs(std::string_view body, const Limits& limits) {
    std::vector<model::Job> jobs;
    if (auto error = read_document(body, limits.body_bytes, platform_list_document, &jobs, limits)) {
        return model::Failure{*std::move(error)};
    }
    for (model::Job& job : jobs) {
        finish(job);
    }
    return jobs;
}

Decoded<model::Job> decode_platform_job(std::string_view body, const Limits& limits) {
    model::Job job;
    if (auto error = read_document(body, limits.message_bytes, platform_job_document, &job, limits)) {
        return model::Failure{*std::move(error)};
    }
    finish(job);
    return job;
}

Decoded<model::JobPatch> decode_worker_status(std::string_view body, const Limits& limits) {
    model::JobPatch patch;
    if (auto error = read_document(body, limits.message_bytes, worker_status_document, &patch, limits)) {
        return model::Failure{*std::move(error)};
    }
    if (patch.steps) {
        sort_steps(*patch.steps);
    }
    return patch;
}

Decoded<model::StartOutcome> decode_run_now(std::string_view body, const Limits& limits) {
    return decode_start_outcome(body, limits);
}

Decoded<model::ActiveOutcome> decode_toggle(std::string_view body, const Limits& limits) {
    return decode_active_outcome(body, limits);
}

Decoded<model::JobSettings> decode_platform_settings(std::string_view body, const Limits& limits) {
    return decode_settings(body, limits);
}

Decoded<model::ControlOutcome> decode_reset(std::string_view body, const Limits& limits) {
    return decode_control_outcome(body, limits);
}

} // namespace etl::wire
