// The pipeline trigger: its body, and what answers it.
#include "wire/spec.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace etl::wire {
namespace {

std::string encode(std::string_view payload, std::string_view entity_type = "jira_issues") {
    model::PipelineRequest request;
    request.entity_type = entity_type;
    request.integration_id = 17;
    request.payload = payload;
    return encode_pipeline_request(request);
}

std::string body_with(std::string_view payload) {
    return R"({"entity_type":"jira_issues","integration_id":17,"payload":)" + std::string(payload) +
           R"(,"priority":5})";
}

TEST(EncodePipelineRequest, WritesTheSpecificationsBody) {
    EXPECT_EQ(encode(R"({"project":"ABC"})"), body_with(R"({"project":"ABC"})"));
    model::PipelineRequest request;
    request.integration_id = INT64_MIN;
    request.priority = -1;
    EXPECT_EQ(encode_pipeline_request(request),
              R"({"entity_type":"","integration_id":-9223372036854775808,"payload":{},"priority":-1})");
}

TEST(EncodePipelineRequest, EscapesTheEntityType) {
    EXPECT_EQ(encode("{}", "a\"b\\\n\x01é"),
              R"({"entity_type":"a\"b\\\n\u0001é","integration_id":17,"payload":{},"priority":5})");
    EXPECT_EQ(encode("{}", R"(\ud800)"), R"({"entity_type":"\\ud800","integration_id":17,"payload":{},"priority":5})");
    EXPECT_EQ(encode("{}", "a\xFF"),
              "{\"entity_type\":\"a\xEF\xBF\xBD\",\"integration_id\":17,\"payload\":{},\"priority\":5}");
}

struct PayloadCase {
    std::string_view given;
    std::string_view sent;
};

constexpr std::array payload_cases{
    PayloadCase{"{}", "{}"},
    PayloadCase{" { \"b\" : 1 , \"a\" : [ ] }\n", R"({"b":1,"a":[]})"},
    PayloadCase{R"({"id":18446744073709551615,"x":1.10})", R"({"id":18446744073709551615,"x":1.10})"},
    PayloadCase{R"({"t":"\u0000\ud800"})", "{\"t\":\"\\u0000\xEF\xBF\xBD\"}"},
    PayloadCase{"", "{}"},
    PayloadCase{"null", "{}"},
    PayloadCase{"[]", "{}"},
    PayloadCase{"\"{}\"", "{}"},
    PayloadCase{"5", "{}"},
    PayloadCase{"{", "{}"},
    PayloadCase{R"({"a":1)", "{}"},
    PayloadCase{R"({"a":1}})", "{}"},
    PayloadCase{R"({"a":1},"priority":9)", "{}"},
};

TEST(EncodePipelineRequest, SendsAnObjectAsPayloadWhateverItIsGiven) {
    for (const PayloadCase& expected : payload_cases) {
        EXPECT_EQ(encode(expected.given), body_with(expected.sent)) << expected.given;
    }
}

TEST(EncodePipelineRequest, SendsAPayloadThatIsLongerThanATextMayBe) {
    const std::string payload = "{\"a\":\"" + std::string(2 * Limits{}.text_bytes, 'x') + "\"}";
    EXPECT_EQ(encode(payload), body_with(payload));
}

struct AnswerCase {
    std::string_view body;
    std::string_view handle;
};

constexpr std::array answer_cases{
    AnswerCase{R"({"job_id":"etl-1"})", "etl-1"},
    AnswerCase{R"({"job_id":9007199254740993})", "9007199254740993"},
    AnswerCase{R"({"job_id":18446744073709551615})", "18446744073709551615"},
    AnswerCase{R"({"run_id":{"job_id":7},"job_id":"a","status":"pending","job_id":"b"})", "b"},
    AnswerCase{"{\"job_id\":\"a\xFF\"}", "a\xEF\xBF\xBD"},
};

TEST(DecodeTriggerAnswer, ReadsTheHandle) {
    for (const AnswerCase& expected : answer_cases) {
        const auto decoded = decode_trigger_answer(expected.body);
        ASSERT_TRUE(decoded.ok()) << expected.body;
        EXPECT_EQ(decoded.value().text, expected.handle);
    }
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> refused_answers{{
    {R"({})", "$.job_id"},
    {R"({"job_id":null})", "$.job_id"},
    {R"({"job_id":""})", "$.job_id"},
    {R"({"job_id":true})", "$.job_id"},
    {R"({"job_id":1.5})", "$.job_id"},
    {R"({"job_id":[1]})", "$.job_id"},
    {R"({"job_id":{}})", "$.job_id"},
    {R"([{"job_id":1}])", "$"},
    {R"("etl-1")", "$"},
    {R"()", "$"},
}};

TEST(DecodeTriggerAnswer, RefusesAnAnswerWithoutHandle) {
    for (const auto& [body, path] : refused_answers) {
        const auto decoded = decode_trigger_answer(body);
        ASSERT_FALSE(decoded.ok()) << body;
        EXPECT_EQ(decoded.error().path, path) << body;
    }
}

TEST(DecodeTriggerAnswer, RefusesAHandleThatIsTooLong) {
    Limits limits;
    limits.text_bytes = 3;
    EXPECT_TRUE(decode_trigger_answer(R"({"job_id":"abc"})", limits).ok());
    EXPECT_FALSE(decode_trigger_answer(R"({"job_id":"abcd"})", limits).ok());
}

} // namespace
} // namespace etl::wire
