// Runs, parts of logs, and matches in them.
#include "wire/spec_runs.hpp"

#include <gtest/gtest.h>

namespace etl::wire {
namespace {

using model::LogLevelKind;
using model::StatusKind;

constexpr std::string_view whole_run =
    R"({"run_id":9007199254740993,"job_id":"7","job_name":"Jira","status":"Failed","trigger":"schedule","by":"ann",)"
    R"("stage":"load","started_at":"2026-11-23T14:05:31Z","completed_at":"2026-11-23 14:06","duration_ms":"29000",)"
    R"("metrics":{"loaded_count":3},"stages":[{"stage":"extract","status":"completed","started_at":null,"in":1,"out":2,)"
    R"("errors":-3},7,{"stage":"load"}],"error_details":"lost","log_counts":{"warning":2,"error":"x"},)"
    R"("payload":{"since":null,"n":1.50,"big":18446744073709551616}})";

TEST(Run, ReadsEveryField) {
    const auto decoded = decode_run(whole_run);
    ASSERT_TRUE(decoded.ok()) << decoded.error().path << decoded.error().expected;
    const model::Run& run = decoded.value();
    EXPECT_EQ(run.id, model::RunId("9007199254740993"));
    EXPECT_EQ(run.job_id, model::JobId("7"));
    EXPECT_EQ(run.job_name, "Jira");
    EXPECT_EQ(run.status, (model::StatusWord{StatusKind::failed, "Failed"}));
    EXPECT_EQ(run.trigger, (model::RunTrigger{model::TriggerKind::schedule, "schedule"}));
    EXPECT_EQ(run.by, "ann");
    EXPECT_TRUE(run.started_at->instant.has_value());
    EXPECT_FALSE(run.completed_at->instant.has_value());
    EXPECT_EQ(run.duration_ms, 29000);
    EXPECT_EQ(run.metrics.loaded, 3);
    ASSERT_EQ(run.stages.size(), 2u);
    EXPECT_EQ(run.stages[0].in, 1);
    EXPECT_EQ(run.stages[0].out, 2);
    EXPECT_EQ(run.stages[0].errors, std::nullopt);
    EXPECT_EQ(run.error->message, "lost");
    EXPECT_EQ(run.log_counts, (model::LogCounts{2, std::nullopt}));
    EXPECT_EQ(run.payload, (model::RawJson{R"({"since":null,"n":1.50,"big":18446744073709551616})", false}));
}

TEST(Run, NeedsNothingButAnId) {
    model::Run bare;
    bare.id = model::RunId("1");
    EXPECT_EQ(decode_run(R"({"run_id":1})").value(), bare);
    for (const std::string_view key :
         {"job_id", "job_name", "status", "trigger", "by", "stage", "started_at", "completed_at", "duration_ms",
          "metrics", "stages", "error_details", "log_counts", "payload"}) {
        EXPECT_EQ(decode_run("{\"run_id\":1,\"" + std::string(key) + "\":null}").value(), bare) << key;
    }
    EXPECT_EQ(decode_run(R"({"job_id":1})").error(), (DecodeError{"$.run_id", "a number or a text"}));
    EXPECT_EQ(decode_run(R"({"run_id":true})").error(), (DecodeError{"$.run_id", "a number or a text"}));
    EXPECT_EQ(decode_run(R"({"run_id":1,"status":5})").error(), (DecodeError{"$.status", "a status word"}));
}

TEST(Run, CutsAHugePayload) {
    Limits limits;
    limits.text_bytes = 10;
    const auto decoded = decode_run(R"({"run_id":1,"payload":[1,2,3,4,5,6,7]})", limits);
    EXPECT_EQ(decoded.value().payload, (model::RawJson{"[1,2,3,4,5", true}));
    const auto plain = decode_run(R"({"run_id":1,"payload":"abcdefghijkl"})", limits);
    EXPECT_EQ(plain.value().payload, (model::RawJson{"\"abcdefghi", true}));
}

TEST(Runs, ArePagesAndNeedTheirList) {
    const auto decoded = decode_runs(R"({"next_cursor":17,"runs":[{"run_id":2},{"run_id":1}]})");
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().next_cursor, "17");
    EXPECT_EQ(decoded.value().runs[1].id, model::RunId("1"));
    EXPECT_EQ(decode_runs("{}").error(), (DecodeError{"$.runs", "a list of runs"}));
    EXPECT_EQ(decode_runs(R"({"runs":null})").error(), (DecodeError{"$.runs", "a list of runs"}));
    EXPECT_EQ(decode_runs(R"({"runs":[{"run_id":1},{}]})").error(),
              (DecodeError{"$.runs[1].run_id", "a number or a text"}));
    EXPECT_EQ(decode_runs(R"({"runs":[7]})").error(), (DecodeError{"$.runs[0]", "a run (an object)"}));
}

TEST(LogWindow, ReadsEveryField) {
    const auto decoded = decode_log_window(
        R"({"lines":[{"seq":41,"timestamp":"2026-11-23T14:05:31Z","level":"WARN","stage":"load","message":"a\u001b[1mb"},)"
        R"({"seq":"42","level":"odd","message":7}],"first_seq":0,"last_seq":42,"total":43,"complete":true,)"
        R"("first_error_seq":null,"by_level":{"info":40,"warning":1,"info":41,"odd":"2","bad":{},"error":-1}})");
    ASSERT_TRUE(decoded.ok());
    const model::LogWindow& window = decoded.value();
    ASSERT_EQ(window.lines.size(), 2u);
    EXPECT_EQ(window.lines[0].seq, 41);
    EXPECT_EQ(window.lines[0].level, (model::LogLevel{LogLevelKind::warning, "WARN"}));
    EXPECT_EQ(window.lines[0].message, "ab");
    EXPECT_EQ(window.lines[0].spans, (std::vector{model::LogSpan{1, 2, model::LogSpan::no_color, true}}));
    EXPECT_EQ(window.lines[1].level, (model::LogLevel{LogLevelKind::unknown, "odd"}));
    EXPECT_EQ(window.lines[1].message, "7");
    EXPECT_EQ(window.total, 43);
    EXPECT_TRUE(window.complete);
    EXPECT_EQ(window.first_error_seq, std::nullopt);
    EXPECT_EQ(window.by_level, (std::vector<model::LevelCount>{{{LogLevelKind::warning, "warning"}, 1},
                                                               {{LogLevelKind::info, "info"}, 41},
                                                               {{LogLevelKind::unknown, "odd"}, 2}}));
}

TEST(LogWindow, RefusesALineWithoutANumber) {
    EXPECT_EQ(decode_log_window(R"({"lines":[{"message":"x"}]})").error(),
              (DecodeError{"$.lines[0].seq", "a whole number"}));
    EXPECT_EQ(decode_log_window(R"({"lines":["x"]})").error(), (DecodeError{"$.lines[0]", "a log line (an object)"}));
    EXPECT_EQ(decode_log_window(R"({"total":0})").error(), (DecodeError{"$.lines", "a list of log lines"}));
    EXPECT_TRUE(decode_log_window(R"({"lines":[]})").value().by_level.empty());
}

TEST(LogWindow, HasFewLevels) {
    std::string body = R"({"lines":[],"by_level":{)";
    for (int index = 0; index < 65; ++index) {
        body.append(index == 0 ? "" : ",").append("\"l" + std::to_string(index) + "\":1");
    }
    EXPECT_EQ(decode_log_window(body + "}}").error(), (DecodeError{"$.by_level.*", "at most 64 entries"}));
    const std::string long_name(300, 'x');
    EXPECT_TRUE(decode_log_window(R"({"lines":[],"by_level":{")" + long_name + R"(":1}})").value().by_level.empty());
}

TEST(LogMatches, AreLines) {
    const auto decoded = decode_log_matches(R"({"matches":[{"seq":3,"message":"x"}],"total":9,"complete":"false"})");
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().matches[0].seq, 3);
    EXPECT_EQ(decoded.value().total, 9);
    EXPECT_FALSE(decoded.value().complete);
    EXPECT_EQ(decode_log_matches("{}").error(), (DecodeError{"$.matches", "a list of log lines"}));
}

TEST(Lists, AreCappedTogetherToo) {
    Limits limits;
    limits.elements = 3;
    EXPECT_TRUE(decode_runs(R"({"runs":[{"run_id":1,"stages":[{},{}]}]})", limits).ok());
    EXPECT_EQ(decode_runs(R"({"runs":[{"run_id":1,"stages":[{},{}]},{}]})", limits).error().expected,
              "at most 3 elements in all");
}

} // namespace
} // namespace etl::wire
