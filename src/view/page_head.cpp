// Says what is known and how well it is known, and where else one can go.
#include "view/page_head.hpp"

#include "app/address.hpp"
#include "view/page_settings.hpp"
#include "view/palette.hpp"
#include "view/queue_words.hpp"
#include "view/record_words.hpp"
#include "view/runs_words.hpp"
#include "view/sign_in.hpp"
#include "view/times.hpp"

#include <algorithm>
#include <array>

namespace etl::view {
namespace {

using app::ConnectionKind;

std::string updated(const app::ConnectionState& connection, const ViewContext& context) {
    return connection.heard_at == 0 ? std::string() : "updated " + context.locale.time_of_day(connection.heard_at);
}

/// "next try in 4s", and when that text changes.
void add_next_try(ConnectionLineView& line, model::EpochMilliseconds at, const ViewContext& context) {
    if (at > context.now && at != app::never) {
        const ClockWords left = countdown(at, context.now);
        line.detail += (line.detail.empty() ? "next try in " : " · next try in ") + left.text;
        line.changes_at = left.changes_at;
    }
}

/// Why the list can't be read, in two or three words.
std::string_view trouble_word(const std::optional<app::RequestFailure>& failure) {
    switch (failure ? failure->kind : app::FailureKind::unreachable) {
    case app::FailureKind::timed_out:
        return words::not_answering;
    case app::FailureKind::server_error:
        return words::failing;
    case app::FailureKind::unreadable:
        return words::unreadable;
    case app::FailureKind::too_many:
        return words::too_many;
    case app::FailureKind::forbidden:
        return words::forbidden;
    case app::FailureKind::not_found:
        return words::not_found;
    case app::FailureKind::refused:
    case app::FailureKind::invalid:
        return words::refused;
    case app::FailureKind::unreachable:
    case app::FailureKind::signed_out:
        break;
    }
    return words::unreachable;
}

ConnectionLineView connection_line(const app::AppState& state, const ViewContext& context) {
    const app::ConnectionState& connection = state.connection;
    ConnectionLineView line;
    line.detail = updated(connection, context);
    const auto since = [&] {
        return connection.since == 0 ? std::string() : "since " + context.locale.time_of_day(connection.since);
    };
    switch (connection.kind) {
    case ConnectionKind::starting:
        line.tone = Tone::neutral;
        line.text = waits_for_host(state) ? words::waiting_for_host : words::connecting;
        break;
    case ConnectionKind::live:
        line.tone = Tone::good;
        line.text = words::live;
        break;
    case ConnectionKind::reconnecting:
        line.tone = Tone::warning;
        line.text = words::reconnecting;
        break;
    case ConnectionKind::polling:
        // Without a job there is nothing to open a socket for: reading the list is all there is to do.
        if (state.jobs.phase == app::ListPhase::loaded && state.jobs.records.empty()) {
            line.tone = Tone::good;
            line.text = words::connected;
        } else {
            line.tone = Tone::warning;
            line.text = words::polling;
        }
        break;
    case ConnectionKind::by_hand:
        line.tone = Tone::neutral;
        line.text = words::refresh_is_off;
        line.action = refresh_button(words::refresh);
        line.action->busy = connection.list_under_way.has_value();
        break;
    case ConnectionKind::unreachable:
        line.tone = Tone::bad;
        line.text = trouble_word(state.jobs.list_failure);
        line.detail = since();
        if (connection.list_under_way) {
            line.detail += " · trying now";
        } else {
            add_next_try(line, connection.list_due_at, context);
        }
        line.action = refresh_button(words::try_again);
        break;
    case ConnectionKind::offline:
        line.tone = Tone::bad;
        line.text = words::offline;
        line.detail = since();
        break;
    case ConnectionKind::signed_out:
        line.tone = Tone::bad;
        line.text = words::signed_out;
        line.detail = since();
        line.action = sign_in_button(state);
        break;
    }
    return line;
}

struct PageName {
    app::Route route;
    std::string_view label;
};

constexpr std::array page_names{
    PageName{app::Route::jobs, words::page_title}, PageName{app::Route::runs, words::runs_title},
    PageName{app::Route::queues, words::queues_title}, PageName{app::Route::records, words::records_title}};

/// The page among the links that the one in sight belongs to: a run's own page and its log are of the runs, dead
/// letters of the queues.
app::Route listed_route(const app::AppState& state) {
    const app::Route route = state.view.route;
    const bool of_run = route == app::Route::run || (route == app::Route::log && !state.view.run.empty());
    return of_run                              ? app::Route::runs
           : route == app::Route::dead_letters ? app::Route::queues
           : route == app::Route::record       ? app::Route::records
                                               : route;
}

std::vector<PageLinkView> page_links(const app::AppState& state) {
    std::vector<PageLinkView> links;
    for (const PageName& page : page_names) {
        links.push_back({page.label, app::address_of(state, page.route), listed_route(state) == page.route});
    }
    if (app::is_platform(state.backend)) {
        // Where runs have no logs of their own, there is one of all workers.
        links.push_back({words::log_page, app::log_address({}), listed_route(state) == app::Route::log});
    }
    return links;
}

} // namespace

ButtonView refresh_button(std::string_view label) { return make_button(label, Icon::refresh, app::RefreshPressed{}); }

ButtonView theme_button(const app::Preferences& preferences) {
    ButtonView button;
    switch (preferences.theme) {
    case app::ThemeChoice::system:
        button.label = words::theme_system;
        button.icon = Icon::monitor;
        break;
    case app::ThemeChoice::light:
        button.label = words::theme_light;
        button.icon = Icon::sun;
        break;
    case app::ThemeChoice::dark:
        button.label = words::theme_dark;
        button.icon = Icon::moon;
        break;
    }
    button.name = button.label;
    button.action = app::ThemePressed{};
    return button;
}

ButtonView palette_button(const ViewContext& context) {
    ButtonView button =
        make_button(words::search_and_commands, Icon::command, app::WindowOpened{std::string(palette_window)});
    const std::string command_key = context.locale.command_key();
    button.shortcut = command_key == "Ctrl" ? "Control+K" : "Meta+K";
    button.key_label = command_key + " K";
    return button;
}

std::string stale_sentence(const app::AppState& state, const ViewContext& context) {
    return connection_line(state, context).text + " since " + context.locale.time_of_day(state.connection.since) +
           ": this is the last known state.";
}

std::string failure_sentence(const app::RequestFailure& failure) {
    std::string sentence;
    switch (failure.kind) {
    case app::FailureKind::unreachable:
        sentence = "The server can’t be reached.";
        break;
    case app::FailureKind::timed_out:
        sentence = "The server did not answer in time.";
        break;
    case app::FailureKind::signed_out:
        sentence = "The server asks you to sign in.";
        break;
    case app::FailureKind::forbidden:
        sentence = "You are not allowed to do this.";
        break;
    case app::FailureKind::not_found:
        return "There is no job list at this address: neither the ETL API nor the platform’s answers here.";
    case app::FailureKind::refused:
        sentence = "The server refused.";
        break;
    case app::FailureKind::invalid:
        sentence = "The server found the request invalid.";
        break;
    case app::FailureKind::too_many:
        sentence = "Too many requests; the server asks to wait.";
        break;
    case app::FailureKind::server_error:
        sentence = "The server failed (" + std::to_string(failure.http_status) + ").";
        break;
    case app::FailureKind::unreadable:
        sentence = "The server’s answer can’t be read.";
        break;
    }
    if (!failure.server_sentence.empty()) {
        sentence += " It says: " + failure.server_sentence;
    } else if (failure.kind == app::FailureKind::unreadable && !failure.technical.empty()) {
        sentence += " " + failure.technical;
    }
    return sentence;
}

std::string_view page_title(app::Route route) {
    const auto found =
        std::find_if(page_names.begin(), page_names.end(), [&](const PageName& page) { return page.route == route; });
    return found == page_names.end() ? words::gallery_title : found->label;
}

PageHeadView page_head(const app::AppState& state, std::string_view title, const ViewContext& context) {
    PageHeadView head;
    head.title = title;
    head.connection = connection_line(state, context);
    head.pages = page_links(state);
    head.settings = make_button(words::settings, Icon::settings, app::WindowOpened{std::string(page_settings_window)});
    head.palette = palette_button(context);
    return head;
}

} // namespace etl::view
