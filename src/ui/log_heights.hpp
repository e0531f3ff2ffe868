// Log heights: how high the rows of a log are. Without wrapping all are alike. With it a row is as high as its message
// has lines of so many letters; rows that are not held are taken to be as high as those that are, on average.
#pragma once

#include "app/log_lines.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

namespace etl::ui {

/// A piece of a message that stands on a line of its own, in bytes.
struct WrapPiece {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const WrapPiece&) const = default;
};

/// The lines of a message that may have so many columns: broken at line feeds, behind spaces, and inside of a word that
/// is longer than a line. Letters of wide scripts count twice.
[[nodiscard]] std::vector<WrapPiece> wrap_pieces(std::string_view message, std::size_t columns);
/// How many that are, without making them.
[[nodiscard]] std::size_t wrap_count(std::string_view message, std::size_t columns);

class LogHeights {
  public:
    static constexpr double line_height = 18;

    /// All rows are one line high.
    void follow_uniform(const app::LogLines& lines, std::int64_t total, double row_height);
    /// Rows have as many lines as their messages need.
    void follow_wrapped(const app::LogLines& lines, std::int64_t total, double row_height, std::size_t columns);

    [[nodiscard]] std::int64_t total() const { return total_; }
    [[nodiscard]] double height(std::int64_t row) const;
    /// Of all rows before that one together.
    [[nodiscard]] double above(std::int64_t row) const;
    [[nodiscard]] double whole() const { return above(total_); }
    /// The row that covers that place from above; the last one where it lies behind all.
    [[nodiscard]] std::int64_t row_at(double place) const;

  private:
    [[nodiscard]] double average() const;

    std::int64_t total_ = 0;
    double row_height_ = 20;
    std::size_t columns_ = 0; ///< 0: uniform
    app::LogRows held_;
    /// How many lines each of the held rows has, and the number of the first of them (app::LogLines).
    std::deque<std::uint32_t> counts_;
    std::int64_t first_number_ = 0;
    std::uint64_t stretch_ = 0;
    std::vector<double> above_; ///< of the held rows, from the first of them; one more than rows
};

} // namespace etl::ui
