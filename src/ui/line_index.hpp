// Line index: where the lines of a text begin, kept from frame to frame, so that a text of megabytes is split once and
// not sixty times a second.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace etl::ui {

/// How many lines lines_of() makes of a text, without making them.
[[nodiscard]] std::size_t line_count(std::string_view text);

/// A text as it is shown: without carriage returns, tabs as four spaces.
[[nodiscard]] std::string shown_line(std::string_view line);

class LineIndex {
  public:
    /// Splits the text anew if it is another one than last time. Reading it to tell costs a fraction of splitting it.
    void follow(std::string_view text);

    [[nodiscard]] std::size_t lines() const { return starts_.size(); }
    /// As it stands in the text that was followed last, which must be the same here.
    [[nodiscard]] std::string_view line(std::string_view text, std::size_t index) const;
    /// The byte that a line begins at, and the line that a byte of the text stands in.
    [[nodiscard]] std::size_t start(std::size_t index) const { return starts_[index]; }
    [[nodiscard]] std::size_t line_at(std::size_t byte) const;
    /// Equal for equal texts, and different for different ones as good as always.
    [[nodiscard]] std::uint64_t fingerprint() const { return fingerprint_; }
    /// The line that takes the most columns.
    [[nodiscard]] std::size_t widest() const { return widest_; }
    /// How many letters of equal width it takes: those of wide scripts count twice, tabs four times.
    [[nodiscard]] std::size_t most_columns() const { return most_columns_; }

  private:
    std::uint64_t fingerprint_ = 0;
    std::size_t size_ = std::string_view::npos;
    std::size_t end_ = 0; ///< of the last line
    std::vector<std::size_t> starts_;
    std::size_t widest_ = 0;
    std::size_t most_columns_ = 0;
};

/// How many columns a text takes (see LineIndex::most_columns).
[[nodiscard]] std::size_t columns_of(std::string_view text);

/// How many UTF-16 units a piece of a line takes as it is shown: by them the DOM counts.
[[nodiscard]] std::uint32_t shown_units(std::string_view piece);

/// A place in a text as the DOM knows it: a line, from 1, and UTF-16 units of that line as it is shown.
struct TextPlace {
    std::uint32_t line = 1;
    std::uint32_t units = 0;
};

/// What of the text stands between the two, with its own tabs and line ends; a place past the end is the end.
[[nodiscard]] std::string_view text_between(const LineIndex& lines, std::string_view text, TextPlace from,
                                            TextPlace to);

/// A piece of a long line, and the column that it begins at.
struct LinePart {
    std::string_view text;
    std::size_t column = 0;
};

/// The part of a line between two columns, in whole steps: so that a scroll by a letter does not make another part.
[[nodiscard]] LinePart part_of(std::string_view line, std::size_t from, std::size_t to);

} // namespace etl::ui
