// Two functions of the C library as the JSON parser uses them, in place of the library's own, which bring long double
// arithmetic and all of printf: 20 kB. The linker gives them to whoever calls strtod or snprintf
// (cmake/web_shell.cmake), and the parser is alone in that: with another format snprintf stops the program, and strtod
// reads no more than JSON's numbers.
#include "model/short_decimal.hpp"
#include "shell/web/page_bridge.hpp"

#include <array>
#include <cstdarg>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string_view>

extern "C" {

/// A number as JSON writes it. What takes more than one rounding is read by the browser.
double __wrap_strtod(const char* text, char** end) {
    const std::string_view literal(text, std::strspn(text, "+-.0123456789eE"));
    if (end != nullptr) {
        *end = const_cast<char*>(text) + literal.size();
    }
    const std::optional<double> read = etl::model::short_decimal(literal);
    return read ? *read : page_number(literal.data(), literal.size());
}

/// A control character in the parser's words for what it stumbled over; nothing else is asked for.
int __wrap_snprintf(char* buffer, std::size_t size, const char* format, ...) {
    constexpr std::string_view only_format = "<U+%.4X>";
    if (format != only_format || size <= only_format.size()) {
        __builtin_trap();
    }
    std::va_list arguments;
    va_start(arguments, format);
    const unsigned code = va_arg(arguments, unsigned);
    va_end(arguments);
    std::array<char, 9> text{'<', 'U', '+', '0', '0', '0', '0', '>', '\0'};
    for (std::size_t digit = 0; digit < 4; ++digit) {
        text[6 - digit] = "0123456789ABCDEF"[(code >> (4 * digit)) & 15];
    }
    std::memcpy(buffer, text.data(), text.size());
    return static_cast<int>(text.size()) - 1;
}
}
