// Draws Dear ImGui's lists. All colours are premultiplied on the way: the text's textures come that way from the 2D
// canvas, so one blend function serves everything.
#include "shell/web/gl_renderer.hpp"

#include "shell/web/page_bridge.hpp"

#include <GLES3/gl3.h>
#include <imgui.h>

#include <cstddef>
#include <vector>

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

/// Dear ImGui's own texture (white pixel, smooth lines): white with alpha, so premultiplied it is alpha throughout.
void upload_imgui_texture(ImTextureData& texture, GLuint name) {
    const auto count = static_cast<std::size_t>(texture.Width) * static_cast<std::size_t>(texture.Height);
    std::vector<unsigned char> pixels(count * 4);
    for (std::size_t index = 0; index < count; ++index) {
        const unsigned char alpha = texture.Pixels[index * 4 + 3];
        for (std::size_t channel = 0; channel < 4; ++channel) {
            pixels[index * 4 + channel] = alpha;
        }
    }
    glBindTexture(GL_TEXTURE_2D, name);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    texture.SetTexID(name);
    texture.SetStatus(ImTextureStatus_OK);
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
    glGenTextures(1, &imgui_texture_);

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
    // Its pixels went with the old context: made anew from Dear ImGui's own copy.
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetStatus(ImTextureStatus_WantCreate);
    }
}

bool GlRenderer::draw(ImDrawData& data, ui::Color background) {
    if (!usable_) {
        return false;
    }
    for (ImTextureData* texture : *data.Textures) {
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
            upload_imgui_texture(*texture, imgui_texture_);
        } else if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
    if (before_draw_ != nullptr) {
        before_draw_(before_draw_argument_);
    }

    const auto width = static_cast<int>(data.DisplaySize.x + 0.5f);
    const auto height = static_cast<int>(data.DisplaySize.y + 0.5f);
    if (width != width_ || height != height_) {
        width_ = width;
        height_ = height;
        // In the same task as the draw calls, so that no empty canvas is ever shown.
        page_size_canvas(width, height);
        glViewport(0, 0, width, height);
        glUniform2f(scale_location_, 2.0f / static_cast<float>(width), -2.0f / static_cast<float>(height));
    }
    glDisable(GL_SCISSOR_TEST);
    glClearColor(static_cast<float>(background.red) / 255.0f, static_cast<float>(background.green) / 255.0f,
                 static_cast<float>(background.blue) / 255.0f, 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_SCISSOR_TEST);

    for (const ImDrawList* list : data.CmdLists) {
        glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data, GL_STREAM_DRAW);
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data, GL_STREAM_DRAW);
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const auto left = static_cast<GLint>(command.ClipRect.x);
            const auto top = static_cast<GLint>(command.ClipRect.y);
            const auto right = static_cast<GLint>(command.ClipRect.z);
            const auto bottom = static_cast<GLint>(command.ClipRect.w);
            if (right <= left || bottom <= top || command.ElemCount == 0) {
                continue;
            }
            glScissor(left, height - bottom, right - left, bottom - top);
            glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
            glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_INT,
                           reinterpret_cast<const void*>(command.IdxOffset * sizeof(ImDrawIdx)));
        }
    }
    return true;
}

} // namespace etl::shell::web
