// TextPort: how text is measured and turned into pixels. The browser does both in production (architecture, decision
// 3); native tests have one with fixed metrics. Everything here is in device pixels.
#pragma once

#include "ui/color.hpp"
#include "ui/text_style.hpp"
#include "view/icon.hpp"

#include <cstdint>
#include <string_view>

namespace etl::ui {

/// A rectangle of a texture that holds a rasterised run, premultiplied, and where it goes.
struct Glyphs {
    std::uint64_t texture = 0; ///< 0: nothing to draw
    float u0 = 0, v0 = 0, u1 = 0, v1 = 0;
    float left = 0; ///< from the pen's place on the baseline to the rectangle's left edge
    float top = 0;  ///< the same to its upper edge; negative is up
    float width = 0, height = 0;
};

/// Whole device pixels, as browsers round them when they place lines.
struct LineMetrics {
    float ascent = 0;
    float descent = 0;
};

/// A white spot that stands at the same place in every texture of the port. Shapes are filled with it, so that they
/// and the text between them go out in one draw call.
struct WhiteSpot {
    std::uint64_t texture = 0; ///< a texture to begin with; 0: the port has none
    float u = 0, v = 0;
};

class TextPort {
  public:
    virtual ~TextPort() = default;

    [[nodiscard]] virtual WhiteSpot white_spot() { return {}; }
    /// Grows whenever places in the textures are given away anew.
    [[nodiscard]] virtual std::uint64_t generation() const { return 0; }

    /// Device pixels per CSS pixel; changing it empties what is cached.
    virtual void set_scale(float scale) = 0;
    /// The advance of the whole run.
    [[nodiscard]] virtual float advance(std::string_view text, const TextStyle& style) = 0;
    [[nodiscard]] virtual LineMetrics line_metrics(const TextStyle& style) = 0;
    /// The run in this colour, rasterised once and kept.
    [[nodiscard]] virtual Glyphs run(std::string_view text, const TextStyle& style, Color color) = 0;
    /// An icon of `size` CSS pixels; `turn` of 8 eighths clockwise. `left` and `top` are from its box's upper left.
    [[nodiscard]] virtual Glyphs icon(view::Icon icon, float size, Color color, int turn) = 0;
};

} // namespace etl::ui
