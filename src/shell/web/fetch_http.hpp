// FetchHttp: the HTTP port over emscripten_fetch.
#pragma once

#include "shell/ports.hpp"

#include <memory>
#include <string>
#include <unordered_set>

struct emscripten_fetch_t;

namespace etl::shell::web {

class FetchHttp final : public HttpPort {
  public:
    /// `base` without a slash at the end; empty for the page's own origin.
    explicit FetchHttp(std::string base) : base_(std::move(base)) {}
    ~FetchHttp() override;

    void send(const HttpRequest& request, std::function<void(HttpAnswer)> done) override;

  private:
    struct Call;
    static void taken(emscripten_fetch_t* fetch);
    static void finish(Call* call, HttpAnswer answer);
    void end_earlier(const std::string& method, const std::string& url);

    std::string base_;
    std::unordered_set<Call*> calls_;
};

} // namespace etl::shell::web
