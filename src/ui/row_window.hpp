// Row window: which of many rows of one height are in sight in a scroll area, and where they stand. Browsers cut
// elements of more than some 16 million pixels; of rows that need more than the half of that, the scroll bar shows a
// share.
#pragma once

#include <cstddef>

namespace etl::ui {

/// The highest that a scroll area's content is made, CSS pixels: below it a float still holds half pixels.
inline constexpr float tallest_content = 8'000'000;

class RowWindow {
  public:
    /// `room`: how much of the rows is in sight at once. All in CSS pixels.
    RowWindow(std::size_t count, float row_height, float room);

    /// The scroll area's element stands there.
    void scroll_to(float offset);

    [[nodiscard]] float content_height() const { return content_; }
    /// The first row in sight, and the one after the last.
    [[nodiscard]] std::size_t first() const { return first_; }
    [[nodiscard]] std::size_t last() const { return last_; }
    /// A row's upper edge, from the upper edge of what is in sight.
    [[nodiscard]] float in_sight(std::size_t row) const;
    /// A row's upper edge in the scroll area's content.
    [[nodiscard]] float in_content(std::size_t row) const;
    /// Where the scroll area has to stand so that the row is in sight: where it stands, if it is, else with the row
    /// about in the middle.
    [[nodiscard]] float offset_showing(std::size_t row) const;

  private:
    std::size_t count_;
    double height_;
    double room_;
    float content_;
    double offset_ = 0; ///< of the content
    double above_ = 0;  ///< what of the rows is scrolled away
    std::size_t first_ = 0;
    std::size_t last_ = 0;
};

} // namespace etl::ui
