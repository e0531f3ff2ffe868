// The words of fields for JSON.
#pragma once

#include "view/words.hpp"

namespace etl::view::words {

inline constexpr Text json_no_object = "This has to be an object: it begins with {.";
inline constexpr Text json_format = "Format";
inline constexpr Text json_mend_first = "Mend it first: only good JSON can be laid out.";
inline constexpr Text json_formatted_already = "It is laid out already.";
inline constexpr Text json_nothing = "There is nothing to lay out.";

} // namespace etl::view::words
