// The dates of HTTP headers (RFC 9110, 5.6.7).
#pragma once

#include "model/timestamp.hpp"

#include <optional>
#include <string_view>

namespace etl::wire {

/// "Mon, 23 Nov 2026 14:05:31 GMT" and the obsolete "Mon Nov 23 14:05:31 2026"; nothing for any other text, or for a
/// day or time that there is not. The day's name is not compared with the date.
[[nodiscard]] std::optional<model::EpochMilliseconds> parse_http_date(std::string_view text);

} // namespace etl::wire
