// The words of the find bar.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace etl::view::find_words {

using Text = std::string_view;

inline constexpr Text placeholder = "Find";
inline constexpr Text match_case = "Match case";
inline constexpr Text previous = "Previous match";
inline constexpr Text next = "Next match";
inline constexpr Text close = "Close the find bar";
inline constexpr Text no_match = "No match";
inline constexpr Text searching = "Searching…";
inline constexpr Text nothing_sought = "Nothing is sought yet.";
inline constexpr Text nothing_matches = "Nothing matches.";

inline constexpr Text in_long_text = "In a long text";
inline constexpr Text find_in_all = "Find in all of it";

inline std::string find_in(Text text) { return std::string("Find in ").append(text); }

/// "3 of 120", "3 of more than 100000"; the digits as browsers' own find bars have them.
inline std::string count(std::size_t current, std::size_t total, bool more) {
    return std::to_string(current) + (more ? " of more than " : " of ") + std::to_string(total);
}

} // namespace etl::view::find_words
