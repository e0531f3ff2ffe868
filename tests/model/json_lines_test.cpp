// The lines of a JSON text: one for each value, as a person reads it.
#include "model/json_lines.hpp"

#include <gtest/gtest.h>

namespace etl::model {
namespace {

JsonDocument read(std::string text) {
    JsonDocument document(std::move(text));
    document.read_all();
    return document;
}

TEST(JsonLines, SayEachValueOfAnObjectInItsPlace) {
    const JsonDocument document = read(R"({"a": 1, "inner": {"list": [true, "x\ty"]}, "none": null})");
    JsonLines lines;
    EXPECT_FALSE(lines.done(document));
    lines.make_all(document);
    EXPECT_TRUE(lines.done(document));
    EXPECT_EQ(lines.text(), "a: 1\ninner: {1}\n  list: [2]\n    0: true\n    1: \"x y\"\nnone: null\n");
}

TEST(JsonLines, AreMadeBitByBit) {
    const JsonDocument document = read("[1, 2, 3]");
    JsonLines lines;
    lines.make(document, 2);
    EXPECT_EQ(lines.text(), "0: 1\n1: 2\n");
    EXPECT_FALSE(lines.done(document));
    lines.make(document, 2);
    EXPECT_EQ(lines.text(), "0: 1\n1: 2\n2: 3\n");
    EXPECT_TRUE(lines.done(document));
}

TEST(JsonLines, OfAValueAloneAreThatValue) {
    const JsonDocument document = read("\"alone\"");
    JsonLines lines;
    lines.make_all(document);
    EXPECT_EQ(lines.text(), "0: \"alone\"\n");
    EXPECT_EQ(first_line_value(document), 0u);
}

TEST(JsonLines, HoldWholeTextsThoughARowShowsTheirBeginning) {
    const JsonDocument document = read("{\"long\": \"" + std::string(5'000, 'x') + "end\"}");
    EXPECT_EQ(json_line(document, 1, 3).value, "\"xxx…\"");
    JsonLines lines;
    lines.make_all(document);
    EXPECT_NE(lines.text().find("xend\"\n"), std::string::npos);
}

} // namespace
} // namespace etl::model
