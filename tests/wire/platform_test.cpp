// The platform's jobs, socket messages, queues, workers and logs.
#include "wire/platform_jobs.hpp"
#include "wire/platform_messages.hpp"
#include "wire/platform_operations.hpp"

#include <gtest/gtest.h>

namespace etl::wire {
namespace {

using model::CellKind;
using model::Job;
using model::PlatformMessage;
using model::StatusKind;
using Kind = PlatformMessage::Kind;

constexpr std::string_view row =
    R"({"id":7,"job_name":"Jira","status":{"overall":"RUNNING","token":"t-1","reset_deadline":"2026-11-23T14:05:31Z",)"
    R"("reset_attempt":2,"steps":{"b":{"order":2,"display_name":"B","extraction":"idle","transform":"odd"},)"
    R"("a":{"order":"1","display_name":"A","extraction":"finished","transform":"RUNNING","embedding":"failed"}}},)"
    R"("active":true,"schedule_interval_minutes":60,"retry_interval_minutes":15,"integration_id":3,)"
    R"("integration_type":"Jira","integration_logo_filename":"jira.svg","integration_active":false,)"
    R"("last_run_started_at":"2026-11-23T14:05:31+01:00","next_run":"2026-11-23T15:05:31","error_message":null,)"
    R"("retry_count":1})";

TEST(PlatformJobs, ReadEveryField) {
    const auto decoded = decode_platform_jobs("[" + std::string(row) + "]");
    ASSERT_TRUE(decoded.ok()) << decoded.error().path;
    const Job& job = decoded.value().at(0);
    EXPECT_EQ(job.id, model::JobId("7"));
    EXPECT_EQ(job.name, "Jira");
    EXPECT_EQ(job.status, (model::StatusWord{StatusKind::running, "RUNNING"}));
    ASSERT_EQ(job.steps->size(), 2u);
    EXPECT_EQ(job.steps->at(0).name, "a");
    EXPECT_EQ(job.steps->at(0).display_name, "A");
    EXPECT_EQ(job.steps->at(0).transform, (model::StepCell{CellKind::running, "RUNNING"}));
    EXPECT_EQ(job.steps->at(1).transform, (model::StepCell{CellKind::unknown, "odd"}));
    EXPECT_EQ(job.steps->at(1).embedding, model::StepCell{});
    EXPECT_EQ(job.progress, 20) << "one of five cells";
    EXPECT_TRUE(job.progress_is_estimate);
    EXPECT_TRUE(job.reset_deadline->instant.has_value());
    EXPECT_EQ(job.reset_attempt, 2);
    EXPECT_EQ(job.run_token, "t-1");
    EXPECT_EQ(job.integration_active, false);
    EXPECT_EQ(job.integration_logo, "jira.svg");
    EXPECT_TRUE(job.last_run->instant.has_value());
    EXPECT_EQ(job.next_run, (model::Timestamp{"2026-11-23T15:05:31", std::nullopt}));
    EXPECT_FALSE(job.resume_at.has_value());
}

TEST(PlatformJobs, HaveTheStatusAsAWordInDetails) {
    const auto decoded = decode_platform_job(
        R"({"id":7,"status":{"overall":"x","steps":{"a":{}}},"status":"RATE_LIMIT_REACHED","next_run":"2026-11-23T14:05:31Z"})");
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().status.kind, StatusKind::rate_limited);
    EXPECT_FALSE(decoded.value().steps.has_value()) << "the last of two counts";
    EXPECT_FALSE(decoded.value().progress_is_estimate);
    EXPECT_EQ(decoded.value().resume_at, decoded.value().next_run);
    EXPECT_EQ(decode_platform_job(R"({"id":7,"status":5})").error(), (DecodeError{"$.status", "a status word"}));
    EXPECT_EQ(decode_platform_job(R"({"id":7,"status":{"overall":5}})").error(),
              (DecodeError{"$.status.overall", "a status word"}));
    EXPECT_EQ(decode_platform_job("{}").error(), (DecodeError{"$.id", "a number or a text"}));
}

TEST(PlatformJobs, TakeOddStepsAsTheyCome) {
    const auto steps_of = [](std::string_view steps) {
        const auto decoded =
            decode_platform_job(R"({"id":1,"status":{"overall":"FINISHED","steps":)" + std::string(steps) + "}}");
        EXPECT_TRUE(decoded.ok()) << steps;
        return decoded ? decoded.value() : Job{};
    };
    EXPECT_FALSE(steps_of("null").steps.has_value());
    EXPECT_FALSE(steps_of("[1,{}]").steps.has_value());
    EXPECT_EQ(steps_of("{}").progress, 0);
    EXPECT_EQ(steps_of(R"({"a":null,"b":7,"c":[]})").steps->size(), 0u);
    EXPECT_EQ(steps_of(R"({"a":{"order":5},"a":{"display_name":"last"}})").steps->at(0).display_name, "last");
    EXPECT_EQ(steps_of(R"({"a":{"order":99999999999},"b":{"order":"x"}})").steps->at(0).order, 0);
    EXPECT_EQ(steps_of(R"({"a":{"extraction":"finished","transform":"idle"}})").progress, 100) << "it is finished";
}

TEST(WorkerStatus, IsAPatchWithANaiveTime) {
    const auto decoded = decode_worker_status(
        R"({"job_id":7,"overall":"FINISHED","steps":{"a":{"order":1}},"last_updated":"2026-11-23T14:05:31.123"})");
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().id, model::JobId("7"));
    EXPECT_EQ(decoded.value().status->kind, StatusKind::completed);
    EXPECT_FALSE(decoded.value().written_at->instant.has_value());
    EXPECT_FALSE(decoded.value().whole);
    EXPECT_EQ(decode_worker_status(R"({"job_id":7})").error(), (DecodeError{"$.overall", "a status word"}));
}

TEST(PlatformActions, SayWhatTheServerSays) {
    const auto run = decode_run_now(R"({"success":true,"message":"started","job_id":7,"new_status":"RUNNING"})");
    EXPECT_EQ(run.value().status.kind, StatusKind::running);
    EXPECT_EQ(run.value().message, "started");
    EXPECT_EQ(decode_toggle(R"({"success":true,"job_id":7,"active":false})").value().active, false);
    EXPECT_EQ(decode_platform_settings(R"({"schedule_interval_minutes":9})").value().schedule_interval_minutes, 9);
    EXPECT_EQ(decode_reset(R"({"job_id":7,"new_status":"READY"})").value().new_status.kind, StatusKind::ready);
}

PlatformMessage message_of(std::string_view body) {
    const auto decoded = decode_platform_message(body);
    EXPECT_TRUE(decoded.ok()) << body << (decoded ? "" : decoded.error().path);
    return decoded ? decoded.value() : PlatformMessage{};
}

Job known_job() { return decode_platform_job(row).value(); }

TEST(PlatformMessages, ReplaceAWholeStatus) {
    Job before = known_job();
    before.error_message = "old";
    const PlatformMessage message = message_of(
        R"({"type":"job_status_update","tenant_id":1,"job_id":7,"status":{"overall":"READY","next_run":"2026-11-23T16:00:00Z",)"
        R"("steps":{"a":{"order":1,"extraction":"idle"}}},"timestamp":"2026-11-23T14:05:31"})");
    EXPECT_EQ(message.kind, Kind::job_status_update);
    EXPECT_EQ(message.patch.id, model::JobId("7"));
    EXPECT_FALSE(message.patch.written_at->instant.has_value());
    const Job after = model::patched(before, message.patch);
    EXPECT_EQ(after.status.kind, StatusKind::ready);
    EXPECT_EQ(after.steps->size(), 1u);
    EXPECT_EQ(after.progress, 0);
    EXPECT_EQ(after.error_message, "");
    EXPECT_FALSE(after.reset_deadline.has_value());
    EXPECT_TRUE(after.next_run->instant.has_value());
    EXPECT_EQ(after.name, "Jira");
}

TEST(PlatformMessages, WithoutStepsLeaveThemAsTheyWere) {
    const Job before = known_job();
    const PlatformMessage message =
        message_of(R"({"type":"job_status_update","job_id":7,"status":{"overall":"FAILED","error":"no workers"}})");
    const Job after = model::patched(before, message.patch);
    EXPECT_EQ(after.status.kind, StatusKind::failed);
    EXPECT_EQ(after.error_message, "no workers");
    EXPECT_EQ(after.steps, before.steps);
    EXPECT_EQ(after.progress, before.progress);
    EXPECT_EQ(after.reset_deadline, before.reset_deadline);
    EXPECT_EQ(model::patched(
                  after, message_of(R"({"type":"job_status_update","status":{"overall":"READY","error":null}})").patch)
                  .error_message,
              "");
}

TEST(PlatformMessages, OfAFinishedRunBringTheNewestDeadline) {
    const PlatformMessage message = message_of(
        R"({"type":"job_status_update","job_id":7,"status":{"overall":"FINISHED","token":null,)"
        R"("reset_deadline":"2026-11-23T14:07:31Z","reset_attempt":3,"steps":{"a":{"order":1,"extraction":"finished"}}}})");
    EXPECT_EQ(message.patch.run_token, std::nullopt);
    const Job after = model::patched(known_job(), message.patch);
    EXPECT_EQ(after.status.kind, StatusKind::completed);
    EXPECT_EQ(after.reset_attempt, 3);
    EXPECT_EQ(after.reset_deadline->text, "2026-11-23T14:07:31Z");
    EXPECT_EQ(message_of(R"({"type":"job_status_update","status":{"overall":"READY","reset_attempt":"soon"}})")
                  .patch.reset_attempt,
              std::nullopt);
}

TEST(PlatformMessages, RateLimitedJobsResume) {
    const Job after = model::patched(
        known_job(),
        message_of(
            R"({"status":{"overall":"RATE_LIMITED","next_run":"2026-11-23T15:00:00Z"},"type":"job_status_update"})")
            .patch);
    EXPECT_EQ(after.resume_at->text, "2026-11-23T15:00:00Z");
}

TEST(PlatformMessages, OfOlderServersAreTaken) {
    const PlatformMessage progress =
        message_of(R"({"type":"progress","job":"Jira","percentage":"45.5","step":"fetching"})");
    EXPECT_EQ(progress.kind, Kind::progress);
    EXPECT_EQ(progress.patch.job_name, "Jira");
    EXPECT_EQ(progress.patch.step, "fetching");
    const Job after = model::patched(known_job(), progress.patch);
    EXPECT_EQ(after.progress, 46);
    EXPECT_FALSE(after.progress_is_estimate);
    EXPECT_EQ(message_of(R"({"type":"progress","percentage":null})").patch.progress, std::nullopt);
    EXPECT_EQ(message_of(R"({"type":"progress","percentage":1e300})").patch.progress, 100);

    const PlatformMessage status = message_of(R"({"type":"status","job":"Jira","status":"RUNNING","message":"on"})");
    EXPECT_EQ(status.patch.status->kind, StatusKind::running);
    EXPECT_EQ(status.patch.step, "on");
    EXPECT_EQ(message_of(R"({"type":"status","status":null})").patch.status, std::nullopt);

    EXPECT_EQ(message_of(R"({"type":"completion","success":true})").patch.status->kind, StatusKind::completed);
    const PlatformMessage lost = message_of(R"({"type":"completion","success":false,"message":"lost"})");
    EXPECT_EQ(lost.patch.status->kind, StatusKind::failed);
    EXPECT_EQ(lost.patch.error_message, "lost");
    EXPECT_EQ(message_of(R"({"type":"completion"})").patch.status, std::nullopt);

    const PlatformMessage exception = message_of(R"({"type":"exception","job":"Jira","error":"gone","message":"m"})");
    EXPECT_EQ(exception.patch.status->kind, StatusKind::failed);
    EXPECT_EQ(exception.patch.error_message, "gone");
}

TEST(PlatformMessages, OfUnknownTypesAreIgnored) {
    EXPECT_EQ(message_of(R"({"type":"ping"})"), (PlatformMessage{Kind::ignored, "ping", {}}));
    EXPECT_EQ(message_of(R"({"job_id":7,"status":{"overall":"FAILED"}})"), PlatformMessage{});
    EXPECT_EQ(message_of(R"({"type":["job_status_update"]})"), PlatformMessage{});
    EXPECT_EQ(message_of("{\"type\":\"" + std::string(1000, 'x') + "\"}").type.size(), 64u);
}

TEST(PlatformMessages, ThatSayNothingAreRefused) {
    for (const std::string_view body :
         {R"({"type":"job_status_update"})", R"({"type":"job_status_update","status":null})",
          R"({"type":"job_status_update","status":{}})", R"({"type":"job_status_update","status":[]})",
          R"({"type":"job_status_update","status":{"token":"t"}})"}) {
        const auto decoded = decode_platform_message(body);
        ASSERT_FALSE(decoded.ok()) << body;
        EXPECT_EQ(decoded.error(), (DecodeError{"$.status", "a status object"})) << body;
    }
    EXPECT_FALSE(decode_platform_message("[]").ok());
}

TEST(PlatformQueues, AreNamedByTheirWork) {
    const auto decoded = decode_platform_queues(
        R"({"extraction":{"name":"extraction_queue","state":"running","messages":3,"messages_ready":2,)"
        R"("messages_unacknowledged":1,"consumers":0,"memory":4096,"message_stats":{"publish":9,"publish_rate":0.5,)"
        R"("deliver_rate":"1","ack_rate":2}},"embedding":{"message_stats":null,"messages_ready":null},"note":"x"})");
    ASSERT_TRUE(decoded.ok());
    ASSERT_EQ(decoded.value().queues.size(), 2u);
    const model::Queue& first = decoded.value().queues[0];
    EXPECT_EQ(first.name, "extraction_queue");
    EXPECT_EQ(first.stage, (model::Stage{model::StageKind::extract, "extraction"}));
    EXPECT_EQ(first.messages, 3);
    EXPECT_EQ(first.memory_bytes, 4096);
    EXPECT_EQ(first.publish_rate, 0.5);
    EXPECT_EQ(first.deliver_rate, 1.0);
    EXPECT_EQ(first.ack_rate, 2.0);
    const model::Queue& second = decoded.value().queues[1];
    EXPECT_EQ(second.name, "embedding");
    EXPECT_FALSE(second.publish_rate.has_value());
    EXPECT_EQ(decode_platform_queues(R"({"a":{"messages":1},"a":{}})").value().queues.size(), 1u);
    const auto last = decode_platform_queues(R"({"a":{"message_stats":{"ack_rate":1},"message_stats":{}}})");
    EXPECT_EQ(last.value().queues[0].ack_rate, std::nullopt);
}

TEST(PlatformWorkers, AreGroupsByTheirKey) {
    const auto decoded = decode_platform_workers(
        R"({"running":true,"workers":{"free_extraction":{"tier":"free","type":"extraction","count":2,"instances":[{},1]},)"
        R"("pro_embedding":{"count":"1","instances":1},"bad":7},"queue_stats":{},"raw_data_stats":[]})");
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().running, true);
    ASSERT_EQ(decoded.value().groups.size(), 2u);
    EXPECT_EQ(decoded.value().groups[0],
              (model::WorkerGroup{"free_extraction", "free", {model::StageKind::extract, "extraction"}, 2, 2}));
    EXPECT_EQ(decoded.value().groups[1].running, 1);
    EXPECT_EQ(decode_platform_workers(R"({"success":true,"message":"done"})").value().message, "done");
}

TEST(PlatformWorkers, AreActedUpon) {
    EXPECT_EQ(encode_worker_action({model::WorkerAction::stop, ""}), R"({"action":"stop"})");
    EXPECT_EQ(encode_worker_action({model::WorkerAction::start, "transform"}),
              R"({"action":"start","queue_type":"transform"})");
    EXPECT_EQ(encode_worker_action({model::WorkerAction::restart, ""}), R"({"action":"restart"})");
}

TEST(PlatformLogs, AreLines) {
    const auto decoded = decode_platform_logs(
        R"({"logs":["2026-11-23 14:05:31 [error   ] lost","\u001b[32mINFO\u001b[0m fine",7,null,["x"]],"total_lines":900})");
    ASSERT_TRUE(decoded.ok());
    ASSERT_EQ(decoded.value().lines.size(), 2u);
    EXPECT_EQ(decoded.value().lines[0].level.kind, model::LogLevelKind::error);
    EXPECT_EQ(decoded.value().lines[1].level.kind, model::LogLevelKind::info);
    EXPECT_EQ(decoded.value().lines[1].message, "INFO fine");
    EXPECT_EQ(decoded.value().lines[1].seq, 1);
    EXPECT_EQ(decoded.value().total, 900);
    EXPECT_EQ(decode_platform_logs("{}").error(), (DecodeError{"$.logs", "a list of texts"}));
}

} // namespace
} // namespace etl::wire
