// Walks over a line once, copying what is text and following what a terminal would do with the rest.
#include "wire/log_text.hpp"

#include "wire/plain.hpp"
#include "wire/repair.hpp"

#include <algorithm>

namespace etl::wire {
namespace {

using model::LogLine;
using model::LogSpan;

/// A line that changes colour more often than this is a picture, and is shown plain from there on.
constexpr std::size_t most_spans = 1000;

constexpr char escape = '\x1b';

constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// The look that the escapes so far ask for.
struct Look {
    std::uint8_t color = LogSpan::no_color;
    bool bold = false;

    [[nodiscard]] bool plain() const { return color == LogSpan::no_color && !bold; }
    bool operator==(const Look&) const = default;
};

/// One number of a colour sequence. The 256 and true colours, which take further numbers, are stepped over.
struct Parameters {
    std::string_view rest;

    /// An empty parameter is 0; a huge one stays huge without overflowing.
    int next() {
        int value = 0;
        while (!rest.empty() && is_digit(rest.front())) {
            value = std::min(value * 10 + (rest.front() - '0'), 9999);
            rest.remove_prefix(1);
        }
        // ';' or ':'; whatever else stands there separates as well.
        rest.remove_prefix(rest.empty() ? 0 : 1);
        return value;
    }
};

std::uint8_t color_of(int number) { return static_cast<std::uint8_t>(number); }

void apply_colors(std::string_view numbers, Look& look) {
    Parameters parameters{numbers};
    do {
        const int number = parameters.next();
        if (number == 0) {
            look = {};
        } else if (number == 1) {
            look.bold = true;
        } else if (number == 22) {
            look.bold = false;
        } else if (number >= 30 && number <= 37) {
            look.color = color_of(number - 30);
        } else if (number >= 90 && number <= 97) {
            look.color = color_of(number - 90 + 8);
        } else if (number == 39) {
            look.color = LogSpan::no_color;
        } else if (number == 38 || number == 48) {
            const int kind = parameters.next();
            const int first = parameters.next();
            if (kind == 2) {
                parameters.next();
                parameters.next();
            }
            if (number == 38 && kind == 5 && first < 16) {
                look.color = color_of(first);
            }
        }
    } while (!parameters.rest.empty());
}

/// Bytes of the escape sequence at the beginning of `text`, which begins with ESC; colours change the look.
std::size_t follow_escape(std::string_view text, Look& look) {
    if (text.size() < 2) {
        return text.size();
    }
    if (text[1] == '[') {
        const std::size_t last = std::min(text.find_first_not_of("0123456789;:<=>? !\"#$%&'()*+,-./", 2), text.size());
        if (last == text.size()) {
            return last;
        }
        if (text[last] == 'm') {
            apply_colors(text.substr(2, last - 2), look);
        }
        // A byte that can't end a sequence was not part of it.
        return last + (text[last] >= '@' && text[last] <= '~' ? 1 : 0);
    }
    if (text[1] == ']' || text[1] == 'P' || text[1] == '_' || text[1] == '^') {
        // A title, a link's address: up to BEL or ESC \, on the same line.
        const std::size_t end = text.find_first_of("\a\x1b\n", 2);
        if (end == std::string_view::npos) {
            return text.size();
        }
        if (text[end] == escape && text.substr(end).starts_with("\x1b\\")) {
            return end + 2;
        }
        return text[end] == '\a' ? end + 1 : end;
    }
    return text[1] >= ' ' && text[1] <= '~' ? 2 : 1;
}

class Cleaner {
  public:
    Cleaner(std::string_view text, LogLine& line, const Limits& limits) : rest_(text), line_(&line), limits_(limits) {}

    void run() {
        line_->message.clear();
        line_->spans.clear();
        while (!rest_.empty() && line_->message.size() < limits_.text_bytes) {
            rest_.remove_prefix(step());
        }
        close_span();
    }

  private:
    /// Handles what stands at the beginning of the rest, and answers how many bytes that was.
    std::size_t step() {
        const std::size_t plain = std::min(length_of_plain(rest_), limits_.text_bytes - line_->message.size());
        if (plain > 0) {
            const std::string_view fitting = clip(rest_, plain);
            line_->message.append(fitting);
            // A character that is cut by the cap ends the walk.
            return fitting.empty() || fitting.size() < plain ? rest_.size() : plain;
        }
        if (rest_.front() == escape) {
            const Look before = look_;
            const std::size_t length = follow_escape(rest_, look_);
            if (look_ != before) {
                close_span();
                span_begin_ = line_->message.size();
                span_look_ = look_;
            }
            return length;
        }
        if (rest_.starts_with("\r\n")) {
            line_->message.push_back('\n');
            return 2;
        }
        // U+2400 and the following picture the control characters in their order; U+2421 is DEL.
        const auto code = static_cast<unsigned char>(rest_.front() == '\x7f' ? '!' : rest_.front());
        line_->message.append({'\xE2', '\x90', static_cast<char>(0x80u + code)});
        return 1;
    }

    /// Control characters but tab and newline are not plain.
    static std::size_t length_of_plain(std::string_view text) {
        const auto control = [](char letter) {
            const auto byte = static_cast<unsigned char>(letter);
            return (byte < 0x20 && letter != '\t' && letter != '\n') || byte == 0x7F;
        };
        return static_cast<std::size_t>(std::ranges::find_if(text, control) - text.begin());
    }

    void close_span() {
        if (!span_look_.plain() && line_->message.size() > span_begin_ && line_->spans.size() < most_spans) {
            line_->spans.push_back({static_cast<std::uint32_t>(span_begin_),
                                    static_cast<std::uint32_t>(line_->message.size()), span_look_.color,
                                    span_look_.bold});
        }
        span_look_ = {};
    }

    std::string_view rest_;
    LogLine* line_;
    const Limits& limits_;
    Look look_;
    Look span_look_;
    std::size_t span_begin_ = 0;
};

bool needs_cleaning(std::string_view text) {
    return std::ranges::any_of(text, [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return (byte < 0x20 && letter != '\t' && letter != '\n') || byte == 0x7F;
    });
}

/// The next word of a log line's beginning: apart by blanks, brackets, bars and colons at its end.
std::string_view next_word(std::string_view& text) {
    constexpr std::string_view separators = " \t[]|()<>-";
    const std::size_t begin = std::min(text.find_first_not_of(separators), text.size());
    text.remove_prefix(begin);
    const std::size_t end = std::min(text.find_first_of(" \t[]|()<>"), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    if (word.ends_with(':')) {
        word.remove_suffix(1);
    }
    return word;
}

constexpr bool looks_like_date(std::string_view text) {
    return text.size() >= 10 && is_digit(text[0]) && is_digit(text[3]) && text[4] == '-' && text[7] == '-' &&
           is_digit(text[9]);
}

/// A time at the very beginning: one word, or a date and a time of day.
void read_time(LogLine& line, std::string_view& text) {
    std::string_view rest = text;
    rest.remove_prefix(rest.starts_with('[') ? 1 : 0);
    if (!looks_like_date(rest)) {
        return;
    }
    std::size_t end = std::min(rest.find_first_of(" \t]|"), rest.size());
    if (end == 10 && rest.size() > 12 && rest[10] == ' ' && is_digit(rest[11])) {
        end = std::min(rest.find_first_of(" \t]|", 11), rest.size());
    }
    if (end <= 40) {
        line.timestamp = model::parse_timestamp(rest.substr(0, end));
        text = rest.substr(end);
    }
}

} // namespace

void make_readable(LogLine& line, const Limits& limits) {
    if (needs_cleaning(line.message)) {
        const std::string message = std::move(line.message);
        Cleaner(message, line, limits).run();
    }
}

void make_readable(std::vector<LogLine>& lines, const Limits& limits) {
    for (LogLine& line : lines) {
        make_readable(line, limits);
    }
}

LogLine read_log_line(std::string_view text, const Limits& limits) {
    LogLine line;
    std::string storage;
    const std::string_view good = repair_utf8(text, storage);
    line.message = clip(good, limits.text_bytes);
    make_readable(line, limits);
    if (good.size() > limits.text_bytes) {
        line.message.append(cut_mark);
    }
    std::string_view head = line.message;
    head = head.substr(0, std::min<std::size_t>(head.size(), 200));
    read_time(line, head);
    // The level stands before the message, after at most a logger's name.
    constexpr int words_before_message = 3;
    for (int count = 0; count < words_before_message; ++count) {
        const model::LogLevel level = model::parse_log_level(next_word(head));
        if (level.kind != model::LogLevelKind::unknown) {
            line.level = level;
            break;
        }
    }
    return line;
}

std::vector<LogLine> read_log_text(std::string_view text, const Limits& limits) {
    std::vector<LogLine> lines;
    text = text.substr(0, limits.body_bytes);
    while (!text.empty() && lines.size() < limits.jobs) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        line.remove_suffix(line.ends_with('\r') ? 1 : 0);
        lines.push_back(read_log_line(line, limits));
        lines.back().seq = static_cast<std::int64_t>(lines.size() - 1);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace etl::wire
