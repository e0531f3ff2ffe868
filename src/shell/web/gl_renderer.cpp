// Draws Dear ImGui's lists. All colours are premultiplied on the way: the text's textures come that way from the 2D
// canvas, so one blend function serves everything.
#include "shell/web/gl_renderer.hpp"

#include "shell/web/page_bridge.hpp"

#include <GLES3/gl3.h>
#include <imgui.h>

#include <cstddef>

namespace etl::shell::web {
namespace {

constexpr const char* vertex_source = R"(#version 300 es
layout(location = 0) in vec2 place;
layout(location = 1) in vec2 texture_place;
layout(location = 2) in vec4 color;
uniform vec2 scale;
out mediump vec2 sampled_at;
out lowp vec4 tint;
void main() {
  sampled_at = texture_place;
  tint = vec4(color.rgb * color.a, color.a);
  gl_Position = vec4(place * scale + vec2(-1.0, 1.0), 0.0, 1.0);
})";

constexpr const char* fragment_source = R"(#version 300 es
precision mediump float;
in mediump vec2 sampled_at;
in lowp vec4 tint;
uniform sampler2D image;
out lowp vec4 result;
void main() { result = tint * texture(image, sampled_at); })";

GLuint shader(GLenum kind, const char* source) {
    const GLuint made = glCreateShader(kind);
    glShaderSource(made, 1, &source, nullptr);
    glCompileShader(made);
    return made;
}

} // namespace

void GlRenderer::set_before_draw(BeforeDraw call, void* argument) {
    before_draw_ = call;
    before_draw_argument_ = argument;
}

bool GlRenderer::create() {
    usable_ = page_create_context() != 0;
    if (usable_) {
        make_objects();
    }
    return usable_;
}

void GlRenderer::make_objects() {
    program_ = glCreateProgram();
    glAttachShader(program_, shader(GL_VERTEX_SHADER, vertex_source));
    glAttachShader(program_, shader(GL_FRAGMENT_SHADER, fragment_source));
    glLinkProgram(program_);
    scale_location_ = glGetUniformLocation(program_, "scale");
    glGenVertexArrays(1, &vertex_array_);
    glGenBuffers(1, &vertices_);
    glGenBuffers(1, &indices_);

    glUseProgram(program_);
    glBindVertexArray(vertex_array_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    constexpr GLsizei stride = sizeof(ImDrawVert);
    const auto at = [](std::size_t offset) { return reinterpret_cast<const void*>(offset); };
    for (GLuint attribute = 0; attribute < 3; ++attribute) {
        glEnableVertexAttribArray(attribute);
    }
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, at(offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, stride, at(offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, at(offsetof(ImDrawVert, col)));
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    width_ = height_ = 0;
}

void GlRenderer::lose() { usable_ = false; }

void GlRenderer::restore() {
    usable_ = true;
    make_objects();
}

void GlRenderer::resize(int width, int height) {
    if (width == width_ && height == height_) {
        return;
    }
    width_ = width;
    height_ = height;
    // In the same task as the draw calls, so that no empty canvas is ever shown.
    page_size_canvas(width, height);
    glViewport(0, 0, width, height);
    glUniform2f(scale_location_, 2.0f / static_cast<float>(width), -2.0f / static_cast<float>(height));
}

void GlRenderer::plan(const ImDrawData& data, std::span<const PixelRect> parts) {
    calls_.clear();
    index_buffer_.clear();
    for (const PixelRect& part : parts) {
        calls_.push_back({part, 0, 0, 0});
        for (const ImDrawCmd& command : data.CmdLists[0]->CmdBuffer) {
            const PixelRect clip =
                part.intersected({static_cast<int>(command.ClipRect.x), static_cast<int>(command.ClipRect.y),
                                  static_cast<int>(command.ClipRect.z), static_cast<int>(command.ClipRect.w)});
            if (clip.empty()) {
                continue;
            }
            const std::size_t first = index_buffer_.size();
            collect_triangles(*data.CmdLists[0], command, clip, index_buffer_);
            if (index_buffer_.size() > first) {
                calls_.push_back(
                    {clip, static_cast<std::uint32_t>(command.GetTexID()), first, index_buffer_.size() - first});
            }
        }
    }
}

bool GlRenderer::draw(ImDrawData& data, ui::Color background, std::span<const PixelRect> parts) {
    if (!usable_ || data.CmdLists.empty()) {
        return false;
    }
    for (ImTextureData* texture : *data.Textures) {
        // Dear ImGui's own texture is never drawn from: the white spot and the text stand in the text port's.
        texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                          : ImTextureStatus_OK);
    }
    if (before_draw_ != nullptr) {
        before_draw_(before_draw_argument_);
    }
    resize(static_cast<int>(data.DisplaySize.x + 0.5f), static_cast<int>(data.DisplaySize.y + 0.5f));

    // The screen draws into one list (ui::Painter); the others of Dear ImGui's stay empty.
    const ImDrawList& list = *data.CmdLists[0];
    plan(data, parts);
    glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(index_buffer_.size() * sizeof(unsigned)),
                 index_buffer_.data(), GL_STREAM_DRAW);
    glEnable(GL_SCISSOR_TEST);
    glClearColor(static_cast<float>(background.red) / 255.0f, static_cast<float>(background.green) / 255.0f,
                 static_cast<float>(background.blue) / 255.0f, 1.0f);
    for (const Call& call : calls_) {
        glScissor(call.clip.left, height_ - call.clip.bottom, call.clip.right - call.clip.left,
                  call.clip.bottom - call.clip.top);
        if (call.count == 0) {
            glClear(GL_COLOR_BUFFER_BIT);
            continue;
        }
        glBindTexture(GL_TEXTURE_2D, call.texture);
        glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(call.count), GL_UNSIGNED_INT,
                       reinterpret_cast<const void*>(call.first_index * sizeof(unsigned)));
    }
    return true;
}

} // namespace etl::shell::web
