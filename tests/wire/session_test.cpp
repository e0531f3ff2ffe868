// Tokens and refreshes.
#include "wire/platform_session.hpp"

#include <gtest/gtest.h>

namespace etl::wire {
namespace {

using model::Claims;

/// A token with this payload, already in base64url.
std::string token_with(std::string_view payload) { return "eyJh." + std::string(payload) + ".c2ln"; }

TEST(TokenClaims, AreReadFromThePayload) {
    // {"user_id":5,"email":"a@b.c","role":"admin","is_admin":true,"tenant_id":1,"exp":1795442731.5}
    const auto claims = decode_token_claims(token_with(
        "eyJ1c2VyX2lkIjo1LCJlbWFpbCI6ImFAYi5jIiwicm9sZSI6ImFkbWluIiwiaXNfYWRtaW4iOnRydWUsInRlbmFudF9pZCI6MSwi"
        "ZXhwIjoxNzk1NDQyNzMxLjV9"));
    ASSERT_TRUE(claims.ok()) << claims.error().expected;
    EXPECT_EQ(claims.value(), (Claims{"5", "a@b.c", "admin", true, 1, 1795442731500}));
}

struct TokenCase {
    std::string_view payload;
    bool good;
};

TEST(TokenClaims, NeedAnObjectInBase64Url) {
    const TokenCase cases[] = {
        {"e30", true},                                 // {}
        {"e30=", true},                                // padded
        {"e30==", true},                               // padded too much
        {"e30===", false},  {"eyJleHAiOiJ4In0", true}, // {"exp":"x"}
        {"W10", false},                                // []
        {"bnVsbA", false},                             // null
        {"e3", false},                                 // {
        {"e", false},       {"", false},
        {"e+0", false},     {"e3 0", false},
        {"eyJ_-_8", false},
    };
    for (const TokenCase& one : cases) {
        EXPECT_EQ(decode_token_claims(token_with(one.payload)).ok(), one.good) << one.payload;
    }
    EXPECT_EQ(decode_token_claims(token_with("e30")).value(), Claims{});
    for (const std::string_view token : {"", ".", "..", "a.e30", "a.e30.b.c", "e30"}) {
        EXPECT_FALSE(decode_token_claims(token).ok()) << token;
    }
    EXPECT_FALSE(decode_token_claims(token_with(std::string(20'000, 'A'))).ok());
    EXPECT_TRUE(decode_token_claims(".e30.").ok()) << "only the payload is looked at";
}

TEST(TokenClaims, OfWrongTypesAreAbsent) {
    // {"user_id":true,"email":5,"role":[],"is_admin":"x","tenant_id":1.5,"exp":-1}
    const auto claims = decode_token_claims(token_with(
        "eyJ1c2VyX2lkIjp0cnVlLCJlbWFpbCI6NSwicm9sZSI6W10sImlzX2FkbWluIjoieCIsInRlbmFudF9pZCI6MS41LCJleHAiOi0xfQ"));
    ASSERT_TRUE(claims.ok());
    EXPECT_EQ(claims.value(), Claims{});
    // {"exp":1e300}
    EXPECT_EQ(decode_token_claims(token_with("eyJleHAiOjFlMzAwfQ")).value(), Claims{});
}

TEST(Refresh, AnswersATokenAndTheUser) {
    const auto answer = decode_refresh(
        R"({"success":true,"token":"a.b-_.c","user":{"id":5,"email":"a@b.c","role":"user","is_admin":false,"tenant_id":"2"}})");
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(answer.value().token, "a.b-_.c");
    EXPECT_EQ(answer.value().user, (Claims{"5", "a@b.c", "user", false, 2, std::nullopt}));
    EXPECT_TRUE(decode_refresh(R"({"token":"t","user":null})").ok());
}

TEST(Refresh, RefusesWhatCannotBeSent) {
    for (const std::string_view body :
         {R"({})", R"({"token":null})", R"({"token":""})", R"({"token":5})", R"({"token":"a b"})",
          R"({"token":"a\nb"})", R"({"token":"é"})", R"({"token":{}})"}) {
        const auto answer = decode_refresh(body);
        ASSERT_FALSE(answer.ok()) << body;
        EXPECT_EQ(answer.error(), (DecodeError{"$.token", "a token"})) << body;
    }
    EXPECT_EQ(decode_refresh(R"({"token":"t","success":false})").error(), (DecodeError{"$.success", "true"}));
    EXPECT_FALSE(is_sendable_token(std::string(16 * 1024 + 1, 'x')));
    EXPECT_TRUE(is_sendable_token(std::string(16 * 1024, 'x')));
}

} // namespace
} // namespace etl::wire
