// Steps over strings by their quotation marks and over objects by their brackets.
#include "wire/member_span.hpp"

#include <algorithm>

namespace etl::wire {
namespace {

constexpr std::size_t none = std::string_view::npos;

std::size_t after_space(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

/// Behind the string that begins at `at`; none where it does not end.
std::size_t after_string(std::string_view text, std::size_t at) {
    std::size_t quote = at;
    while ((quote = text.find('"', quote + 1)) != none) {
        std::size_t backslashes = 0;
        while (text[quote - 1 - backslashes] == '\\') {
            ++backslashes;
        }
        if (backslashes % 2 == 0) {
            return quote + 1;
        }
    }
    return none;
}

std::size_t after_container(std::string_view text, std::size_t at) {
    std::size_t depth = 0;
    while (at < text.size()) {
        const char letter = text[at];
        if (letter == '"') {
            at = after_string(text, at);
            continue;
        }
        depth += letter == '{' || letter == '[' ? 1 : 0;
        depth -= letter == '}' || letter == ']' ? 1 : 0;
        ++at;
        if (depth == 0) {
            return at;
        }
    }
    return none;
}

std::size_t after_value(std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return none;
    }
    if (text[at] == '"') {
        return after_string(text, at);
    }
    if (text[at] == '{' || text[at] == '[') {
        return after_container(text, at);
    }
    return text.find_first_of(",}] \t\r\n", at);
}

} // namespace

std::optional<Span> member_span(std::string_view object, std::string_view name) {
    std::size_t at = after_space(object, 0);
    if (at >= object.size() || object[at] != '{') {
        return std::nullopt;
    }
    at = after_space(object, at + 1);
    while (at < object.size() && object[at] == '"') {
        const std::size_t key_end = after_string(object, at);
        if (key_end == none) {
            return std::nullopt;
        }
        const std::string_view key = object.substr(at + 1, key_end - at - 2);
        at = after_space(object, key_end);
        if (at >= object.size() || object[at] != ':') {
            return std::nullopt;
        }
        const std::size_t begin = after_space(object, at + 1);
        const std::size_t end = after_value(object, begin);
        if (end == none) {
            return std::nullopt;
        }
        if (key == name) {
            return Span{begin, end};
        }
        at = after_space(object, end);
        if (at >= object.size() || object[at] != ',') {
            return std::nullopt;
        }
        at = after_space(object, at + 1);
    }
    return std::nullopt;
}

} // namespace etl::wire
