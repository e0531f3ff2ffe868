// Bytes that mean harm or come from a broken line: cut anywhere, changed anywhere, too long, too deep, too many.
#include "documents.hpp"
#include "wire/spec.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <memory>
#include <random>
#include <string>

namespace etl::wire {
namespace {

/// All decoders on one body, which lies alone on the heap so that AddressSanitizer sees a step beyond its end. Each
/// answer is asked for, and so is that a refusal has its reason.
void decode_by_all(std::string_view body) {
    const std::unique_ptr<char[]> copy(new char[body.size()]);
    if (!body.empty()) {
        std::memcpy(copy.get(), body.data(), body.size());
    }
    const std::string_view alone(copy.get(), body.size());
    const auto status = decode_job_status(alone);
    if (status) {
        EXPECT_FALSE(status.value().status.raw.empty());
        EXPECT_GE(status.value().progress, 0);
        EXPECT_LE(status.value().progress, 100);
    } else {
        EXPECT_TRUE(status.error().path.starts_with("$"));
        EXPECT_FALSE(status.error().expected.empty());
    }
    const auto list = decode_job_list(alone);
    if (list) {
        for (const model::Job& job : list.value()) {
            EXPECT_FALSE(job.id.empty());
            EXPECT_TRUE(job.default_payload.starts_with('{') && job.default_payload.ends_with('}'));
        }
    } else {
        EXPECT_TRUE(list.error().path.starts_with("$"));
        EXPECT_FALSE(list.error().expected.empty());
    }
    const auto answer = decode_trigger_answer(alone);
    EXPECT_NE(answer.ok(), !answer.ok() && answer.error().path.starts_with("$"));
    EXPECT_LE(decode_error_sentence(alone).size(), 500u);
    model::PipelineRequest request;
    request.entity_type = alone;
    request.payload = alone;
    EXPECT_TRUE(encode_pipeline_request(request).ends_with("\"priority\":5}"));
}

constexpr std::string_view validation_error =
    R"({"detail":[{"loc":["body","priority"],"msg":"must be below 10","type":"value_error"}],"message":"no \ud83d\uddc4"})";

TEST(Hostile, AMessageCutAnywhereIsRefused) {
    for (const std::string_view whole : {documents::failed_status, documents::two_jobs, validation_error}) {
        for (std::size_t length = 0; length < whole.size(); ++length) {
            const std::string_view cut = whole.substr(0, length);
            ASSERT_FALSE(decode_job_status(cut).ok()) << cut;
            ASSERT_FALSE(decode_job_list(cut).ok()) << cut;
            ASSERT_FALSE(decode_trigger_answer(cut).ok()) << cut;
            ASSERT_EQ(decode_error_sentence(cut), "") << cut;
            decode_by_all(cut);
        }
    }
}

TEST(Hostile, AMessageWithAnyByteChangedDoesNoHarm) {
    for (const std::string_view whole : {documents::failed_status, documents::two_jobs, validation_error}) {
        std::string changed(whole);
        for (std::size_t at = 0; at < whole.size(); ++at) {
            for (const char other :
                 {'\0', '"', '\\', '{', '}', '[', ']', ',', ':', '-', '9', 'e', '\x80', '\xED', '\xFF'}) {
                changed[at] = other;
                decode_by_all(changed);
            }
            for (int bit = 0; bit < 8; ++bit) {
                changed[at] = static_cast<char>(static_cast<unsigned char>(whole[at]) ^ (1u << bit));
                decode_by_all(changed);
            }
            changed[at] = whole[at];
        }
    }
}

TEST(Hostile, NoiseDoesNoHarm) {
    std::mt19937 random(20261123);
    constexpr std::string_view pieces[] = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u",
        "d800",
        "\"status\":",
        "\"progress\":",
        "\"error_details\":",
        "\"context\":",
        "\"metrics\":",
        "\"id\":",
        "\"default_payload\":",
        "\"detail\":",
        "\"loc\":",
        "\"msg\":",
        "\"running\"",
        "true",
        "null",
        "1",
        "-",
        "1e5",
        "18446744073709551616",
        " ",
        "\xF0\x9F",
        "\xFF",
        "\x01",
    };
    std::uniform_int_distribution<std::size_t> piece(0, std::size(pieces) - 1);
    std::uniform_int_distribution<int> length(1, 30);
    for (int round = 0; round < 20'000; ++round) {
        std::string body = round % 2 == 0 ? "{\"status\":\"running\"," : "[{\"id\":1,";
        for (int count = length(random); count > 0; --count) {
            body += pieces[piece(random)];
        }
        decode_by_all(body);
    }
}

TEST(Hostile, TooManyLevelsAreRefusedWhereverTheyStand) {
    for (const std::string_view open : {"[", "{\"a\":"}) {
        std::string bomb;
        for (int level = 0; level < 100'000; ++level) {
            bomb += open;
        }
        EXPECT_EQ(decode_job_list(R"([{"id":1,"x":)" + bomb).error(), (DecodeError{"$[0]", "at most 64 levels"}));
        EXPECT_EQ(decode_job_list(R"([{"id":1,"default_payload":)" + bomb).error(),
                  (DecodeError{"$[0].default_payload", "at most 64 levels"}));
        EXPECT_EQ(decode_job_status(R"({"error_details":{"context":)" + bomb).error(),
                  (DecodeError{"$.error_details.context", "at most 64 levels"}));
        EXPECT_EQ(decode_job_status(R"({"metrics":{"error_count":)" + bomb).error(),
                  (DecodeError{"$.metrics.error_count", "at most 64 levels"}));
        decode_by_all(bomb);
    }
}

TEST(Hostile, AsManyLevelsAsAllowedAreRead) {
    const auto nested = [](std::size_t levels) {
        return R"({"status":"running","x":)" + std::string(levels, '[') + std::string(levels, ']') + "}";
    };
    EXPECT_TRUE(decode_job_status(nested(63)).ok());
    EXPECT_FALSE(decode_job_status(nested(64)).ok());
    // What was closed does not count.
    std::string wide = R"({"status":"running","x":[)";
    for (int index = 0; index < 1000; ++index) {
        wide += "[{}],";
    }
    EXPECT_TRUE(decode_job_status(wide + "0]}").ok());
}

TEST(Hostile, TooManyBytesAreRefusedBeforeTheyAreRead) {
    Limits limits;
    limits.message_bytes = 20;
    limits.body_bytes = 10;
    EXPECT_TRUE(decode_job_status(R"({"status":"stopped"})", limits).ok());
    EXPECT_EQ(decode_job_status("(not even JSON, and long)", limits).error(), (DecodeError{"$", "at most 20 bytes"}));
    EXPECT_EQ(decode_trigger_answer("(not even JSON, and long)", limits).error(),
              (DecodeError{"$", "at most 20 bytes"}));
    EXPECT_TRUE(decode_job_list(R"([{"id":1}])", limits).ok());
    EXPECT_EQ(decode_job_list(R"([{"id":11}])", limits).error(), (DecodeError{"$", "at most 10 bytes"}));
}

TEST(Hostile, TooManyRowsAreRefused) {
    Limits limits;
    limits.jobs = 2;
    EXPECT_TRUE(decode_job_list(R"([{"id":1},{"id":2}])", limits).ok());
    EXPECT_EQ(decode_job_list(R"([{"id":1},{"id":2},{"id":3}])", limits).error(),
              (DecodeError{"$[2]", "at most 2 elements"}));
    EXPECT_EQ(decode_job_list(R"([{"id":1},{"id":2},3])", limits).error().expected, "at most 2 elements");
    limits.jobs = 0;
    EXPECT_TRUE(decode_job_list("[]", limits).ok());
    EXPECT_TRUE(decode_job_status(R"({"status":"running"})", limits).ok());
    EXPECT_FALSE(decode_job_list(R"([{"id":1}])", limits).ok());
}

TEST(Hostile, BadBytesInsideTextsDoNotHideTheMessage) {
    const auto message_of = [](std::string_view written) {
        const auto decoded =
            decode_job_status(R"({"status":"failed","error_details":{"message":")" + std::string(written) + "\"}}");
        EXPECT_TRUE(decoded.ok()) << written;
        return decoded && decoded.value().error ? decoded.value().error->message : "refused";
    };
    EXPECT_EQ(message_of("caf\xE9"), "caf\xEF\xBF\xBD");
    EXPECT_EQ(message_of("half \xF0\x9F"), "half \xEF\xBF\xBD");
    EXPECT_EQ(message_of(R"(half \ud83d)"), "half \xEF\xBF\xBD");
    EXPECT_EQ(message_of(R"(\udc00\ud800 whole \ud83d\uddc4)"), "\xEF\xBF\xBD\xEF\xBF\xBD whole 🗄");
    EXPECT_EQ(message_of(R"(\u0000)"), std::string(1, '\0'));
    EXPECT_FALSE(decode_job_status("{\"status\":\"running\"\xFF}").ok());
}

} // namespace
} // namespace etl::wire
