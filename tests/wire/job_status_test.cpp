// JobStatus messages: each field as it should be, missing, null, of another type, and out of its range.
#include "documents.hpp"
#include "wire/spec.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace etl::wire {
namespace {

using model::JobStatus;
using model::StageKind;
using model::StatusKind;

/// A message that has only what it must, and the given fields before that.
JobStatus decode_fields(const std::string& fields) {
    const auto decoded = decode_job_status("{" + fields + (fields.empty() ? "" : ",") + R"("status":"running"})");
    EXPECT_TRUE(decoded.ok()) << fields << " at " << (decoded ? "" : decoded.error().path);
    return decoded ? decoded.value() : JobStatus{};
}

DecodeError error_of(std::string_view body) {
    const auto decoded = decode_job_status(body);
    EXPECT_FALSE(decoded.ok()) << body;
    return decoded ? DecodeError{} : decoded.error();
}

TEST(DecodeJobStatus, ReadsEveryField) {
    const auto decoded = decode_job_status(documents::failed_status);
    ASSERT_TRUE(decoded.ok()) << decoded.error().path << ": " << decoded.error().expected;
    const JobStatus& status = decoded.value();
    EXPECT_EQ(status.job_id, "etl-7f3a");
    EXPECT_EQ(status.status, (model::StatusWord{StatusKind::failed, "failed"}));
    EXPECT_EQ(status.progress, 45);
    EXPECT_EQ(status.stage, (model::Stage{StageKind::transform, "transform"}));
    EXPECT_EQ(status.started_at, model::parse_timestamp("2026-11-23T14:05:31Z"));
    EXPECT_EQ(status.completed_at, model::parse_timestamp("2026-11-23T14:09:02.5+01:00"));
    EXPECT_EQ(status.metrics, (model::Metrics{1200, 900, 0, 3}));
    ASSERT_TRUE(status.error.has_value());
    EXPECT_EQ(status.error->stage.kind, StageKind::transform);
    EXPECT_EQ(status.error->error_type, "database_error");
    EXPECT_EQ(status.error->message, "duplicate key “ABC-12” in 🗄");
    EXPECT_EQ(status.error->timestamp, model::parse_timestamp("2026-11-23T14:09:02Z"));
    EXPECT_EQ(status.error->stack_trace,
              "Traceback (most recent call last):\n  File \"worker.py\", line 12\nIntegrityError");
    EXPECT_EQ(status.error->context, R"({
  "zebra": 9223372036854775807,
  "batch": [
    1,
    2.50,
    {},
    []
  ],
  "key": "a\"b\u0001",
  "none": null,
  "on": true
})");
}

TEST(DecodeJobStatus, NeedsNothingButAStatus) {
    JobStatus expected;
    expected.status = {StatusKind::running, "running"};
    EXPECT_EQ(decode_fields(""), expected);
}

constexpr std::array<std::string_view, 8> fields_that_may_be_null{
    "job_id", "progress", "stage", "started_at", "completed_at", "error_details", "metrics", "unheard_of",
};

TEST(DecodeJobStatus, TakesNullAsAbsent) {
    for (const std::string_view field : fields_that_may_be_null) {
        EXPECT_EQ(decode_fields("\"" + std::string(field) + "\":null"), decode_fields("")) << field;
    }
}

TEST(DecodeJobStatus, TakesHarmlessFieldsOfAnotherTypeAsAbsent) {
    constexpr std::array<std::string_view, 15> fields{
        R"("stage":5)",         R"("stage":{"a":"load"})", R"("stage":["load"])",         R"("started_at":17)",
        R"("started_at":"")",   R"("started_at":{})",      R"("completed_at":[])",        R"("completed_at":true)",
        R"("error_details":7)", R"("error_details":[])",   R"("error_details":"")",       R"("error_details":false)",
        R"("metrics":[1,2])",   R"("metrics":"many")",     R"("job_id":{"a":{"b":[1]}})",
    };
    for (const std::string_view field : fields) {
        EXPECT_EQ(decode_fields(std::string(field)), decode_fields("")) << field;
    }
}

struct ErrorCase {
    std::string_view body;
    std::string_view path;
    std::string_view expected;
};

constexpr std::array error_cases{
    ErrorCase{R"({})", "$.status", "a status word"},
    ErrorCase{R"({"detail":"Not found"})", "$.status", "a status word"},
    ErrorCase{R"({"status":null})", "$.status", "a status word"},
    ErrorCase{R"({"status":""})", "$.status", "a status word"},
    ErrorCase{R"({"status":5})", "$.status", "a status word"},
    ErrorCase{R"({"status":true})", "$.status", "a status word"},
    ErrorCase{R"({"status":{"overall":"RUNNING"}})", "$.status", "a status word"},
    ErrorCase{R"({"status":["running"]})", "$.status", "a status word"},
    ErrorCase{R"({"status":"running","status":null})", "$.status", "a status word"},
    ErrorCase{R"({"status":"running","progress":"half"})", "$.progress", "a number from 0 to 100"},
    ErrorCase{R"({"status":"running","progress":""})", "$.progress", "a number from 0 to 100"},
    ErrorCase{R"({"status":"running","progress":true})", "$.progress", "a number from 0 to 100"},
    ErrorCase{R"({"status":"running","progress":{"percentage":4}})", "$.progress", "a number from 0 to 100"},
    ErrorCase{R"({"status":"running","progress":[4]})", "$.progress", "a number from 0 to 100"},
    ErrorCase{R"([])", "$", "a job's status (an object)"},
    ErrorCase{R"([{"status":"running"}])", "$", "a job's status (an object)"},
    ErrorCase{R"("running")", "$", "a job's status (an object)"},
    ErrorCase{R"(null)", "$", "a job's status (an object)"},
    ErrorCase{R"(17)", "$", "a job's status (an object)"},
};

TEST(DecodeJobStatus, RefusesWhatWouldShowAFalseState) {
    for (const ErrorCase& refused : error_cases) {
        const DecodeError error = error_of(refused.body);
        EXPECT_EQ(error.path, refused.path) << refused.body;
        EXPECT_EQ(error.expected, refused.expected) << refused.body;
    }
}

constexpr std::array<std::string_view, 16> no_json{
    "",
    " ",
    "{",
    "}",
    "{]",
    "{\"a\"}",
    "nul",
    R"({"status":"running"}})",
    R"({"status":"running"} x)",
    R"({status:"running"})",
    R"({"status":'running'})",
    R"({"status":"running",})",
    "{\"status\":\"run\nning\"}",
    R"({"status":"run\qning"})",
    R"({"status":"running","progress":NaN})",
    "<html></html>",
};

TEST(DecodeJobStatus, RefusesWhatIsNoJson) {
    for (const std::string_view body : no_json) {
        EXPECT_TRUE(error_of(body).expected.starts_with("valid JSON")) << body;
    }
    EXPECT_EQ(error_of(std::string_view{}).path, "$");
    EXPECT_EQ(error_of(R"({"status":"running","metrics":{"error_count":01}})").path, "$.metrics.error_count");
}

TEST(DecodeJobStatus, KeepsWordsThatItDoesNotKnow) {
    const auto decoded = decode_job_status(R"({"status":"Hibernating","stage":"Archive"})");
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().status, (model::StatusWord{StatusKind::unknown, "Hibernating"}));
    EXPECT_EQ(decoded.value().stage, (model::Stage{StageKind::unknown, "Archive"}));
}

TEST(DecodeJobStatus, KeepsNaiveTimesApart) {
    const JobStatus status = decode_fields(R"("started_at":"2026-11-23T14:05:31","completed_at":"soon")");
    EXPECT_EQ(status.started_at, (model::Timestamp{"2026-11-23T14:05:31", std::nullopt}));
    EXPECT_EQ(status.completed_at, (model::Timestamp{"soon", std::nullopt}));
}

TEST(DecodeJobStatus, TakesTheLastOfTwoFieldsWithOneKey) {
    const JobStatus status = decode_fields(
        R"("progress":5,"progress":6,"metrics":{"loaded_count":1,"error_count":1},"metrics":{"error_count":2},)"
        R"("error_details":{"message":"first","error_type":"old"},"error_details":{"message":"last"},)"
        R"("stage":"load","stage":{},"started_at":"2026-11-23T14:05:31Z","started_at":null)");
    EXPECT_EQ(status.progress, 6);
    EXPECT_EQ(status.metrics, (model::Metrics{{}, {}, {}, 2}));
    ASSERT_TRUE(status.error.has_value());
    EXPECT_EQ(status.error->message, "last");
    EXPECT_EQ(status.error->error_type, "");
    EXPECT_EQ(status.stage, model::Stage{});
    EXPECT_FALSE(status.started_at.has_value());
}

TEST(DecodeJobStatus, TakesALastNullAsAbsent) {
    const JobStatus status = decode_fields(R"("job_id":"a","job_id":null,"progress":5,"progress":null,)"
                                           R"("metrics":{"loaded_count":1},"metrics":null,)"
                                           R"("error_details":{"message":"first"},"error_details":null)");
    EXPECT_EQ(status, decode_fields(""));
}

TEST(DecodeJobStatus, StepsOverWhatItDoesNotKnow) {
    const JobStatus status = decode_fields(
        R"("more":{"status":"failed","progress":[1,{"progress":2}],"metrics":{"error_count":9}},"":0,"list":[[],[{}]],)"
        R"("metrics":{"status":"failed","nested":{"error_count":8},"error_count":1})");
    EXPECT_EQ(status.status.kind, StatusKind::running);
    EXPECT_EQ(status.progress, 0);
    EXPECT_EQ(status.metrics, (model::Metrics{{}, {}, {}, 1}));
}

TEST(DecodeJobStatus, ReadsKeysThatAreWrittenWithEscapesAndAByteOrderMark) {
    const auto decoded = decode_job_status("\xEF\xBB\xBF{\"st\\u0061tus\":\"running\"}");
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().status.kind, StatusKind::running);
}

} // namespace
} // namespace etl::wire
