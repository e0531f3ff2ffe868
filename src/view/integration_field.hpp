// Integration field: one of the integrations that the jobs read from.
#pragma once

#include "app/state.hpp"
#include "view/fields.hpp"

#include <string_view>

namespace etl::view {

/// By their numbers, with the names of the jobs that have them. `otherwise`: what is chosen until somebody chooses.
[[nodiscard]] SelectView integration_field(const app::AppState& state, std::string_view key,
                                           std::string_view otherwise = {});

} // namespace etl::view
