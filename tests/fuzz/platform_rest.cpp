// Fuzzes the answers of the platform's profile.
#include "check.hpp"
#include "wire/platform_jobs.hpp"
#include "wire/platform_operations.hpp"
#include "wire/platform_session.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace etl;
    using fuzz::check;
    using fuzz::check_answer;
    const std::string_view body = fuzz::text_of(data, size);

    const auto jobs = wire::decode_platform_jobs(body);
    check_answer(jobs);
    if (jobs) {
        for (const model::Job& job : jobs.value()) {
            check(!job.id.empty(), "a job has an id");
            check(job.progress >= 0 && job.progress <= 100, "progress is a percentage");
            check(!job.steps || job.steps->size() <= 64, "steps are few");
        }
    }
    check_answer(wire::decode_platform_job(body));
    check_answer(wire::decode_worker_status(body));
    check_answer(wire::decode_platform_queues(body));
    check_answer(wire::decode_platform_workers(body));
    check_answer(wire::decode_platform_logs(body));
    const auto refreshed = wire::decode_refresh(body);
    check_answer(refreshed);
    check(!refreshed || wire::is_sendable_token(refreshed.value().token), "a token can be sent");
    return 0;
}
