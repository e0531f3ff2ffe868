// What the small fakes record and hand on.
#include "shell/native/fake_ports.hpp"

#include <algorithm>

namespace etl::shell::native {
namespace {

bool fits(const HttpRequest& request, std::string_view method, std::string_view path) {
    return request.method == method && request.path == path;
}

} // namespace

std::optional<std::string> FakeStorage::get(std::string_view key) const {
    const auto found = values.find(key);
    return found == values.end() ? std::nullopt : std::optional(found->second);
}

void FakeStorage::set(std::string_view key, std::string_view value) {
    values.insert_or_assign(std::string(key), value);
}

std::optional<std::string> FakeStorage::get_of_tab(std::string_view key) const {
    const auto found = tab_values.find(key);
    return found == tab_values.end() ? std::nullopt : std::optional(found->second);
}

void FakeStorage::set_of_tab(std::string_view key, std::string_view value) {
    tab_values.insert_or_assign(std::string(key), value);
}

// ---- HTTP

void FakeHttp::send(const HttpRequest& request, std::function<void(HttpAnswer)> done) {
    sent.push_back(request);
    open_.push_back({request, std::move(done)});
}

const HttpRequest* FakeHttp::waiting(std::string_view method, std::string_view path) const {
    const auto found =
        std::find_if(open_.begin(), open_.end(), [&](const Open& one) { return fits(one.request, method, path); });
    return found == open_.end() ? nullptr : &found->request;
}

std::size_t FakeHttp::sent_count(std::string_view method, std::string_view path) const {
    return static_cast<std::size_t>(std::count_if(
        sent.begin(), sent.end(), [&](const HttpRequest& request) { return fits(request, method, path); }));
}

bool FakeHttp::answer(std::string_view method, std::string_view path, const HttpAnswer& answer) {
    const auto found =
        std::find_if(open_.begin(), open_.end(), [&](const Open& one) { return fits(one.request, method, path); });
    if (found == open_.end()) {
        return false;
    }
    const Open one = std::move(*found);
    open_.erase(found);
    one.done(answer);
    return true;
}

void FakeHttp::answer_all(const HttpAnswer& answer) {
    std::deque<Open> now;
    now.swap(open_);
    for (const Open& one : now) {
        one.done(answer);
    }
}

// ---- host

bool FakeHost::answer(std::optional<std::string> token) {
    if (questions.empty()) {
        return false;
    }
    const auto done = std::move(questions.front());
    questions.erase(questions.begin());
    const bool came = token.has_value();
    if (came) {
        sent_token = std::move(token);
    }
    done(came);
    return true;
}

// ---- sockets

void FakeSockets::open(const model::JobId& job, std::uint32_t generation, const std::string& path) {
    paths.push_back(path);
    sockets[job] = {generation, path, false};
}

void FakeSockets::close(const model::JobId& job, std::uint32_t generation) {
    if (const auto found = sockets.find(job); found != sockets.end() && found->second.generation == generation) {
        sockets.erase(found);
    }
}

void FakeSockets::send(std::uint32_t generation, const std::string& text) {
    for (const auto& [job, socket] : sockets) {
        if (socket.generation == generation && socket.open) {
            said.push_back(text);
        }
    }
}

void FakeSockets::accept_all() {
    const auto now = sockets; // what is heard of one may open or close others
    for (const auto& [job, socket] : now) {
        const auto found = sockets.find(job);
        if (found != sockets.end() && found->second.generation == socket.generation && !found->second.open) {
            found->second.open = true;
            listener_->socket_opened(job, socket.generation);
        }
    }
}

bool FakeSockets::say(const std::string& job, std::string_view text) {
    const auto found = sockets.find(model::JobId(job));
    if (found == sockets.end() || !found->second.open || listener_ == nullptr) {
        return false;
    }
    listener_->socket_text(found->first, found->second.generation, text);
    return true;
}

bool FakeSockets::lose(const std::string& job, int code) {
    const auto found = sockets.find(model::JobId(job));
    if (found == sockets.end()) {
        return false;
    }
    const auto [id, socket] = *found;
    sockets.erase(found);
    listener_->socket_closed(id, socket.generation, code);
    return true;
}

void FakeSockets::lose_all(int code) {
    const auto now = sockets;
    for (const auto& entry : now) {
        lose(entry.first.text, code);
    }
}

std::size_t FakeSockets::open_count() const {
    return static_cast<std::size_t>(
        std::count_if(sockets.begin(), sockets.end(), [](const auto& entry) { return entry.second.open; }));
}

// ---- renderer

bool FakeRenderer::draw(ImDrawData&, ui::Color color, std::span<const PixelRect> changed) {
    background = color;
    parts.assign(changed.begin(), changed.end());
    if (works) {
        ++submitted;
    }
    return works;
}

} // namespace etl::shell::native
