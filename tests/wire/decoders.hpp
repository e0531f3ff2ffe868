// Every decoder of this room with a document that uses all it reads, for tests that treat them all alike. Each document
// has a place, marked @, where a further key or element may stand.
#pragma once

#include "wire/error_body.hpp"
#include "wire/platform_jobs.hpp"
#include "wire/platform_messages.hpp"
#include "wire/platform_operations.hpp"
#include "wire/platform_session.hpp"
#include "wire/settings_file.hpp"
#include "wire/spec.hpp"
#include "wire/spec_controls.hpp"
#include "wire/spec_queues.hpp"
#include "wire/spec_raw_data.hpp"
#include "wire/spec_runs.hpp"
#include "wire/spec_stream.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace etl::wire::decoders {

/// The error of a decoder, or nothing when it answered a value.
using Run = std::optional<DecodeError> (*)(std::string_view body, const Limits& limits);

template <auto decoder>
std::optional<DecodeError> run(std::string_view body, const Limits& limits) {
    const auto decoded = decoder(body, limits);
    return decoded ? std::nullopt : std::optional(decoded.error());
}

struct Decoder {
    std::string_view name;
    Run run;
    std::string_view document;
};

inline constexpr Decoder all[] = {
    {"job list", run<decode_job_list>,
     R"([{"id":1,"name":"Jira","status":"running","recent_runs":[{"run_id":5,"status":"failed","duration_ms":"7"}],)"
     R"("usual_duration_ms":30,"default_payload":{"a":[1]},"error_details":{"context":{"b":2}},"@":0}])"},
    {"job status", run<decode_job_status>,
     R"({"@":0,"job_id":"a","status":"failed","progress":4.5,"error_details":{"message":"x","context":[{}]},)"
     R"("metrics":{"error_count":3}})"},
    {"trigger answer", run<decode_trigger_answer>, R"({"job_id":17,"@":0})"},
    {"capabilities", run<decode_capabilities>,
     R"({"controls":["start","force-pending","fly"],"runs":true,"logs":1,"job_stream":"true","role":"admin","@":0})"},
    {"start outcome", run<decode_start_outcome>, R"({"job_id":1,"run_id":"r","status":"running","@":0})"},
    {"control outcome", run<decode_control_outcome>,
     R"({"job_id":1,"old_status":"failed","new_status":"pending","jobs_reset":[2,"3",null,{}],"@":0})"},
    {"active outcome", run<decode_active_outcome>, R"({"job_id":"1","active":false,"@":0})"},
    {"settings", run<decode_settings>, R"({"schedule_interval_minutes":60,"retry_interval_minutes":"5","@":0})"},
    {"runs", run<decode_runs>,
     R"({"runs":[{"run_id":1,"status":"completed","trigger":"manual","stages":[{"stage":"load","in":4}],)"
     R"("log_counts":{"warning":1}}],"next_cursor":"c","@":0})"},
    {"run", run<decode_run>, R"({"run_id":"r","job_id":1,"status":"running","payload":{"since":null},"@":0})"},
    {"log window", run<decode_log_window>,
     R"({"lines":[{"seq":0,"timestamp":"2026-11-23T14:05:31Z","level":"error","message":"\u001b[31mred\u001b[0m"}],)"
     R"("first_seq":0,"last_seq":9,"total":10,"complete":true,"by_level":{"info":9,"error":1},"@":0})"},
    {"log matches", run<decode_log_matches>,
     R"({"matches":[{"seq":3,"message":"found"}],"total":1,"complete":false,"@":0})"},
    {"queues", run<decode_queues>,
     R"({"queues":[{"name":"q","stage":"load","messages_ready":1,"ack_rate":0.5}],"workers":[{"stage":"load",)"
     R"("count":2}],"timestamp":"2026-11-23T14:05:31Z","@":0})"},
    {"queue history", run<decode_queue_history>,
     R"({"step_seconds":5,"series":[{"name":"q","ready":[1,null,2.5],"ack":[]}],"until":"2026-11-23","@":0})"},
    {"dead letters", run<decode_dead_letters>,
     R"({"messages":[{"id":7,"record_id":8,"error_details":{"message":"m"},"attempts":3}],"total":1,"@":0})"},
    {"redrive", run<decode_redrive>, R"({"moved":2,"ids":[1,"2"],"@":0})"},
    {"workers", run<decode_workers>, R"({"workers":[{"stage":"load","count":1,"running":1}],"@":0})"},
    {"raw data list", run<decode_raw_data>, R"([{"id":1,"raw_data":{"k":[1,{"z":null}]},"@":0}])"},
    {"raw data page", run<decode_raw_data>,
     R"({"records":[{"id":1,"raw_data":"text","size":20}],"next_cursor":5,"total":1,"@":0})"},
    {"raw data record", run<decode_raw_data_record>, R"({"id":"1","raw_data":[1.50],"@":0})"},
    {"store answer", run<decode_store_answer>, R"({"record_id":9007199254740993,"@":0})"},
    {"stream message", run<decode_stream_message>,
     R"({"epoch":"e","seq":5,"prev_seq":4,"job":{"job_id":"1","status":"running"},"@":0})"},
    {"platform jobs", run<decode_platform_jobs>,
     R"([{"id":1,"job_name":"Jira","status":{"overall":"RUNNING","steps":{"a":{"order":1,"extraction":"finished"}},)"
     R"("reset_attempt":0},"active":true,"@":0}])"},
    {"platform job", run<decode_platform_job>, R"({"id":1,"job_name":"Jira","status":"READY","@":0})"},
    {"worker status", run<decode_worker_status>,
     R"({"job_id":1,"overall":"RUNNING","steps":{"a":{"order":1,"transform":"idle"}},"last_updated":"naive","@":0})"},
    {"run now", run<decode_run_now>, R"({"success":true,"message":"m","job_id":1,"new_status":"RUNNING","@":0})"},
    {"toggle", run<decode_toggle>, R"({"success":true,"active":false,"@":0})"},
    {"platform settings", run<decode_platform_settings>, R"({"schedule_interval_minutes":60,"@":0})"},
    {"reset", run<decode_reset>, R"({"success":true,"new_status":"READY","@":0})"},
    {"platform message", run<decode_platform_message>,
     R"({"type":"job_status_update","job_id":1,"status":{"overall":"FAILED","error":"no workers"},"@":0})"},
    {"platform queues", run<decode_platform_queues>,
     R"({"extraction":{"name":"q","messages_ready":3,"message_stats":{"ack_rate":1.5}},"@":0})"},
    {"platform workers", run<decode_platform_workers>,
     R"({"running":true,"workers":{"free_transform":{"tier":"free","type":"transform","count":2,"instances":[1,{}]}},)"
     R"("@":0})"},
    {"platform logs", run<decode_platform_logs>,
     R"({"logs":["2026-11-23 14:05:31 INFO a","b",5],"total_lines":3,"@":0})"},
    {"settings file", run<decode_settings_file>,
     R"({"etl_jobs_settings":1,"choices":{"theme":"dark","refresh":"30"},"views":"[]","@":0})"},
    {"refresh", run<decode_refresh>, R"({"success":true,"token":"a.b.c","user":{"id":1,"role":"admin"},"@":0})"},
};

/// The document with a value at its free place.
inline std::string with_extra(const Decoder& decoder, std::string_view value) {
    std::string body(decoder.document);
    const std::size_t at = body.find(R"("@":0)");
    return body.replace(at, 5, std::string("\"@\":").append(value));
}

} // namespace etl::wire::decoders
