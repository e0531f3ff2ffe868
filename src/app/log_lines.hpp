// Log lines: the part of a log that is held, one stretch without gaps, and which rows of the whole it is. It grows at
// both ends, and is cut at the end that nobody looks at, so that a log of any length takes no more room than a short
// one.
#pragma once

#include "model/log.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace etl::app {

/// Rows of a log, the last one excluded.
struct LogRows {
    std::int64_t first = 0;
    std::int64_t last = 0;
    bool operator==(const LogRows&) const = default;
};

class LogLines {
  public:
    /// As many are held at most, and bytes of their messages.
    static constexpr std::size_t most_lines = 20'000;
    static constexpr std::size_t most_bytes = 16u * 1024u * 1024u;

    /// Another stretch takes the place of what was held.
    void begin(std::vector<model::LogLine> lines, std::int64_t first_row);
    /// Lines that follow the last one; those that are held already are left out.
    void append(std::vector<model::LogLine> lines);
    /// Lines that come before the first one.
    void prepend(std::vector<model::LogLine> lines);
    /// The rows are others than was thought.
    void move_to(std::int64_t first_row) { first_row_ = first_row; }
    /// Lets go of lines before that number.
    void drop_before(std::int64_t seq);
    /// Cuts what is too much, at the end that is farther from these rows.
    void cut(LogRows sight);
    void clear() { begin({}, 0); }

    [[nodiscard]] bool empty() const { return lines_.empty(); }
    [[nodiscard]] std::size_t size() const { return lines_.size(); }
    [[nodiscard]] LogRows rows() const { return {first_row_, first_row_ + static_cast<std::int64_t>(lines_.size())}; }
    /// The line in that row; nullptr where it is not held.
    [[nodiscard]] const model::LogLine* at(std::int64_t row) const;
    /// The row of the line of that number, or else of the next one; nothing where neither is held.
    [[nodiscard]] std::optional<std::int64_t> row_from(std::int64_t seq) const;
    [[nodiscard]] bool holds(std::int64_t seq) const;
    [[nodiscard]] const std::deque<model::LogLine>& lines() const { return lines_; }
    /// Changes with every begin(): what was kept of the lines is of no use then.
    [[nodiscard]] std::uint64_t stretch() const { return stretch_; }
    /// The number of the first line, counted from the one that the stretch began with: below 0 for those that were put
    /// before it. So who keeps something of each line knows which have come and gone.
    [[nodiscard]] std::int64_t front_number() const { return front_number_; }

  private:
    void take_front();
    void take_back();

    std::deque<model::LogLine> lines_;
    std::int64_t first_row_ = 0;
    std::size_t bytes_ = 0;
    std::uint64_t stretch_ = 0;
    std::int64_t front_number_ = 0;
};

} // namespace etl::app
