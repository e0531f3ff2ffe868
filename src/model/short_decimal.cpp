// Clinger's fast path: digits and power of ten, each exact.
#include "model/short_decimal.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace etl::model {
namespace {

constexpr std::uint64_t most_digits = std::uint64_t{1} << 53;

constexpr std::array powers{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                            1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr int largest_power = static_cast<int>(powers.size()) - 1;

/// Takes the digits at the front of `text` and appends them to `number`: how many there were; nullopt: too large.
std::optional<int> take_digits(std::string_view& text, std::uint64_t& number) {
    int count = 0;
    for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1)) {
        number = number * 10 + static_cast<std::uint64_t>(text.front() - '0');
        if (number > most_digits) {
            return std::nullopt;
        }
        ++count;
    }
    return count;
}

/// Takes the sign at the front away; whether it is a minus.
bool take_sign(std::string_view& text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    return negative;
}

} // namespace

std::optional<double> short_decimal(std::string_view literal) {
    const bool negative = take_sign(literal);
    std::uint64_t digits = 0;
    const std::optional<int> whole = take_digits(literal, digits);
    if (whole.value_or(0) == 0) {
        return std::nullopt;
    }
    int power = 0;
    if (literal.starts_with('.')) {
        literal.remove_prefix(1);
        const std::optional<int> fraction = take_digits(literal, digits);
        if (fraction.value_or(0) == 0) {
            return std::nullopt;
        }
        power = -*fraction;
    }
    if (literal.starts_with('e') || literal.starts_with('E')) {
        literal.remove_prefix(1);
        const bool down = take_sign(literal);
        std::uint64_t exponent = 0;
        if (take_digits(literal, exponent).value_or(0) == 0 || exponent > 1'000) {
            return std::nullopt;
        }
        power += down ? -static_cast<int>(exponent) : static_cast<int>(exponent);
    }
    if (!literal.empty() || power < -largest_power || power > largest_power) {
        return std::nullopt;
    }
    const auto number = static_cast<double>(digits);
    const double value = power < 0 ? number / powers[static_cast<std::size_t>(-power)]
                                   : number * powers[static_cast<std::size_t>(power)];
    return negative ? -value : value;
}

} // namespace etl::model
