// Text layout: cutting a line with an ellipsis and wrapping a paragraph, by the widths that the text port measures.
#pragma once

#include "ui/painter.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace etl::ui {

/// CSS pixels that a text may be wider than its room: who makes room for a text by its own width and adds places to
/// that, gets a little less back than it was.
inline constexpr float measuring_error = 1.0f / 64;

/// The text when it fits into `width` CSS pixels, else as much of it as does with "…" behind.
[[nodiscard]] std::string fitted(Painter& painter, std::string_view text, const TextStyle& style, float width);

struct WrappedLine {
    std::string text;
    /// The line before it ends in the middle of a word, which goes on here: no space was left out between the two.
    bool inside_word = false;
};

/// The lines of a paragraph in `width` CSS pixels: broken at line feeds, at spaces, and inside a word that is longer
/// than a line. At most `most_lines`, the last one cut with "…".
[[nodiscard]] std::vector<WrappedLine> wrapped(Painter& painter, std::string_view text, const TextStyle& style,
                                               float width, std::size_t most_lines);

/// The lines of a text as they stand: split at line feeds, without carriage returns, tabs as four spaces.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

} // namespace etl::ui
