// Picture: reads out of Dear ImGui's draw lists which text and icons were really drawn, and on what colours they stand.
#pragma once

#include "shell/native/fixed_text.hpp"
#include "ui/geometry.hpp"

#include <imgui.h>

#include <array>
#include <cstddef>
#include <vector>

namespace etl::ui {

class Picture {
  public:
    /// `background` is what the frame is cleared with.
    Picture(const ImDrawData& data, const shell::native::FixedText& text, Color background);

    /// One run of text or icon as it was drawn; device pixels.
    struct Drawn {
        shell::native::FixedRun run;
        Rect rect;
        Rect clip;
        float opacity = 1;
        /// How many triangles were drawn before it.
        std::size_t order = 0;

        [[nodiscard]] bool is_icon() const { return run.icon != view::Icon::none; }
        /// What of it is not clipped away.
        [[nodiscard]] Rect seen() const { return rect.intersected(clip); }
    };

    std::vector<Drawn> drawn;

    /// The colour of the solid shapes at a point, as far as they were drawn before `order`.
    [[nodiscard]] Color under(Point point, std::size_t order) const;

    /// Equal for equal draw lists.
    [[nodiscard]] const std::vector<float>& fingerprint() const { return fingerprint_; }

  private:
    struct Triangle {
        std::array<ImDrawVert, 3> corners;
        Rect clip;
        std::size_t order = 0;
    };

    void add_command(const ImDrawList& list, const ImDrawCmd& command, const shell::native::FixedText& text);
    void add_shape(const Triangle& triangle);

    /// The triangles of solid shapes by horizontal bands, so that few have to be looked at for a point.
    std::vector<std::vector<Triangle>> bands_;
    std::vector<float> fingerprint_;
    Color background_;
    std::size_t order_ = 0;
};

} // namespace etl::ui
