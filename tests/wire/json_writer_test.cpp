// JsonWriter and quoted: what JavaScript's JSON.stringify would write, and never more than there is room for.
#include "wire/json_writer.hpp"

#include <gtest/gtest.h>

#include <string>

namespace etl::wire {
namespace {

using namespace std::string_view_literals;

Plain number(std::int64_t value) { return Plain{.kind = Plain::Kind::integer, .integer = value}; }

Plain text(std::string_view value) { return Plain{.kind = Plain::Kind::text, .text = value}; }

/// {"b":[1,{},"x\n",-2.50],"a":{"k":null},"e":[],"t":true}
void write_sample(JsonWriter& writer) {
    writer.start('{');
    writer.key("b");
    writer.start('[');
    writer.plain(number(1));
    writer.start('{');
    writer.end('}');
    writer.plain(text("x\n"));
    writer.plain(Plain{.kind = Plain::Kind::real, .real = -2.5, .text = "-2.50"});
    writer.end(']');
    writer.key("a");
    writer.start('{');
    writer.key("k");
    writer.plain({});
    writer.end('}');
    writer.key("e");
    writer.start('[');
    writer.end(']');
    writer.key("t");
    writer.plain(Plain{.kind = Plain::Kind::boolean, .boolean = true});
    writer.end('}');
}

constexpr std::string_view compact_sample = R"({"b":[1,{},"x\n",-2.50],"a":{"k":null},"e":[],"t":true})";
constexpr std::string_view indented_sample = R"({
  "b": [
    1,
    {},
    "x\n",
    -2.50
  ],
  "a": {
    "k": null
  },
  "e": [],
  "t": true
})";

TEST(JsonWriter, WritesCompactJson) {
    std::string output = "something older";
    JsonWriter writer(output, Layout::compact, 1000);
    write_sample(writer);
    EXPECT_EQ(output, compact_sample);
    EXPECT_TRUE(writer.complete());
    EXPECT_FALSE(writer.cut());
}

TEST(JsonWriter, IndentsAsJavaScriptDoes) {
    std::string output;
    JsonWriter writer(output, Layout::indented, 1000);
    write_sample(writer);
    EXPECT_EQ(output, indented_sample);
}

TEST(JsonWriter, IsCompleteOnlyWhenAllContainersEnded) {
    std::string output;
    JsonWriter writer(output, Layout::compact, 1000);
    writer.start('[');
    writer.start('[');
    EXPECT_FALSE(writer.complete());
    writer.end(']');
    EXPECT_FALSE(writer.complete());
    writer.end(']');
    EXPECT_TRUE(writer.complete());
}

TEST(JsonWriter, WritesABeginningWhereThereIsNoRoom) {
    for (std::size_t room = 0; room < indented_sample.size(); ++room) {
        std::string output;
        JsonWriter writer(output, Layout::indented, room);
        write_sample(writer);
        EXPECT_TRUE(writer.cut());
        EXPECT_EQ(output, indented_sample.substr(0, room));
    }
    std::string output;
    JsonWriter writer(output, Layout::indented, indented_sample.size());
    write_sample(writer);
    EXPECT_FALSE(writer.cut());
    EXPECT_EQ(output, indented_sample);
}

TEST(JsonWriter, CutsNoCharacterInTwo) {
    for (std::size_t room = 0; room < 6; ++room) {
        std::string output;
        JsonWriter writer(output, Layout::compact, room);
        writer.plain(text("\xF0\x9F\x97\x84"));
        EXPECT_EQ(output, room == 0 ? "" : room < 5 ? "\"" : "\"\xF0\x9F\x97\x84");
    }
}

TEST(JsonWriter, WritesNothingAfterTheCutEvenWhereItWouldFit) {
    std::string output;
    JsonWriter writer(output, Layout::compact, 4);
    writer.start('[');
    writer.plain(text("\xF0\x9F\x97\x84"));
    writer.plain(number(1));
    writer.end(']');
    EXPECT_EQ(output, "[\"");
    EXPECT_TRUE(writer.complete());
}

TEST(Quoted, EscapesWhatJsonForbids) {
    EXPECT_EQ(quoted(""), R"("")");
    EXPECT_EQ(quoted("a\"b\\c/d"), R"("a\"b\\c/d")");
    EXPECT_EQ(quoted("\b\f\n\r\t"), R"("\b\f\n\r\t")");
    EXPECT_EQ(quoted("\0\x01\x1F\x7F"sv), "\"\\u0000\\u0001\\u001f\x7F\"");
    EXPECT_EQ(quoted("é\u2028"), "\"é\u2028\"");
}

} // namespace
} // namespace etl::wire
