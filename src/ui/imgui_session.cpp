// Sets Dear ImGui up the way this house uses it: no settings file, no keyboard navigation (the DOM owns focus), one
// square metrics-only font.
#include "ui/imgui_session.hpp"

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

namespace etl::ui {
namespace {

bool contains_any(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

bool set_metrics(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
    baked->Ascent = baked->Size * 0.75f;
    baked->Descent = -baked->Size * 0.25f;
    return true;
}

bool load_empty_glyph(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*, ImWchar codepoint, ImFontGlyph* glyph,
                      float* advance) {
    const float width = baked->Size * 0.5f;
    if (advance != nullptr) {
        *advance = width;
        return true;
    }
    glyph->Codepoint = codepoint;
    glyph->AdvanceX = width;
    return true;
}

const ImFontLoader& metrics_only_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "metrics only";
        made.FontSrcContainsGlyph = contains_any;
        made.FontBakedInit = set_metrics;
        made.FontBakedLoadGlyph = load_empty_glyph;
        return made;
    }();
    return loader;
}

} // namespace

} // namespace etl::ui

namespace ImGuiFreeType {

// The loader that Dear ImGui asks for where it is told not to use its own (imgui_config.hpp).
const ImFontLoader* GetFontLoader() { return &etl::ui::metrics_only_loader(); }

} // namespace ImGuiFreeType

namespace etl::ui {

ImguiSession::ImguiSession() : context_(ImGui::CreateContext()) {
    make_current();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    ImFontConfig font;
    font.FontLoader = &metrics_only_loader();
    font.SizePixels = 13;
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
    io.Fonts->AddFont(&font);
}

ImguiSession::~ImguiSession() { ImGui::DestroyContext(context_); }

void ImguiSession::make_current() { ImGui::SetCurrentContext(context_); }

} // namespace etl::ui
