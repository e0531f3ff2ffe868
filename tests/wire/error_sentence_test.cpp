// The server's own sentence, out of every shape in which contract.md says that it comes.
#include "wire/spec.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace etl::wire {
namespace {

struct SentenceCase {
    std::string_view body;
    std::string_view sentence;
};

constexpr std::array sentence_cases{
    SentenceCase{R"({"detail":"Job 7 is already running"})", "Job 7 is already running"},
    SentenceCase{R"({"error":"forbidden","detail":"Admins only","timestamp":"2026-11-23T14:05:31"})", "Admins only"},
    SentenceCase{R"({"error":"rate_limit","message":"Too many requests"})", "Too many requests"},
    SentenceCase{R"({"message":"Too many requests"})", "Too many requests"},
    SentenceCase{R"({"error":"Bad gateway"})", "Bad gateway"},
    SentenceCase{R"({"detail":"","error":"forbidden","message":null})", "forbidden"},
    SentenceCase{R"({"detail":[{"loc":["body","priority"],"msg":"must be below 10","type":"value_error"}]})",
                 "priority: must be below 10"},
    SentenceCase{R"({"detail":[{"loc":["query","limit"],"msg":"too large"},{"loc":["body"],"msg":"is missing"}]})",
                 "limit: too large; body: is missing"},
    SentenceCase{R"({"detail":[{"loc":["body","ids",3,"name"],"msg":"is empty"}]})", "ids.3.name: is empty"},
    SentenceCase{R"({"detail":[{"msg":"Field required"}]})", "Field required"},
    SentenceCase{R"({"detail":[{"loc":"body","msg":"Field required"}]})", "Field required"},
    SentenceCase{R"({"detail":[{"loc":[{"a":1}],"msg":"Field required"}]})", "Field required"},
    SentenceCase{R"({"detail":[{"loc":["body","x"]},{"msg":7},"text",null,[],{"msg":"the last"}]})", "the last"},
    SentenceCase{R"({"detail":[],"message":"nothing in detail"})", "nothing in detail"},
    SentenceCase{R"({"detail":{"reason":"deep"},"message":"beside it"})", "beside it"},
    SentenceCase{"{\"detail\":\"caf\xFF \\ud800\"}", "caf\xEF\xBF\xBD \xEF\xBF\xBD"},
};

TEST(DecodeErrorSentence, FindsTheSentence) {
    for (const SentenceCase& expected : sentence_cases) {
        EXPECT_EQ(decode_error_sentence(expected.body), expected.sentence) << expected.body;
    }
}

constexpr std::array<std::string_view, 14> bodies_without_sentence{
    "",
    "{}",
    "[]",
    "null",
    "\"text\"",
    "<html>502 Bad Gateway</html>",
    R"({"detail":"cut off)",
    R"({"detail":5})",
    R"({"detail":true})",
    R"({"detail":[]})",
    R"({"detail":[1,2]})",
    R"({"detail":[{"loc":["body"]}]})",
    R"({"error":{"detail":"deep"}})",
    R"([{"detail":"in a list"}])",
};

TEST(DecodeErrorSentence, IsEmptyWhereThereIsNone) {
    for (const std::string_view body : bodies_without_sentence) {
        EXPECT_EQ(decode_error_sentence(body), "") << body;
    }
}

TEST(DecodeErrorSentence, IsAtMostFiveHundredBytesOfWholeCharacters) {
    const auto of_length = [](std::size_t length) {
        return decode_error_sentence("{\"detail\":\"" + std::string(length, 'x') + "é\"}");
    };
    EXPECT_EQ(of_length(498), std::string(498, 'x') + "é");
    EXPECT_EQ(of_length(499), std::string(499, 'x'));
    EXPECT_EQ(of_length(100'000), std::string(500, 'x'));
}

TEST(DecodeErrorSentence, StaysShortWithManyFindings) {
    std::string body = R"({"detail":[)";
    for (int index = 0; index < 10'000; ++index) {
        body += R"({"loc":["body","x"],"msg":"is wrong"},)";
    }
    const std::string sentence = decode_error_sentence(body + R"({"msg":"the last"}]})");
    EXPECT_EQ(sentence.size(), 500u);
    EXPECT_TRUE(sentence.starts_with("x: is wrong; x: is wrong; "));
}

TEST(DecodeErrorSentence, DoesNotFollowAPathForever) {
    Limits limits;
    limits.text_bytes = 4;
    EXPECT_EQ(decode_error_sentence(R"({"detail":[{"loc":["ab","cd","efghi"],"msg":"bad"}]})", limits), "ab.cd: bad");
    limits.message_bytes = 10;
    EXPECT_EQ(decode_error_sentence(R"({"detail":"too long a body"})", limits), "");
}

} // namespace
} // namespace etl::wire
