// Errors of fields are announced at a pause or when the field is left, once, and not when they were there before.
#include "gallery_test.hpp"

#include <string>

namespace etl::shell {
namespace {

using ui::Role;

class SettledWordsTest : public GalleryTest {
  protected:
    void SetUp() override {
        GalleryTest::SetUp();
        page.page.announcements.clear();
    }
    void focus(Role role, std::string_view name) {
        page.application().set_focused(page.find(role, name)->id, true);
        page.settle();
    }
    void type(Role role, std::string_view name, const std::string& text) {
        ASSERT_TRUE(page.enter(role, name, text)) << name;
        page.advance(120);
    }
    [[nodiscard]] std::vector<std::string> said() {
        std::vector<std::string> words;
        for (const auto& one : page.page.announcements) {
            EXPECT_EQ(one.urgency, app::Urgency::polite) << one.text;
            words.push_back(one.text);
        }
        return words;
    }

    using Words = std::vector<std::string>;
};

TEST_F(SettledWordsTest, WhatWasWrongFromTheBeginningIsReadWithTheField) {
    focus(Role::text_field, "Notify");
    page.advance(5'000);
    EXPECT_EQ(said(), Words{});
}

TEST_F(SettledWordsTest, AnErrorIsSaidAtAPauseAndNotAtEachKey) {
    focus(Role::number_field, "Retries");
    for (const char* typed : {"3x", "3xy", "3xyz"}) {
        type(Role::number_field, "Retries", typed);
    }
    EXPECT_EQ(said(), Words{});
    page.advance(SettledWords::pause);
    EXPECT_EQ(said(), Words{"Enter a whole number."});
    type(Role::number_field, "Retries", "3xyz!");
    page.advance(5'000);
    EXPECT_EQ(said(), Words{"Enter a whole number."}) << "the same one is said once";
    type(Role::number_field, "Retries", "30");
    page.advance(SettledWords::pause);
    EXPECT_EQ(said(), (Words{"Enter a whole number.", "Enter a number from 0 to 10."}));
}

TEST_F(SettledWordsTest, AnErrorThatIsMendedBeforeThePauseIsNotSaid) {
    focus(Role::number_field, "Retries");
    type(Role::number_field, "Retries", "");
    type(Role::number_field, "Retries", "-");
    type(Role::number_field, "Retries", "2");
    page.advance(5'000);
    EXPECT_EQ(said(), Words{});
}

TEST_F(SettledWordsTest, AnErrorThatComesBackIsSaidAgain) {
    focus(Role::number_field, "Retries");
    for (const char* typed : {"x", "3", "x"}) {
        type(Role::number_field, "Retries", typed);
        page.advance(2'000);
    }
    EXPECT_EQ(said(), (Words{"Enter a whole number.", "Enter a whole number."}));
}

TEST_F(SettledWordsTest, LeavingTheFieldSaysItAtOnceWithTheFieldsName) {
    focus(Role::number_field, "Retries");
    type(Role::number_field, "Retries", "11");
    EXPECT_EQ(said(), Words{});
    focus(Role::text_field, "Name");
    EXPECT_EQ(said(), Words{"Retries: Enter a number from 0 to 10."});
    page.advance(5'000);
    EXPECT_EQ(said().size(), 1u);
}

TEST_F(SettledWordsTest, SayingItDrawsNothing) {
    page.application().dispatch(app::SystemLooksChanged{false, true, false});
    focus(Role::number_field, "Retries");
    type(Role::number_field, "Retries", "11");
    page.settle();
    const std::size_t frames = page.renderer.submitted;
    page.advance(SettledWords::pause);
    EXPECT_EQ(said().size(), 1u);
    EXPECT_EQ(page.renderer.submitted, frames);
}

} // namespace
} // namespace etl::shell
