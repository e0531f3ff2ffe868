// The numbers of number fields as people type and step them, and which options a typed text leaves.
#include "view/fields.hpp"

#include <gtest/gtest.h>

namespace etl::view {
namespace {

constexpr NumberRange minutes{5, 1440, 5};
constexpr NumberRange share{-1, 1, 0.1};

TEST(Number, IsReadWithPointCommaAndSign) {
    EXPECT_EQ(number_in("12"), 12.0);
    EXPECT_EQ(number_in(" 1,5 "), 1.5);
    EXPECT_EQ(number_in("-0.25"), -0.25);
    EXPECT_EQ(number_in("−3"), -3.0) << "the minus of good typography";
    EXPECT_EQ(number_in("+7"), 7.0);
    EXPECT_EQ(number_in(".5"), 0.5);
    for (const char* none : {"", " ", "-", ".", "1.2.3", "1 000", "ten", "1e9", "0x10", "nan", "inf", "--1",
                             "1111111111111111111111111111111"}) {
        EXPECT_EQ(number_in(none), std::nullopt) << none;
    }
}

TEST(Number, StepsWithinItsRange) {
    EXPECT_EQ(stepped("30", minutes, 1), "35");
    EXPECT_EQ(stepped("30", minutes, -10), "5");
    EXPECT_EQ(stepped("1440", minutes, 1), "1440");
    EXPECT_EQ(stepped("99999", minutes, 1), "1440") << "back into it";
    EXPECT_EQ(stepped("-4", minutes, -1), "5");
}

TEST(Number, StepsOntoItsGridFromBetween) {
    EXPECT_EQ(stepped("32", minutes, 1), "35");
    EXPECT_EQ(stepped("32", minutes, -1), "30");
}

TEST(Number, StepsByPartsWithoutDrift) {
    std::string text = "0";
    for (int step = 0; step < 7; ++step) {
        text = stepped(text, share, 1);
    }
    EXPECT_EQ(text, "0.7");
    EXPECT_EQ(stepped("0", share, -3), "-0.3");
}

TEST(Number, BeginsWhereNothingStands) {
    EXPECT_EQ(stepped("", minutes, 1), "5");
    EXPECT_EQ(stepped("soon", share, -1), "0.0");
}

TEST(Number, SaysWhatIsWrong) {
    EXPECT_EQ(number_error("30", minutes), "");
    EXPECT_EQ(number_error("", minutes), "") << "whether it must be there is another question";
    EXPECT_EQ(number_error("soon", minutes), "Enter a whole number.");
    EXPECT_EQ(number_error("7.5", minutes), "Enter a whole number.");
    EXPECT_EQ(number_error("x", share), "Enter a number.");
    EXPECT_EQ(number_error("2000", minutes), "Enter a number from 5 to 1440.");
    EXPECT_EQ(number_error("-2", share), "Enter a number from -1.0 to 1.0.");
}

TEST(Options, AreThoseThatHaveTheTypedTextInThem) {
    const std::vector<OptionView> options{{"a", "Jira", true}, {"b", "GitHub Issues", true}, {"c", "Git merges", true}};
    const auto labels = [&](std::string_view typed) {
        std::string all;
        for (const std::size_t place : matching(options, typed)) {
            all += options[place].label + ";";
        }
        return all;
    };
    EXPECT_EQ(labels(""), "Jira;GitHub Issues;Git merges;");
    EXPECT_EQ(labels("GIT"), "GitHub Issues;Git merges;");
    EXPECT_EQ(labels(" issues "), "GitHub Issues;");
    EXPECT_EQ(labels("none"), "");
}

TEST(Options, AreAllOfferedWhereOneOfThemIsChosen) {
    const std::vector<OptionView> options{{"a", "Jira", true}, {"b", "Git", true}, {"c", "Git merges", true}};
    EXPECT_EQ(offered(options, "Git").places, (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_EQ(offered(options, "Git").chosen, 1u);
    EXPECT_EQ(offered(options, "git").places, (std::vector<std::size_t>{1, 2}));
    EXPECT_EQ(offered(options, "git").chosen, std::nullopt);
}

TEST(FieldWords, NameTheFieldThatTheyWorkOn) {
    FieldView field;
    field.name = "Search jobs";
    EXPECT_EQ(clear_name(field), "Clear: Search jobs");
    field.label = "Retries";
    EXPECT_EQ(increase_name(field), "Increase: Retries") << "by the label that is seen";
    EXPECT_EQ(decrease_name(field), "Decrease: Retries");
}

} // namespace
} // namespace etl::view
