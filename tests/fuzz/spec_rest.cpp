// Fuzzes the answers of the specification's profile: one input goes to every decoder, since each is quick to refuse.
#include "check.hpp"
#include "wire/settings_file.hpp"
#include "wire/spec.hpp"
#include "wire/spec_controls.hpp"
#include "wire/spec_queues.hpp"
#include "wire/spec_raw_data.hpp"
#include "wire/spec_runs.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace etl;
    using fuzz::check;
    using fuzz::check_answer;
    const std::string_view body = fuzz::text_of(data, size);

    const auto jobs = wire::decode_job_list(body);
    check_answer(jobs);
    if (jobs) {
        for (const model::Job& job : jobs.value()) {
            check(!job.id.empty(), "a job has an id");
            check(job.progress >= 0 && job.progress <= 100, "progress is a percentage");
            check(job.recent_runs.size() <= 10, "recent runs are few");
        }
    }
    check_answer(wire::decode_trigger_answer(body));
    check_answer(wire::decode_capabilities(body));
    check_answer(wire::decode_start_outcome(body));
    check_answer(wire::decode_control_outcome(body));
    check_answer(wire::decode_active_outcome(body));
    check_answer(wire::decode_settings(body));
    check_answer(wire::decode_runs(body));
    check_answer(wire::decode_run(body));
    const auto window = wire::decode_log_window(body);
    check_answer(window);
    if (window) {
        for (const model::LogLine& line : window.value().lines) {
            check(line.seq >= 0, "a line has a number");
        }
    }
    check_answer(wire::decode_log_matches(body));
    check_answer(wire::decode_queues(body));
    check_answer(wire::decode_queue_history(body));
    check_answer(wire::decode_dead_letters(body));
    check_answer(wire::decode_redrive(body));
    check_answer(wire::decode_workers(body));
    check_answer(wire::decode_raw_data(body));
    check_answer(wire::decode_raw_data_record(body));
    wire::Limits short_content; // what is longer is not parsed
    short_content.text_bytes = 8;
    check_answer(wire::decode_raw_data_record(body, short_content));
    check_answer(wire::decode_store_answer(body));
    check_answer(wire::decode_settings_file(body));
    return 0;
}
