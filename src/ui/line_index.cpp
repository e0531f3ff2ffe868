// Splits at line feeds and tells texts apart by a hash of all their bytes, eight at a time.
#include "ui/line_index.hpp"

#include <algorithm>
#include <cstring>

namespace etl::ui {
namespace {

std::uint64_t hash_of(std::string_view text) {
    constexpr std::uint64_t factor = 0x9e3779b97f4a7c15u;
    std::uint64_t hash = text.size();
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        hash = (hash ^ word) * factor;
        hash ^= hash >> 32;
    }
    for (; at < text.size(); ++at) {
        hash = (hash ^ static_cast<unsigned char>(text[at])) * factor;
    }
    return hash;
}

/// About how many columns a byte adds: only the first one of a letter does.
std::size_t columns_of(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte < 0x80) {
        return byte == '\t' ? 4 : byte == '\r' ? 0 : 1;
    }
    return byte >= 0xe1 ? 2 : byte >= 0xc0 ? 1 : 0;
}

/// How many UTF-16 units a byte adds to the line as it is shown: only the first one of a letter does.
std::uint32_t units_of(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return letter == '\t' ? 4 : letter == '\r' || (byte & 0xc0u) == 0x80u ? 0 : byte >= 0xf0 ? 2 : 1;
}

/// Without carriage returns behind the last line feed: they are no line.
std::string_view without_rest(std::string_view text) {
    const std::size_t last = text.find_last_not_of('\r');
    return last != std::string_view::npos && text[last] == '\n' ? text.substr(0, last + 1) : text;
}

} // namespace

std::size_t line_count(std::string_view whole) {
    const std::string_view text = without_rest(whole);
    const auto feeds = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    return std::max<std::size_t>(1, feeds + (!text.empty() && text.back() == '\n' ? 0 : 1));
}

std::string shown_line(std::string_view line) {
    std::string shown;
    shown.reserve(line.size());
    for (const char letter : line) {
        if (letter == '\t') {
            shown += "    ";
        } else if (letter != '\r') {
            shown += letter;
        }
    }
    return shown;
}

void LineIndex::follow(std::string_view whole) {
    const std::uint64_t hash = hash_of(whole);
    if (size_ == whole.size() && fingerprint_ == hash) {
        return;
    }
    const std::string_view text = without_rest(whole);
    size_ = whole.size();
    end_ = text.size();
    fingerprint_ = hash;
    starts_.clear();
    starts_.reserve(line_count(text));
    widest_ = 0;
    most_columns_ = 0;
    std::size_t start = 0;
    do {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::size_t columns = columns_of(text.substr(start, end - start));
        if (columns > most_columns_) {
            most_columns_ = columns;
            widest_ = starts_.size();
        }
        starts_.push_back(start);
        start = end + 1;
    } while (start < text.size());
}

std::string_view LineIndex::line(std::string_view text, std::size_t index) const {
    const std::size_t start = starts_[index];
    const std::size_t end = index + 1 < starts_.size() ? starts_[index + 1] - 1 : end_;
    std::string_view line = text.substr(start, end - start);
    if (!line.empty() && line.back() == '\n') {
        line.remove_suffix(1);
    }
    return line;
}

std::size_t LineIndex::line_at(std::size_t byte) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), byte);
    return after == starts_.begin() ? 0 : static_cast<std::size_t>(after - starts_.begin()) - 1;
}

std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (const char letter : text) {
        columns += columns_of(letter);
    }
    return columns;
}

std::uint32_t shown_units(std::string_view piece) {
    std::uint32_t units = 0;
    for (const char letter : piece) {
        units += units_of(letter);
    }
    return units;
}

std::string_view text_between(const LineIndex& lines, std::string_view text, TextPlace from, TextPlace to) {
    const auto byte_at = [&](TextPlace place) {
        if (place.line > lines.lines()) {
            return text.size();
        }
        const std::size_t index = std::max<std::size_t>(1, place.line) - 1;
        const std::string_view line = lines.line(text, index);
        std::size_t at = 0;
        for (std::uint32_t units = 0; at < line.size(); ++at) {
            const bool inside_letter = (static_cast<unsigned char>(line[at]) & 0xc0u) == 0x80u;
            if (units >= place.units && !inside_letter) {
                break;
            }
            units += units_of(line[at]);
        }
        return lines.start(index) + at;
    };
    const std::size_t first = byte_at(from);
    return text.substr(first, std::max(first, byte_at(to)) - first);
}

LinePart part_of(std::string_view line, std::size_t from, std::size_t to) {
    constexpr std::size_t step = 64;
    const std::size_t first = from / step * step;
    const std::size_t last = (to / step + 1) * step;
    LinePart part;
    std::size_t column = 0;
    std::size_t begin = line.size();
    std::size_t end = line.size();
    for (std::size_t at = 0; at < line.size(); ++at) {
        const std::size_t columns = columns_of(line[at]);
        // Only before a letter, never inside of one.
        if (columns > 0 && begin == line.size() && column >= first) {
            begin = at;
            part.column = column;
        }
        if (columns > 0 && column >= last) {
            end = at;
            break;
        }
        column += columns;
    }
    part.text = line.substr(begin, end - begin);
    return part;
}

} // namespace etl::ui
