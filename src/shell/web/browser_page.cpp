// Hands each call over the bridge.
#include "shell/web/browser_page.hpp"

#include "shell/web/page_bridge.hpp"

#include <emscripten/html5.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace etl::shell::web {
namespace {

/// Numbers of web/locale.ts.
enum FormatKind {
    format_date_time = 0,
    format_full_date_time = 1,
    format_time_of_day = 2,
    format_number = 3,
    format_command_key = 4,
    format_plural = 5,
    format_zones = 6,
    format_own_zone = 7,
    format_minute_of_day = 8,
    format_zone_offset = 9
};

constexpr std::size_t most_kept = 4'096;

std::string taken(char* text) {
    std::string copy = text == nullptr ? std::string() : std::string(text);
    std::free(text);
    return copy;
}

std::optional<std::string> taken_if_any(char* text) {
    return text == nullptr ? std::nullopt : std::optional(taken(text));
}

std::uint32_t rgb_of(ui::Color color) {
    return static_cast<std::uint32_t>(color.red) << 16 | static_cast<std::uint32_t>(color.green) << 8 | color.blue;
}

} // namespace

model::EpochMilliseconds BrowserClock::now() const {
    return static_cast<model::EpochMilliseconds>(emscripten_date_now());
}

std::optional<std::string> BrowserStorage::get(std::string_view key) const {
    return taken_if_any(page_storage_get(key.data(), key.size()));
}

std::optional<std::string> BrowserHost::token() const { return taken_if_any(page_host_token()); }

std::optional<std::string> BrowserHost::cookie_token() const { return taken_if_any(page_cookie_token()); }

bool BrowserHost::is_there() const { return page_in_frame() != 0; }

app::Surroundings BrowserHost::surroundings() const {
    app::Surroundings around;
    around.downloads = page_allows_downloads() != 0;
    around.notifications = static_cast<app::NoticePermission>(page_notice_permission());
    around.kiosk = page_starts_as_kiosk() != 0;
    around.login = taken(page_login());
    return around;
}

void BrowserHost::ask_for_token(std::function<void(bool)> done) {
    asked_ = std::move(done);
    page_ask_host_for_token();
}

void BrowserHost::answered(bool came) {
    if (const auto done = std::exchange(asked_, nullptr)) {
        done(came);
    }
}

void BrowserTabs::join(std::string_view group) { page_join_tabs(group.data(), group.size()); }

void BrowserTabs::share_list(model::Profile profile, model::EpochMilliseconds sent_at,
                             model::EpochMilliseconds duration, std::string_view body) {
    page_share_list(static_cast<int>(profile), static_cast<double>(sent_at), static_cast<double>(duration), body.data(),
                    body.size());
}

void BrowserTabs::ask_leader() { page_ask_leader(); }

std::string BrowserTabs::take_shared_list() { return taken(page_take_shared_list()); }

void BrowserStorage::set(std::string_view key, std::string_view value) {
    page_storage_set(key.data(), key.size(), value.data(), value.size());
}

void BrowserPage::announce(std::string_view text, app::Urgency urgency) {
    page_announce(text.data(), text.size(), urgency == app::Urgency::assertive ? 1 : 0);
}

void BrowserPage::show_address(std::string_view fragment, app::HistoryEntry entry) {
    page_show_address(fragment.data(), fragment.size(), entry == app::HistoryEntry::fresh ? 1 : 0);
}

void BrowserPage::show_tab(const view::TabView& tab) {
    page_show_tab(tab.counts.data(), tab.counts.size(), static_cast<int>(tab.icon));
}

void BrowserPage::show_kiosk(bool on) { page_show_kiosk(on ? 1 : 0); }

void BrowserPage::print() { page_print(); }

void BrowserPage::choose_file(std::function<void(std::string)> done) {
    file_wanted_ = std::move(done);
    page_choose_file();
}

void BrowserPage::file_chosen() {
    if (const auto done = std::exchange(file_wanted_, nullptr)) {
        done(taken(page_take_chosen_file()));
    }
}

std::string BrowserPage::take_entered_text() { return taken(page_take_entered_text()); }

void BrowserPage::apply_mirror(std::span<const std::uint8_t> changes) {
    page_apply_mirror(changes.data(), changes.size());
}

void BrowserPage::jobs_painted() { page_jobs_painted(); }

void BrowserPage::theme_changed(bool dark, ui::Color page, ui::Color text) {
    page_theme_changed(dark ? 1 : 0, rgb_of(page), rgb_of(text));
}

bool BrowserPage::has_later_code() const { return page_has_later_code() != 0; }

void BrowserPage::load_later_code(std::function<void(bool)> done) {
    later_code_done_ = std::move(done);
    page_load_later_code();
}

void BrowserPage::later_code_loaded(bool came) {
    if (const auto done = std::exchange(later_code_done_, nullptr)) {
        done(came);
    }
}

void BrowserPage::focus(std::uint32_t node) { page_focus(node); }

void BrowserPage::scroll(std::uint32_t area, ui::Point offset, bool into_sight) {
    page_scroll(area, offset.x, offset.y, into_sight ? 1 : 0);
}

void BrowserRedraw::request_frame_at(model::EpochMilliseconds at) { page_request_frame_at(static_cast<double>(at)); }

void BrowserRedraw::remind_at(model::EpochMilliseconds at) { page_remind_at(static_cast<double>(at)); }

const std::string& BrowserLocale::formatted(int kind, std::int64_t value) const {
    auto& kept = kept_[kind];
    if (const auto found = kept.find(value); found != kept.end()) {
        return found->second;
    }
    if (kept.size() >= most_kept) {
        kept.clear();
    }
    return kept.emplace(value, taken(page_format(kind, static_cast<double>(value)))).first->second;
}

std::string BrowserLocale::date_time(model::EpochMilliseconds instant) const {
    return formatted(format_date_time, instant);
}

std::string BrowserLocale::full_date_time(model::EpochMilliseconds instant) const {
    return formatted(format_full_date_time, instant);
}

std::string BrowserLocale::time_of_day(model::EpochMilliseconds instant) const {
    // To the second: what differs within one reads the same.
    return formatted(format_time_of_day, instant / 1'000 * 1'000);
}

std::string BrowserLocale::minute_of_day(model::EpochMilliseconds instant) const {
    return formatted(format_minute_of_day, instant / 60'000 * 60'000);
}

std::string BrowserLocale::number(std::int64_t value) const { return formatted(format_number, value); }

view::Plural BrowserLocale::plural(std::int64_t count) const {
    return formatted(format_plural, count) == "one" ? view::Plural::one : view::Plural::other;
}

model::EpochMilliseconds BrowserLocale::zone_offset(model::EpochMilliseconds instant) const {
    return std::strtol(formatted(format_zone_offset, instant).c_str(), nullptr, 10) * 60'000;
}

std::string BrowserLocale::command_key() const { return formatted(format_command_key, 0); }

std::vector<std::string> BrowserLocale::zones() const {
    std::vector<std::string> names;
    std::string_view rest = formatted(format_zones, 0);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        names.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return names;
}

std::string BrowserLocale::own_zone() const { return formatted(format_own_zone, 0); }

void BrowserLocale::use_zone(std::string_view zone) {
    page_use_zone(zone.data(), zone.size());
    for (auto& kept : kept_) {
        kept.clear();
    }
}

std::string address_fragment() { return taken(page_fragment()); }

std::string configured_base(bool socket) { return taken(page_base(socket ? 1 : 0)); }

} // namespace etl::shell::web
