// What the specification's server sends, written as JSON in the fewest words.
#pragma once

#include "shell/mirror.hpp"
#include "shell/native/headless.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace etl::shell {

using native::FakeRedraw;
using native::Headless;
using native::list_path;
using native::trigger_path;
using ui::Role;

/// One row of the job list; `more` is further fields with a comma before.
inline std::string row(std::string_view id, std::string_view name, std::string_view status,
                       std::string_view more = "") {
    return R"({"id":")" + std::string(id) + R"(","name":")" + std::string(name) + R"(","status":")" +
           std::string(status) + R"(","active":true,"entity_type":"issues","integration_id":7,)" +
           R"("default_payload":{"full":true})" + std::string(more) + "}";
}

template <class... Rows>
std::string list(const Rows&... rows) {
    std::string body;
    ((body += (body.empty() ? "" : ",") + std::string(rows)), ...);
    return "[" + body + "]";
}

/// Nothing that moves or counts down: two jobs at rest.
inline std::string quiet_list() { return list(row("1", "Jira", "completed"), row("2", "GitHub", "ready")); }

/// A message of the status socket, and the status call's answer.
inline std::string message(std::string_view status, int progress, std::string_view stage, std::string_view more = "") {
    return R"({"job_id":"run","status":")" + std::string(status) + R"(","progress":)" + std::to_string(progress) +
           R"(,"stage":")" + std::string(stage) + "\"" + std::string(more) + "}";
}

/// The text of the connection line.
inline std::string connection_line(const Headless& page) {
    for (const native::DomNode* node : page.page.dom.all(Role::status)) {
        return node->spoken_name();
    }
    return "there is none";
}

/// Nothing that came over the mirror broke its protocol.
inline void expect_honest_mirror(const Headless& page) {
    EXPECT_TRUE(page.page.dom.complaints.empty()) << page.page.dom.complaints.front();
}

} // namespace etl::shell
