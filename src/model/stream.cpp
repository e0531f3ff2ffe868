// Merging a partial message into what is known of a job.
#include "model/stream.hpp"

namespace etl::model {
namespace {

template <class T>
void take(T& member, const std::optional<T>& news) {
    if (news) {
        member = *news;
    }
}

template <class T>
void take(std::optional<T>& member, const std::optional<T>& news) {
    if (news) {
        member = news;
    }
}

} // namespace

void settle(Job& job) {
    if (job.steps) {
        if (const auto estimate = estimated_progress(*job.steps)) {
            // Some steps stay idle to the end, so a finished job is at its end whatever its cells say.
            job.progress = job.status.kind == StatusKind::completed ? 100 : *estimate;
            job.progress_is_estimate = true;
        }
    }
    job.resume_at = job.status.kind == StatusKind::rate_limited ? job.next_run : std::nullopt;
}

Job patched(Job job, const JobPatch& patch) {
    if (patch.whole) {
        job.error_message.clear();
        job.reset_deadline.reset();
    }
    take(job.status, patch.status);
    take(job.steps, patch.steps);
    take(job.error_message, patch.error_message);
    take(job.next_run, patch.next_run);
    take(job.reset_deadline, patch.reset_deadline);
    take(job.reset_attempt, patch.reset_attempt);
    take(job.run_token, patch.run_token);
    settle(job);
    if (patch.progress) {
        job.progress = *patch.progress;
        job.progress_is_estimate = false;
    }
    return job;
}

} // namespace etl::model
