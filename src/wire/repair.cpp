// Finds flaws one after another, and copies only when there is one.
#include "wire/repair.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>

namespace etl::wire {
namespace {

struct Flaw {
    std::size_t at = 0;
    std::size_t length = 0;
    std::string_view replacement;
};

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";
constexpr std::string_view replacement_escape = "\\ufffd";
constexpr std::size_t escape_length = replacement_escape.size();

std::uint8_t byte_at(std::string_view text, std::size_t at) { return static_cast<std::uint8_t>(text[at]); }

/// How the characters that begin with a given byte look; a length of 0 means that none does.
struct Sequence {
    std::size_t length;
    std::uint8_t second_from;
    std::uint8_t second_to;
};

/// Unicode's table 3-7: the narrower ranges of the second byte leave out overlong forms, surrogates and what is beyond
/// U+10FFFF.
constexpr Sequence sequence_of(std::uint8_t lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
        return {2, 0x80, 0xBF};
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        return {3, static_cast<std::uint8_t>(lead == 0xE0 ? 0xA0 : 0x80),
                static_cast<std::uint8_t>(lead == 0xED ? 0x9F : 0xBF)};
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        return {4, static_cast<std::uint8_t>(lead == 0xF0 ? 0x90 : 0x80),
                static_cast<std::uint8_t>(lead == 0xF4 ? 0x8F : 0xBF)};
    }
    return {0, 0, 0};
}

struct Character {
    /// Bytes to step over: a whole character, or the longest beginning of one that one U+FFFD stands for.
    std::size_t length;
    bool good;
};

Character character_at(std::string_view text, std::size_t at) {
    const Sequence sequence = sequence_of(byte_at(text, at));
    if (sequence.length == 0) {
        return {1, false};
    }
    for (std::size_t index = 1; index < sequence.length; ++index) {
        if (at + index >= text.size()) {
            return {index, false};
        }
        const std::uint8_t next = byte_at(text, at + index);
        const std::uint8_t from = index == 1 ? sequence.second_from : std::uint8_t{0x80};
        const std::uint8_t upto = index == 1 ? sequence.second_to : std::uint8_t{0xBF};
        if (next < from || next > upto) {
            return {index, false};
        }
    }
    return {sequence.length, true};
}

std::optional<std::uint32_t> hex_digit(char letter) {
    if (letter >= '0' && letter <= '9') {
        return static_cast<std::uint32_t>(letter - '0');
    }
    if (letter >= 'a' && letter <= 'f') {
        return static_cast<std::uint32_t>(letter - 'a' + 10);
    }
    if (letter >= 'A' && letter <= 'F') {
        return static_cast<std::uint32_t>(letter - 'A' + 10);
    }
    return std::nullopt;
}

/// The code unit of a \uXXXX that begins here; nothing when something else does.
std::optional<std::uint32_t> escaped_unit(std::string_view text, std::size_t at) {
    if (text.size() < at + escape_length || text[at] != '\\' || text[at + 1] != 'u') {
        return std::nullopt;
    }
    std::uint32_t unit = 0;
    for (const char letter : text.substr(at + 2, 4)) {
        const auto digit = hex_digit(letter);
        if (!digit) {
            return std::nullopt;
        }
        unit = unit * 16 + *digit;
    }
    return unit;
}

constexpr bool is_high_surrogate(std::uint32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }

constexpr bool is_low_surrogate(std::uint32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

/// Steps over one escape; a length of 0 marks a surrogate without its partner.
std::size_t good_escape_length(std::string_view text, std::size_t at) {
    const auto unit = escaped_unit(text, at);
    if (!unit) {
        // An ASCII character after the backslash is part of the escape ("\\\\u" is no \u); any other is looked at
        // itself.
        const bool pair = at + 1 < text.size() && byte_at(text, at + 1) < 0x80;
        return pair ? 2 : 1;
    }
    if (is_high_surrogate(*unit)) {
        const auto partner = escaped_unit(text, at + escape_length);
        return partner && is_low_surrogate(*partner) ? 2 * escape_length : 0;
    }
    return is_low_surrogate(*unit) ? 0 : escape_length;
}

/// Whether none of eight bytes is a backslash or beyond ASCII: most of a document passes here.
bool is_plain(const char* eight) {
    constexpr std::uint64_t ones = 0x0101010101010101u;
    constexpr std::uint64_t high_bits = ones * 0x80u;
    std::uint64_t word = 0;
    std::memcpy(&word, eight, sizeof word);
    const std::uint64_t zero_at_backslash = word ^ (ones * std::uint64_t{'\\'});
    return ((word | ((zero_at_backslash - ones) & ~zero_at_backslash)) & high_bits) == 0;
}

enum class Syntax { json, text };

std::optional<Flaw> find_flaw(std::string_view text, std::size_t at, Syntax syntax) {
    while (at < text.size()) {
        if (text.size() - at >= 8 && is_plain(text.data() + at)) {
            at += 8;
        } else if (text[at] == '\\' && syntax == Syntax::json) {
            const std::size_t length = good_escape_length(text, at);
            if (length == 0) {
                return Flaw{at, escape_length, replacement_escape};
            }
            at += length;
        } else if (byte_at(text, at) < 0x80) {
            ++at;
        } else {
            const Character character = character_at(text, at);
            if (!character.good) {
                return Flaw{at, character.length, replacement_character};
            }
            at += character.length;
        }
    }
    return std::nullopt;
}

std::string_view mend(std::string_view text, std::string& storage, Syntax syntax) {
    auto flaw = find_flaw(text, 0, syntax);
    if (!flaw) {
        return text;
    }
    storage.clear();
    storage.reserve(text.size() + replacement_character.size());
    std::size_t copied = 0;
    while (flaw) {
        storage.append(text.substr(copied, flaw->at - copied)).append(flaw->replacement);
        copied = flaw->at + flaw->length;
        flaw = find_flaw(text, copied, syntax);
    }
    storage.append(text.substr(copied));
    return storage;
}

} // namespace

std::string_view repair(std::string_view json, std::string& storage) { return mend(json, storage, Syntax::json); }

std::string_view repair_utf8(std::string_view text, std::string& storage) { return mend(text, storage, Syntax::text); }

} // namespace etl::wire
