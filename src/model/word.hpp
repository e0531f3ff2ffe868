// Brings the words that servers write for states and stages into one spelling, so that tables can compare them.
#pragma once

#include <string>
#include <string_view>

namespace etl::model {

/// Lower case, with spaces and hyphens as underscores and none of them at either end: " Rate-Limited" → "rate_limited".
/// Longer than any word a table holds gives an empty text, so that a huge word costs nothing.
[[nodiscard]] std::string normalise_word(std::string_view word);

} // namespace etl::model
