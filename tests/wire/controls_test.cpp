// Capabilities, the controls' answers, and the stream of states.
#include "wire/spec_controls.hpp"
#include "wire/spec_stream.hpp"

#include <gtest/gtest.h>

namespace etl::wire {
namespace {

using model::Control;
using model::StatusKind;

TEST(Capabilities, AreReadAndUnknownOnesLeftOut) {
    const auto decoded = decode_capabilities(
        R"({"controls":["start","Force_Pending","fly",7,null,{"a":1},"reset"],"runs":true,"logs":1,"queues":"true",)"
        R"("workers":"yes","raw_data":null,"job_stream":{},"role":"Viewer"})");
    ASSERT_TRUE(decoded.ok());
    model::Capabilities expected;
    expected.controls = {Control::start, Control::force_pending, Control::reset};
    expected.runs = expected.logs = expected.queues = true;
    expected.role = "Viewer";
    EXPECT_EQ(decoded.value(), expected);
}

TEST(Capabilities, OfAnEmptyObjectAreNone) {
    for (const std::string_view body :
         {"{}", R"({"controls":null})", R"({"controls":"start"})", R"({"controls":[]})"}) {
        const auto decoded = decode_capabilities(body);
        ASSERT_TRUE(decoded.ok()) << body;
        EXPECT_EQ(decoded.value(), model::Capabilities{}) << body;
    }
}

TEST(Capabilities, OfTwoListsOnlyTheLastCounts) {
    const auto decoded = decode_capabilities(R"({"controls":["start"],"controls":["stop"]})");
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().controls, model::ControlSet{Control::stop});
}

TEST(StartOutcome, HasTheRun) {
    const auto decoded = decode_start_outcome(R"({"job_id":7,"run_id":"r-1","status":"RUNNING"})");
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().job_id, model::JobId("7"));
    EXPECT_EQ(decoded.value().run_id, model::RunId("r-1"));
    EXPECT_EQ(decoded.value().status.kind, StatusKind::running);
    EXPECT_TRUE(decode_start_outcome("{}").ok());
}

TEST(ControlOutcome, ListsWhichJobsWereReset) {
    const auto decoded = decode_control_outcome(
        R"({"job_id":"7","old_status":"failed","new_status":"pending","jobs_reset":[1,"b",null,true,1.5,[2],{}]})");
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().old_status.kind, StatusKind::failed);
    EXPECT_EQ(decoded.value().new_status.kind, StatusKind::pending);
    EXPECT_EQ(decoded.value().jobs_reset, (std::vector{model::JobId("1"), model::JobId("b")}));
    EXPECT_EQ(decode_control_outcome(R"({"job_id":7,"jobs_reset":3})").value().jobs_reset.size(), 0u);
}

TEST(ActiveOutcome, IsOnOffOrUnknown) {
    EXPECT_EQ(decode_active_outcome(R"({"job_id":1,"active":false})").value().active, false);
    EXPECT_EQ(decode_active_outcome(R"({"active":"1"})").value().active, true);
    EXPECT_EQ(decode_active_outcome(R"({"message":"done"})").value().active, std::nullopt);
    EXPECT_EQ(decode_active_outcome(R"({"active":"maybe"})").error(), (DecodeError{"$.active", "true or false"}));
}

TEST(Settings, AreMinutesOrAbsent) {
    EXPECT_EQ(decode_settings(R"({"schedule_interval_minutes":60,"retry_interval_minutes":"15"})").value(),
              (model::JobSettings{60, 15}));
    EXPECT_EQ(decode_settings(R"({"schedule_interval_minutes":-1,"retry_interval_minutes":1e12})").value(),
              model::JobSettings{});
}

TEST(StreamMessage, HasItsNumbersAndTheJob) {
    const auto decoded = decode_stream_message(R"({"epoch":17,"seq":"9007199254740993","prev_seq":9007199254740992,)"
                                               R"("job":{"job_id":7,"status":"running","progress":5}})");
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().epoch, "17");
    EXPECT_EQ(decoded.value().seq, 9007199254740993);
    EXPECT_EQ(decoded.value().prev_seq, 9007199254740992);
    EXPECT_EQ(decoded.value().job.job_id, "7");
    EXPECT_EQ(decoded.value().job.progress, 5);
    const auto first = decode_stream_message(R"({"job":{"status":"ready"},"seq":0,"prev_seq":null,"epoch":"e"})");
    ASSERT_TRUE(first.ok());
    EXPECT_FALSE(first.value().prev_seq.has_value());
}

struct Refused {
    std::string_view body;
    DecodeError error;
};

TEST(StreamMessage, IsRefusedWithoutNumberOrJob) {
    const Refused cases[] = {
        {R"({"seq":1})", {"$.job", "a job's status (an object)"}},
        {R"({"seq":1,"job":null})", {"$.job", "a job's status (an object)"}},
        {R"({"seq":1,"job":{}})", {"$.job.status", "a status word"}},
        {R"({"seq":-1,"job":{"status":"ready"}})", {"$.seq", "a whole number"}},
        {R"({"seq":null,"job":{"status":"ready"}})", {"$.seq", "a whole number"}},
        {R"({"job":{"status":"ready"}})", {"$.seq", "a whole number"}},
        {R"({"seq":1.5,"job":{"status":"ready"}})", {"$.seq", "a whole number"}},
        {R"({"seq":1,"prev_seq":"x","job":{"status":"ready"}})", {"$.prev_seq", "a whole number"}},
    };
    for (const Refused& refused : cases) {
        const auto decoded = decode_stream_message(refused.body);
        ASSERT_FALSE(decoded.ok()) << refused.body;
        EXPECT_EQ(decoded.error().path, refused.error.path) << refused.body;
        EXPECT_EQ(decoded.error().expected, refused.error.expected) << refused.body;
    }
}

TEST(Subscriptions, AreIdsAsTexts) {
    EXPECT_EQ(encode_subscribe({model::JobId("7"), model::JobId("a\"b")}), R"({"subscribe":["7","a\"b"]})");
    EXPECT_EQ(encode_subscribe({}), R"({"subscribe":[]})");
    EXPECT_EQ(encode_subscribe_to_all(), R"({"subscribe":"*"})");
    EXPECT_EQ(encode_unsubscribe({model::JobId("\xFF")}), "{\"unsubscribe\":[\"\xEF\xBF\xBD\"]}");
}

} // namespace
} // namespace etl::wire
