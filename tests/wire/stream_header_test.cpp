// The numbers of a stream's message, read without its job: the same as the decoder's, or nothing.
#include "wire/spec_stream.hpp"
#include "wire/stream_header.hpp"

#include <gtest/gtest.h>

#include <random>

namespace etl::wire {
namespace {

TEST(StreamHeader, IsReadWithoutTheJob) {
    const auto header = read_stream_header(
        R"( { "job" : { "metrics":{"job_id":"no","a":[1,{"b":"}"}]}, "error":"x\"}{,", "job_id":"7" } ,
             "more":[[{}],"]"], "seq":12 , "prev_seq" : 11,"epoch":"é-1"} )");
    ASSERT_TRUE(header);
    EXPECT_EQ(header->epoch, "é-1");
    EXPECT_EQ(header->job_id, "7");
    EXPECT_EQ(header->seq, 12);
    EXPECT_EQ(header->prev_seq, 11);
    const auto numbers = read_stream_header(R"({"epoch":3,"seq":0,"prev_seq":null,"job":{"job_id":900}})");
    ASSERT_TRUE(numbers);
    EXPECT_EQ(numbers->epoch, "3");
    EXPECT_EQ(numbers->job_id, "900");
    EXPECT_FALSE(numbers->prev_seq);
}

TEST(StreamHeader, WhatIsNotPlainIsLeftToTheDecoder) {
    for (const char* text : {"",
                             "{}",
                             "[]",
                             "null",
                             "{",
                             R"({"seq":1})",
                             R"({"job":{"job_id":"7"}})",
                             R"({"seq":1,"job":{}})",
                             R"({"seq":1,"job":7})",
                             R"({"seq":"1","job":{"job_id":"7"}})",
                             R"({"seq":1.5,"job":{"job_id":"7"}})",
                             R"({"seq":-1,"job":{"job_id":"7"}})",
                             R"({"seq":1e3,"job":{"job_id":"7"}})",
                             R"({"seq":99999999999999999999,"job":{"job_id":"7"}})",
                             R"({"seq":1,"seq":2,"job":{"job_id":"7"}})",
                             R"({"seq":1,"job":{"job_id":"\u0037"}})",
                             R"({"s\u0065q":1,"job":{"job_id":"7"}})",
                             R"({"seq":1,"job":{"job_id":"7"}} x)",
                             R"({"seq":1,"job":{"job_id":"7"})",
                             R"({"seq":1 "job":{"job_id":"7"}})",
                             R"({"seq":1,"job":{"job_id":"7","x":"}})",
                             R"({"seq":1,"prev_seq":"0","job":{"job_id":"7"}})",
                             R"({"seq":1,"job":{"job_id":"7"},"job":{"job_id":"8"}})"}) {
        EXPECT_FALSE(read_stream_header(text)) << text;
    }
}

TEST(StreamHeader, SaysTheSameAsTheDecoderOfWhateverBothRead) {
    std::mt19937 random(7);
    const std::string good = R"({"epoch":"e","seq":12,"prev_seq":11,"job":{"job_id":"job","status":"running",)"
                             R"("progress":40,"stage":"load"}})";
    int both = 0;
    for (int round = 0; round < 100'000; ++round) {
        std::string text = good;
        for (unsigned changes = random() % 4; changes > 0; --changes) {
            const std::size_t place = random() % text.size();
            constexpr std::string_view letters = "{}[]\",:0129 e\\-n";
            random() % 3 == 0 ? text.erase(place, 1)
                              : text.replace(place, random() % 2, 1, letters[random() % letters.size()]);
        }
        const auto header = read_stream_header(text);
        const auto message = decode_stream_message(text);
        if (header && message.ok()) {
            ++both;
            ASSERT_EQ(header->seq, message.value().seq) << text;
            ASSERT_EQ(header->prev_seq, message.value().prev_seq) << text;
            ASSERT_EQ(header->job_id, message.value().job.job_id) << text;
            ASSERT_EQ(header->epoch, message.value().epoch) << text;
        }
    }
    EXPECT_GT(both, 10'000);
}

} // namespace
} // namespace etl::wire
