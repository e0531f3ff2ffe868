// Percent-encoding, as browsers leave it alone in a fragment.
#include "app/address_text.hpp"

namespace etl::app {
namespace {

int hex_digit(char digit) {
    return digit >= '0' && digit <= '9'   ? digit - '0'
           : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
           : digit >= 'A' && digit <= 'F' ? digit - 'A' + 10
                                          : -1;
}

} // namespace

std::string address_decoded(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const int high = at + 2 < text.size() && text[at] == '%' ? hex_digit(text[at + 1]) : -1;
        const int low = high >= 0 ? hex_digit(text[at + 2]) : -1;
        if (low >= 0) {
            plain += static_cast<char>(high * 16 + low);
            at += 2;
        } else {
            plain += text[at] == '+' ? ' ' : text[at];
        }
    }
    return plain;
}

std::string address_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string safe;
    for (const char letter : text) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                           (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' || letter == '.';
        if (plain) {
            safe += letter;
        } else if (letter == ' ') {
            safe += '+';
        } else {
            const auto byte = static_cast<unsigned char>(letter);
            safe += '%';
            safe += digits[byte >> 4];
            safe += digits[byte & 15u];
        }
    }
    return safe;
}

void AddressQuery::add(std::string_view name, std::string_view value) {
    if (value.size() <= longest_address_value) {
        add_words(name, address_encoded(value));
    }
}

void AddressQuery::add_words(std::string_view name, std::string_view words) {
    if (!words.empty()) {
        text_.append(text_.empty() ? "?" : "&").append(name).append("=").append(words);
    }
}

} // namespace etl::app
