// JSON is laid out as JavaScript does it, and nothing of it is lost.
#include "model/json_format.hpp"

#include <gtest/gtest.h>

namespace etl::model {
namespace {

TEST(JsonFormat, PutsEachMemberOnALineOfItsOwn) {
    EXPECT_EQ(json_formatted(R"({"a":1,"b":[true,null],"c":{"d":"x"}})"), "{\n"
                                                                          "  \"a\": 1,\n"
                                                                          "  \"b\": [\n"
                                                                          "    true,\n"
                                                                          "    null\n"
                                                                          "  ],\n"
                                                                          "  \"c\": {\n"
                                                                          "    \"d\": \"x\"\n"
                                                                          "  }\n"
                                                                          "}");
}

TEST(JsonFormat, LeavesWhatStandsInQuotationMarksAlone) {
    const std::string text = "{\n  \"a {,:\\\" b\": \"[ \\\\\"\n}";
    EXPECT_EQ(json_formatted(text), text);
    EXPECT_EQ(json_formatted(R"({"a {,:\" b":"[ \\"})"), text);
}

TEST(JsonFormat, KeepsEmptyOnesOnALine) {
    EXPECT_EQ(json_formatted(" { } "), "{}");
    EXPECT_EQ(json_formatted("[{}, [ ]\n]"), "[\n  {},\n  []\n]");
    EXPECT_EQ(json_formatted(" 12 "), "12");
    EXPECT_EQ(json_formatted(""), "");
}

TEST(JsonFormat, LosesNothingOfWhatIsNoJson) {
    for (const char* text : {"{\"a", "}}]", "{,", "\"\\", "{]"}) {
        std::string bare;
        for (const char letter : json_formatted(text)) {
            bare += letter == ' ' || letter == '\n' ? "" : std::string(1, letter);
        }
        EXPECT_EQ(bare, text);
    }
}

} // namespace
} // namespace etl::model
