// What the extensions' values may look like.
#include "wire/readers.hpp"

#include <cmath>
#include <limits>

namespace etl::wire {
namespace {

/// The text of a value that has to be a word; empty for every other.
std::string_view word_of(const Plain& value) {
    constexpr std::size_t longest_word = 256;
    return value.kind == Plain::Kind::text ? clip(value.text, longest_word) : std::string_view{};
}

/// A reader's verdict on an optional member: only null may be absent without being called wrong.
template <class T>
Verdict judge(const std::optional<T>& member, const Plain& value) {
    return member || value.kind == Plain::Kind::null ? Verdict::stored : Verdict::wrong_type;
}

} // namespace

Verdict read_flag(bool& member, const Plain& value, const Limits& limits) {
    std::optional<bool> read;
    const Verdict verdict = read_optional_flag(read, value, limits);
    member = read.value_or(false);
    return verdict;
}

Verdict read_optional_flag(std::optional<bool>& member, const Plain& value, const Limits&) {
    member.reset();
    const bool could_be = value.kind != Plain::Kind::text || value.text.size() <= 5;
    const std::string text = could_be ? plain_text(value) : std::string();
    if (text == "true" || text == "1") {
        member = true;
    } else if (text == "false" || text == "0") {
        member = false;
    }
    return judge(member, value);
}

Verdict read_number(std::optional<double>& member, const Plain& value, const Limits&) {
    member.reset();
    if (value.kind == Plain::Kind::integer) {
        member = static_cast<double>(value.integer);
    } else if (value.kind == Plain::Kind::real) {
        member = value.real;
    } else if (value.kind == Plain::Kind::text) {
        member = decimal_of_text(value.text);
    }
    if (member && !std::isfinite(*member)) {
        member.reset();
    }
    return judge(member, value);
}

Verdict read_rate(std::optional<double>& member, const Plain& value, const Limits& limits) {
    read_number(member, value, limits);
    if (member && *member < 0.0) {
        member.reset();
    }
    return judge(member, value);
}

Verdict read_order(int& member, const Plain& value, const Limits& limits) {
    std::optional<std::int64_t> read;
    const Verdict verdict = read_integer(read, value, limits);
    const bool fits = read && *read >= std::numeric_limits<int>::min() && *read <= std::numeric_limits<int>::max();
    member = fits ? static_cast<int>(*read) : 0;
    return verdict;
}

Verdict read_seq(std::int64_t& member, const Plain& value, const Limits& limits) {
    std::optional<std::int64_t> read;
    read_count(read, value, limits);
    member = read.value_or(-1);
    return read ? Verdict::stored : Verdict::wrong_type;
}

Verdict read_text_only(std::string& member, const Plain& value, const Limits& limits) {
    return read_prose(member, value.kind == Plain::Kind::text ? value : Plain{}, limits);
}

Verdict read_word(std::string& member, const Plain& value, const Limits&) {
    member = word_of(value);
    return Verdict::stored;
}

Verdict read_level(model::LogLevel& member, const Plain& value, const Limits&) {
    member = model::parse_log_level(word_of(value));
    return Verdict::stored;
}

Verdict read_trigger(model::RunTrigger& member, const Plain& value, const Limits&) {
    member = model::parse_run_trigger(word_of(value));
    return Verdict::stored;
}

Verdict read_record_status(model::RecordStatus& member, const Plain& value, const Limits&) {
    member = model::parse_record_status(word_of(value));
    return Verdict::stored;
}

Verdict read_cell(model::StepCell& member, const Plain& value, const Limits&) {
    member = model::parse_cell(word_of(value));
    return Verdict::stored;
}

} // namespace etl::wire
