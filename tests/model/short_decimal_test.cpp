// Short decimal numbers: the very double that the C library reads, or none.
#include "model/short_decimal.hpp"

#include <gtest/gtest.h>

#include <array>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>

namespace etl::model {
namespace {

void expect_as_library(const std::string& literal) {
    const std::optional<double> read = short_decimal(literal);
    ASSERT_TRUE(read) << literal;
    EXPECT_EQ(std::bit_cast<std::uint64_t>(*read), std::bit_cast<std::uint64_t>(std::strtod(literal.c_str(), nullptr)))
        << literal;
}

TEST(ShortDecimal, NumbersAsTheyComeAreReadAsTheCLibraryReadsThem) {
    for (const char* literal : {"0",
                                "-0",
                                "0.0",
                                "-0.0",
                                "1",
                                "-1",
                                "0.1",
                                "0.3",
                                "53.7",
                                "99.999",
                                "1e0",
                                "1E+22",
                                "1e-22",
                                "12.5e3",
                                "-2.5E-7",
                                "9007199254740992",
                                "9007199254740992e22",
                                "0.000000000000000000001",
                                "1234567890.12345",
                                "0e7",
                                "100000000000000.1"}) {
        expect_as_library(literal);
    }
}

TEST(ShortDecimal, AnyDigitsAndPowerWithinTheBoundsAreReadToTheLastBit) {
    std::mt19937_64 random(20'261'128);
    std::uniform_int_distribution<std::uint64_t> digits(0, std::uint64_t{1} << 53);
    std::uniform_int_distribution<int> shift(0, 52);
    std::uniform_int_distribution<int> power(-22, 22);
    for (int round = 0; round < 20'000; ++round) {
        const std::string number = std::to_string(digits(random) >> shift(random));
        expect_as_library(number + "e" + std::to_string(power(random)));
        if (number.size() < 15) {
            expect_as_library("-1." + number + "e4");
        }
    }
}

TEST(ShortDecimal, WhatTakesMoreThanOneRoundingIsLeftToOthers) {
    for (const char* literal : {"9007199254740993", "1e23", "1e-23", "0.12345678901234567890", "1e400", "1e-400",
                                "1e99999999999999999999", "123456789012345678901234567890"}) {
        EXPECT_FALSE(short_decimal(literal)) << literal;
    }
}

TEST(ShortDecimal, WhatIsNoNumberIsNone) {
    for (const char* literal :
         {"", "-", ".", ".5", "1.", "1e", "1e+", "e5", "1 ", " 1", "0x10", "nan", "1.2.3", "1e5x"}) {
        EXPECT_FALSE(short_decimal(literal)) << literal;
    }
}

} // namespace
} // namespace etl::model
