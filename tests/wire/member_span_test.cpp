// Where a member of an object stands, also in texts that are none.
#include "wire/member_span.hpp"

#include <gtest/gtest.h>

#include <string>

namespace etl::wire {
namespace {

/// The member's text; "-" where there is none.
std::string member(std::string_view object, std::string_view name = "m") {
    const auto span = member_span(object, name);
    return span ? std::string(object.substr(span->begin, span->end - span->begin)) : "-";
}

TEST(MemberSpan, IsTheValueAsItIsWritten) {
    EXPECT_EQ(member(R"({"m":1})"), "1");
    EXPECT_EQ(member(R"( { "a" : "m" , "m" : [ 1 , {"m":2} ] , "b":3 } )"), "[ 1 , {\"m\":2} ]");
    EXPECT_EQ(member(R"({"a":{"m":1},"m":null})"), "null");
    EXPECT_EQ(member(R"({"m":"a\"b\\\\"})"), R"("a\"b\\\\")");
    EXPECT_EQ(member(R"({"a":"}]\"","m":"{["})"), R"("{[")");
    EXPECT_EQ(member(R"({"m":1,"m":2})"), "1");
}

TEST(MemberSpan, IsNoneWhereThereIsNone) {
    for (const char* text :
         {"", " ", "7", "[]", "{}", "{\"a\":1}", "{\"m\"", "{\"m\":", "{\"m\" 1}", "{\"m", "{\"m\":[1", "{\"m\":\"x",
          "{\"a\":1 \"m\":2}", "{\"m\":1", "{\"a\":{\"m\":1}}", "{,\"m\":1}", "{\"\\"}) {
        EXPECT_EQ(member(text), "-") << text;
    }
}

} // namespace
} // namespace etl::wire
