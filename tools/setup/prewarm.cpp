// Uses whatever of Emscripten the web build uses, so that linking it builds every system library that a build will
// need.
#include <GLES3/gl3.h>
#include <emscripten/emscripten.h>
#include <emscripten/fetch.h>
#include <emscripten/html5.h>
#include <emscripten/html5_webgl.h>
#include <emscripten/websocket.h>

#include <cmath>
#include <functional>
#include <string>
#include <unordered_map>

static std::unordered_map<std::string, std::function<void()>> table;

extern "C" EMSCRIPTEN_KEEPALIVE int prewarm(const char* name) {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    emscripten_webgl_make_context_current(emscripten_webgl_create_context(name, &attributes));
    glClear(GL_COLOR_BUFFER_BIT);
    emscripten_fetch_attr_t request;
    emscripten_fetch_attr_init(&request);
    emscripten_fetch(&request, name);
    EmscriptenWebSocketCreateAttributes socket = {name, nullptr, true};
    emscripten_websocket_new(&socket);
    table[name] = [] {};
    table[name]();
    return static_cast<int>(std::sin(table.size()));
}
