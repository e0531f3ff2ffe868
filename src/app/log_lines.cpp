// The numbers of the lines rise, so they are found by halving.
#include "app/log_lines.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace etl::app {
namespace {

using model::LogLine;

/// What a line takes beside its text.
constexpr std::size_t line_room = 160;

std::size_t bytes_of(const LogLine& line) { return line.message.size() + line_room; }

bool is_before(const LogLine& line, std::int64_t seq) { return line.seq < seq; }

} // namespace

void LogLines::begin(std::vector<LogLine> lines, std::int64_t first_row) {
    lines_.assign(std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    first_row_ = first_row;
    ++stretch_;
    front_number_ = 0;
    bytes_ = 0;
    for (const LogLine& line : lines_) {
        bytes_ += bytes_of(line);
    }
}

void LogLines::append(std::vector<LogLine> lines) {
    for (LogLine& line : lines) {
        if (lines_.empty() || line.seq > lines_.back().seq) {
            bytes_ += bytes_of(line);
            lines_.push_back(std::move(line));
        }
    }
}

void LogLines::prepend(std::vector<LogLine> lines) {
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (lines_.empty() || line->seq < lines_.front().seq) {
            bytes_ += bytes_of(*line);
            lines_.push_front(std::move(*line));
            --first_row_;
            --front_number_;
        }
    }
}

void LogLines::take_front() {
    bytes_ -= bytes_of(lines_.front());
    lines_.pop_front();
    ++first_row_;
    ++front_number_;
}

void LogLines::take_back() {
    bytes_ -= bytes_of(lines_.back());
    lines_.pop_back();
}

void LogLines::drop_before(std::int64_t seq) {
    while (!lines_.empty() && lines_.front().seq < seq) {
        take_front();
    }
}

void LogLines::cut(LogRows sight) {
    while (lines_.size() > 1 && (lines_.size() > most_lines || bytes_ > most_bytes)) {
        if (sight.first - rows().first > rows().last - sight.last) {
            take_front();
        } else {
            take_back();
        }
    }
}

const LogLine* LogLines::at(std::int64_t row) const {
    const std::int64_t place = row - first_row_;
    return place < 0 || place >= static_cast<std::int64_t>(lines_.size()) ? nullptr
                                                                          : &lines_[static_cast<std::size_t>(place)];
}

std::optional<std::int64_t> LogLines::row_from(std::int64_t seq) const {
    if (lines_.empty() || seq < lines_.front().seq || seq > lines_.back().seq) {
        return std::nullopt;
    }
    const auto found = std::lower_bound(lines_.begin(), lines_.end(), seq, is_before);
    return first_row_ + (found - lines_.begin());
}

bool LogLines::holds(std::int64_t seq) const {
    const auto found = std::lower_bound(lines_.begin(), lines_.end(), seq, is_before);
    return found != lines_.end() && found->seq == seq;
}

} // namespace etl::app
