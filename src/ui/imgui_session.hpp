// ImguiSession: Dear ImGui's context with a font that has metrics and no pixels, since the browser draws all text.
#pragma once

struct ImGuiContext;
struct ImDrawData;

namespace etl::ui {

/// One context for the life of one screen; makes itself current.
class ImguiSession {
  public:
    ImguiSession();
    ~ImguiSession();
    ImguiSession(const ImguiSession&) = delete;
    ImguiSession& operator=(const ImguiSession&) = delete;

    void make_current();

  private:
    ImGuiContext* context_ = nullptr;
};

} // namespace etl::ui
