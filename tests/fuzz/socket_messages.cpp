// Fuzzes the socket messages of both profiles, and what a partial one makes of a job.
#include "check.hpp"
#include "wire/platform_messages.hpp"
#include "wire/spec.hpp"
#include "wire/spec_stream.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace etl;
    using fuzz::check;
    const std::string_view body = fuzz::text_of(data, size);

    const auto status = wire::decode_job_status(body);
    fuzz::check_answer(status);
    check(!status || !status.value().status.raw.empty(), "a status has a word");
    const auto streamed = wire::decode_stream_message(body);
    fuzz::check_answer(streamed);
    check(!streamed || streamed.value().seq >= 0, "a streamed message has a number");
    const auto message = wire::decode_platform_message(body);
    fuzz::check_answer(message);
    if (message) {
        model::Job job;
        job.id = model::JobId("1");
        const model::Job after = model::patched(job, message.value().patch);
        check(after.id == job.id, "a message can't make a job another one");
        check(after.progress >= 0 && after.progress <= 100, "progress is a percentage");
    }
    return 0;
}
