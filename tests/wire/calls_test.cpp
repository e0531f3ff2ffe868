// Calls as they go out: method, address and body of each, and that no text gets out of its place.
#include "wire/call.hpp"
#include "wire/platform_calls.hpp"
#include "wire/spec_calls.hpp"

#include <gtest/gtest.h>

namespace etl::wire {
namespace {

using model::Control;
using model::JobId;
using model::LogQuery;
using model::RecordId;
using model::RunId;
using model::WorkerAction;

/// "POST /path {body}": how the contract writes it.
std::string line(const Call& call) {
    return call.method + " " + call.path + (call.body.empty() ? "" : " ") + call.body;
}

TEST(SpecCalls, AreThoseThatTheSpecificationNames) {
    EXPECT_EQ(line(jobs_call()), "GET /api/v1/etl/jobs");
    EXPECT_EQ(line(job_status_call(JobId("7"))), "GET /api/v1/etl/jobs/7/status");
    EXPECT_EQ(line(run_status_call(model::RunHandle("run-3"))), "GET /api/v1/etl/jobs/run-3/status");
    EXPECT_EQ(line(trigger_call({"issues", 17, R"({"full":true})", 5})),
              "POST /api/v1/etl/pipeline/trigger "
              R"({"entity_type":"issues","integration_id":17,"payload":{"full":true},"priority":5})");
    EXPECT_EQ(
        line(transform_call({17, "issues", {RecordId("4")}, std::nullopt})),
        R"(POST /api/v1/etl/transform/jira-issues {"integration_id":17,"entity_type":"issues","record_ids":[4]})");
    EXPECT_EQ(line(load_call({17, "issues", {}, "{}"})),
              R"(POST /api/v1/etl/load/work-items {"integration_id":17,"entity_type":"issues","payload":{}})");
    EXPECT_EQ(line(store_call({1, "t", "", "{}", std::nullopt})),
              R"(POST /api/v1/etl/raw-data/store {"integration_id":1,"entity_type":"t","raw_data":{}})");
    EXPECT_EQ(line(record_status_call(RecordId("9"), {"pending", std::nullopt})),
              R"(PUT /api/v1/etl/raw-data/9/status {"status":"pending","error_details":null})");
    EXPECT_EQ(status_socket_path(JobId("7"), "secret"), "/ws/jobs/7/status?token=secret");
    EXPECT_EQ(status_socket_path(JobId("7"), ""), "/ws/jobs/7/status?token=");
}

TEST(SpecCalls, AreThoseOfTheExtensions) {
    EXPECT_EQ(line(capabilities_call()), "GET /api/v1/etl/capabilities");
    EXPECT_EQ(line(start_call(JobId("7"), {std::nullopt, 9})), R"(POST /api/v1/etl/jobs/7/start {"priority":9})");
    EXPECT_EQ(line(control_call(JobId("7"), Control::pause)), "POST /api/v1/etl/jobs/7/pause {}");
    EXPECT_EQ(line(control_call(JobId("7"), Control::resume)), "POST /api/v1/etl/jobs/7/resume {}");
    EXPECT_EQ(line(control_call(JobId("7"), Control::force_pending)), "POST /api/v1/etl/jobs/7/force-pending {}");
    EXPECT_EQ(line(control_call(JobId("7"), Control::reset)), "POST /api/v1/etl/jobs/7/reset {}");
    EXPECT_EQ(line(stop_call(JobId("7"), model::StopMode::at_checkpoint)), "POST /api/v1/etl/jobs/7/stop {}");
    EXPECT_EQ(line(stop_call(JobId("7"), model::StopMode::forced)), R"(POST /api/v1/etl/jobs/7/stop {"force":true})");
    EXPECT_EQ(line(active_call(JobId("7"), false)), R"(POST /api/v1/etl/jobs/7/active {"active":false})");
    EXPECT_EQ(line(settings_call(JobId("7"), {60, 15})),
              R"(PUT /api/v1/etl/jobs/7/settings {"schedule_interval_minutes":60,"retry_interval_minutes":15})");
    EXPECT_EQ(line(run_call(RunId("run-3"))), "GET /api/v1/etl/runs/run-3");
    EXPECT_EQ(line(log_download_call(RunId("run-3"))), "GET /api/v1/etl/runs/run-3/logs/download");
    EXPECT_EQ(line(queues_call()), "GET /api/v1/etl/queues");
    EXPECT_EQ(line(queue_history_call(std::nullopt)), "GET /api/v1/etl/queues/history");
    EXPECT_EQ(line(queue_history_call(15)), "GET /api/v1/etl/queues/history?minutes=15");
    EXPECT_EQ(line(redrive_call("etl.load", {{model::DeadLetterId("4")}, true})),
              R"(POST /api/v1/etl/queues/etl.load/redrive {"ids":[4],"dry_run":true})");
    EXPECT_EQ(line(workers_call({WorkerAction::start, ""})), "POST /api/v1/etl/workers/start {}");
    EXPECT_EQ(line(workers_call({WorkerAction::stop, "load"})), R"(POST /api/v1/etl/workers/stop {"stage":"load"})");
    EXPECT_EQ(line(workers_call({WorkerAction::restart, ""})), "POST /api/v1/etl/workers/restart {}");
    EXPECT_EQ(line(raw_record_call(RecordId("9"))), "GET /api/v1/etl/raw-data/9");
    EXPECT_EQ(stream_socket_path("secret"), "/ws/jobs/stream?token=secret");
}

TEST(SpecCalls, AskOnlyForWhatIsWanted) {
    EXPECT_EQ(raw_data_call({}).path, "/api/v1/etl/raw-data");
    EXPECT_EQ(raw_data_call({"issues", "failed", {}, "", false, 20}).path,
              "/api/v1/etl/raw-data?entity_type=issues&status=failed&limit=20");
    EXPECT_EQ(raw_data_call({"", "", RunId("run-3"), "", true, std::nullopt}).path,
              "/api/v1/etl/raw-data?run_id=run-3&page=1");
    EXPECT_EQ(raw_data_call({"", "", {}, "before-9", true, std::nullopt}).path, "/api/v1/etl/raw-data?cursor=before-9")
        << "a cursor is a page already";

    EXPECT_EQ(runs_call({}).path, "/api/v1/etl/runs");
    EXPECT_EQ(runs_call({JobId("7"), "failed", 20, "a b"}).path,
              "/api/v1/etl/runs?job_id=7&status=failed&limit=20&cursor=a%20b");
    EXPECT_EQ(dead_letters_call("etl.load", {}).path, "/api/v1/etl/queues/etl.load/dead");
    EXPECT_EQ(dead_letters_call("etl.load", {5, "c"}).path, "/api/v1/etl/queues/etl.load/dead?limit=5&cursor=c");

    const RunId run("run-3");
    EXPECT_EQ(log_call(run, {}).path, "/api/v1/etl/runs/run-3/logs?after=0");
    EXPECT_EQ(log_call(run, {LogQuery::Place::after, 12, "", 100, {"error", "load"}}).path,
              "/api/v1/etl/runs/run-3/logs?after=12&limit=100&level=error&stage=load");
    EXPECT_EQ(log_call(run, {LogQuery::Place::before, 12, "", 100, {}}).path,
              "/api/v1/etl/runs/run-3/logs?before=12&limit=100");
    EXPECT_EQ(log_call(run, {LogQuery::Place::tail, 50, "", 100, {"info", ""}}).path,
              "/api/v1/etl/runs/run-3/logs?tail=50&level=info");
    EXPECT_EQ(log_call(run, {LogQuery::Place::at, 50, "2026-11-23T10:00:00+01:00", 100, {}}).path,
              "/api/v1/etl/runs/run-3/logs?at=2026-11-23T10%3A00%3A00%2B01%3A00&limit=100");
    EXPECT_EQ(log_search_call(run, {"a&b", 0, 10, {"warning", ""}}).path,
              "/api/v1/etl/runs/run-3/logs/search?text=a%26b&after=0&limit=10&level=warning");
}

TEST(PlatformCalls, NameTheTenantAlways) {
    const JobId job("7");
    EXPECT_EQ(line(platform_jobs_call(1)), "GET /app/etl/jobs?tenant_id=1");
    EXPECT_EQ(line(platform_job_call(1, job)), "GET /app/etl/jobs/7?tenant_id=1");
    EXPECT_EQ(line(worker_status_call(1, job)), "GET /app/etl/jobs/7/worker-status?tenant_id=1");
    EXPECT_EQ(line(run_now_call(1, job)), "POST /app/etl/jobs/7/run-now?tenant_id=1");
    EXPECT_EQ(line(toggle_job_call(1, job, true)), R"(POST /app/etl/jobs/7/toggle-active?tenant_id=1 {"active":true})");
    EXPECT_EQ(line(toggle_integration_call(1, 3, false)),
              R"(POST /app/etl/integrations/3/toggle-active?tenant_id=1 {"active":false})");
    EXPECT_EQ(line(platform_settings_call(1, job, {60, 15})),
              "POST /app/etl/jobs/7/settings?tenant_id=1 "
              R"({"schedule_interval_minutes":60,"retry_interval_minutes":15})");
    EXPECT_EQ(line(platform_reset_call(1, job)), "POST /app/etl/jobs/7/reset?tenant_id=1");
    EXPECT_EQ(line(platform_queues_call(1)), "GET /api/v1/admin/queues/status?tenant_id=1");
    EXPECT_EQ(line(platform_workers_call(1)), "GET /api/v1/admin/workers/status?tenant_id=1");
    EXPECT_EQ(line(worker_action_call(1, {WorkerAction::restart, "transform"})),
              R"(POST /api/v1/admin/workers/action?tenant_id=1 {"action":"restart","queue_type":"transform"})");
    EXPECT_EQ(line(platform_logs_call(1, 200)), "GET /api/v1/admin/workers/logs?tenant_id=1&lines=200");
    EXPECT_EQ(line(refresh_call(-1)), "POST /api/v1/auth/refresh?tenant_id=-1");
    EXPECT_EQ(platform_socket_path(1, job, "t"), "/ws/job/extraction/1/7?token=t");
    EXPECT_EQ(platform_socket_path(1, job, "t", PlatformSocket::transform), "/ws/job/transform/1/7?token=t");
    EXPECT_EQ(platform_socket_path(1, job, "t", PlatformSocket::embedding), "/ws/job/embedding/1/7?token=t");
}

TEST(Addresses, LetNoTextOutOfItsPlace) {
    EXPECT_EQ(job_status_call(JobId("../x?y#z")).path, "/api/v1/etl/jobs/..%2Fx%3Fy%23z/status");
    EXPECT_EQ(control_call(JobId(".."), Control::reset).path, "/api/v1/etl/jobs/%252E%252E/reset");
    EXPECT_EQ(raw_record_call(RecordId(".")).path, "/api/v1/etl/raw-data/%252E");
    EXPECT_EQ(dead_letters_call("a/b", {std::nullopt, "&limit=9"}).path,
              "/api/v1/etl/queues/a%2Fb/dead?cursor=%26limit%3D9");
    EXPECT_EQ(platform_reset_call(1, JobId("7?tenant_id=2")).path, "/app/etl/jobs/7%3Ftenant_id%3D2/reset?tenant_id=1");
    EXPECT_EQ(status_socket_path(JobId("a/b"), "t&u=1"), "/ws/jobs/a%2Fb/status?token=t%26u%3D1");
    EXPECT_EQ(stream_socket_path("a\r\nb"), "/ws/jobs/stream?token=a%0D%0Ab");
    EXPECT_EQ(platform_socket_path(1, JobId(".."), "#"), "/ws/job/extraction/1/%252E%252E?token=%23");
}

TEST(PercentEncoding, KeepsOnlyWhatIsUnreserved) {
    EXPECT_EQ(percent_encoded("AZaz09-._~"), "AZaz09-._~");
    EXPECT_EQ(percent_encoded(" +/%\""), "%20%2B%2F%25%22");
    EXPECT_EQ(percent_encoded("é統"), "%C3%A9%E7%B5%B1");
    EXPECT_EQ(percent_encoded(std::string_view("\0\xff", 2)), "%00%FF");
    EXPECT_EQ(percent_encoded(""), "");
    for (int byte = 0; byte < 256; ++byte) {
        const char letter = static_cast<char>(byte);
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') || std::string_view("-._~").find(letter) != std::string::npos;
        EXPECT_EQ(percent_encoded({&letter, 1}).size(), plain ? 1u : 3u) << byte;
    }
}

} // namespace
} // namespace etl::wire
