// Goes through the letters once; what stands in quotation marks is copied.
#include "model/json_format.hpp"

#include <cstddef>

namespace etl::model {
namespace {

bool is_blank(char letter) { return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r'; }

/// The place behind the string that begins at `at`.
std::size_t behind_string(std::string_view json, std::size_t at) {
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        at += json[at] == '\\' ? 1 : 0;
    }
    return at < json.size() ? at + 1 : json.size();
}

std::size_t behind_blanks(std::string_view json, std::size_t at) {
    while (at < json.size() && is_blank(json[at])) {
        ++at;
    }
    return at;
}

} // namespace

std::string json_formatted(std::string_view json) {
    std::string text;
    std::size_t depth = 0;
    const auto new_line = [&] { text.append("\n").append(2 * depth, ' '); };
    for (std::size_t at = behind_blanks(json, 0); at < json.size();) {
        const char letter = json[at];
        const std::size_t next = letter == '"' ? behind_string(json, at) : at + 1;
        const std::size_t following = behind_blanks(json, next);
        if (letter == '{' || letter == '[') {
            text += letter;
            const bool empty = following < json.size() && json[following] == letter + 2; // as "{}" and "[]" are written
            if (empty) {
                text += json[following];
                at = behind_blanks(json, following + 1);
                continue;
            }
            ++depth;
            new_line();
        } else if (letter == '}' || letter == ']') {
            depth -= depth > 0 ? 1 : 0;
            new_line();
            text += letter;
        } else if (letter == ',') {
            text += letter;
            new_line();
        } else if (letter == ':') {
            text += ": ";
        } else {
            text.append(json.substr(at, next - at));
        }
        at = following;
    }
    return text;
}

} // namespace etl::model
