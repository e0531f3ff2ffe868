// Goes through the letters of one and two bytes: there the alphabets stand that have cases.
#include "model/letter_case.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace etl::model {
namespace {

std::uint32_t lower_case(std::uint32_t letter) {
    const auto within = [&](std::uint32_t first, std::uint32_t last) { return letter >= first && letter <= last; };
    if (within('A', 'Z') || (within(0xC0, 0xDE) && letter != 0xD7) || (within(0x391, 0x3A9) && letter != 0x3A2) ||
        within(0x410, 0x42F)) {
        return letter + 32;
    }
    if (within(0x400, 0x40F)) {
        return letter + 80;
    }
    // Latin Extended-A: capitals stand before their small letters, even in its first and last parts, odd between.
    if (within(0x100, 0x137) || within(0x14A, 0x177)) {
        return letter | 1u;
    }
    if (within(0x139, 0x148) || within(0x179, 0x17E)) {
        return letter % 2 == 1 ? letter + 1 : letter;
    }
    return letter;
}

/// Greek capitals of a word carry no accent: "Εξαγωγή" is "ΕΞΑΓΩΓΗ".
constexpr std::u16string_view greek_small = u"άέήίόύώςϊϋΐΰ";
constexpr std::u16string_view greek_capital = u"ΑΕΗΙΟΥΩΣΪΫΪΫ";
static_assert(greek_small.size() == greek_capital.size());

/// The letter whose small one this is: it stands at one of the distances that lower_case() knows.
std::uint32_t upper_case(std::uint32_t letter) {
    if (const std::size_t at = greek_small.find(static_cast<char16_t>(letter)); at != std::u16string_view::npos) {
        return greek_capital[at];
    }
    for (const std::uint32_t distance : {32u, 80u, 1u}) {
        if (letter > distance && lower_case(letter - distance) == letter) {
            return letter - distance;
        }
    }
    return letter;
}

template <class Change>
std::string changed(std::string_view text, Change change) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto first = static_cast<unsigned char>(text[at]);
        const bool pair = first >= 0xC3 && first <= 0xDF && at + 1 < text.size();
        if (first < 0x80) {
            out += static_cast<char>(change(std::uint32_t{first}));
        } else if (pair) {
            const std::uint32_t letter =
                change((first & 0x1Fu) << 6 | (static_cast<unsigned char>(text[++at]) & 0x3Fu));
            out += static_cast<char>(0xC0u | letter >> 6);
            out += static_cast<char>(0x80u | (letter & 0x3Fu));
        } else {
            out += text[at];
        }
    }
    return out;
}

} // namespace

std::string folded(std::string_view text) { return changed(text, lower_case); }

std::string capitals(std::string_view text) { return changed(text, upper_case); }

std::string capitalized(std::string_view text) {
    const std::size_t first = text.size() > 1 && static_cast<unsigned char>(text[0]) >= 0x80 ? 2 : 1;
    return text.empty() ? std::string() : capitals(text.substr(0, first)).append(text.substr(first));
}

bool contains_folded(std::string_view text, std::string_view part) {
    return folded(text).find(folded(part)) != std::string::npos;
}

} // namespace etl::model
