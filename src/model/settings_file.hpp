// SettingsFile: what a user takes along from one browser to another: choices and saved views; never the token.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace etl::model {

struct SettingsFile {
    /// Each choice's word under its key, in the file's order.
    std::vector<std::pair<std::string, std::string>> choices;
    /// As the page keeps them; nobody looks inside here.
    std::optional<std::string> views;

    bool operator==(const SettingsFile&) const = default;
};

} // namespace etl::model
