// Painter: draws shapes, runs of text and icons into Dear ImGui's draw list. Takes CSS pixels and snaps edges to whole
// device pixels, as browsers do, so that the DOM over the canvas and the picture agree.
#pragma once

#include "ui/color.hpp"
#include "ui/geometry.hpp"
#include "ui/text_port.hpp"

#include <string>
#include <string_view>

struct ImDrawList;

namespace etl::ui {

enum class Corners : unsigned char { all, top, bottom };

class Painter {
  public:
    explicit Painter(TextPort& text) : text_(text) {}

    void begin(ImDrawList& list, float scale);

    void fill(const Rect& rect, Color color, float radius = 0, Corners corners = Corners::all);
    /// From `start` to `end`, left to right.
    void gradient(const Rect& rect, Color start, Color end, float radius = 0);
    /// A border of `width` CSS pixels inside the rectangle, at least one device pixel.
    void border(const Rect& rect, Color color, float radius = 0, float width = 1);
    void circle(Point center, float radius, Color color);
    /// A soft shadow below a rectangle: `spread` CSS pixels wide, `strength` 0 to 1.
    void shadow(const Rect& rect, Color color, float radius, float spread, float drop, float strength);
    void horizontal_line(float x, float y, float width, Color color);

    /// Draws a run whose line box starts at `box.x, box.y`; `box.height` is the line's height.
    void run(std::string_view text, const TextStyle& style, Color color, const Rect& box, float opacity = 1);
    void icon(view::Icon icon, float size, Color color, Point at, int turn = 0, float opacity = 1);

    void push_clip(const Rect& rect);
    void pop_clip();

    /// CSS pixels.
    [[nodiscard]] float width_of(std::string_view text, const TextStyle& style);
    [[nodiscard]] float scale() const { return scale_; }

  private:
    [[nodiscard]] float snap(float css) const;

    TextPort& text_;
    ImDrawList* list_ = nullptr;
    float scale_ = 1;
    bool shapes_share_texture_ = false;
};

} // namespace etl::ui
