// Goes over the bytes once: strings are skipped whole, and only the keys of the message itself and of its job count.
#include "wire/stream_header.hpp"

#include <charconv>
#include <system_error>

namespace etl::wire {
namespace {

class Scanner {
  public:
    explicit Scanner(std::string_view body) : body_(body) {}

    [[nodiscard]] bool take(char wanted) {
        skip_blanks();
        if (place_ == body_.size() || body_[place_] != wanted) {
            return false;
        }
        ++place_;
        return true;
    }

    [[nodiscard]] char next() {
        skip_blanks();
        return place_ == body_.size() ? '\0' : body_[place_];
    }

    /// A string without escapes, and without its quotes.
    [[nodiscard]] std::optional<std::string_view> text() {
        if (!take('"')) {
            return std::nullopt;
        }
        const std::size_t start = place_;
        while (place_ < body_.size() && body_[place_] != '"') {
            if (body_[place_] == '\\') {
                return std::nullopt;
            }
            ++place_;
        }
        const std::string_view found = body_.substr(start, place_ - start);
        return take('"') ? std::optional(found) : std::nullopt;
    }

    /// Digits without a sign, a fraction or an exponent, as they stand.
    [[nodiscard]] std::optional<std::string_view> digits() {
        skip_blanks();
        const std::size_t start = place_;
        while (place_ < body_.size() && body_[place_] >= '0' && body_[place_] <= '9') {
            ++place_;
        }
        const char after = next();
        const bool whole = after == ',' || after == '}';
        const std::string_view found = body_.substr(start, place_ - start);
        const std::size_t end = found.find_last_of("0123456789");
        return whole && end != std::string_view::npos ? std::optional(found.substr(0, end + 1)) : std::nullopt;
    }

    /// Any value, however deep.
    [[nodiscard]] bool skip_value() {
        std::size_t depth = 0;
        while (place_ < body_.size()) {
            const char letter = body_[place_];
            if (letter == '"') {
                skip_string();
                continue;
            }
            if (letter == '{' || letter == '[') {
                ++depth;
            } else if (letter == '}' || letter == ']') {
                if (depth == 0) {
                    return true;
                }
                --depth;
            } else if (letter == ',' && depth == 0) {
                return true;
            }
            ++place_;
        }
        return false;
    }

  private:
    void skip_blanks() {
        while (place_ < body_.size() &&
               (body_[place_] == ' ' || body_[place_] == '\n' || body_[place_] == '\t' || body_[place_] == '\r')) {
            ++place_;
        }
    }

    void skip_string() {
        for (++place_; place_ < body_.size() && body_[place_] != '"'; ++place_) {
            if (body_[place_] == '\\') {
                ++place_;
            }
        }
        ++place_;
    }

    std::string_view body_;
    std::size_t place_ = 0;
};

std::optional<std::int64_t> number(Scanner& scanner) {
    const auto digits = scanner.digits();
    std::int64_t value = 0;
    if (!digits) {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(digits->data(), digits->data() + digits->size(), value);
    return error == std::errc() && end == digits->data() + digits->size() ? std::optional(value) : std::nullopt;
}

/// An id as a text or as a number.
std::optional<std::string_view> id(Scanner& scanner) {
    return scanner.next() == '"' ? scanner.text() : scanner.digits();
}

/// Sets a field that must come once and be readable.
template <class T>
bool set(std::optional<T>& field, std::optional<T> value) {
    const bool first = !field;
    field = value;
    return first && value;
}

/// Goes through the fields of an object; `take` is asked to read the value of each.
template <class Take>
bool each_field(Scanner& scanner, Take take) {
    if (!scanner.take('{')) {
        return false;
    }
    if (scanner.take('}')) {
        return true;
    }
    do {
        const auto key = scanner.text();
        if (!key || !scanner.take(':') || !take(*key)) {
            return false;
        }
    } while (scanner.take(','));
    return scanner.take('}');
}

} // namespace

std::optional<StreamHeader> read_stream_header(std::string_view body) {
    Scanner scanner(body);
    std::optional<std::string_view> epoch;
    std::optional<std::string_view> job_id;
    std::optional<std::int64_t> seq;
    std::optional<std::int64_t> prev_seq;
    const auto take_job_field = [&](std::string_view key) {
        return key == "job_id" ? set(job_id, id(scanner)) : scanner.skip_value();
    };
    const bool read = each_field(scanner, [&](std::string_view key) {
        if (key == "epoch") {
            return set(epoch, id(scanner));
        }
        if (key == "seq") {
            return set(seq, number(scanner));
        }
        if (key == "prev_seq" && scanner.next() != 'n') {
            return set(prev_seq, number(scanner));
        }
        return key == "job" ? each_field(scanner, take_job_field) : scanner.skip_value();
    });
    if (!read || scanner.next() != '\0' || !seq || !job_id) {
        return std::nullopt;
    }
    return StreamHeader{epoch.value_or(std::string_view()), *job_id, *seq, prev_seq};
}

} // namespace etl::wire
