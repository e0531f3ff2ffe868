// What the platform's server sends, written as JSON in the fewest words, and its tokens.
#pragma once

#include "server.hpp"

#include <cstdint>
#include <optional>

namespace etl::shell {

inline constexpr std::string_view platform_list = "/app/etl/jobs?tenant_id=1";
/// Read for the strip of queues.
inline constexpr std::string_view platform_queues = "/api/v1/admin/queues/status?tenant_id=1";
inline constexpr std::string_view refresh_path = "/api/v1/auth/refresh?tenant_id=1";

inline std::string base64url(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string text;
    std::uint32_t bits = 0;
    unsigned count = 0;
    for (const char letter : bytes) {
        bits = (bits << 8u) | static_cast<unsigned char>(letter);
        for (count += 8; count >= 6; count -= 6) {
            text += digits[(bits >> (count - 6)) & 63u];
        }
    }
    if (count > 0) {
        text += digits[(bits << (6 - count)) & 63u];
    }
    return text;
}

/// A JWT of this user; `mark` tells two of them apart.
inline std::string token_for(std::string_view user, std::string_view mark,
                             std::optional<model::EpochMilliseconds> expires = {}, std::string_view role = "admin") {
    std::string claims = R"({"user_id":")" + std::string(user) + R"(","tenant_id":1,"role":")" + std::string(role) +
                         R"(","mark":")" + std::string(mark) + "\"";
    claims += expires ? R"(,"exp":)" + std::to_string(*expires / 1'000) : "";
    return base64url(R"({"alg":"none"})") + "." + base64url(claims + "}") + ".signature-" + std::string(mark);
}

/// The status object: one step, whose cells say this.
inline std::string platform_status(std::string_view overall, std::string_view extraction, std::string_view transform,
                                   std::string_view more = "") {
    return R"({"overall":")" + std::string(overall) +
           R"(","reset_attempt":0,"steps":{"issues":{"order":1,"display_name":"Issues","extraction":")" +
           std::string(extraction) + R"(","transform":")" + std::string(transform) + R"("}})" + std::string(more) + "}";
}

inline std::string platform_row(std::string_view id, std::string_view name, std::string_view status) {
    return R"({"id":)" + std::string(id) + R"(,"job_name":")" + std::string(name) + R"(","status":)" +
           std::string(status) + R"(,"active":true,"schedule_interval_minutes":60,"retry_interval_minutes":15})";
}

inline std::string platform_quiet_list() {
    return list(platform_row("7", "Jira", platform_status("READY", "idle", "idle")));
}

inline std::string platform_message(std::string_view status) {
    return R"({"type":"job_status_update","tenant_id":1,"job_id":7,"status":)" + std::string(status) +
           R"(,"timestamp":"2026-11-23T14:05:31"})";
}

inline std::string refreshed(std::string_view token) {
    return R"({"success":true,"token":")" + std::string(token) + R"(","user":{"id":5}})";
}

/// The list is read and the sockets are open.
inline void go_live_on_platform(Headless& page, const std::string& body = platform_quiet_list()) {
    page.start();
    page.http.answer("GET", list_path, 404, R"({"detail":"Not Found"})");
    for (int tries = 0; tries < 200 && !page.shows("Live"); ++tries) {
        page.http.answer("GET", platform_list, 200, body);
        page.sockets.accept_all();
        page.settle();
    }
    // Read for the strip of queues as soon as there is a list; who may not see them is not asked again.
    page.http.answer("GET", platform_queues, 403, R"({"detail":"Not enough rights"})");
    page.settle();
}

/// Everything that the page wrote, said or showed, where a token must not be.
inline std::string everything_told(const Headless& page) {
    std::string all = page.text_on_screen();
    for (const auto& [key, value] : page.storage.values) {
        const bool is_source = key == "auth_token" || key == "pulse_token"; // the host's, not ours
        all += is_source ? "" : key + "=" + value + "\n";
    }
    for (const auto& one : page.page.announcements) {
        all += one.text + "\n";
    }
    for (const auto& group : page.tabs.groups) {
        all += group + "\n";
    }
    for (const auto& shared : page.tabs.shared) {
        all += shared.body + "\n";
    }
    for (const std::string& copy : page.page.copies) {
        all += copy + "\n";
    }
    for (const HttpRequest& request : page.http.sent) {
        all += request.path + request.body + "\n";
    }
    const auto& failure = page.state().jobs.list_failure;
    return all + (failure ? failure->technical + failure->server_sentence : "");
}

} // namespace etl::shell
