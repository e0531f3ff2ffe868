// Flow: puts things of known size side by side, and on a new line where the line is full.
#pragma once

#include "ui/geometry.hpp"

#include <algorithm>

namespace etl::ui {

class Flow {
  public:
    Flow(Point at, float width, float gap = 8) : left_(at.x), right_(at.x + width), gap_(gap), x_(at.x), y_(at.y) {}

    /// The place for the next thing; never wider than the line.
    Rect place(Size size) {
        const float width = std::min(size.width, right_ - left_);
        if (x_ > left_ && x_ + width > right_) {
            break_line();
        }
        const Rect rect{x_, y_, width, size.height};
        x_ += width + gap_;
        line_height_ = std::max(line_height_, size.height);
        return rect;
    }

    /// The place for something as wide as the line, on a line of its own.
    Rect whole_line(float height) {
        break_line();
        return place({right_ - left_, height});
    }

    void break_line() {
        if (line_height_ > 0) {
            y_ += line_height_ + gap_;
            x_ = left_;
            line_height_ = 0;
        }
    }

    /// The lower end of what has been placed.
    [[nodiscard]] float bottom() const { return line_height_ > 0 ? y_ + line_height_ : y_ - gap_; }
    [[nodiscard]] float width() const { return right_ - left_; }

  private:
    float left_, right_, gap_, x_, y_;
    float line_height_ = 0;
};

} // namespace etl::ui
