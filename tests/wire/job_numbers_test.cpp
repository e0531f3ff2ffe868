// The numbers of a JobStatus: progress, counts and ids, written in every way that servers write numbers.
#include "wire/spec.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace etl::wire {
namespace {

using model::JobStatus;

/// A message that has only what it must, and the given field before that.
JobStatus decode_field(const std::string& field) {
    const auto decoded = decode_job_status("{" + field + R"(,"status":"running"})");
    EXPECT_TRUE(decoded.ok()) << field << " at " << (decoded ? "" : decoded.error().path);
    return decoded ? decoded.value() : JobStatus{};
}

DecodeError error_of_progress(const std::string& written) {
    const auto decoded = decode_job_status(R"({"status":"running","progress":)" + written + "}");
    EXPECT_FALSE(decoded.ok()) << written;
    return decoded ? DecodeError{} : decoded.error();
}

struct ProgressCase {
    std::string_view written;
    int progress;
};

constexpr std::array progress_cases{
    ProgressCase{"0", 0},
    ProgressCase{"100", 100},
    ProgressCase{"45.4", 45},
    ProgressCase{"45.5", 46},
    ProgressCase{"0.49", 0},
    ProgressCase{"-1", 0},
    ProgressCase{"-0", 0},
    ProgressCase{"-0.9", 0},
    ProgressCase{"101", 100},
    ProgressCase{"1e3", 100},
    ProgressCase{"4.5e1", 45},
    ProgressCase{"1e-9", 0},
    ProgressCase{"1e308", 100},
    ProgressCase{"-1e308", 0},
    ProgressCase{"9223372036854775808", 100},
    ProgressCase{"-9223372036854775808", 0},
    ProgressCase{"99999999999999999999999", 100},
    ProgressCase{"\"45\"", 45},
    ProgressCase{"\"45.5\"", 46},
    ProgressCase{"\"-3\"", 0},
    ProgressCase{"\"100.0\"", 100},
    ProgressCase{"\"007\"", 7},
    ProgressCase{"\"99999999999999999999\"", 100},
    ProgressCase{"\"0.4999\"", 0},
    ProgressCase{"\"-0\"", 0},
};

TEST(DecodeNumbers, RoundsAndClampsProgress) {
    for (const ProgressCase& expected : progress_cases) {
        EXPECT_EQ(decode_field("\"progress\":" + std::string(expected.written)).progress, expected.progress)
            << expected.written;
    }
}

TEST(DecodeNumbers, RefusesTextsThatAreNoNumber) {
    for (const std::string_view text :
         {"nan", "inf", "-", ".", "5.", ".5", "1e2", "0x10", " 5", "5 ", "5%", "--5", "+5"}) {
        EXPECT_EQ(error_of_progress("\"" + std::string(text) + "\"").path, "$.progress") << text;
    }
}

TEST(DecodeNumbers, RefusesNumbersThatNoMachineHolds) {
    EXPECT_TRUE(error_of_progress("1e999").expected.starts_with("valid JSON"));
}

struct CountCase {
    std::string_view written;
    std::optional<std::int64_t> count;
};

constexpr std::array count_cases{
    CountCase{"0", 0},
    CountCase{"9007199254740993", 9007199254740993},
    CountCase{"9223372036854775807", INT64_MAX},
    CountCase{"\"9223372036854775807\"", INT64_MAX},
    CountCase{"\"12\"", 12},
    CountCase{"12.0", 12},
    CountCase{"1.2e3", 1200},
    CountCase{"9223372036854775808", std::nullopt},
    CountCase{"\"9223372036854775808\"", std::nullopt},
    CountCase{"9007199254740993.0", 9007199254740992},
    CountCase{"9007199254740995.0", std::nullopt},
    CountCase{"1e300", std::nullopt},
    CountCase{"12.5", std::nullopt},
    CountCase{"-1", std::nullopt},
    CountCase{"\"-1\"", std::nullopt},
    CountCase{"\"\"", std::nullopt},
    CountCase{"\"12 \"", std::nullopt},
    CountCase{"\"many\"", std::nullopt},
    CountCase{"null", std::nullopt},
    CountCase{"true", std::nullopt},
    CountCase{"{}", std::nullopt},
    CountCase{"[12]", std::nullopt},
};

TEST(DecodeNumbers, ReadsCountsWholeOrNotAtAll) {
    constexpr std::array<std::pair<std::string_view, std::optional<std::int64_t> model::Metrics::*>, 4> counts{{
        {"extracted_count", &model::Metrics::extracted},
        {"transformed_count", &model::Metrics::transformed},
        {"loaded_count", &model::Metrics::loaded},
        {"error_count", &model::Metrics::errors},
    }};
    for (const auto& [key, member] : counts) {
        for (const CountCase& expected : count_cases) {
            const std::string field = "\"" + std::string(key) + "\":" + std::string(expected.written);
            model::Metrics metrics;
            metrics.*member = expected.count;
            EXPECT_EQ(decode_field("\"metrics\":{" + field + "}").metrics, metrics) << field;
        }
    }
}

TEST(DecodeNumbers, ReadsJobIdsWhole) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> ids{{
        {"\"etl-1\"", "etl-1"},
        {"0", "0"},
        {"-5", "-5"},
        {"9007199254740993", "9007199254740993"},
        {"18446744073709551615", "18446744073709551615"},
        {"123456789012345678901234567890", "123456789012345678901234567890"},
        {"-123456789012345678901234567890", "-123456789012345678901234567890"},
        {"1.5", ""},
        {"true", ""},
    }};
    for (const auto& [written, id] : ids) {
        EXPECT_EQ(decode_field("\"job_id\":" + std::string(written)).job_id, id) << written;
    }
}

} // namespace
} // namespace etl::wire
