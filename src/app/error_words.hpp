// The sentences that this room says about errors that are looked at.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace etl::app::words {

/// "Failure 2 of 7: Jira"
[[nodiscard]] inline std::string failure_shown(std::size_t place, std::size_t count, std::string_view name) {
    return "Failure " + std::to_string(place) + " of " + std::to_string(count) + ": " + std::string(name);
}

} // namespace etl::app::words
