// The small ports over the page's TypeScript: clock, storage, page, redraw, locale.
#pragma once

#include "shell/ports.hpp"
#include "view/locale.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>

namespace etl::shell::web {

class BrowserClock final : public ClockPort {
  public:
    [[nodiscard]] model::EpochMilliseconds now() const override;
};

class BrowserStorage final : public StoragePort {
  public:
    [[nodiscard]] std::optional<std::string> get(std::string_view key) const override;
    void set(std::string_view key, std::string_view value) override;
};

class BrowserPage final : public PagePort {
  public:
    void announce(std::string_view text, app::Urgency urgency) override;
    void copy(std::string_view text, std::function<void(bool)> done) override;
    void show_address(std::string_view fragment, app::HistoryEntry entry) override;
    void apply_mirror(std::span<const std::uint8_t> changes) override;
    void jobs_painted() override;
    void theme_changed(bool dark, ui::Color page, ui::Color text) override;
    [[nodiscard]] bool has_later_code() const override;
    void load_later_code(std::function<void(bool)> done) override;
    void focus(std::uint32_t node) override;
    void show_tab(const view::TabView& tab) override;
    void notify(const app::NotifyUser& notice, std::function<void()> pressed) override;
    void ask_to_notify(std::function<void(app::NoticePermission)> done) override;
    void show_kiosk(bool on) override;
    void print() override;
    void save_file(std::string_view name, std::string_view text) override;
    void choose_file(std::function<void(std::string)> done) override;
    void scroll(std::uint32_t area, ui::Point offset, bool into_sight) override;
    void download(const std::string& path, const std::string& token, const std::string& name,
                  std::function<void(bool, int)> done) override;

    /// The text of the field that the page has just reported.
    [[nodiscard]] static std::string take_entered_text();
    /// The page's answer to a copy().
    void copied(std::uint32_t ticket, bool success);
    /// The page's answer to a download().
    void downloaded(std::uint32_t ticket, bool saved, int status);
    /// The page's answer to load_later_code().
    void later_code_loaded(bool came);
    /// A notice of that ticket was pressed.
    void notice_pressed(std::uint32_t ticket);
    /// The page's answer to ask_to_notify().
    void permission_answered(app::NoticePermission permission);
    /// The page's answer to choose_file(), where one was chosen.
    void file_chosen();

  private:
    std::function<void(bool)> later_code_done_;
    std::unordered_map<std::uint32_t, std::function<void(bool)>> copies_;
    std::function<void(std::string)> file_wanted_;
    std::unordered_map<std::uint32_t, std::function<void()>> notices_;
    std::function<void(app::NoticePermission)> permission_wanted_;
    std::unordered_map<std::uint32_t, std::function<void(bool, int)>> downloads_;
    std::uint32_t next_ticket_ = 1;
};

class BrowserHost final : public HostPort {
  public:
    [[nodiscard]] std::optional<std::string> token() const override;
    [[nodiscard]] std::optional<std::string> cookie_token() const override;
    [[nodiscard]] bool is_there() const override;
    [[nodiscard]] app::Surroundings surroundings() const override;
    void ask_for_token(std::function<void(bool)> done) override;

    /// The page's answer to ask_for_token().
    void answered(bool came);

  private:
    std::function<void(bool)> asked_;
};

class BrowserTabs final : public TabsPort {
  public:
    void join(std::string_view group) override;
    void share_list(model::Profile profile, model::EpochMilliseconds sent_at, model::EpochMilliseconds duration,
                    std::string_view body) override;
    void ask_leader() override;

    /// The list that another page has just shared.
    [[nodiscard]] static std::string take_shared_list();
};

class BrowserRedraw final : public RedrawPort {
  public:
    void request_frame_at(model::EpochMilliseconds at) override;
    void remind_at(model::EpochMilliseconds at) override;
};

/// The browser's Intl; what it said is kept, since a card asks for the same dates in every frame.
class BrowserLocale final : public view::Locale {
  public:
    [[nodiscard]] std::string date_time(model::EpochMilliseconds instant) const override;
    [[nodiscard]] std::string full_date_time(model::EpochMilliseconds instant) const override;
    [[nodiscard]] std::string time_of_day(model::EpochMilliseconds instant) const override;
    [[nodiscard]] std::string minute_of_day(model::EpochMilliseconds instant) const override;
    [[nodiscard]] std::string number(std::int64_t value) const override;
    [[nodiscard]] view::Plural plural(std::int64_t count) const override;
    [[nodiscard]] model::EpochMilliseconds zone_offset(model::EpochMilliseconds instant) const override;
    [[nodiscard]] std::string command_key() const override;
    [[nodiscard]] std::vector<std::string> zones() const override;
    [[nodiscard]] std::string own_zone() const override;
    void use_zone(std::string_view zone) override;

  private:
    static constexpr int format_kinds = 10;

    [[nodiscard]] const std::string& formatted(int kind, std::int64_t value) const;

    mutable std::unordered_map<std::int64_t, std::string> kept_[format_kinds];
};

/// The address' fragment with its "#", which names the page in sight.
[[nodiscard]] std::string address_fragment();

/// The configured address of the API ("api") or of its sockets, without a slash at the end.
[[nodiscard]] std::string configured_base(bool socket);

} // namespace etl::shell::web
