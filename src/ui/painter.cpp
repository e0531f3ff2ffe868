// The only place that writes Dear ImGui's draw lists.
#include "ui/painter.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace etl::ui {
namespace {

ImU32 packed(Color color) { return IM_COL32(color.red, color.green, color.blue, color.alpha); }

ImDrawFlags flags_of(Corners corners) {
    switch (corners) {
    case Corners::top:
        return ImDrawFlags_RoundCornersTop;
    case Corners::bottom:
        return ImDrawFlags_RoundCornersBottom;
    case Corners::all:
        break;
    }
    return ImDrawFlags_RoundCornersAll;
}

void quad(ImDrawList& list, const Glyphs& glyphs, float x, float y, float opacity, bool shapes_share_texture) {
    if (glyphs.texture == 0) {
        return;
    }
    const ImTextureRef texture(static_cast<ImTextureID>(glyphs.texture));
    if (shapes_share_texture) {
        // Stays for the shapes that follow: going back to another texture would cost two more draw calls.
        list._SetTexture(texture);
    }
    const ImVec2 upper(x + glyphs.left, y + glyphs.top);
    const ImVec2 lower(upper.x + glyphs.width, upper.y + glyphs.height);
    list.AddImage(texture, upper, lower, ImVec2(glyphs.u0, glyphs.v0), ImVec2(glyphs.u1, glyphs.v1),
                  packed(with_alpha(rgb(0xffffff), opacity)));
}

} // namespace

void Painter::begin(ImDrawList& list, float scale) {
    list_ = &list;
    scale_ = scale;
    text_.set_scale(scale);
    const WhiteSpot white = text_.white_spot();
    shapes_share_texture_ = white.texture != 0;
    if (shapes_share_texture_) {
        list_->_SetTexture(ImTextureRef(static_cast<ImTextureID>(white.texture)));
        list_->_Data->TexUvWhitePixel = ImVec2(white.u, white.v);
    }
}

float Painter::snap(float css) const { return std::floor(css * scale_ + 0.5f); }

void Painter::fill(const Rect& rect, Color color, float radius, Corners corners) {
    list_->AddRectFilled(ImVec2(snap(rect.x), snap(rect.y)), ImVec2(snap(rect.right()), snap(rect.bottom())),
                         packed(color), radius * scale_, flags_of(corners));
}

void Painter::gradient(const Rect& rect, Color start, Color end, float radius) {
    if (radius <= 0) {
        // The only way that lets the alpha change too.
        list_->AddRectFilledMultiColor(ImVec2(snap(rect.x), snap(rect.y)),
                                       ImVec2(snap(rect.right()), snap(rect.bottom())), packed(start), packed(end),
                                       packed(end), packed(start));
        return;
    }
    const int first = list_->VtxBuffer.Size;
    fill(rect, start, radius);
    ImGui::ShadeVertsLinearColorGradientKeepAlpha(list_, first, list_->VtxBuffer.Size,
                                                  ImVec2(snap(rect.x), snap(rect.y)),
                                                  ImVec2(snap(rect.right()), snap(rect.y)), packed(start), packed(end));
}

void Painter::border(const Rect& rect, Color color, float radius, float width) {
    // Browsers floor border widths to whole device pixels, and never to none. The stroke's middle stands half of its
    // width inside the edge; Dear ImGui moves it half a pixel inwards by itself.
    const float stroke = std::max(1.0f, std::floor(width * scale_));
    const float inside = (stroke - 1.0f) * 0.5f;
    list_->AddRect(ImVec2(snap(rect.x) + inside, snap(rect.y) + inside),
                   ImVec2(snap(rect.right()) - inside, snap(rect.bottom()) - inside), packed(color),
                   std::max(0.0f, radius * scale_ - stroke * 0.5f), ImDrawFlags_RoundCornersAll, stroke);
}

void Painter::circle(Point center, float radius, Color color) {
    list_->AddCircleFilled(ImVec2(center.x * scale_, center.y * scale_), radius * scale_, packed(color));
}

void Painter::shadow(const Rect& rect, Color color, float radius, float spread, float drop, float strength) {
    // Layers of falling size; the inner ones weigh more, so that the edge fades out softly.
    const int layers = std::max(1, static_cast<int>(spread / 2));
    const auto weights = static_cast<float>(layers * (layers + 1)) / 2;
    for (int layer = layers; layer > 0; --layer) {
        const float reach = spread * static_cast<float>(layer) / static_cast<float>(layers);
        const float weight = static_cast<float>(layers - layer + 1) / weights;
        fill(rect.inset(-reach).moved(0, drop), with_alpha(color, strength * weight), radius + reach);
    }
}

void Painter::horizontal_line(float x, float y, float width, Color color) {
    const float top = snap(y);
    list_->AddRectFilled(ImVec2(snap(x), top), ImVec2(snap(x + width), top + std::max(1.0f, std::floor(scale_))),
                         packed(color));
}

void Painter::run(std::string_view text, const TextStyle& style, Color color, const Rect& box, float opacity) {
    if (text.empty()) {
        return;
    }
    const LineMetrics metrics = text_.line_metrics(style);
    // CSS 2 §10.8: half of what the line box has more than the font stands above it; browsers floor it.
    const float leading = std::floor((box.height * scale_ - (metrics.ascent + metrics.descent)) * 0.5f);
    quad(*list_, text_.run(text, style, color), snap(box.x), snap(box.y) + leading + metrics.ascent, opacity,
         shapes_share_texture_);
}

void Painter::icon(view::Icon icon, float size, Color color, Point at, int turn, float opacity) {
    if (icon != view::Icon::none) {
        quad(*list_, text_.icon(icon, size, color, turn), snap(at.x), snap(at.y), opacity, shapes_share_texture_);
    }
}

void Painter::push_clip(const Rect& rect) {
    list_->PushClipRect(ImVec2(snap(rect.x), snap(rect.y)), ImVec2(snap(rect.right()), snap(rect.bottom())), true);
}

void Painter::pop_clip() { list_->PopClipRect(); }

float Painter::width_of(std::string_view text, const TextStyle& style) {
    return text.empty() ? 0.0f : text_.advance(text, style) / scale_;
}

} // namespace etl::ui
