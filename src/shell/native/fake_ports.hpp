// The small fakes: clock, storage, network and renderer. They do nothing by themselves; a test says what happens.
#pragma once

#include "shell/ports.hpp"

#include <deque>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace etl::shell::native {

class FakeClock final : public ClockPort {
  public:
    /// 2026-11-23T14:00:00Z.
    model::EpochMilliseconds time = 1'795'442'400'000;
    [[nodiscard]] model::EpochMilliseconds now() const override { return time; }
};

class FakeStorage final : public StoragePort {
  public:
    std::map<std::string, std::string, std::less<>> values;
    /// Of the tab.
    std::map<std::string, std::string, std::less<>> tab_values;
    [[nodiscard]] std::optional<std::string> get(std::string_view key) const override;
    void set(std::string_view key, std::string_view value) override;
    [[nodiscard]] std::optional<std::string> get_of_tab(std::string_view key) const override;
    void set_of_tab(std::string_view key, std::string_view value) override;
};

/// Keeps each request until the test answers it.
class FakeHttp final : public HttpPort {
  public:
    void send(const HttpRequest& request, std::function<void(HttpAnswer)> done) override;

    /// Every request ever sent.
    std::vector<HttpRequest> sent;

    /// The oldest request of that method and path that has no answer yet.
    [[nodiscard]] const HttpRequest* waiting(std::string_view method, std::string_view path) const;
    [[nodiscard]] std::size_t waiting_count() const { return open_.size(); }
    [[nodiscard]] std::size_t sent_count(std::string_view method, std::string_view path) const;

    /// Answers the oldest request of that method and path; false when there is none.
    bool answer(std::string_view method, std::string_view path, const HttpAnswer& answer);
    bool answer(std::string_view method, std::string_view path, int status, std::string body) {
        return answer(method, path, {HttpAnswer::Outcome::answered, status, std::move(body)});
    }
    /// Answers every waiting request so; what is sent meanwhile waits on.
    void answer_all(const HttpAnswer& answer);

  private:
    struct Open {
        HttpRequest request;
        std::function<void(HttpAnswer)> done;
    };
    std::deque<Open> open_;
};

class FakeSockets final : public SocketPort {
  public:
    struct Socket {
        std::uint32_t generation = 0;
        std::string path;
        bool open = false;
    };

    void set_listener(SocketListener* listener) override { listener_ = listener; }
    void open(const model::JobId& job, std::uint32_t generation, const std::string& path) override;
    void close(const model::JobId& job, std::uint32_t generation) override;
    void send(std::uint32_t generation, const std::string& text) override;

    /// What the page said by its sockets, those that are open.
    std::vector<std::string> said;
    /// The sockets that are on their way or open, by job; the stream's is that of the empty id.
    std::map<model::JobId, Socket> sockets;
    /// Every path ever asked for.
    std::vector<std::string> paths;

    /// The server takes every socket that is on its way.
    void accept_all();
    /// The server sends; false where no open socket of the job is.
    bool say(const std::string& job, std::string_view text);
    /// The connection breaks, open or not.
    bool lose(const std::string& job, int code = 1006);
    void lose_all(int code = 1006);
    [[nodiscard]] std::size_t open_count() const;
    [[nodiscard]] bool has_listener() const { return listener_ != nullptr; }

  private:
    SocketListener* listener_ = nullptr;
};

/// A host that sends what the test says.
class FakeHost final : public HostPort {
  public:
    std::optional<std::string> sent_token;
    std::optional<std::string> cookie;
    bool there = false;
    app::Surroundings around;
    /// The questions for a token that nobody has answered yet.
    std::vector<std::function<void(bool)>> questions;

    [[nodiscard]] std::optional<std::string> token() const override { return sent_token; }
    [[nodiscard]] std::optional<std::string> cookie_token() const override { return cookie; }
    [[nodiscard]] bool is_there() const override { return there; }
    [[nodiscard]] app::Surroundings surroundings() const override { return around; }
    void ask_for_token(std::function<void(bool)> done) override { questions.push_back(std::move(done)); }

    /// Answers the oldest question; false when there is none.
    bool answer(std::optional<std::string> token);
};

/// Records what the page tells the others.
class FakeTabs final : public TabsPort {
  public:
    struct Shared {
        model::Profile profile;
        model::EpochMilliseconds sent_at;
        model::EpochMilliseconds duration;
        std::string body;
    };
    std::vector<std::string> groups;
    std::vector<Shared> shared;
    std::size_t asked = 0;

    void join(std::string_view group) override { groups.emplace_back(group); }
    void share_list(model::Profile profile, model::EpochMilliseconds sent_at, model::EpochMilliseconds duration,
                    std::string_view body) override {
        shared.push_back({profile, sent_at, duration, std::string(body)});
    }
    void ask_leader() override { ++asked; }
};

/// Counts what is submitted.
class FakeRenderer final : public RendererPort {
  public:
    std::size_t submitted = 0;
    /// False as after the loss of the drawing context.
    bool works = true;
    ui::Color background;
    /// The parts of the last frame that were drawn anew.
    std::vector<PixelRect> parts;

    bool draw(ImDrawData& data, ui::Color color, std::span<const PixelRect> changed) override;
};

} // namespace etl::shell::native
