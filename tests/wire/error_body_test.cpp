// The one error reader: kinds, sentences, fields and times to wait.
#include "wire/error_body.hpp"
#include "wire/http_date.hpp"

#include <gtest/gtest.h>

namespace etl::wire {
namespace {

using model::FailureKind;
using model::FieldError;

constexpr model::EpochMilliseconds now = 1795442731000; // 2026-11-23T14:05:31Z

struct KindCase {
    int status;
    FailureKind kind;
};

TEST(FailureKinds, AreToldApart) {
    const KindCase cases[] = {
        {0, FailureKind::unreachable},    {-1, FailureKind::unreadable},    {200, FailureKind::unreadable},
        {204, FailureKind::unreadable},   {302, FailureKind::unreadable},   {400, FailureKind::refused},
        {401, FailureKind::signed_out},   {403, FailureKind::forbidden},    {404, FailureKind::not_found},
        {405, FailureKind::not_found},    {408, FailureKind::timed_out},    {409, FailureKind::refused},
        {410, FailureKind::not_found},    {413, FailureKind::refused},      {418, FailureKind::refused},
        {422, FailureKind::invalid},      {429, FailureKind::too_many},     {500, FailureKind::server_error},
        {502, FailureKind::server_error}, {503, FailureKind::server_error}, {599, FailureKind::server_error},
        {600, FailureKind::unreadable},
    };
    for (const KindCase& one : cases) {
        EXPECT_EQ(failure_kind(one.status), one.kind) << one.status;
        EXPECT_EQ(read_failure(one.status, "", {}, now).kind, one.kind) << one.status;
        EXPECT_EQ(read_failure(one.status, "", {}, now).http_status, one.status);
    }
}

TEST(ReadFailure, HasTheFields) {
    const auto failure = read_failure(
        422,
        R"({"detail":[{"loc":["body","priority"],"msg":"must be below 10","type":"value_error"},{"loc":[],"msg":"odd"},)"
        R"({"loc":["query","ids",3],"msg":""},{"loc":["body","ids",3,"name"],"msg":"is empty"}]})",
        {}, now);
    EXPECT_EQ(failure.fields,
              (std::vector<FieldError>{{"priority", "must be below 10"}, {"", "odd"}, {"ids.3.name", "is empty"}}));
    EXPECT_EQ(failure.sentence, "priority: must be below 10; odd; ids.3.name: is empty");
    EXPECT_FALSE(failure.retry_after_ms.has_value());
}

TEST(ReadFailure, KeepsAtMostAHundredFields) {
    std::string body = R"({"detail":[)";
    for (int index = 0; index < 500; ++index) {
        body += R"({"msg":"x"},)";
    }
    EXPECT_EQ(read_failure(422, body + "1]}", {}, now).fields.size(), 100u);
}

TEST(ReadFailure, TakesAPlainSentence) {
    const auto sentence = [](std::string_view body, std::string_view type) {
        return read_failure(502, body, {.content_type = type}, now).sentence;
    };
    EXPECT_EQ(sentence("  \n Bad Gateway \r\nmore", "text/plain; charset=utf-8"), "Bad Gateway ");
    EXPECT_EQ(sentence("Bad Gateway", "Text/PLAIN"), "Bad Gateway");
    EXPECT_EQ(sentence("caf\xE9", "text/plain"), "caf\xEF\xBF\xBD");
    EXPECT_EQ(sentence(std::string(600, 'x'), "text/plain").size(), 500u);
    EXPECT_EQ(sentence("", "text/plain"), "");
    EXPECT_EQ(sentence("<html>", "text/html"), "");
    EXPECT_EQ(sentence("Bad Gateway", "text"), "");
    EXPECT_EQ(sentence(R"({"detail":"from JSON"})", "text/plain"), "from JSON");
}

TEST(ReadFailure, WaitsWhereItShould) {
    const auto wait = [](int status, std::string_view header) {
        return read_failure(status, "", {.retry_after = header}, now).retry_after_ms;
    };
    EXPECT_EQ(wait(429, ""), 60'000);
    EXPECT_EQ(wait(429, "soon"), 60'000);
    EXPECT_EQ(wait(429, "5"), 5'000);
    EXPECT_EQ(wait(503, "5"), 5'000);
    EXPECT_EQ(wait(503, ""), std::nullopt);
    EXPECT_EQ(wait(500, "5"), std::nullopt);
    EXPECT_EQ(wait(409, "5"), std::nullopt);
}

struct WaitCase {
    std::string_view header;
    std::optional<std::int64_t> wait;
};

TEST(RetryAfter, IsSecondsOrADate) {
    const WaitCase cases[] = {
        {"0", 0},
        {" 120 ", 120'000},
        {"007", 7'000},
        {"99999999", 86'400'000},
        {"99999999999999999999999999", 86'400'000},
        {"-5", std::nullopt},
        {"1.5", std::nullopt},
        {"", std::nullopt},
        {"   ", std::nullopt},
        {"Mon, 23 Nov 2026 14:06:01 GMT", 30'000},
        {"Mon, 23 Nov 2026 14:06:01 UTC", 30'000},
        {"Mon Nov 23 14:06:01 2026", 30'000},
        {"Mon, 23 Nov 2026 14:00:00 GMT", 0},
        {"Sun Nov  1 14:06:01 2026", 0},
        {"Mon, 23 Nov 2027 14:06:01 GMT", 86'400'000},
        {"Mon, 32 Nov 2026 14:06:01 GMT", std::nullopt},
        {"Mon, 23 Nob 2026 14:06:01 GMT", std::nullopt},
        {"Mon, 23 anF 2026 14:06:01 GMT", std::nullopt},
        {"Mon, 23 Nov 2026 25:06:01 GMT", std::nullopt},
        {"Mon, 23 Nov 2026 14:06:01 CET", std::nullopt},
        {"2026-11-23T14:06:01Z", std::nullopt},
    };
    for (const WaitCase& one : cases) {
        EXPECT_EQ(read_retry_after(one.header, now), one.wait) << one.header;
    }
    EXPECT_FALSE(parse_http_date(std::string(100, 'x')).has_value());
}

} // namespace
} // namespace etl::wire
