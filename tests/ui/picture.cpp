// A rasteriser for single points.
#include "picture.hpp"

#include <algorithm>
#include <cmath>

namespace etl::ui {
namespace {

constexpr float band_height = 16;

/// How much each corner of a triangle weighs at a point; all negative outside.
std::array<float, 3> weights(const std::array<ImDrawVert, 3>& corners, Point point) {
    const ImVec2 a = corners[0].pos;
    const ImVec2 b = corners[1].pos;
    const ImVec2 c = corners[2].pos;
    const float area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
    if (area == 0) {
        return {-1, -1, -1};
    }
    const float second = ((point.x - a.x) * (c.y - a.y) - (c.x - a.x) * (point.y - a.y)) / area;
    const float third = ((b.x - a.x) * (point.y - a.y) - (point.x - a.x) * (b.y - a.y)) / area;
    const std::array<float, 3> result{1 - second - third, second, third};
    return std::all_of(result.begin(), result.end(), [](float weight) { return weight >= 0; })
               ? result
               : std::array<float, 3>{-1, -1, -1};
}

float channel(ImU32 color, int shift) { return static_cast<float>((color >> shift) & 0xffu); }

} // namespace

Picture::Picture(const ImDrawData& data, const shell::native::FixedText& text, Color background)
    : bands_(static_cast<std::size_t>(data.DisplaySize.y / band_height) + 1), background_(background) {
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            add_command(*list, command, text);
        }
    }
}

void Picture::add_command(const ImDrawList& list, const ImDrawCmd& command, const shell::native::FixedText& text) {
    const ImVec4& box = command.ClipRect;
    const Rect clip{box.x, box.y, box.z - box.x, box.w - box.y};
    fingerprint_.insert(fingerprint_.end(), {box.x, box.y, box.z, box.w});
    for (unsigned first = 0; first + 2 < command.ElemCount; first += 3) {
        Triangle triangle{{}, clip, order_++};
        for (unsigned corner = 0; corner < 3; ++corner) {
            const auto place = static_cast<int>(command.IdxOffset + first + corner);
            const auto vertex = static_cast<int>(list.IdxBuffer[place] + command.VtxOffset);
            triangle.corners[corner] = list.VtxBuffer[vertex];
            const ImDrawVert& at = triangle.corners[corner];
            fingerprint_.insert(fingerprint_.end(), {at.pos.x, at.pos.y, at.uv.x, at.uv.y, channel(at.col, 0),
                                                     channel(at.col, 8), channel(at.col, 16), channel(at.col, 24)});
        }
        const ImDrawVert& upper = triangle.corners[0];
        const ImVec2 lower = triangle.corners[2].pos;
        if (upper.uv.x < 0) {
            add_shape(triangle);
        } else if (upper.uv.y == 0 && triangle.corners[1].uv.y == 0) {
            // The first of a run's two triangles: its upper left, upper right and lower right corner.
            drawn.push_back({text.run_at(upper.uv.x),
                             {upper.pos.x, upper.pos.y, lower.x - upper.pos.x, lower.y - upper.pos.y},
                             clip,
                             channel(upper.col, IM_COL32_A_SHIFT) / 255,
                             triangle.order});
        }
    }
}

void Picture::add_shape(const Triangle& triangle) {
    const auto& corners = triangle.corners;
    const float top = std::min({corners[0].pos.y, corners[1].pos.y, corners[2].pos.y});
    const float bottom = std::max({corners[0].pos.y, corners[1].pos.y, corners[2].pos.y});
    const auto last = static_cast<float>(bands_.size()) - 1;
    const auto from = static_cast<std::size_t>(std::clamp(top / band_height, 0.0f, last));
    const auto to = static_cast<std::size_t>(std::clamp(bottom / band_height, 0.0f, last));
    for (std::size_t band = from; band <= to; ++band) {
        bands_[band].push_back(triangle);
    }
}

Color Picture::under(Point point, std::size_t order) const {
    const auto last = static_cast<float>(bands_.size()) - 1;
    const auto band = static_cast<std::size_t>(std::clamp(point.y / band_height, 0.0f, last));
    Color color = background_;
    for (const Triangle& triangle : bands_[band]) {
        const Rect& clip = triangle.clip;
        const bool clipped =
            point.x < clip.x || point.x >= clip.right() || point.y < clip.y || point.y >= clip.bottom();
        if (triangle.order >= order || clipped) {
            continue;
        }
        const std::array<float, 3> weight = weights(triangle.corners, point);
        if (weight[0] < 0) {
            continue;
        }
        float red = 0, green = 0, blue = 0, alpha = 0;
        for (std::size_t corner = 0; corner < 3; ++corner) {
            const ImDrawVert& at = triangle.corners[corner];
            red += weight[corner] * channel(at.col, IM_COL32_R_SHIFT);
            green += weight[corner] * channel(at.col, IM_COL32_G_SHIFT);
            blue += weight[corner] * channel(at.col, IM_COL32_B_SHIFT);
            alpha += weight[corner] * channel(at.col, IM_COL32_A_SHIFT) / 255;
        }
        const Color over{static_cast<std::uint8_t>(red + 0.5f), static_cast<std::uint8_t>(green + 0.5f),
                         static_cast<std::uint8_t>(blue + 0.5f), 255};
        color = mix(color, over, std::min(1.0f, alpha));
    }
    return color;
}

} // namespace etl::ui
