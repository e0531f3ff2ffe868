// Letter case: lower and upper case of Latin, Greek and Cyrillic letters in UTF-8, without the tables of all of
// Unicode. Everything else, also what is not UTF-8, stays as it is.
#pragma once

#include <string>
#include <string_view>

namespace etl::model {

/// For searching, where case does not matter. Every letter keeps its place and its length.
[[nodiscard]] std::string folded(std::string_view text);

/// For showing in capitals. A letter whose capital would be two letters ("ß") stays.
[[nodiscard]] std::string capitals(std::string_view text);

/// Its first letter as a capital.
[[nodiscard]] std::string capitalized(std::string_view text);

/// Whether `text` has `part` in it, in any case.
[[nodiscard]] bool contains_folded(std::string_view text, std::string_view part);

} // namespace etl::model
