// Ports: everything outside that the application needs, as interfaces. shell/web answers them in the browser,
// shell/native in tests.
#pragma once

#include "app/effect.hpp"
#include "app/surroundings.hpp"
#include "model/timestamp.hpp"
#include "shell/damage.hpp"
#include "ui/color.hpp"
#include "ui/geometry.hpp"
#include "view/tab.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct ImDrawData;

namespace etl::shell {

struct HttpRequest {
    std::string method = "GET";
    /// From the API base on: "/api/v1/etl/jobs".
    std::string path;
    /// Sent as "Authorization: Bearer …" when it isn't empty; never part of the path.
    std::string token;
    /// JSON; empty for none.
    std::string body;
    int deadline_milliseconds = 20'000;
    /// By this machine's clock; set by who asks.
    model::EpochMilliseconds sent_at = 0;
    /// One that outlives the page is answered as unreachable: nobody may be left to hear what the server says.
    app::Delivery delivery = app::Delivery::ordinary;
    /// An earlier one of the same method and path that still waits is no longer of use, and is answered as unreachable:
    /// browsers may have one wait for the other.
    bool replaces_earlier = false;
};

struct HttpAnswer {
    enum class Outcome { answered, unreachable, timed_out };
    Outcome outcome = Outcome::unreachable;
    int status = 0;
    std::string body;
    /// Headers; empty where there is none or the browser doesn't show it.
    std::string retry_after = {};
    std::string content_type = {};
    /// By this machine's clock; set by who asked.
    model::EpochMilliseconds received_at = 0;
};

class HttpPort {
  public:
    virtual ~HttpPort() = default;
    /// Calls `done` exactly once, never before send() has returned.
    virtual void send(const HttpRequest& request, std::function<void(HttpAnswer)> done) = 0;
};

/// What a socket reports. The generation is the one that it was opened with; an empty job is the stream of all jobs.
class SocketListener {
  public:
    virtual ~SocketListener() = default;
    virtual void socket_opened(const model::JobId& job, std::uint32_t generation) = 0;
    virtual void socket_text(const model::JobId& job, std::uint32_t generation, std::string_view text) = 0;
    /// Also when it never opened. Comes once, and not after close().
    virtual void socket_closed(const model::JobId& job, std::uint32_t generation, int code) = 0;
};

class SocketPort {
  public:
    virtual ~SocketPort() = default;
    virtual void set_listener(SocketListener* listener) = 0;
    /// `path` holds the token in its query, as the contract wants; it must reach no log.
    virtual void open(const model::JobId& job, std::uint32_t generation, const std::string& path) = 0;
    virtual void close(const model::JobId& job, std::uint32_t generation) = 0;
    /// Sends a text message by a socket that is open; by any other it is dropped.
    virtual void send(std::uint32_t generation, const std::string& text) = 0;
};

class ClockPort {
  public:
    virtual ~ClockPort() = default;
    /// The wall clock.
    [[nodiscard]] virtual model::EpochMilliseconds now() const = 0;
};

class StoragePort {
  public:
    virtual ~StoragePort() = default;
    [[nodiscard]] virtual std::optional<std::string> get(std::string_view key) const = 0;
    /// Fails silently where storage is forbidden: preferences then last for this visit.
    virtual void set(std::string_view key, std::string_view value) = 0;
};

/// The page around the canvas.
class PagePort {
  public:
    virtual ~PagePort() = default;
    virtual void announce(std::string_view text, app::Urgency urgency) = 0;
    virtual void copy(std::string_view text, std::function<void(bool)> done) = 0;
    /// Changes of the semantics tree, to be mirrored into the DOM at once (see mirror.hpp for the format).
    virtual void apply_mirror(std::span<const std::uint8_t> changes) = 0;
    /// The fragment, "#" included, stands in the address from now on; nothing is loaded by that.
    virtual void show_address(std::string_view fragment, app::HistoryEntry entry) = 0;
    /// The first frame with jobs in it has been drawn.
    virtual void jobs_painted() = 0;
    /// The theme that is drawn, for what the page itself colours (scrollbars, selection).
    virtual void theme_changed(bool dark, ui::Color page, ui::Color text) = 0;
    /// The program came in two parts: load_later_code brings the other one (app/later_code.hpp).
    [[nodiscard]] virtual bool has_later_code() const = 0;
    /// Tells once whether it has come; from then on it can be called.
    virtual void load_later_code(std::function<void(bool)> done) = 0;
    /// Gives the focus to a mirrored node and brings it into sight.
    virtual void focus(std::uint32_t node) = 0;
    /// The tab says this of the jobs: counts before the title, and an icon.
    virtual void show_tab(const view::TabView& tab) = 0;
    /// The browser tells who does not look. `pressed` is called when the person presses it, if ever.
    virtual void notify(const app::NotifyUser& notice, std::function<void()> pressed) = 0;
    /// Asks the person whether the browser may. Only inside of a press.
    virtual void ask_to_notify(std::function<void(app::NoticePermission)> done) = 0;
    /// The page is a wall screen: it never sleeps, and its address says so; or no longer.
    virtual void show_kiosk(bool on) = 0;
    /// Opens the browser's window to print.
    virtual void print() = 0;
    /// Hands the text to the user as a file of that name.
    virtual void save_file(std::string_view name, std::string_view text) = 0;
    /// Lets the user choose a file of settings; tells its text, and nothing where none was chosen. Only inside of a
    /// press.
    virtual void choose_file(std::function<void(std::string)> done) = 0;
    /// Scrolls a mirrored scroll area, CSS pixels; `into_sight`: and brings it into sight itself.
    virtual void scroll(std::uint32_t area, ui::Point offset, bool into_sight) = 0;
    /// GETs that path, with the token, as a file of that name; tells once whether the browser has it, and the server's
    /// status (0 where it did not answer, or downloads are forbidden).
    virtual void download(const std::string& path, const std::string& token, const std::string& name,
                          std::function<void(bool, int)> done) = 0;
};

/// The page or the program around this one, and what it left for us.
class HostPort {
  public:
    virtual ~HostPort() = default;
    /// The token that the host has sent last, or put into the address of old.
    [[nodiscard]] virtual std::optional<std::string> token() const = 0;
    /// The cookie pulse_token.
    [[nodiscard]] virtual std::optional<std::string> cookie_token() const = 0;
    /// The page stands in a frame.
    [[nodiscard]] virtual bool is_there() const = 0;
    /// How the page is configured, and what its frame allows.
    [[nodiscard]] virtual app::Surroundings surroundings() const = 0;
    /// Asks the host for a token; tells once whether one has come in a few seconds.
    virtual void ask_for_token(std::function<void(bool)> done) = 0;
};

/// The other pages of the same user in this browser.
class TabsPort {
  public:
    virtual ~TabsPort() = default;
    /// Belongs to this group from now on, and to no other; the pages of one elect who leads.
    virtual void join(std::string_view group) = 0;
    /// Tells the others the list as the server sent it.
    virtual void share_list(model::Profile profile, model::EpochMilliseconds sent_at, model::EpochMilliseconds duration,
                            std::string_view body) = 0;
    /// Asks the one that leads to read the list.
    virtual void ask_leader() = 0;
};

class RedrawPort {
  public:
    virtual ~RedrawPort() = default;
    /// Calls Application::frame at that time or as soon as the page is drawn after it. Only ever moved earlier.
    virtual void request_frame_at(model::EpochMilliseconds at) = 0;
    /// Calls Application::reminded then, drawn or not. Replaces the last one.
    virtual void remind_at(model::EpochMilliseconds at) = 0;
};

class RendererPort {
  public:
    virtual ~RendererPort() = default;
    /// Draws these parts of a frame and leaves the rest as it is. Returns false where there is nothing to draw on (no
    /// WebGL, or its context is lost): nothing is then known of what the canvas shows.
    virtual bool draw(ImDrawData& data, ui::Color background, std::span<const PixelRect> parts) = 0;
};

} // namespace etl::shell
