// One step reads one token. A text that ends or goes wrong within objects closes them there.
#include "model/json_document.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace etl::model {
namespace {

bool is_space(char letter) { return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r'; }

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

int hex_digit(char digit) {
    return digit >= '0' && digit <= '9'   ? digit - '0'
           : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
           : digit >= 'A' && digit <= 'F' ? digit - 'A' + 10
                                          : -1;
}

/// The number that four digits say; -1 where they are none.
int hex_number(std::string_view digits) {
    int number = digits.size() < 4 ? -1 : 0;
    for (std::size_t place = 0; place < 4 && number >= 0; ++place) {
        const int digit = hex_digit(digits[place]);
        number = digit < 0 ? -1 : number * 16 + digit;
    }
    return number;
}

void append_utf8(std::string& text, std::uint32_t code) {
    const auto byte = [&](std::uint32_t bits) { text += static_cast<char>(bits); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | code >> 6);
        byte(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        byte(0xE0 | code >> 12);
        byte(0x80 | (code >> 6 & 0x3F));
        byte(0x80 | (code & 0x3F));
    } else {
        byte(0xF0 | code >> 18);
        byte(0x80 | (code >> 12 & 0x3F));
        byte(0x80 | (code >> 6 & 0x3F));
        byte(0x80 | (code & 0x3F));
    }
}

/// Undoes the \u at `at`, and the one behind it where the two are one letter. Returns how many bytes it took.
std::size_t append_unicode_escape(std::string& text, std::string_view written, std::size_t at) {
    constexpr std::uint32_t replacement = 0xFFFD;
    const int first = hex_number(written.substr(std::min(at + 2, written.size())));
    if (first < 0) {
        append_utf8(text, replacement);
        return 2;
    }
    const auto high = static_cast<std::uint32_t>(first);
    if (high < 0xD800 || high > 0xDFFF) {
        append_utf8(text, high);
        return 6;
    }
    const bool follows = written.size() >= at + 12 && written[at + 6] == '\\' && written[at + 7] == 'u';
    const int second = follows ? hex_number(written.substr(at + 8)) : -1;
    if (high <= 0xDBFF && second >= 0xDC00 && second <= 0xDFFF) {
        append_utf8(text, 0x10000 + ((high - 0xD800) << 10) + (static_cast<std::uint32_t>(second) - 0xDC00));
        return 12;
    }
    append_utf8(text, replacement);
    return 6;
}

} // namespace

TextPlace place_in(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const std::size_t line_feed = before.rfind('\n');
    const std::string_view line = line_feed == std::string_view::npos ? before : before.substr(line_feed + 1);
    TextPlace place;
    place.line += static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    place.column += static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char letter) {
        return (static_cast<unsigned char>(letter) & 0xC0u) != 0x80u; // the bytes that begin a letter
    }));
    return place;
}

void JsonDocument::read(std::size_t bytes) {
    const std::size_t until = at_ + std::min(bytes, text_.size() + 1 - std::min(at_, text_.size()));
    while (!done_ && at_ < until) {
        step();
    }
}

void JsonDocument::step() {
    while (at_ < text_.size() && is_space(text_[at_])) {
        ++at_;
    }
    if (awaits_ == Awaits::nothing) {
        if (at_ < text_.size()) {
            fail(at_, JsonExpectation::end_of_text);
        } else {
            finish();
        }
        return;
    }
    const char letter = here();
    switch (awaits_) {
    case Awaits::value_or_end:
        if (letter == ']') {
            close();
            return;
        }
        [[fallthrough]];
    case Awaits::value:
        begin_value();
        return;
    case Awaits::key_or_end:
        if (letter == '}') {
            close();
            return;
        }
        [[fallthrough]];
    case Awaits::key:
        read_key();
        return;
    case Awaits::colon:
        if (letter != ':') {
            fail(at_, JsonExpectation::colon);
            return;
        }
        ++at_;
        awaits_ = Awaits::value;
        return;
    case Awaits::comma_or_end: {
        const bool in_object = values_[open_.back()].kind == JsonKind::object;
        if (letter == ',') {
            ++at_;
            awaits_ = in_object ? Awaits::key : Awaits::value;
        } else if (letter == (in_object ? '}' : ']')) {
            close();
        } else {
            fail(at_, in_object ? JsonExpectation::comma_or_brace : JsonExpectation::comma_or_bracket);
        }
        return;
    }
    case Awaits::nothing:
        return;
    }
}

void JsonDocument::begin_value() {
    if (values_.size() >= most_values) {
        fail(at_, JsonExpectation::fewer_values);
        return;
    }
    const char letter = here();
    if (letter == '{' || letter == '[') {
        open(letter == '{' ? JsonKind::object : JsonKind::array);
        return;
    }
    if (letter == '"') {
        if (const auto end = end_of_string()) {
            add(JsonKind::string, *end);
            after_value();
        }
        return;
    }
    if (letter == '-' || is_digit(letter)) {
        if (const auto end = end_of_number()) {
            add(JsonKind::number, *end);
            after_value();
        } else {
            fail(at_, JsonExpectation::good_number);
        }
        return;
    }
    for (const std::string_view word : {"true", "false", "null"}) {
        if (text_.compare(at_, word.size(), word) == 0) {
            add(JsonKind::word, at_ + word.size());
            after_value();
            return;
        }
    }
    fail(at_, JsonExpectation::value);
}

void JsonDocument::read_key() {
    if (here() != '"') {
        fail(at_, JsonExpectation::key);
        return;
    }
    const std::size_t begin = at_;
    if (const auto end = end_of_string()) {
        key_ = static_cast<std::uint32_t>(begin);
        at_ = *end;
        awaits_ = Awaits::colon;
    }
}

void JsonDocument::add(JsonKind kind, std::size_t end) {
    JsonValue value;
    value.key = std::exchange(key_, JsonValue::none);
    value.begin = static_cast<std::uint32_t>(at_);
    value.end = static_cast<std::uint32_t>(end);
    value.kind = kind;
    value.level = static_cast<std::uint16_t>(open_.size());
    if (!open_.empty()) {
        value.parent = open_.back();
        value.position = ++values_[open_.back()].children;
    }
    values_.push_back(value);
    at_ = end;
}

void JsonDocument::open(JsonKind kind) {
    if (open_.size() >= most_levels) {
        fail(at_, JsonExpectation::fewer_levels);
        return;
    }
    add(kind, at_ + 1);
    open_.push_back(static_cast<std::uint32_t>(values_.size() - 1));
    awaits_ = kind == JsonKind::object ? Awaits::key_or_end : Awaits::value_or_end;
}

void JsonDocument::close() {
    JsonValue& value = values_[open_.back()];
    value.inside = static_cast<std::uint32_t>(values_.size() - 1) - open_.back();
    value.end = static_cast<std::uint32_t>(++at_);
    open_.pop_back();
    after_value();
}

void JsonDocument::after_value() { awaits_ = open_.empty() ? Awaits::nothing : Awaits::comma_or_end; }

void JsonDocument::fail(std::size_t at, JsonExpectation expected) {
    problem_ = JsonProblem{at, expected};
    finish();
}

void JsonDocument::finish() {
    done_ = true;
    for (const std::uint32_t number : open_) {
        values_[number].inside = static_cast<std::uint32_t>(values_.size() - 1) - number;
        values_[number].end = static_cast<std::uint32_t>(text_.size());
    }
    open_.clear();
    at_ = text_.size();
    values_.shrink_to_fit();
}

std::optional<std::size_t> JsonDocument::end_of_string() {
    for (std::size_t at = at_ + 1; at < text_.size(); ++at) {
        const char letter = text_[at];
        if (letter == '"') {
            return at + 1;
        }
        if (static_cast<unsigned char>(letter) < 0x20) {
            fail(at, JsonExpectation::no_control_character);
            return std::nullopt;
        }
        if (letter == '\\') {
            const char escaped = at + 1 < text_.size() ? text_[at + 1] : '\0';
            const bool good = escaped == 'u' ? hex_number(std::string_view(text_).substr(at + 2)) >= 0
                                             : escaped != '\0' && std::strchr("\"\\/bfnrt", escaped) != nullptr;
            if (!good) {
                fail(at, JsonExpectation::good_escape);
                return std::nullopt;
            }
            at += escaped == 'u' ? 5 : 1;
        }
    }
    fail(text_.size(), JsonExpectation::end_of_string);
    return std::nullopt;
}

std::optional<std::size_t> JsonDocument::end_of_number() const {
    std::size_t at = at_ + (text_[at_] == '-' ? 1 : 0);
    const auto digits = [&] {
        const std::size_t first = at;
        while (at < text_.size() && is_digit(text_[at])) {
            ++at;
        }
        return at - first;
    };
    const bool zero_first = at < text_.size() && text_[at] == '0';
    const std::size_t whole = digits();
    if (whole == 0 || (zero_first && whole > 1)) {
        return std::nullopt;
    }
    if (at < text_.size() && text_[at] == '.') {
        ++at;
        if (digits() == 0) {
            return std::nullopt;
        }
    }
    if (at < text_.size() && (text_[at] == 'e' || text_[at] == 'E')) {
        ++at;
        if (at < text_.size() && (text_[at] == '+' || text_[at] == '-')) {
            ++at;
        }
        if (digits() == 0) {
            return std::nullopt;
        }
    }
    return at;
}

std::string_view JsonDocument::key(const JsonValue& value) const {
    if (value.key == JsonValue::none) {
        return {};
    }
    // The key's own quotation mark is the last one before the colon.
    std::size_t end = value.begin;
    while (end > value.key && text_[end - 1] != '"') {
        --end;
    }
    return end < value.key + 2 ? std::string_view()
                               : std::string_view(text_).substr(value.key + 1, end - value.key - 2);
}

std::string json_string_text(std::string_view written, std::size_t most_bytes) {
    if (!written.empty() && written.front() == '"') {
        written.remove_prefix(1);
        // A string that its text cut off has none.
        if (!written.empty() && written.back() == '"') {
            written.remove_suffix(1);
        }
    }
    std::string text;
    std::size_t at = 0;
    while (at < written.size() && text.size() < most_bytes) {
        if (written[at] != '\\' || at + 1 == written.size()) {
            text += written[at++];
            continue;
        }
        const char escaped = written[at + 1];
        if (escaped == 'u') {
            at += append_unicode_escape(text, written, at);
            continue;
        }
        const char* const found = std::strchr("b\bf\fn\nr\rt\t", escaped);
        text += found != nullptr && escaped >= 'a' ? found[1] : escaped;
        at += 2;
    }
    if (at < written.size()) {
        // Not within a letter.
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0u) == 0x80u) {
            text.pop_back();
        }
        if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0u) {
            text.pop_back();
        }
        text += "…";
    }
    return text;
}

} // namespace etl::model
