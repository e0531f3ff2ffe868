// The WebAssembly module's entrances: the page's TypeScript (web/page.ts) calls these, and nothing else.
#include "shell/application.hpp"
#include "shell/web/browser_page.hpp"
#include "shell/web/browser_text.hpp"
#include "shell/web/fetch_http.hpp"
#include "shell/web/gl_renderer.hpp"
#include "shell/web/page_bridge.hpp"
#include "shell/web/web_sockets.hpp"

#include <emscripten.h>

#include <memory>
#include <string>

namespace {

using namespace etl;

/// One page's worth of objects, in the order in which they need each other.
struct Instance {
    shell::web::FetchHttp http{shell::web::configured_base(false)};
    shell::web::WebSockets sockets{shell::web::configured_base(true)};
    shell::web::BrowserClock clock;
    shell::web::BrowserStorage storage;
    shell::web::BrowserHost host;
    shell::web::BrowserTabs tabs;
    shell::web::BrowserPage page;
    shell::web::BrowserRedraw redraw;
    shell::web::GlRenderer renderer;
    shell::web::BrowserText text;
    shell::web::BrowserLocale locale;
    shell::Application application{{http, sockets, clock, storage, host, tabs, page, redraw, renderer, text, locale}};

    Instance() {
        renderer.set_before_draw([](void* self) { static_cast<shell::web::BrowserText*>(self)->flush(); }, &text);
        text.set_drawing(renderer.create());
    }

    void follow_address() {
        const bool whole = application.state().later_code == app::LaterCode::there;
        application.dispatch(app::RouteChanged{app::parse_address(shell::web::address_fragment(), whole)});
    }
};

std::unique_ptr<Instance> instance;

} // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void etl_start(bool online, bool visible, int profile) {
    instance = std::make_unique<Instance>();
    instance->application.start(online, visible, static_cast<app::ProfileChoice>(profile));
}

/// Closes sockets and frees everything; the module can be dropped after it.
EMSCRIPTEN_KEEPALIVE void etl_stop() { instance.reset(); }

EMSCRIPTEN_KEEPALIVE void etl_frame() { instance->application.frame(); }

EMSCRIPTEN_KEEPALIVE void etl_reminded() { instance->application.reminded(); }

EMSCRIPTEN_KEEPALIVE void etl_activate(std::uint32_t id, int extend) {
    instance->application.activate(id, extend != 0);
}

EMSCRIPTEN_KEEPALIVE void etl_cancel(std::uint32_t id) { instance->application.cancel(id); }

EMSCRIPTEN_KEEPALIVE void etl_adjusted(std::uint32_t id, float value) { instance->application.adjust(id, value); }

/// A field's text has changed; it waits to be taken.
EMSCRIPTEN_KEEPALIVE void etl_entered(std::uint32_t id) {
    instance->application.entered(id, shell::web::BrowserPage::take_entered_text());
}

EMSCRIPTEN_KEEPALIVE void etl_stepped(std::uint32_t id, int steps) { instance->application.step(id, steps); }

/// A key was pressed (web/shortcuts.ts). 1 where that did something.
EMSCRIPTEN_KEEPALIVE int etl_key(std::uint32_t at, std::uint32_t key, int with_command) {
    return instance->application.key(at, static_cast<char32_t>(key), with_command != 0) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void etl_hovered(std::uint32_t id) { instance->application.set_hovered(id); }

EMSCRIPTEN_KEEPALIVE void etl_pressed(std::uint32_t id) { instance->application.set_pressed(id); }

EMSCRIPTEN_KEEPALIVE void etl_focused(std::uint32_t id, bool visible) {
    instance->application.set_focused(id, visible);
}

EMSCRIPTEN_KEEPALIVE void etl_scrolled(std::uint32_t area, float x, float y) {
    instance->application.scrolled(area, {x, y});
}

/// The selection's ends stand in these lines of a long text; area 0: in none.
EMSCRIPTEN_KEEPALIVE void etl_selected(std::uint32_t area, std::uint32_t first, std::uint32_t last) {
    instance->application.selected({area, first, last});
}

/// Hands a part of a long text to the page (page_give_text).
EMSCRIPTEN_KEEPALIVE void etl_text_wanted(std::uint32_t area, std::uint32_t from_line, std::uint32_t from_units,
                                          std::uint32_t to_line, std::uint32_t to_units) {
    const std::string text = instance->application.text_between(area, {from_line, from_units}, {to_line, to_units});
    page_give_text(text.data(), text.size());
}

/// The same of the lines that are chosen by their numbers.
EMSCRIPTEN_KEEPALIVE void etl_chosen_text_wanted() {
    const std::string text = instance->application.chosen_text();
    page_give_text(text.data(), text.size());
}

EMSCRIPTEN_KEEPALIVE void etl_resized(float width, float height, float scale, float scrollbar_width) {
    instance->application.resized({width, height}, scale, scrollbar_width);
}

EMSCRIPTEN_KEEPALIVE void etl_drawable(bool drawable) { instance->application.set_drawable(drawable); }

EMSCRIPTEN_KEEPALIVE void etl_printing(bool printing) { instance->application.set_printing(printing); }

EMSCRIPTEN_KEEPALIVE void etl_visible(bool visible) { instance->application.dispatch(app::VisibilityChanged{visible}); }

EMSCRIPTEN_KEEPALIVE void etl_online(bool online) { instance->application.dispatch(app::OnlineChanged{online}); }

EMSCRIPTEN_KEEPALIVE void etl_looks(bool dark, bool reduced_motion, bool more_contrast) {
    instance->application.dispatch(app::SystemLooksChanged{dark, reduced_motion, more_contrast});
}

/// The address names a page, perhaps another one than before.
EMSCRIPTEN_KEEPALIVE void etl_route_changed() { instance->follow_address(); }

/// 0 system, 1 light, 2 dark: the host's word.
EMSCRIPTEN_KEEPALIVE void etl_theme(int choice) {
    instance->application.dispatch(app::ThemeChosen{static_cast<app::ThemeChoice>(choice)});
}

/// The host's first two colours, 0xRRGGBB; below nothing: the page's own.
EMSCRIPTEN_KEEPALIVE void etl_colors(int first, int second) {
    app::HostColorsChanged changed;
    if (first >= 0 && second >= 0) {
        changed.colors = app::HostColors{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(second)};
    }
    instance->application.dispatch(changed);
}

/// The page is going away; it may come back out of the browser's cache.
EMSCRIPTEN_KEEPALIVE void etl_leaving() { instance->application.dispatch(app::PageLeaving{}); }

EMSCRIPTEN_KEEPALIVE void etl_token_changed() { instance->application.token_changed(); }

/// The host has sent the token that it was asked for, or has not in time.
EMSCRIPTEN_KEEPALIVE void etl_token_answered(bool came) { instance->host.answered(came); }

/// This page reads the list for all of the user's pages, or another one does.
EMSCRIPTEN_KEEPALIVE void etl_leading(bool leads) { instance->application.dispatch(app::LeadershipChanged{leads}); }

/// Another page has read the list; its body waits to be taken.
EMSCRIPTEN_KEEPALIVE void etl_list_shared(int profile, double sent_at, double duration) {
    instance->application.list_shared(
        static_cast<model::Profile>(profile), static_cast<model::EpochMilliseconds>(sent_at),
        static_cast<model::EpochMilliseconds>(duration), shell::web::BrowserTabs::take_shared_list());
}

EMSCRIPTEN_KEEPALIVE void etl_list_wanted() { instance->application.dispatch(app::ListWantedByTab{}); }

EMSCRIPTEN_KEEPALIVE void etl_copied(std::uint32_t ticket, bool success) { instance->page.copied(ticket, success); }

/// A download has ended, or could not begin.
EMSCRIPTEN_KEEPALIVE void etl_downloaded(std::uint32_t ticket, int saved, int status) {
    instance->page.downloaded(ticket, saved != 0, status);
}
/// The later code has come, or could not be loaded.
EMSCRIPTEN_KEEPALIVE void etl_later_code_loaded(bool came) {
    instance->page.later_code_loaded(came);
    if (came && instance->application.state().view.route != app::Route::jobs) {
        instance->follow_address(); // whole this time
    }
}

EMSCRIPTEN_KEEPALIVE void etl_notice_pressed(std::uint32_t ticket) { instance->page.notice_pressed(ticket); }

/// A number of app::NoticePermission.
EMSCRIPTEN_KEEPALIVE void etl_permission_answered(int permission) {
    instance->page.permission_answered(static_cast<app::NoticePermission>(permission));
}

/// The file that was asked for was chosen; its text waits to be taken.
EMSCRIPTEN_KEEPALIVE void etl_file_chosen() { instance->page.file_chosen(); }

EMSCRIPTEN_KEEPALIVE void etl_fonts_changed() {
    instance->text.forget(false);
    instance->application.invalidate();
}

EMSCRIPTEN_KEEPALIVE void etl_context_lost() { instance->renderer.lose(); }

EMSCRIPTEN_KEEPALIVE void etl_context_restored() {
    instance->renderer.restore();
    instance->text.forget(true);
    instance->application.invalidate();
}
}
