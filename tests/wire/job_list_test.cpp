// The job list: rows as the contract has them, rows that say little, and rows that are refused.
#include "documents.hpp"
#include "wire/plain.hpp"
#include "wire/spec.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace etl::wire {
namespace {

using model::Job;
using model::StageKind;
using model::StatusKind;

/// The only row of a list, with the given fields after its id.
Job decode_row(const std::string& fields, const Limits& limits = {}) {
    const auto decoded =
        decode_job_list(R"([{"id":1)" + std::string(fields.empty() ? "" : ",") + fields + "}]", limits);
    EXPECT_TRUE(decoded.ok()) << fields << " at " << (decoded ? "" : decoded.error().path);
    return decoded && decoded.value().size() == 1 ? decoded.value().front() : Job{};
}

Job bare_row() {
    Job job;
    job.id = model::JobId("1");
    return job;
}

DecodeError error_of(std::string_view body, const Limits& limits = {}) {
    const auto decoded = decode_job_list(body, limits);
    EXPECT_FALSE(decoded.ok()) << body;
    return decoded ? DecodeError{} : decoded.error();
}

TEST(DecodeJobList, ReadsEveryField) {
    const auto decoded = decode_job_list(documents::two_jobs);
    ASSERT_TRUE(decoded.ok()) << decoded.error().path << ": " << decoded.error().expected;
    ASSERT_EQ(decoded.value().size(), 2u);
    const Job& jira = decoded.value()[0];
    EXPECT_EQ(jira.id, model::JobId("9007199254740993"));
    EXPECT_EQ(jira.name, "Jira");
    EXPECT_EQ(jira.status, (model::StatusWord{StatusKind::completed, "FINISHED"}));
    EXPECT_EQ(jira.progress, 100);
    EXPECT_TRUE(jira.active);
    EXPECT_EQ(jira.last_run, model::parse_timestamp("2026-11-23T14:05:31Z"));
    EXPECT_EQ(jira.last_run_finished, model::parse_timestamp("2026-11-23T14:06:00Z"));
    EXPECT_EQ(jira.next_run, (model::Timestamp{"2026-11-23 15:05:31", std::nullopt}));
    EXPECT_EQ(jira.entity_type, "jira_issues");
    EXPECT_EQ(jira.integration_id, 17);
    EXPECT_EQ(jira.integration_type, "jira");
    EXPECT_EQ(jira.default_payload, R"({"project":"ABC","since":null,"size":1.50,"ids":[18446744073709551615,-3]})");
    EXPECT_EQ(jira.schedule_interval_minutes, 60);
    EXPECT_EQ(jira.retry_interval_minutes, 15);
    EXPECT_EQ(jira.retry_count, 2);
    EXPECT_EQ(jira.error_message, "one of ten");
    EXPECT_EQ(jira.stage.kind, StageKind::vectorize);
    EXPECT_EQ(jira.metrics, (model::Metrics{10, 9, 8, 1}));
    ASSERT_TRUE(jira.error.has_value());
    EXPECT_EQ(jira.error->stage.kind, StageKind::load);
    EXPECT_EQ(jira.error->message, "one record was refused");

    Job github;
    github.id = model::JobId("github");
    github.name = "GitHub";
    github.status = {StatusKind::running, "running"};
    github.active = false;
    EXPECT_EQ(decoded.value()[1], github);
}

TEST(DecodeJobList, ReadsAnEmptyList) {
    const auto decoded = decode_job_list(" [ ] ");
    ASSERT_TRUE(decoded.ok());
    EXPECT_TRUE(decoded.value().empty());
}

TEST(DecodeJobList, NeedsNothingButAnId) {
    EXPECT_EQ(decode_row(""), bare_row());
    EXPECT_EQ(bare_row().default_payload, "{}");
    EXPECT_TRUE(bare_row().active);
}

constexpr std::array<std::string_view, 18> fields_that_may_be_null{
    "name",
    "status",
    "progress",
    "active",
    "entity_type",
    "integration_id",
    "stage",
    "integration_type",
    "default_payload",
    "retry_count",
    "metrics",
    "schedule_interval_minutes",
    "error_message",
    "error_details",
    "next_run_at",
    "retry_interval_minutes",
    "last_run_started_at",
    "last_run_finished_at",
};

TEST(DecodeJobList, TakesNullAsAbsent) {
    for (const std::string_view field : fields_that_may_be_null) {
        EXPECT_EQ(decode_row("\"" + std::string(field) + "\":null"), bare_row()) << field;
    }
}

TEST(DecodeJobList, TakesHarmlessFieldsOfAnotherTypeAsAbsent) {
    for (const std::string_view field : fields_that_may_be_null) {
        if (field == "status" || field == "progress" || field == "active") {
            continue;
        }
        EXPECT_EQ(decode_row("\"" + std::string(field) + R"(":[{"id":2}])"), bare_row()) << field;
        if (field != "default_payload" && field != "metrics" && field != "error_details") {
            EXPECT_EQ(decode_row("\"" + std::string(field) + R"(":{"id":2})"), bare_row()) << field;
        }
    }
    for (const std::string_view field : {
             R"("integration_id":"jira")",
             R"("integration_id":1.5)",
             R"("integration_id":9223372036854775808)",
             R"("schedule_interval_minutes":-1)",
             R"("schedule_interval_minutes":2147483648)",
             R"("retry_count":-4)",
             R"("retry_count":"x")",
             R"("retry_interval_minutes":false)",
             R"("default_payload":"{}")",
             R"("default_payload":5)",
             R"("error_details":5)",
             R"("metrics":5)",
             R"("last_run":"2026-11-23T14:05:31Z")",
         }) {
        EXPECT_EQ(decode_row(std::string(field)), bare_row()) << field;
    }
}

TEST(DecodeJobList, AcceptsNumbersAsTextsAndTheReverse) {
    const Job job =
        decode_row(R"("name":404,"entity_type":7,"integration_id":"-9223372036854775808","progress":"12.5",)"
                   R"("schedule_interval_minutes":"60","retry_interval_minutes":15.0,"retry_count":"3")");
    EXPECT_EQ(job.name, "404");
    EXPECT_EQ(job.entity_type, "7");
    EXPECT_EQ(job.integration_id, INT64_MIN);
    EXPECT_EQ(job.progress, 13);
    EXPECT_EQ(job.schedule_interval_minutes, 60);
    EXPECT_EQ(job.retry_interval_minutes, 15);
    EXPECT_EQ(job.retry_count, 3);
}

TEST(DecodeJobList, ReadsEveryWayOfSayingActive) {
    for (const std::string_view yes : {"true", "1", "\"true\"", "\"1\"", "null"}) {
        EXPECT_TRUE(decode_row("\"active\":" + std::string(yes)).active) << yes;
    }
    for (const std::string_view no : {"false", "0", "\"false\"", "\"0\""}) {
        EXPECT_FALSE(decode_row("\"active\":" + std::string(no)).active) << no;
    }
}

TEST(DecodeJobList, TakesABareTextAsTheErrorsMessage) {
    const Job job = decode_row(R"("error_details":"disk full")");
    ASSERT_TRUE(job.error.has_value());
    EXPECT_EQ(job.error->message, "disk full");
}

TEST(DecodeJobList, KeepsPayloadsInTheirOrderAndCompact) {
    EXPECT_EQ(decode_row(R"("default_payload": { "b" : [ 1 , 2 ] , "a" : "x \" \u0007" })").default_payload,
              R"({"b":[1,2],"a":"x \" \u0007"})");
    EXPECT_EQ(decode_row(R"("default_payload":{"a":1},"default_payload":{"b":2})").default_payload, R"({"b":2})");
    EXPECT_EQ(decode_row(R"("default_payload":{"a":1},"default_payload":null)").default_payload, "{}");
}

struct ErrorCase {
    std::string_view body;
    std::string_view path;
    std::string_view expected;
};

constexpr std::array error_cases{
    ErrorCase{R"({"jobs":[]})", "$", "a list of jobs"},
    ErrorCase{R"({})", "$", "a list of jobs"},
    ErrorCase{R"(null)", "$", "a list of jobs"},
    ErrorCase{R"("x")", "$", "a list of jobs"},
    ErrorCase{R"([null])", "$[0]", "a job (an object)"},
    ErrorCase{R"([{"id":1},7])", "$[1]", "a job (an object)"},
    ErrorCase{R"([{"id":1},{"id":2},[]])", "$[2]", "a job (an object)"},
    ErrorCase{R"([{}])", "$[0].id", "a number or a text"},
    ErrorCase{R"([{"id":1},{"name":"x"}])", "$[1].id", "a number or a text"},
    ErrorCase{R"([{"id":null}])", "$[0].id", "a number or a text"},
    ErrorCase{R"([{"id":""}])", "$[0].id", "a number or a text"},
    ErrorCase{R"([{"id":true}])", "$[0].id", "a number or a text"},
    ErrorCase{R"([{"id":1.5}])", "$[0].id", "a number or a text"},
    ErrorCase{R"([{"id":1e3}])", "$[0].id", "a number or a text"},
    ErrorCase{R"([{"id":{}}])", "$[0].id", "a number or a text"},
    ErrorCase{R"([{"id":[1]}])", "$[0].id", "a number or a text"},
    ErrorCase{R"([{"id":1},{"id":2},{"id":3},{"id":4,"progress":"x"}])", "$[3].progress", "a number from 0 to 100"},
    ErrorCase{R"([{"id":1,"status":{"overall":"RUNNING"}}])", "$[0].status", "a status word"},
    ErrorCase{R"([{"id":1,"status":3}])", "$[0].status", "a status word"},
    ErrorCase{R"([{"id":1,"active":"maybe"}])", "$[0].active", "true or false"},
    ErrorCase{R"([{"id":1,"active":2}])", "$[0].active", "true or false"},
    ErrorCase{R"([{"id":1,"active":{}}])", "$[0].active", "true or false"},
};

TEST(DecodeJobList, RefusesWhatWouldShowAFalseState) {
    for (const ErrorCase& refused : error_cases) {
        const DecodeError error = error_of(refused.body);
        EXPECT_EQ(error.path, refused.path) << refused.body;
        EXPECT_EQ(error.expected, refused.expected) << refused.body;
    }
}

TEST(DecodeJobList, SaysWhereJsonBreaksOff) {
    EXPECT_EQ(error_of(R"([{"id":1},{"id":2,"error_details":{"context":{"a":[1,)").path, "$[1].error_details.context");
    EXPECT_EQ(error_of(R"([{"id":1},{"id":2})").path, "$[1]");
}

TEST(DecodeJobList, ReadsTenThousandRowsInTheirOrder) {
    std::string body = "[";
    for (int index = 0; index < 10'000; ++index) {
        body += (index == 0 ? "" : ",") +
                documents::with(R"({"id":#,"name":"Job","metrics":{"error_count":1}})", "#", std::to_string(index));
    }
    const auto decoded = decode_job_list(body + "]");
    ASSERT_TRUE(decoded.ok());
    ASSERT_EQ(decoded.value().size(), 10'000u);
    for (std::size_t index = 0; index < 10'000; ++index) {
        ASSERT_EQ(decoded.value()[index].id.text, std::to_string(index));
        ASSERT_EQ(decoded.value()[index].metrics.errors, 1);
    }
}

TEST(DecodeJobList, CutsTextsThatAreShownAndRefusesLongTextsThatAreSentBack) {
    Limits limits;
    limits.text_bytes = 8;
    EXPECT_EQ(decode_row(R"("name":"123456789")", limits).name, "12345678" + std::string(cut_mark));
    EXPECT_EQ(decode_row(R"("entity_type":"12345678")", limits).entity_type, "12345678");
    EXPECT_EQ(decode_row(R"("default_payload":{"a":12})", limits).default_payload, R"({"a":12})");
    const DecodeError entity_type = error_of(R"([{"id":1,"entity_type":"123456789"}])", limits);
    EXPECT_EQ(entity_type, (DecodeError{"$[0].entity_type", "at most 8 bytes of text"}));
    const DecodeError payload = error_of(R"([{"id":1,"default_payload":{"a":123}}])", limits);
    EXPECT_EQ(payload, (DecodeError{"$[0].default_payload", "at most 8 bytes of text"}));
    const DecodeError id = error_of(R"([{"id":"123456789"}])", limits);
    EXPECT_EQ(id, (DecodeError{"$[0].id", "at most 8 bytes of text"}));
    EXPECT_EQ(decode_row(R"("status":"123456789","stage":"123456789")", limits).status.raw, "12345678");
    EXPECT_EQ(decode_row(R"("next_run_at":"123456789")", limits).next_run->text, "12345678");
}

} // namespace
} // namespace etl::wire
