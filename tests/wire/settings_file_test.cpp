// The file of settings: what is written is read the same, and what is none is refused.
#include "wire/settings_file.hpp"

#include <gtest/gtest.h>

#include <string>

namespace etl::wire {
namespace {

TEST(SettingsFile, IsReadAsItWasWritten) {
    for (const auto& views : {std::optional<std::string>(), std::optional<std::string>(R"([{"name":"Mine \ ü"}])")}) {
        const model::SettingsFile file{{{"theme", "dark"}, {"zone", ""}, {"notice_jobs", "1\nb\"c"}}, views};
        const std::string text = encode_settings_file(file);
        const auto read = decode_settings_file(text);
        ASSERT_TRUE(read.ok()) << text;
        EXPECT_EQ(read.value(), file);
    }
}

TEST(SettingsFile, ReadsWellToPeople) {
    EXPECT_EQ(encode_settings_file({{{"theme", "dark"}}, "[]"}), "{\n"
                                                                 "  \"etl_jobs_settings\": 1,\n"
                                                                 "  \"choices\": {\n"
                                                                 "    \"theme\": \"dark\"\n"
                                                                 "  },\n"
                                                                 "  \"views\": \"[]\"\n"
                                                                 "}\n");
}

TEST(SettingsFile, WhatIsNoneIsRefused) {
    for (const char* text :
         {"", "{}", "[]", "null", "\"dark\"", R"({"choices":{"theme":"dark"}})", R"({"etl_jobs_settings":0})",
          R"({"etl_jobs_settings":null})", R"({"etl_jobs_settings":1)"}) {
        EXPECT_FALSE(decode_settings_file(text).ok()) << text;
    }
}

TEST(SettingsFile, OneOfTomorrowIsReadAsFarAsItIsKnown) {
    const auto read =
        decode_settings_file(R"({"etl_jobs_settings":2,"made":{"by":[1]},"choices":{"theme":"dark"},"views":null})");
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.value(), (model::SettingsFile{{{"theme", "dark"}}, std::nullopt}));
}

} // namespace
} // namespace etl::wire
