// Contrast arithmetic. Formulas and thresholds: WCAG 2.2, "relative luminance" and "contrast ratio".
#include "ui/color.hpp"

#include <cmath>

namespace etl::ui {
namespace {

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::uint8_t blend(std::uint8_t under, std::uint8_t over, float share) {
    const float value = static_cast<float>(under) + (static_cast<float>(over) - static_cast<float>(under)) * share;
    return static_cast<std::uint8_t>(value + 0.5f);
}

/// Moves `color` towards `pole` in small steps until the contrast on `background` is reached.
Color moved_until(Color color, Color pole, Color background, double ratio) {
    constexpr int steps = 50;
    for (int step = 0; step <= steps; ++step) {
        const Color candidate = mix(color, pole, static_cast<float>(step) / steps);
        if (contrast(candidate, background) >= ratio) {
            return candidate;
        }
    }
    return pole;
}

} // namespace

Color mix(Color under, Color over, float share) {
    return {blend(under.red, over.red, share), blend(under.green, over.green, share),
            blend(under.blue, over.blue, share), 255};
}

double luminance(Color color) {
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double contrast(Color left, Color right) {
    const double first = luminance(left);
    const double second = luminance(right);
    return first > second ? (first + 0.05) / (second + 0.05) : (second + 0.05) / (first + 0.05);
}

Color text_on(Color fill) {
    const Color white = rgb(0xffffff);
    const Color black = rgb(0x000000);
    return contrast(white, fill) >= contrast(black, fill) ? white : black;
}

Color readable(Color wanted, Color background, double ratio) {
    return contrast(wanted, background) >= ratio ? wanted : moved_until(wanted, text_on(background), background, ratio);
}

Color fill_for_white_text(Color wanted, double ratio) {
    const Color white = rgb(0xffffff);
    return moved_until(wanted, rgb(0x000000), white, ratio);
}

} // namespace etl::ui
