// What an answer says beside its body: how long to wait, which field was wrong, and that it is a page of HTML.
#include "shell/answers.hpp"

#include "platform_server.hpp"

namespace etl::shell {
namespace {

using app::FailureKind;

HttpAnswer refusal(int status, std::string body, std::string retry_after = {}) {
    HttpAnswer answer{HttpAnswer::Outcome::answered, status, std::move(body), std::move(retry_after)};
    answer.received_at = native::FakeClock().time; // 2026-11-23T14:00:00Z
    return answer;
}

HttpRequest asked() {
    HttpRequest request;
    request.path = "/app/etl/jobs?tenant_id=1";
    request.token = "secret";
    return request;
}

TEST(AnswerHeaders, RetryAfterIsSecondsOrADate) {
    EXPECT_EQ(failure_of(asked(), refusal(429, "", "17")).retry_after_ms, 17'000);
    EXPECT_EQ(failure_of(asked(), refusal(503, "", "Mon, 23 Nov 2026 14:01:30 GMT")).retry_after_ms, 90'000);
    EXPECT_EQ(failure_of(asked(), refusal(429, "", "")).retry_after_ms, 60'000) << "assumed";
    EXPECT_FALSE(failure_of(asked(), refusal(500, "", "")).retry_after_ms);
}

TEST(AnswerHeaders, FieldsOfA422AreKept) {
    const auto failure = failure_of(
        asked(), refusal(422, R"({"detail":[{"loc":["body","retry_interval_minutes"],"msg":"too long","type":"x"}]})"));
    EXPECT_EQ(failure.kind, FailureKind::invalid);
    ASSERT_EQ(failure.fields.size(), 1u);
    EXPECT_NE(failure.server_sentence.find("too long"), std::string::npos);
}

TEST(AnswerHeaders, TechnicalTextsNameTheCallWithoutQueryAndToken) {
    for (const HttpAnswer& answer :
         {refusal(500, "secret?"), HttpAnswer{}, HttpAnswer{HttpAnswer::Outcome::timed_out, 0, {}}}) {
        const auto failure = failure_of(asked(), answer);
        EXPECT_EQ(failure.technical.rfind("GET /app/etl/jobs: ", 0), 0u) << failure.technical;
        EXPECT_EQ(failure.technical.find("tenant"), std::string::npos);
        EXPECT_EQ(failure.technical.find("secret"), std::string::npos);
    }
}

TEST(AnswerHeaders, APageOfHtmlIsNotFoundByItsTypeOrItsLook) {
    const wire::DecodeError error{"$", "an array"};
    HttpAnswer typed = refusal(200, "Welcome");
    typed.content_type = "text/html";
    EXPECT_EQ(unreadable(asked(), typed, error).kind, FailureKind::not_found);
    EXPECT_EQ(unreadable(asked(), refusal(200, "  <!doctype html>"), error).kind, FailureKind::not_found);
    EXPECT_EQ(unreadable(asked(), refusal(200, "{}"), error).kind, FailureKind::unreadable);
    EXPECT_EQ(unreadable(asked(), refusal(200, " \n"), error).kind, FailureKind::unreadable);
}

TEST(AnswerHeaders, AServerThatAsksToBeLeftAloneIsLeftAloneByThePage) {
    Headless page;
    page.go_live(quiet_list());
    page.application().dispatch(app::RefreshPressed{});
    HttpAnswer busy{HttpAnswer::Outcome::answered, 429, R"({"error":"rate_limit","message":"Slow down"})", "40"};
    ASSERT_TRUE(page.http.answer("GET", list_path, busy));
    page.sockets.lose_all();
    page.settle();
    page.sockets.accept_all();
    page.advance(39'000);
    page.sockets.accept_all();
    EXPECT_EQ(page.http.waiting("GET", list_path), nullptr);
    page.advance(1'500);
    EXPECT_NE(page.http.waiting("GET", list_path), nullptr);
}

} // namespace
} // namespace etl::shell
