// JSON items: takes a JSON text apart into the values that a tree shows (ui/tree.hpp).
#pragma once

#include "ui/tree.hpp"

#include <string_view>
#include <vector>

namespace etl::ui {

/// The values in the order of the text; of an object or array at the top, what stands in it. They refer to the text.
/// Of what is no JSON, as much as could be read.
[[nodiscard]] std::vector<JsonItem> json_items(std::string_view text);

} // namespace etl::ui
