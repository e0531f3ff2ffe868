// Brings a date into ISO 8601, which the model reads already.
#include "wire/http_date.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace etl::wire {
namespace {

constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";

/// "01" to "12"; empty for what is no month's name.
std::string month_number(std::string_view name) {
    const std::size_t found = name.size() == 3 ? months.find(name) : std::string_view::npos;
    if (found == std::string_view::npos || found % 3 != 0) {
        return {};
    }
    const std::size_t number = found / 3 + 1;
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

/// The words of a text, apart by single or several blanks; empty ones are missing.
std::array<std::string_view, 6> words_of(std::string_view text) {
    std::array<std::string_view, 6> words;
    for (std::string_view& word : words) {
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        const std::size_t end = std::min(text.find(' '), text.size());
        word = text.substr(0, end);
        text.remove_prefix(end);
    }
    return words;
}

std::string two_digits(std::string_view day) { return std::string(day.size() == 1 ? "0" : "").append(day); }

} // namespace

std::optional<model::EpochMilliseconds> parse_http_date(std::string_view text) {
    constexpr std::size_t longest_date = 40;
    if (text.size() > longest_date) {
        return std::nullopt;
    }
    const auto words = words_of(text);
    std::string iso;
    if (words[0].ends_with(',') && (words[5] == "GMT" || words[5] == "UTC")) {
        iso = std::string(words[3]) + "-" + month_number(words[2]) + "-" + two_digits(words[1]) + "T" +
              std::string(words[4]) + "Z";
    } else if (words[5].empty()) {
        iso = std::string(words[4]) + "-" + month_number(words[1]) + "-" + two_digits(words[2]) + "T" +
              std::string(words[3]) + "Z";
    }
    return model::parse_timestamp(iso).instant;
}

} // namespace etl::wire
