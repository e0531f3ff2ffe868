// Sets up what a draw list needs, as Dear ImGui's own context would.
#include "ui/imgui_frame.hpp"

#include <imgui.h>
#include <imgui_internal.h>

namespace etl::ui {
namespace {

/// Dear ImGui's own choices: how far, in pixels, a polygon may be from the curve that it stands for.
constexpr float curve_tolerance = 1.25f;
constexpr float circle_tolerance = 0.3f;

} // namespace

ImguiFrame::ImguiFrame()
    : shared_(std::make_unique<ImDrawListSharedData>()), list_(std::make_unique<ImDrawList>(shared_.get())),
      data_(std::make_unique<ImDrawData>()) {
    shared_->CurveTessellationTol = curve_tolerance;
    shared_->SetCircleTessellationMaxError(circle_tolerance);
    // Lines smoothed by vertices: the texture for them would be Dear ImGui's own, which nothing is drawn from.
    shared_->InitialFlags =
        ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AllowVtxOffset;
}

ImguiFrame::~ImguiFrame() {
    data_->Clear(); // refers to the list
}

ImDrawList& ImguiFrame::begin(float width, float height) {
    shared_->ClipRectFullscreen = ImVec4(0, 0, width, height);
    data_->Clear();
    data_->DisplaySize = ImVec2(width, height);
    data_->FramebufferScale = ImVec2(1, 1);
    list_->_ResetForNewFrame();
    list_->PushClipRectFullScreen();
    list_->PushTexture(ImTextureRef()); // the painter says which
    return *list_;
}

void ImguiFrame::end() {
    data_->Valid = true;
    data_->AddDrawList(list_.get());
}

} // namespace etl::ui
