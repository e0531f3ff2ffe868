// What is known of the held lines is kept from frame to frame, and only what has come is counted.
#include "ui/log_heights.hpp"

#include "ui/line_index.hpp"

#include <algorithm>

namespace etl::ui {
namespace {

/// Bytes of the letter that begins there.
std::size_t letter_length(std::string_view text, std::size_t at) {
    std::size_t length = 1;
    while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xc0u) == 0x80u) {
        ++length;
    }
    return length;
}

/// Calls `use` with the begin and end of each piece.
template <class Use>
void each_piece(std::string_view message, std::size_t columns, Use use) {
    std::size_t begin = 0;
    std::size_t column = 0;
    std::size_t break_at = 0; ///< behind the last space of the line
    for (std::size_t at = 0; at < message.size();) {
        if (message[at] == '\n') {
            use(begin, at);
            begin = break_at = ++at;
            column = 0;
            continue;
        }
        const std::size_t length = letter_length(message, at);
        const std::size_t width = columns_of(message.substr(at, length));
        if (column + width > columns && at > begin) {
            const std::size_t end = break_at > begin ? break_at : at;
            use(begin, end);
            begin = break_at = end;
            column = columns_of(message.substr(begin, at - begin));
        }
        column += width;
        if (message[at] == ' ') {
            break_at = at + 1;
        }
        at += length;
    }
    use(begin, message.size());
}

} // namespace

std::vector<WrapPiece> wrap_pieces(std::string_view message, std::size_t columns) {
    std::vector<WrapPiece> pieces;
    each_piece(message, std::max<std::size_t>(1, columns), [&](std::size_t begin, std::size_t end) {
        pieces.push_back({begin, end});
    });
    return pieces;
}

std::size_t wrap_count(std::string_view message, std::size_t columns) {
    // Most lines are short: as many bytes are at least as many columns, but for line feeds and tabs.
    if (message.size() <= columns && message.find_first_of("\n\t") == std::string_view::npos) {
        return 1;
    }
    std::size_t count = 0;
    each_piece(message, std::max<std::size_t>(1, columns), [&](std::size_t, std::size_t) { ++count; });
    return count;
}

void LogHeights::follow_uniform(const app::LogLines& lines, std::int64_t total, double row_height) {
    total_ = total;
    row_height_ = row_height;
    columns_ = 0;
    held_ = lines.rows();
    counts_.clear();
    above_.clear();
}

void LogHeights::follow_wrapped(const app::LogLines& lines, std::int64_t total, double row_height,
                                std::size_t columns) {
    const auto& held = lines.lines();
    bool changed = columns != columns_ || stretch_ != lines.stretch() || row_height != row_height_ || counts_.empty();
    if (changed) {
        counts_.clear();
        first_number_ = lines.front_number();
    }
    total_ = total;
    held_ = lines.rows();
    columns_ = columns;
    row_height_ = row_height;
    stretch_ = lines.stretch();
    const auto count_of = [&](std::size_t place) {
        changed = true;
        return static_cast<std::uint32_t>(wrap_count(held[place].message, columns));
    };
    for (; first_number_ < lines.front_number() && !counts_.empty(); ++first_number_) {
        counts_.pop_front();
        changed = true;
    }
    first_number_ = counts_.empty() ? lines.front_number() : first_number_;
    while (first_number_ > lines.front_number()) {
        --first_number_;
        counts_.push_front(count_of(static_cast<std::size_t>(first_number_ - lines.front_number())));
    }
    while (counts_.size() > held.size()) {
        counts_.pop_back();
        changed = true;
    }
    while (counts_.size() < held.size()) {
        counts_.push_back(count_of(counts_.size()));
    }
    if (changed) {
        above_.assign(1, 0);
        for (const std::uint32_t count : counts_) {
            above_.push_back(above_.back() + row_height_ + line_height * static_cast<double>(count - 1));
        }
    }
}

double LogHeights::average() const {
    return counts_.empty() ? row_height_ : above_.back() / static_cast<double>(counts_.size());
}

double LogHeights::height(std::int64_t row) const {
    if (columns_ == 0) {
        return row_height_;
    }
    const std::int64_t place = row - held_.first;
    if (place < 0 || place >= static_cast<std::int64_t>(counts_.size())) {
        return average();
    }
    return above_[static_cast<std::size_t>(place) + 1] - above_[static_cast<std::size_t>(place)];
}

double LogHeights::above(std::int64_t row) const {
    if (columns_ == 0 || counts_.empty()) {
        return row_height_ * static_cast<double>(row);
    }
    const std::int64_t place = row - held_.first;
    if (place <= 0) {
        return average() * static_cast<double>(row);
    }
    const double before = average() * static_cast<double>(held_.first);
    const auto count = static_cast<std::int64_t>(counts_.size());
    if (place <= count) {
        return before + above_[static_cast<std::size_t>(place)];
    }
    return before + above_.back() + average() * static_cast<double>(place - count);
}

std::int64_t LogHeights::row_at(double place) const {
    std::int64_t row = 0;
    const double before = average() * static_cast<double>(held_.first);
    if (columns_ == 0 || counts_.empty()) {
        row = static_cast<std::int64_t>(place / row_height_);
    } else if (place < before) {
        row = static_cast<std::int64_t>(place / average());
    } else if (place < before + above_.back()) {
        const auto found = std::upper_bound(above_.begin(), above_.end(), place - before);
        row = held_.first + (found - above_.begin()) - 1;
    } else {
        row = held_.first + static_cast<std::int64_t>(counts_.size()) +
              static_cast<std::int64_t>((place - before - above_.back()) / average());
    }
    return std::clamp<std::int64_t>(row, 0, std::max<std::int64_t>(0, total_ - 1));
}

} // namespace etl::ui
