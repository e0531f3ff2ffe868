// JSON format: JSON text as people read it: a member a line, two blanks a level.
#pragma once

#include <string>
#include <string_view>

namespace etl::model {

/// As JavaScript's JSON.stringify(value, null, 2) lays it out; numbers and strings stay as they are written. `json` has
/// to be good JSON: of any other text something comes back that has all its letters but the blanks.
[[nodiscard]] std::string json_formatted(std::string_view json);

} // namespace etl::model
