// Headless: the whole application without a browser. Tests speak to it as a person and a server would: click what has
// this role and name, answer this request, let so much time pass; and read what is on screen.
#pragma once

#include "shell/application.hpp"
#include "shell/native/fake_page.hpp"
#include "shell/native/fake_ports.hpp"
#include "shell/native/fake_redraw.hpp"
#include "shell/native/fixed_locale.hpp"
#include "shell/native/fixed_text.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace etl::shell::native {

inline constexpr std::string_view list_path = "/api/v1/etl/jobs";
inline constexpr std::string_view capabilities_path = "/api/v1/etl/capabilities";
inline constexpr std::string_view trigger_path = "/api/v1/etl/pipeline/trigger";

class Headless {
  public:
    explicit Headless(ui::Size viewport = {1280, 800}, float scale = 1);

    FakeClock clock;
    FakeStorage storage;
    FakeHost host;
    FakeTabs tabs;
    FakeHttp http;
    FakeSockets sockets;
    FakePage page;
    FakeRenderer renderer;
    FakeRedraw redraw{clock};
    FixedText text;
    FixedLocale locale;

    [[nodiscard]] Application& application() { return *application_; }
    [[nodiscard]] const app::AppState& state() const { return application_->state(); }

    /// What the server answers to the question what it can do; it goes without saying. Empty: it knows of no such
    /// question.
    std::string capabilities;

    app::ProfileChoice profile = app::ProfileChoice::automatic;
    /// What the user chose before; cards show the most.
    app::ListLook list_look = app::ListLook::cards;

    /// As a page does when it has loaded; the first frame is drawn.
    void start();
    /// Lets time pass.
    void advance(model::EpochMilliseconds milliseconds) { redraw.advance(milliseconds); }
    /// Until everything that is due has been drawn: a few frames' time.
    void settle() { advance(4 * FakeRedraw::display_step); }

    // ---- the server

    /// Answers the list request that waits with 200 and this body, and lets it be drawn.
    bool answer_list(std::string body);
    /// Answers it as a dead server does.
    bool fail_list(HttpAnswer::Outcome outcome = HttpAnswer::Outcome::unreachable);
    /// Answers every list request for so long, and takes every socket.
    void serve(model::EpochMilliseconds milliseconds, const std::string& body);
    /// From the start until the connection line says Live.
    void go_live(const std::string& body);

    // ---- the person

    /// By the page's nodes, not by the application's tree; null when there is none.
    [[nodiscard]] const DomNode* find(ui::Role role, std::string_view name) const;
    /// False where there is no such node, it does nothing when clicked, or an open dialog lies before it.
    bool click(ui::Role role, std::string_view name);
    /// Types over the whole text of the field of that role and name. False where there is none that can be edited.
    bool enter(ui::Role role, std::string_view name, const std::string& typed);
    /// The Escape key inside of the open dialog.
    bool press_escape();
    /// The page goes into a background tab, or comes back.
    void set_visible(bool visible);
    /// All text of the page, one node a line; where a paragraph was broken, a space.
    [[nodiscard]] std::string text_on_screen() const;
    [[nodiscard]] bool shows(std::string_view text) const;

    /// Ends the application; the fakes stay.
    void stop() { application_.reset(); }

  private:
    void answer_capabilities();

    std::unique_ptr<Application> application_;
};

} // namespace etl::shell::native
