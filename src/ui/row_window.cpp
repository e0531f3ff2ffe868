// Maps the scroll offset to rows: one to one as long as they fit, by share above that.
#include "ui/row_window.hpp"

#include <algorithm>
#include <cmath>

namespace etl::ui {

RowWindow::RowWindow(std::size_t count, float row_height, float room)
    : count_(count), height_(row_height), room_(std::max(0.0f, room)),
      content_(static_cast<float>(std::min<double>(tallest_content, height_ * static_cast<double>(count)))) {
    scroll_to(0);
}

void RowWindow::scroll_to(float offset) {
    const double most = std::max(0.0, static_cast<double>(content_) - room_);
    const double whole = height_ * static_cast<double>(count_);
    offset_ = std::clamp(static_cast<double>(offset), 0.0, most);
    above_ = whole > content_ ? offset_ / most * (whole - room_) : offset_;
    first_ = std::min(count_, static_cast<std::size_t>(above_ / height_));
    last_ = std::min(count_, static_cast<std::size_t>(std::ceil((above_ + room_) / height_)));
}

float RowWindow::in_sight(std::size_t row) const {
    return static_cast<float>(height_ * static_cast<double>(row) - above_);
}

float RowWindow::in_content(std::size_t row) const {
    return static_cast<float>(height_ * static_cast<double>(row) - above_ + offset_);
}

float RowWindow::offset_showing(std::size_t row) const {
    const float top = in_sight(row);
    if (top >= 0 && top + height_ <= room_) {
        return static_cast<float>(offset_);
    }
    const double whole = height_ * static_cast<double>(count_);
    const double most = std::max(0.0, static_cast<double>(content_) - room_);
    // By whole rows, so that none is cut off above.
    const double above =
        height_ * (static_cast<double>(row) - std::max(0.0, std::floor((room_ - height_) / 2 / height_)));
    return static_cast<float>(std::clamp(whole > content_ ? above / (whole - room_) * most : above, 0.0, most));
}

} // namespace etl::ui
