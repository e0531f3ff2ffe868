// Each decoder of wire's under a name of its own.
#include "probe_readers.hpp"

#include "probe_print.hpp"
#include "wire/error_body.hpp"
#include "wire/log_text.hpp"
#include "wire/platform_jobs.hpp"
#include "wire/platform_messages.hpp"
#include "wire/platform_operations.hpp"
#include "wire/platform_session.hpp"
#include "wire/spec.hpp"
#include "wire/spec_controls.hpp"
#include "wire/spec_queues.hpp"
#include "wire/spec_raw_data.hpp"
#include "wire/spec_runs.hpp"
#include "wire/spec_stream.hpp"
#include "wire/stream_header.hpp"

namespace etl::contract {
namespace {

using nlohmann::json;

struct Reader {
    std::string_view name;
    json (*read)(std::string_view body, const json& headers);
};

template <class T>
json told(const wire::Decoded<T>& decoded) {
    if (!decoded) {
        return {{"error", {{"path", decoded.error().path}, {"expected", decoded.error().expected}}}};
    }
    return {{"value", Print::of(decoded.value())}};
}

template <auto decode>
constexpr Reader reader(std::string_view name) {
    return {name, [](std::string_view body, const json&) { return told(decode(body, wire::Limits{})); }};
}

json read_claims(std::string_view token, const json&) { return told(wire::decode_token_claims(token)); }

json read_download(std::string_view body, const json&) { return {{"value", Print::of(wire::read_log_text(body))}}; }

/// The numbers that the shell reads of a message before it decodes the newest of each job.
json read_header(std::string_view body, const json&) {
    const auto header = wire::read_stream_header(body);
    if (!header) {
        return {{"error", {{"path", "$"}, {"expected", "a plainly readable message"}}}};
    }
    return {{"value",
             {{"epoch", header->epoch},
              {"job_id", header->job_id},
              {"seq", header->seq},
              {"prev_seq", Print::of(header->prev_seq)}}}};
}

json read_failure(std::string_view body, const json& headers) {
    const std::string retry_after = headers.value("retry_after", "");
    const std::string content_type = headers.value("content_type", "");
    return {{"value", Print::of(wire::read_failure(headers.value("status", 0), body, {retry_after, content_type},
                                                   headers.value("now", std::int64_t{0})))}};
}

constexpr Reader readers[] = {
    reader<wire::decode_job_list>("jobs"),
    reader<wire::decode_job_status>("job_status"),
    reader<wire::decode_trigger_answer>("trigger"),
    reader<wire::decode_store_answer>("store"),
    reader<wire::decode_raw_data>("raw_data"),
    reader<wire::decode_raw_data_record>("raw_record"),
    reader<wire::decode_capabilities>("capabilities"),
    reader<wire::decode_start_outcome>("start"),
    reader<wire::decode_control_outcome>("control"),
    reader<wire::decode_active_outcome>("active"),
    reader<wire::decode_settings>("settings"),
    reader<wire::decode_runs>("runs"),
    reader<wire::decode_run>("run"),
    reader<wire::decode_log_window>("log"),
    reader<wire::decode_log_matches>("log_search"),
    {"log_download", read_download},
    reader<wire::decode_queues>("queues"),
    reader<wire::decode_queue_history>("queue_history"),
    reader<wire::decode_dead_letters>("dead_letters"),
    reader<wire::decode_redrive>("redrive"),
    reader<wire::decode_workers>("workers"),
    reader<wire::decode_stream_message>("stream"),
    {"stream_header", read_header},
    reader<wire::decode_platform_jobs>("platform_jobs"),
    reader<wire::decode_platform_job>("platform_job"),
    reader<wire::decode_worker_status>("worker_status"),
    reader<wire::decode_run_now>("run_now"),
    reader<wire::decode_toggle>("toggle"),
    reader<wire::decode_platform_settings>("platform_settings"),
    reader<wire::decode_reset>("platform_reset"),
    reader<wire::decode_platform_queues>("platform_queues"),
    reader<wire::decode_platform_workers>("platform_workers"),
    reader<wire::decode_platform_logs>("platform_logs"),
    reader<wire::decode_platform_message>("platform_message"),
    reader<wire::decode_refresh>("refresh"),
    {"claims", read_claims},
    {"failure", read_failure},
};

} // namespace

std::optional<json> read_answer(std::string_view name, std::string_view body, const json& headers) {
    for (const Reader& reader : readers) {
        if (reader.name == name) {
            return reader.read(body, headers);
        }
    }
    return std::nullopt;
}

} // namespace etl::contract
