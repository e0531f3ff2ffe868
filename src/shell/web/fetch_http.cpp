// One Call lives from send() until its answer: it owns the texts that the fetch points to.
#include "shell/web/fetch_http.hpp"

#include "shell/web/page_bridge.hpp"

#include <emscripten.h>
#include <emscripten/fetch.h>

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace etl::shell::web {
namespace {

/// A header with any other character would make the browser throw, through the WebAssembly.
bool is_sendable(const std::string& token) {
    return !token.empty() &&
           std::all_of(token.begin(), token.end(), [](char letter) { return letter > ' ' && letter < 127; });
}

/// The headers that say something about a failure.
void read_headers(emscripten_fetch_t* fetch, HttpAnswer& answer) {
    std::string all(emscripten_fetch_get_response_headers_length(fetch) + 1, '\0');
    all.resize(emscripten_fetch_get_response_headers(fetch, all.data(), all.size()));
    // Browsers write the names in small letters, and a line ends with CR LF (XMLHttpRequest, getAllResponseHeaders()).
    const auto value_of = [&](std::string_view name) {
        const std::string start = std::string(name) + ": ";
        std::size_t at = all.starts_with(start) ? 0 : all.find("\n" + start);
        if (at == std::string::npos) {
            return std::string();
        }
        at = all.find(": ", at) + 2;
        return all.substr(at, all.find_first_of("\r\n", at) - at);
    };
    answer.retry_after = value_of("retry-after");
    answer.content_type = value_of("content-type");
}

} // namespace

struct FetchHttp::Call {
    FetchHttp* owner = nullptr;
    std::function<void(HttpAnswer)> done;
    std::string url;
    std::string body;
    std::string authorization;
    std::vector<const char*> headers;
    std::string method;
    /// Null before the browser has taken it, and after its end.
    emscripten_fetch_t* fetch = nullptr;
    double sent_at = 0;
    int deadline = 0;
    /// Set while send() runs: an answer that comes before its end is handed over after it.
    bool sending = true;
    bool finished_early = false;
    HttpAnswer early;
};

FetchHttp::~FetchHttp() {
    for (Call* call : calls_) {
        call->owner = nullptr;
        if (emscripten_fetch_t* fetch = std::exchange(call->fetch, nullptr)) {
            // Closing calls onerror at once, which then finds nothing to answer.
            fetch->userData = nullptr;
            emscripten_fetch_close(fetch);
            delete call;
        }
        // What has been answered or refused already waits for its turn, finds no owner, and is freed there.
    }
}

/// Takes the answer out of a fetch, whichever way it ended.
void FetchHttp::taken(emscripten_fetch_t* fetch) {
    auto* call = static_cast<Call*>(fetch->userData);
    if (call == nullptr) {
        return; // closing calls onerror at once, with the answer already taken
    }
    HttpAnswer answer;
    // Status 0 is a network failure or the deadline; 65535 a fetch that was closed.
    if (fetch->status >= 100 && fetch->status < 600) {
        answer.outcome = HttpAnswer::Outcome::answered;
        answer.status = fetch->status;
        if (fetch->data != nullptr) {
            answer.body.assign(fetch->data, static_cast<std::size_t>(fetch->numBytes));
        }
        if (fetch->status >= 400) {
            read_headers(fetch, answer);
        }
    } else if (emscripten_get_now() - call->sent_at >= call->deadline) {
        answer.outcome = HttpAnswer::Outcome::timed_out;
    }
    fetch->userData = nullptr;
    call->fetch = nullptr;
    emscripten_fetch_close(fetch);
    finish(call, std::move(answer));
}

void FetchHttp::finish(Call* call, HttpAnswer answer) {
    if (call->sending) {
        call->finished_early = true;
        call->early = std::move(answer);
        return;
    }
    if (call->owner != nullptr) {
        call->owner->calls_.erase(call);
        call->done(std::move(answer));
    }
    delete call;
}

void FetchHttp::end_earlier(const std::string& method, const std::string& url) {
    std::vector<Call*> earlier;
    for (Call* call : calls_) {
        if (call->fetch != nullptr && call->method == method && call->url == url) {
            earlier.push_back(call);
        }
    }
    for (Call* call : earlier) {
        // Closing calls onerror at once, which then finds nothing to answer.
        emscripten_fetch_t* fetch = std::exchange(call->fetch, nullptr);
        fetch->userData = nullptr;
        emscripten_fetch_close(fetch);
        emscripten_async_call([](void* argument) { finish(static_cast<Call*>(argument), {}); }, call, 0);
    }
}

void FetchHttp::send(const HttpRequest& request, std::function<void(HttpAnswer)> done) {
    if (request.replaces_earlier) {
        end_earlier(request.method, base_ + request.path);
    }
    auto* call = new Call;
    call->method = request.method;
    call->owner = this;
    call->done = std::move(done);
    call->url = base_ + request.path;
    call->body = request.body;
    call->sent_at = emscripten_get_now();
    call->deadline = request.deadline_milliseconds;
    call->headers = {"Accept", "application/json"};
    if (!request.body.empty()) {
        call->headers.insert(call->headers.end(), {"Content-Type", "application/json"});
    }
    if (is_sendable(request.token)) {
        call->authorization = "Bearer " + request.token;
        call->headers.insert(call->headers.end(), {"Authorization", call->authorization.c_str()});
    }
    call->headers.push_back(nullptr);
    calls_.insert(call);
    if (request.delivery == app::Delivery::outlives_page) {
        page_send_and_leave(request.method.c_str(), call->url.c_str(), call->body.c_str(), call->authorization.c_str());
        call->sending = false;
        emscripten_async_call([](void* argument) { finish(static_cast<Call*>(argument), {}); }, call, 0);
        return;
    }

    emscripten_fetch_attr_t attributes;
    emscripten_fetch_attr_init(&attributes);
    std::strncpy(attributes.requestMethod, request.method.c_str(), sizeof attributes.requestMethod - 1);
    attributes.attributes = EMSCRIPTEN_FETCH_LOAD_TO_MEMORY | EMSCRIPTEN_FETCH_REPLACE;
    attributes.requestHeaders = call->headers.data();
    attributes.requestData = call->body.empty() ? nullptr : call->body.data();
    attributes.requestDataSize = call->body.size();
    attributes.timeoutMSecs = static_cast<std::uint32_t>(request.deadline_milliseconds);
    attributes.userData = call;

    // A 4xx or 5xx comes by onerror too, with its body.
    attributes.onsuccess = taken;
    attributes.onerror = taken;
    emscripten_fetch_t* fetch = emscripten_fetch(&attributes, call->url.c_str());
    call->sending = false;
    if (!call->finished_early) {
        call->fetch = fetch;
    }
    if (call->finished_early) {
        // Never before send() has returned: by the browser's next turn.
        emscripten_async_call(
            [](void* argument) {
                auto* late = static_cast<Call*>(argument);
                finish(late, std::move(late->early));
            },
            call, 0);
    }
}

} // namespace etl::shell::web
