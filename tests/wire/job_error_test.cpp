// Error details: an object, a bare text, or something else; and the context, kept as text.
#include "wire/plain.hpp"
#include "wire/spec.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace etl::wire {
namespace {

using model::JobError;

std::optional<JobError> decode_error(std::string_view details, const Limits& limits = {}) {
    const auto decoded =
        decode_job_status(R"({"status":"failed","error_details":)" + std::string(details) + "}", limits);
    EXPECT_TRUE(decoded.ok()) << details << " at " << (decoded ? "" : decoded.error().path);
    return decoded ? decoded.value().error : std::nullopt;
}

std::string context_of(std::string_view context, const Limits& limits = {}) {
    const auto error = decode_error(R"({"context":)" + std::string(context) + "}", limits);
    return error ? error->context : "no error";
}

TEST(DecodeJobError, TakesABareTextAsTheMessage) {
    JobError expected;
    expected.message = "disk full";
    EXPECT_EQ(decode_error(R"("disk full")"), expected);
}

TEST(DecodeJobError, IsAllEmptyForAnEmptyObject) { EXPECT_EQ(decode_error("{}"), JobError{}); }

TEST(DecodeJobError, TakesFieldsThatAreNullOrContainersAsAbsent) {
    for (const std::string_view key : {"stage", "error_type", "message", "timestamp", "stack_trace", "unheard_of"}) {
        for (const std::string_view value : {"null", "{}", "[]", R"({"message":"x"})", R"(["x"])"}) {
            EXPECT_EQ(decode_error("{\"" + std::string(key) + "\":" + std::string(value) + "}"), JobError{})
                << key << ": " << value;
        }
    }
}

TEST(DecodeJobError, WritesNumbersAndBooleansThatShouldBeTexts) {
    const auto error = decode_error(R"({"message":404,"error_type":true,"stack_trace":1.50})");
    ASSERT_TRUE(error.has_value());
    EXPECT_EQ(error->message, "404");
    EXPECT_EQ(error->error_type, "true");
    EXPECT_EQ(error->stack_trace, "1.50");
}

TEST(DecodeJobError, CutsLongTextsWithAMark) {
    Limits limits;
    limits.text_bytes = 10;
    const auto error =
        decode_error(R"({"message":"0123456789","stack_trace":"012345678é","error_type":"01234567890"})", limits);
    ASSERT_TRUE(error.has_value());
    EXPECT_EQ(error->message, "0123456789");
    EXPECT_EQ(error->stack_trace, "012345678" + std::string(cut_mark));
    EXPECT_EQ(error->error_type, "0123456789" + std::string(cut_mark));
}

struct ContextCase {
    std::string_view written;
    std::string_view kept;
};

constexpr std::array context_cases{
    ContextCase{"null", ""},
    ContextCase{"{}", "{}"},
    ContextCase{"[]", "[]"},
    ContextCase{"\"a\\nb\"", "\"a\\nb\""},
    ContextCase{"12", "12"},
    ContextCase{"false", "false"},
    ContextCase{"[1,[]]", "[\n  1,\n  []\n]"},
    ContextCase{R"({"z":1,"a":2})", "{\n  \"z\": 1,\n  \"a\": 2\n}"},
    ContextCase{R"({"id":18446744073709551615})", "{\n  \"id\": 18446744073709551615\n}"},
    ContextCase{R"({"id":-9223372036854775808})", "{\n  \"id\": -9223372036854775808\n}"},
    ContextCase{R"({"id":123456789012345678901234567890})", "{\n  \"id\": 123456789012345678901234567890\n}"},
    ContextCase{R"({"x":1.10,"y":1E5,"z":-0.0})", "{\n  \"x\": 1.10,\n  \"y\": 1E5,\n  \"z\": -0.0\n}"},
    ContextCase{R"({"é":"\u00e9\/\ud83d\uddc4"})", "{\n  \"é\": \"é/🗄\"\n}"},
    ContextCase{R"({"k":"\ud800"})", "{\n  \"k\": \"\xEF\xBF\xBD\"\n}"},
    ContextCase{R"({"a":1,"a":2})", "{\n  \"a\": 1,\n  \"a\": 2\n}"},
};

TEST(DecodeJobError, KeepsTheContextAsIndentedJson) {
    for (const ContextCase& expected : context_cases) {
        EXPECT_EQ(context_of(expected.written), expected.kept) << expected.written;
    }
}

TEST(DecodeJobError, TakesTheLastOfTwoContexts) {
    EXPECT_EQ(decode_error(R"({"context":{"a":1},"context":{"b":2}})")->context, "{\n  \"b\": 2\n}");
    EXPECT_EQ(decode_error(R"({"context":{"a":1},"context":null})")->context, "");
}

TEST(DecodeJobError, GoesOnAfterTheContext) {
    const auto error =
        decode_error(R"({"context":{"message":"inner","context":{"message":"deep"}},"message":"outer"})");
    ASSERT_TRUE(error.has_value());
    EXPECT_EQ(error->message, "outer");
    EXPECT_EQ(error->context, R"({
  "message": "inner",
  "context": {
    "message": "deep"
  }
})");
}

TEST(DecodeJobError, CutsALongContextWithAMark) {
    Limits limits;
    limits.text_bytes = 9;
    EXPECT_EQ(context_of(R"({"a":1})", limits), "{\n  \"a\": " + std::string(cut_mark));
    EXPECT_EQ(context_of(R"("0123456")", limits), "\"0123456\"");
    EXPECT_EQ(context_of(R"("01234567")", limits), "\"01234567" + std::string(cut_mark));
    limits.text_bytes = 12;
    EXPECT_EQ(context_of(R"({"a":1})", limits), "{\n  \"a\": 1\n}");
}

} // namespace
} // namespace etl::wire
