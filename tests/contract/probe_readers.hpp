// The decoders that the probe can read an answer with, by name.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace etl::contract {

/// {"value": …} or {"error": {"path", "expected"}}. `headers` has what only a failure's reader takes: the status, two
/// headers and the time. Nothing for a name that no decoder has.
[[nodiscard]] std::optional<nlohmann::json> read_answer(std::string_view name, std::string_view body,
                                                        const nlohmann::json& headers);

} // namespace etl::contract
