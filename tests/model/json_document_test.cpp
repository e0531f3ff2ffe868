// The places of a JSON text's values, what is wrong with a text and where, and strings as people read them.
#include "model/json_document.hpp"

#include <gtest/gtest.h>

namespace etl::model {
namespace {

JsonDocument read(std::string text) {
    JsonDocument document(std::move(text));
    document.read_all();
    return document;
}

/// Each value: level, key, text or kind with its children, and what stands inside.
std::string outline(const JsonDocument& document) {
    std::string text;
    for (const JsonValue& value : document.values()) {
        text += std::to_string(value.level) + std::string(document.key(value)) + "=";
        if (value.kind == JsonKind::object || value.kind == JsonKind::array) {
            text += (value.kind == JsonKind::object ? "{" : "[") + std::to_string(value.children) + "/" +
                    std::to_string(value.inside);
        } else {
            text += document.written(value);
        }
        text += " ";
    }
    return text;
}

TEST(JsonDocument, FindsEveryValue) {
    const JsonDocument document = read(R"( {"a" : 1, "b":[true,null,{"c":"x\"y"}], "d": {} , "e":-1.5e+3,"":[]} )");
    EXPECT_FALSE(document.problem());
    EXPECT_EQ(outline(document), R"(0={5/9 1a=1 1b=[3/4 2=true 2=null 2={1/1 3c="x\"y" 1d={0/0 1e=-1.5e+3 1=[0/0 )");
    const JsonValue& last = document.values().back();
    EXPECT_EQ(last.position, 5u);
    EXPECT_EQ(last.parent, 0u);
    EXPECT_EQ(document.written(document.values()[2]), R"([true,null,{"c":"x\"y"}])");
    EXPECT_EQ(outline(read("7")), "0=7 ");
    EXPECT_EQ(outline(read("\"text\"")), "0=\"text\" ");
}

TEST(JsonDocument, IsReadBitByBit) {
    std::string text = "[";
    for (int number = 0; number < 1'000; ++number) {
        text += (number == 0 ? "" : ",") + std::to_string(number);
    }
    text += "]";
    JsonDocument document(text);
    int parts = 0;
    while (!document.done()) {
        document.read(100);
        ++parts;
        ASSERT_LT(parts, 100);
    }
    EXPECT_GT(parts, 30);
    EXPECT_EQ(document.values().size(), 1'001u);
    EXPECT_EQ(outline(document), outline(read(text)));
    EXPECT_EQ(document.read_so_far(), text.size());
}

TEST(JsonDocument, SaysWhatIsWrongAndWhere) {
    struct Case {
        const char* text;
        std::size_t at;
        JsonExpectation expected;
    };
    using enum JsonExpectation;
    for (const Case& one : {Case{"", 0, value},
                            Case{"  ", 2, value},
                            Case{"{", 1, key},
                            Case{"{\"a\"", 4, colon},
                            Case{"{\"a\" 1}", 5, colon},
                            Case{"{\"a\":}", 5, value},
                            Case{"{\"a\":1", 6, comma_or_brace},
                            Case{"{\"a\":1 \"b\":2}", 7, comma_or_brace},
                            Case{"{\"a\":1,}", 7, key},
                            Case{"{a:1}", 1, key},
                            Case{"[1,]", 3, value},
                            Case{"[1 2]", 3, comma_or_bracket},
                            Case{"[1}", 2, comma_or_bracket},
                            Case{"1 2", 2, end_of_text},
                            Case{"\"abc", 4, end_of_string},
                            Case{"\"a\\x\"", 2, good_escape},
                            Case{"\"\\u12g4\"", 1, good_escape},
                            Case{"\"a\nb\"", 2, no_control_character},
                            Case{"01", 0, good_number},
                            Case{"-", 0, good_number},
                            Case{"1.", 0, good_number},
                            Case{"1e", 0, good_number},
                            Case{"tru", 0, value},
                            Case{"'a'", 0, value},
                            Case{"NaN", 0, value}}) {
        const JsonDocument document = read(one.text);
        ASSERT_TRUE(document.problem()) << one.text;
        EXPECT_EQ(*document.problem(), (JsonProblem{one.at, one.expected})) << one.text;
    }
    for (const char* good : {"0", "-0", "0.5", "1e9", "1E-9", "[]", "{}", "null", "\"\\u00e4\\n\\/\"", "[[[]]]"}) {
        EXPECT_FALSE(read(good).problem()) << good;
    }
}

TEST(JsonDocument, OfATextThatEndsTooEarlyKeepsWhatThereIs) {
    const JsonDocument document = read(R"({"a":[1,{"b":2,"c":"cut of)");
    ASSERT_TRUE(document.problem());
    EXPECT_EQ(outline(document), "0={1/4 1a=[2/3 2=1 2={1/1 3b=2 ");
    EXPECT_TRUE(document.done());
}

TEST(JsonDocument, HasLimits) {
    const JsonDocument deep = read(std::string(JsonDocument::most_levels + 1, '['));
    EXPECT_EQ(deep.problem()->expected, JsonExpectation::fewer_levels);
    EXPECT_EQ(deep.values().size(), JsonDocument::most_levels);
}

TEST(JsonDocument, TellsPlacesAsPeopleCount) {
    EXPECT_EQ(place_in("", 0), (TextPlace{1, 1}));
    EXPECT_EQ(place_in("ab\ncd", 4), (TextPlace{2, 2}));
    EXPECT_EQ(place_in("ä日\nöx", 8), (TextPlace{2, 2})) << "letters, not bytes";
    EXPECT_EQ(place_in("a", 99), (TextPlace{1, 2}));
}

TEST(JsonStrings, AreShownAsTheyRead) {
    EXPECT_EQ(json_string_text(R"("say \"so\"\n\t\\\/")", 100), "say \"so\"\n\t\\/");
    EXPECT_EQ(json_string_text(R"("\u00e4\u65e5\ud83d\ude00")", 100), "ä日😀");
    EXPECT_EQ(json_string_text(R"("\ud83d\u0041\ude00")", 100), "\uFFFDA\uFFFD") << "halves of a letter";
    EXPECT_EQ(json_string_text("\"abcdef\"", 3), "abc…");
    EXPECT_EQ(json_string_text("\"aääb\"", 2), "a…") << "never half a letter";
    EXPECT_EQ(json_string_text("\"\"", 3), "");
    EXPECT_EQ(json_string_text("\"cut \\u00", 100), "cut \uFFFD00");
}

} // namespace
} // namespace etl::model
