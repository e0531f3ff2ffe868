// Color: sRGB with alpha, and the contrast arithmetic of WCAG 2 that keeps every pair on screen readable.
#pragma once

#include <cstdint>

namespace etl::ui {

struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    bool operator==(const Color&) const = default;
};

/// 0xRRGGBB.
[[nodiscard]] constexpr Color rgb(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
            static_cast<std::uint8_t>(value), 255};
}

[[nodiscard]] constexpr Color with_alpha(Color color, float alpha) {
    color.alpha = static_cast<std::uint8_t>(alpha * 255.0f + 0.5f);
    return color;
}

/// `share` of `over` laid on `under`, both opaque; 0 gives `under`.
[[nodiscard]] Color mix(Color under, Color over, float share);

/// WCAG 2.2 relative luminance, 0 to 1.
[[nodiscard]] double luminance(Color color);

/// WCAG 2.2 contrast ratio, 1 to 21.
[[nodiscard]] double contrast(Color left, Color right);

/// Black or white, whichever has the higher contrast on the fill (look.md).
[[nodiscard]] Color text_on(Color fill);

/// `wanted`, darkened or lightened just until it reaches the ratio on the background (look.md: at least 4.5).
[[nodiscard]] Color readable(Color wanted, Color background, double ratio = 4.5);

/// A fill as close to `wanted` as white text of the given ratio allows (design notes: badge fills are darkened).
[[nodiscard]] Color fill_for_white_text(Color wanted, double ratio = 4.5);

} // namespace etl::ui
