// WebSockets: the socket port over Emscripten's WebSocket API.
#pragma once

#include "shell/ports.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>

namespace etl::shell::web {

class WebSockets final : public SocketPort {
  public:
    /// `base` is "wss://host" without a slash at the end.
    explicit WebSockets(std::string base) : base_(std::move(base)) {}
    ~WebSockets() override;

    void set_listener(SocketListener* listener) override { listener_ = listener; }
    void open(const model::JobId& job, std::uint32_t generation, const std::string& path) override;
    void close(const model::JobId& job, std::uint32_t generation) override;
    void send(std::uint32_t generation, const std::string& text) override;

  private:
    struct Connection;
    static void release(Connection* connection, bool close_first);
    static void ended(Connection* connection, int code);

    std::string base_;
    SocketListener* listener_ = nullptr;
    std::unordered_map<std::uint32_t, Connection*> connections_; ///< by generation: each is used once
};

} // namespace etl::shell::web
