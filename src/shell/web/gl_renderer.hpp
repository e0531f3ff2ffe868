// GlRenderer: a small ES3 renderer that owns its context, sets its state once a frame and never asks for any
// (architecture, decision 6: asking costs two thirds of a frame in software drawing).
#pragma once

#include "shell/ports.hpp"

#include <cstdint>

namespace etl::shell::web {

class GlRenderer final : public RendererPort {
  public:
    /// Called before each frame's draw calls, with the context current: uploads what the frame's text needs.
    using BeforeDraw = void (*)(void*);

    void set_before_draw(BeforeDraw call, void* argument);

    /// Makes the context and its objects. False where the browser has no WebGL 2.
    bool create();
    /// The context was lost: nothing is drawn until restore().
    void lose();
    void restore();
    [[nodiscard]] bool usable() const { return usable_; }

    bool draw(ImDrawData& data, ui::Color background) override;

  private:
    void make_objects();

    BeforeDraw before_draw_ = nullptr;
    void* before_draw_argument_ = nullptr;
    bool usable_ = false;
    int width_ = 0;
    int height_ = 0;
    std::uint32_t program_ = 0;
    std::uint32_t vertex_array_ = 0;
    std::uint32_t vertices_ = 0;
    std::uint32_t indices_ = 0;
    std::uint32_t imgui_texture_ = 0;
    int scale_location_ = -1;
};

} // namespace etl::shell::web
