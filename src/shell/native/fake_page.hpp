// FakePage: what the page around the canvas was told, with the mirror's DOM.
#pragma once

#include "shell/native/fake_dom.hpp"
#include "shell/ports.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace etl::shell::native {

class FakePage final : public PagePort {
  public:
    struct Announcement {
        std::string text;
        app::Urgency urgency = app::Urgency::polite;
    };

    FakeDom dom;
    std::vector<Announcement> announcements;
    std::vector<std::string> copies;
    std::vector<app::ShowAddress> addresses;
    std::size_t mirror_messages = 0;
    std::size_t mirror_bytes = 0;
    std::size_t painted = 0;
    std::size_t theme_changes = 0;
    bool dark = false;
    bool kiosk = false;
    std::size_t prints = 0;
    view::TabView tab;
    std::size_t tab_changes = 0;
    /// What the browser was to tell, and what a press on each does.
    std::vector<app::NotifyUser> notices;
    std::vector<std::function<void()>> notices_pressed;
    std::function<void(app::NoticePermission)> asked_to_notify;
    /// What was handed over as files: names and texts.
    std::vector<std::pair<std::string, std::string>> files;
    /// The user is being asked for a file.
    std::function<void(std::string)> file_wanted;
    /// What was given the focus, one after the other.
    std::vector<std::uint32_t> focused;
    /// Which areas were scrolled, and where to.
    std::vector<std::pair<std::uint32_t, ui::Point>> scrolled;

    void announce(std::string_view text, app::Urgency urgency) override {
        announcements.push_back({std::string(text), urgency});
    }
    void copy(std::string_view text, std::function<void(bool)> done) override {
        copies.emplace_back(text);
        copies_done_.push_back(std::move(done));
    }
    void apply_mirror(std::span<const std::uint8_t> changes) override {
        ++mirror_messages;
        mirror_bytes += changes.size();
        dom.apply(changes);
    }
    void show_address(std::string_view fragment, app::HistoryEntry entry) override {
        addresses.push_back({std::string(fragment), entry});
    }
    void jobs_painted() override { ++painted; }
    void theme_changed(bool now_dark, ui::Color, ui::Color) override {
        ++theme_changes;
        dark = now_dark;
    }

    [[nodiscard]] bool has_later_code() const override { return later_code; }
    void load_later_code(std::function<void(bool)> done) override { later_code_done = std::move(done); }

    /// The program came in two parts; the other one waits for the test to let it come.
    bool later_code = false;
    std::function<void(bool)> later_code_done;

    void focus(std::uint32_t node) override { focused.push_back(node); }
    void show_tab(const view::TabView& now) override {
        tab = now;
        ++tab_changes;
    }
    void notify(const app::NotifyUser& notice, std::function<void()> pressed) override {
        notices.push_back(notice);
        notices_pressed.push_back(std::move(pressed));
    }
    void ask_to_notify(std::function<void(app::NoticePermission)> done) override { asked_to_notify = std::move(done); }
    void show_kiosk(bool on) override { kiosk = on; }
    void print() override { ++prints; }
    void save_file(std::string_view name, std::string_view text) override {
        files.emplace_back(std::string(name), std::string(text));
    }
    void choose_file(std::function<void(std::string)> done) override { file_wanted = std::move(done); }
    void scroll(std::uint32_t area, ui::Point offset, bool) override { scrolled.emplace_back(area, offset); }

    struct Download {
        std::string path;
        std::string token;
        std::string name;
        std::function<void(bool, int)> done;
    };
    std::vector<Download> downloads;
    void download(const std::string& path, const std::string& token, const std::string& name,
                  std::function<void(bool, int)> done) override {
        downloads.push_back({path, token, name, std::move(done)});
    }

    /// The browser says how all copying ended.
    void answer_copies(bool success) {
        std::vector<std::function<void(bool)>> now;
        now.swap(copies_done_);
        for (const auto& done : now) {
            done(success);
        }
    }

    [[nodiscard]] bool announced(std::string_view text) const {
        for (const Announcement& one : announcements) {
            if (one.text == text) {
                return true;
            }
        }
        return false;
    }

  private:
    std::vector<std::function<void(bool)>> copies_done_;
};

} // namespace etl::shell::native
