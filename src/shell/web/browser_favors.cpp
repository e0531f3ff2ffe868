// What the browser does for the page when somebody asks: copies, files, notices, downloads. The first paint needs none
// of it.
#include "shell/web/browser_page.hpp"

#include "shell/web/page_bridge.hpp"

#include <utility>

namespace etl::shell::web {

void BrowserPage::copy(std::string_view text, std::function<void(bool)> done) {
    const std::uint32_t ticket = next_ticket_++;
    copies_[ticket] = std::move(done);
    page_copy(text.data(), text.size(), ticket);
}

void BrowserPage::copied(std::uint32_t ticket, bool success) {
    if (const auto found = copies_.find(ticket); found != copies_.end()) {
        const std::function<void(bool)> done = std::move(found->second);
        copies_.erase(found);
        done(success);
    }
}

void BrowserPage::save_file(std::string_view name, std::string_view text) {
    page_save_file(name.data(), name.size(), text.data(), text.size());
}

void BrowserPage::notify(const app::NotifyUser& notice, std::function<void()> pressed) {
    constexpr std::size_t most_notices = 100;
    if (notices_.size() >= most_notices) {
        notices_.clear(); // old ones are long gone from the screen
    }
    const std::uint32_t ticket = next_ticket_++;
    notices_[ticket] = std::move(pressed);
    page_notify(notice.title.data(), notice.title.size(), notice.detail.data(), notice.detail.size(), notice.tag.data(),
                notice.tag.size(), ticket);
}

void BrowserPage::notice_pressed(std::uint32_t ticket) {
    if (const auto found = notices_.find(ticket); found != notices_.end()) {
        const std::function<void()> pressed = std::move(found->second);
        notices_.erase(found);
        pressed();
    }
}

void BrowserPage::ask_to_notify(std::function<void(app::NoticePermission)> done) {
    permission_wanted_ = std::move(done);
    page_ask_to_notify();
}

void BrowserPage::permission_answered(app::NoticePermission permission) {
    if (const auto done = std::exchange(permission_wanted_, nullptr)) {
        done(permission);
    }
}

void BrowserPage::download(const std::string& path, const std::string& token, const std::string& name,
                           std::function<void(bool, int)> done) {
    const std::uint32_t ticket = next_ticket_++;
    downloads_.emplace(ticket, std::move(done));
    const std::string authorization = token.empty() ? std::string() : "Bearer " + token;
    page_download(path.c_str(), authorization.c_str(), name.c_str(), ticket);
}

void BrowserPage::downloaded(std::uint32_t ticket, bool saved, int status) {
    if (const auto found = downloads_.find(ticket); found != downloads_.end()) {
        const std::function<void(bool, int)> done = std::move(found->second);
        downloads_.erase(found);
        done(saved, status);
    }
}

} // namespace etl::shell::web
