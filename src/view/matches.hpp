// Matches: where a text in memory has what is sought, for the find bar.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace etl::view {

enum class LetterCase : unsigned char { any, same };

/// The most places that are kept of one text.
inline constexpr std::size_t most_matches = 100'000;

struct Matches {
    /// The bytes at which the matches begin, in order; none overlaps another.
    std::vector<std::uint32_t> places;
    /// Bytes of each.
    std::size_t length = 0;
    /// There are more than the most that are kept.
    bool more = false;

    /// The first match that begins at or behind a byte, as an index of `places`; past the end where there is none.
    [[nodiscard]] std::size_t first_from(std::size_t byte) const;
    /// The current match of a find bar that stands at this byte; nothing where nothing matches.
    [[nodiscard]] std::optional<std::size_t> current(std::size_t byte) const;
};

/// `letters`: any case of Latin, Greek and Cyrillic letters, or the very same. What is empty matches nothing.
[[nodiscard]] Matches matches_in(std::string_view text, std::string_view sought, LetterCase letters);

} // namespace etl::view
