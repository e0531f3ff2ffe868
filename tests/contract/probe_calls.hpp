// The calls that the probe can make: by name, with their arguments as JSON.
#pragma once

#include "wire/call.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace etl::contract {

/// A socket's address is a call without a method; what a client says on a socket is a body without a path. Nothing for
/// a name that no call has.
[[nodiscard]] std::optional<wire::Call> make_call(std::string_view name, const nlohmann::json& arguments);

} // namespace etl::contract
