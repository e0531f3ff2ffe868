// Each Connection carries its job and generation, since the API's own handles are used again.
#include "shell/web/web_sockets.hpp"

#include <emscripten.h>
#include <emscripten/websocket.h>

namespace etl::shell::web {

struct WebSockets::Connection {
    WebSockets* owner = nullptr;
    model::JobId job;
    std::uint32_t generation = 0;
    EMSCRIPTEN_WEBSOCKET_T handle = 0;
    /// Sending before makes the browser throw, through the WebAssembly.
    bool open = false;
};

WebSockets::~WebSockets() {
    for (const auto& [generation, connection] : connections_) {
        release(connection, true);
    }
}

void WebSockets::release(Connection* connection, bool close_first) {
    if (connection->handle > 0) {
        if (close_first) {
            // Deleting takes the callbacks away, but does not close.
            emscripten_websocket_close(connection->handle, 1000, "");
        }
        emscripten_websocket_delete(connection->handle);
    }
    delete connection;
}

void WebSockets::ended(Connection* connection, int code) {
    WebSockets& owner = *connection->owner;
    const model::JobId job = connection->job;
    const std::uint32_t generation = connection->generation;
    owner.connections_.erase(generation);
    release(connection, false);
    if (owner.listener_ != nullptr) {
        owner.listener_->socket_closed(job, generation, code);
    }
}

void WebSockets::open(const model::JobId& job, std::uint32_t generation, const std::string& path) {
    auto* connection = new Connection{this, job, generation, 0, false};
    connections_[generation] = connection;
    const std::string url = base_ + path;
    EmscriptenWebSocketCreateAttributes attributes{url.c_str(), nullptr, true};
    connection->handle = emscripten_websocket_new(&attributes);
    if (connection->handle <= 0) {
        // Refused before it began: reported by the browser's next turn, as any other end is.
        emscripten_async_call([](void* refused) { ended(static_cast<Connection*>(refused), 1006); }, connection, 0);
        return;
    }
    emscripten_websocket_set_onopen_callback(
        connection->handle, connection, [](int, const EmscriptenWebSocketOpenEvent*, void* data) -> bool {
            auto* opened = static_cast<Connection*>(data);
            opened->open = true;
            if (opened->owner->listener_ != nullptr) {
                opened->owner->listener_->socket_opened(opened->job, opened->generation);
            }
            return true;
        });
    emscripten_websocket_set_onmessage_callback(
        connection->handle, connection, [](int, const EmscriptenWebSocketMessageEvent* event, void* data) -> bool {
            const auto* receiver = static_cast<const Connection*>(data);
            // A text's length includes its closing NUL. Bytes are taken for a text as well, as some proxies send it.
            const std::size_t closing = event->isText ? 1 : 0;
            if (event->numBytes >= closing && receiver->owner->listener_ != nullptr) {
                receiver->owner->listener_->socket_text(
                    receiver->job, receiver->generation,
                    {reinterpret_cast<const char*>(event->data), static_cast<std::size_t>(event->numBytes) - closing});
            }
            return true;
        });
    emscripten_websocket_set_onclose_callback(connection->handle, connection,
                                              [](int, const EmscriptenWebSocketCloseEvent* event, void* data) -> bool {
                                                  // The event is shared by all sockets: its code is copied before
                                                  // anything else happens.
                                                  ended(static_cast<Connection*>(data), event->code);
                                                  return true;
                                              });
}

void WebSockets::close(const model::JobId&, std::uint32_t generation) {
    const auto found = connections_.find(generation);
    if (found != connections_.end() && found->second->handle > 0) {
        Connection* connection = found->second;
        connections_.erase(found);
        release(connection, true);
    }
}

void WebSockets::send(std::uint32_t generation, const std::string& text) {
    const auto found = connections_.find(generation);
    if (found != connections_.end() && found->second->open) {
        emscripten_websocket_send_utf8_text(found->second->handle, text.c_str());
    }
}

} // namespace etl::shell::web
