// What is wrong with JSON is said in a sentence and marked, and what is good can be laid out.
#include "view/json_field.hpp"

#include <gtest/gtest.h>

namespace etl::view {
namespace {

JsonFieldView field_of(const std::string& text) {
    app::ViewState state;
    state.enter("window payload", text);
    return json_field(state, "window payload", "Payload");
}

TEST(JsonField, SaysWhereItGoesWrongAndMarksIt) {
    const JsonFieldView view = field_of("{\n  \"a\": 1\n  \"b\": 2\n}");
    EXPECT_EQ(view.field.error, "Line 3, column 3: a comma or } is expected.");
    EXPECT_EQ(view.mark, (model::TextPlace{3, 3}));
    EXPECT_FALSE(view.format.enabled);
    EXPECT_EQ(view.format.reason, "Mend it first: only good JSON can be laid out.");
}

TEST(JsonField, WantsAnObject) {
    EXPECT_EQ(field_of("[1]").field.error, "This has to be an object: it begins with {.");
    EXPECT_FALSE(field_of("[1]").mark);
    EXPECT_EQ(field_of("{}").field.error, "");
    EXPECT_EQ(field_of("").field.error, "");
    EXPECT_EQ(field_of("").format.reason, "There is nothing to lay out.");
}

TEST(JsonField, LaysOutByAPress) {
    const JsonFieldView view = field_of("{\"a\":1}");
    ASSERT_TRUE(view.format.enabled);
    const auto& entered = std::get<app::TextEntered>(view.format.action);
    EXPECT_EQ(entered.key, "window payload");
    EXPECT_EQ(entered.text, "{\n  \"a\": 1\n}");
    EXPECT_EQ(field_of(entered.text).format.reason, "It is laid out already.");
    EXPECT_EQ(view.format.name, "Format: Payload");
}

TEST(JsonField, ShowsSomethingElseUntilSomebodyTypes) {
    app::ViewState state;
    EXPECT_EQ(json_field(state, "k", "Payload", "{}").field.text, "{}");
    state.enter("k", "");
    EXPECT_EQ(json_field(state, "k", "Payload", "{}").field.text, "");
}

} // namespace
} // namespace etl::view
