// TextStyle: which font a run of text is set in. The sizes are CSS pixels.
#pragma once

#include <cstdint>

namespace etl::ui {

enum class FontFamily : std::uint8_t { sans, mono };

struct TextStyle {
    float size = 13;
    std::uint16_t weight = 400;
    FontFamily family = FontFamily::sans;
    /// Height of a line box in CSS pixels.
    float line_height = 18;
    /// Extra space after each letter, in CSS pixels.
    float letter_spacing = 0;

    bool operator==(const TextStyle&) const = default;
};

} // namespace etl::ui
