// ImguiFrame: Dear ImGui as a painter: one draw list a frame, without a context. Windows, fonts and input are not used
// here (the DOM owns focus, pointers and scrolling, the browser all text), and so are not in the bundle.
#pragma once

#include <memory>

struct ImDrawData;
struct ImDrawList;
struct ImDrawListSharedData;

namespace etl::ui {

class ImguiFrame {
  public:
    ImguiFrame();
    ~ImguiFrame();
    ImguiFrame(const ImguiFrame&) = delete;
    ImguiFrame& operator=(const ImguiFrame&) = delete;

    /// An empty list for a picture of this size in device pixels.
    ImDrawList& begin(float width, float height);
    void end();

    /// Of the last frame that was ended; valid until the next begins.
    [[nodiscard]] ImDrawData* draw_data() const { return data_.get(); }

  private:
    std::unique_ptr<ImDrawListSharedData> shared_;
    std::unique_ptr<ImDrawList> list_;
    std::unique_ptr<ImDrawData> data_;
};

} // namespace etl::ui
