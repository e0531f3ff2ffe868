// Damage: which parts of the picture differ from the last frame's. Only these are drawn again: in software drawing, a
// pixel that is filled costs more than everything else (measured: 12 ms for one layer of 1280 × 900).
#pragma once

#include "ui/color.hpp"

#include <cstdint>
#include <span>
#include <vector>

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;

namespace etl::shell {

/// In device pixels; right and bottom are outside.
struct PixelRect {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    [[nodiscard]] bool empty() const { return right <= left || bottom <= top; }
    [[nodiscard]] PixelRect intersected(const PixelRect& other) const;
    [[nodiscard]] PixelRect united(const PixelRect& other) const;
    bool operator==(const PixelRect&) const = default;
};

class Damage {
  public:
    /// The parts that differ from the last call's picture, none of them overlapping; the whole picture where most of it
    /// differs, after forget() and when its size or background changed. Empty when nothing differs. Valid until the
    /// next call.
    [[nodiscard]] std::span<const PixelRect> changed(const ImDrawData& data, ui::Color background);

    /// What is on the canvas is not known any more: the next picture is new as a whole.
    void forget() { tiles_.clear(); }

  private:
    std::vector<std::uint64_t> tiles_;
    std::vector<std::uint64_t> next_;
    std::vector<PixelRect> rects_;
    int columns_ = 0;
    int rows_ = 0;
};

/// Appends the indices of the command's triangles that may touch the rectangle.
void collect_triangles(const ImDrawList& list, const ImDrawCmd& command, const PixelRect& rect,
                       std::vector<unsigned>& indices);

} // namespace etl::shell
