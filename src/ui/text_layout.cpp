// Breaks lines at code point borders only; never splits a UTF-8 sequence.
#include "ui/text_layout.hpp"

namespace etl::ui {
namespace {

constexpr std::string_view ellipsis = "…";

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xc0u) == 0x80u; }

bool fits(Painter& painter, std::string_view text, const TextStyle& style, float width) {
    return painter.width_of(text, style) <= width + measuring_error;
}

/// The nearest code point border at or before `at`.
std::size_t border_before(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && continues(text[at])) {
        --at;
    }
    return at;
}

/// How many bytes of the text fit: the longest prefix that, with `suffix`, is at most `width` wide.
std::size_t prefix_that_fits(Painter& painter, std::string_view text, std::string_view suffix, const TextStyle& style,
                             float width) {
    std::size_t low = 0;
    std::size_t high = text.size();
    std::string candidate;
    while (low < high) {
        std::size_t middle = border_before(text, low + (high - low + 1) / 2);
        if (middle <= low) {
            // Only part of one code point lies between: try its far end.
            middle = low + 1;
            while (middle < text.size() && continues(text[middle])) {
                ++middle;
            }
            if (middle > high) {
                break;
            }
        }
        candidate.assign(text.substr(0, middle)).append(suffix);
        if (fits(painter, candidate, style, width)) {
            low = middle;
        } else {
            high = border_before(text, middle - 1);
        }
    }
    return low;
}

std::string_view trimmed_end(std::string_view text) {
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

/// As much of the text as fits with "…" behind it.
std::string with_ellipsis(Painter& painter, std::string_view text, const TextStyle& style, float width) {
    const std::size_t length = prefix_that_fits(painter, text, ellipsis, style, width);
    return std::string(trimmed_end(text.substr(0, length))).append(ellipsis);
}

} // namespace

std::string fitted(Painter& painter, std::string_view text, const TextStyle& style, float width) {
    return fits(painter, text, style, width) ? std::string(text) : with_ellipsis(painter, text, style, width);
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines(1);
    for (const char letter : text) {
        if (letter == '\n') {
            lines.emplace_back();
        } else if (letter == '\t') {
            lines.back() += "    ";
        } else if (letter != '\r') {
            lines.back() += letter;
        }
    }
    if (lines.size() > 1 && lines.back().empty()) {
        lines.pop_back();
    }
    return lines;
}

std::vector<WrappedLine> wrapped(Painter& painter, std::string_view text, const TextStyle& style, float width,
                                 std::size_t most_lines) {
    std::vector<WrappedLine> lines;
    const std::vector<std::string> paragraphs = lines_of(text);
    for (const std::string& paragraph : paragraphs) {
        std::string_view rest = trimmed_end(paragraph);
        bool inside_word = false;
        do {
            if (lines.size() + 1 == most_lines) {
                const bool more_follows = &paragraph != &paragraphs.back();
                lines.push_back(
                    {more_follows ? with_ellipsis(painter, rest, style, width) : fitted(painter, rest, style, width),
                     inside_word});
                return lines;
            }
            if (fits(painter, rest, style, width)) {
                lines.push_back({std::string(rest), inside_word});
                break;
            }
            std::size_t length = prefix_that_fits(painter, rest, {}, style, width);
            if (length == 0) {
                // Not even one letter fits: take one all the same, or nothing would ever end.
                length = 1;
                while (length < rest.size() && continues(rest[length])) {
                    ++length;
                }
            } else if (const std::size_t space = rest.rfind(' ', length);
                       space != std::string_view::npos && space > 0) {
                length = space;
            }
            lines.push_back({std::string(trimmed_end(rest.substr(0, length))), inside_word});
            inside_word = length < rest.size() && rest[length - 1] != ' ' && rest[length] != ' ';
            rest.remove_prefix(length);
            while (!rest.empty() && rest.front() == ' ') {
                rest.remove_prefix(1);
            }
        } while (!rest.empty());
    }
    return lines;
}

} // namespace etl::ui
