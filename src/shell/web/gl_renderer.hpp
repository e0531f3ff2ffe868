// GlRenderer: a small ES3 renderer that owns its context, sets its state once a frame and never asks for any
// (architecture, decision 6: asking costs two thirds of a frame in software drawing).
#pragma once

#include "shell/ports.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

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

    bool draw(ImDrawData& data, ui::Color background, std::span<const PixelRect> parts) override;

  private:
    void make_objects();
    void resize(int width, int height);
    /// Fills calls_ and index_buffer_: for each part its clearing, then what is drawn in it.
    void plan(const ImDrawData& data, std::span<const PixelRect> parts);

    /// One draw call; with a count of 0 the clip is cleared.
    struct Call {
        PixelRect clip;
        std::uint32_t texture = 0;
        std::size_t first_index = 0;
        std::size_t count = 0;
    };

    BeforeDraw before_draw_ = nullptr;
    void* before_draw_argument_ = nullptr;
    bool usable_ = false;
    int width_ = 0;
    int height_ = 0;
    std::uint32_t program_ = 0;
    std::uint32_t vertex_array_ = 0;
    std::uint32_t vertices_ = 0;
    std::uint32_t indices_ = 0;
    int scale_location_ = -1;
    std::vector<Call> calls_;
    std::vector<unsigned> index_buffer_;
};

} // namespace etl::shell::web
