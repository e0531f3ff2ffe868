// The readers of plain values.
#include "wire/plain.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace etl::wire {
namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

/// "12", "-12"; not "+12", "1e3", "" or " 12".
std::optional<std::int64_t> integer_of_text(std::string_view text) {
    std::int64_t value = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && stopped == end ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> integer_of(const Plain& value) {
    // Beyond 2^53 a double has lost the last digits, and an id or count that is nearly right is wrong.
    constexpr double exact = 9007199254740992.0;
    switch (value.kind) {
    case Plain::Kind::integer:
        return value.integer;
    case Plain::Kind::real:
        if (std::abs(value.real) <= exact && std::trunc(value.real) == value.real) {
            return static_cast<std::int64_t>(value.real);
        }
        return std::nullopt;
    case Plain::Kind::text:
        return integer_of_text(value.text);
    case Plain::Kind::boolean:
    case Plain::Kind::null:
        break;
    }
    return std::nullopt;
}

/// An optional member is absent where its value has another type; only null is not called wrong.
template <class T>
Verdict store(std::optional<T>& member, std::optional<T> read, const Plain& value) {
    member = std::move(read);
    return member || value.kind == Plain::Kind::null ? Verdict::stored : Verdict::wrong_type;
}

std::optional<std::int64_t> at_most(std::optional<std::int64_t> value, std::int64_t largest) {
    return value && *value >= 0 && *value <= largest ? value : std::nullopt;
}

int percent(double value) { return static_cast<int>(std::lround(std::clamp(value, 0.0, 100.0))); }

} // namespace

// A text is read by hand, since the standard ways are locale-bound or missing from libc++.
std::optional<double> decimal_of_text(std::string_view text) {
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction = point < text.size() ? text.substr(point + 1) : std::string_view("0");
    if (!all_digits(whole) || !all_digits(fraction)) {
        return std::nullopt;
    }
    double sum = 0.0;
    for (const char digit : whole) {
        // Kept finite; what is this large is refused or clamped by everyone who asks.
        sum = std::min(sum * 10.0 + (digit - '0'), 1e300);
    }
    double unit = 0.1;
    for (const char digit : fraction) {
        sum += (digit - '0') * unit;
        unit /= 10.0;
    }
    return negative ? -sum : sum;
}

std::string plain_text(const Plain& value) {
    switch (value.kind) {
    case Plain::Kind::boolean:
        return value.boolean ? "true" : "false";
    case Plain::Kind::integer:
        return std::to_string(value.integer);
    case Plain::Kind::real:
    case Plain::Kind::text:
        return std::string(value.text);
    case Plain::Kind::null:
        break;
    }
    return {};
}

std::string_view clip(std::string_view text, std::size_t most_bytes) {
    if (text.size() <= most_bytes) {
        return text;
    }
    while (most_bytes > 0 && (static_cast<unsigned char>(text[most_bytes]) & 0xC0u) == 0x80u) {
        --most_bytes;
    }
    return text.substr(0, most_bytes);
}

Verdict read_prose(std::string& member, const Plain& value, const Limits& limits) {
    if (value.text.size() <= limits.text_bytes) {
        member = plain_text(value);
    } else {
        member.assign(clip(value.text, limits.text_bytes)).append(cut_mark);
    }
    return Verdict::stored;
}

Verdict read_name(std::string& member, const Plain& value, const Limits& limits) {
    if (value.text.size() > limits.text_bytes) {
        return Verdict::too_long;
    }
    member = plain_text(value);
    return Verdict::stored;
}

Verdict read_id(std::string& member, const Plain& value, const Limits& limits) {
    member.clear();
    if (value.kind == Plain::Kind::boolean) {
        return Verdict::wrong_type;
    }
    // An integer beyond 64 bits is still an id, since only its digits count; a fraction or an exponent is none.
    if (value.kind == Plain::Kind::real && !all_digits(value.text.substr(value.text.starts_with('-') ? 1 : 0))) {
        return Verdict::wrong_type;
    }
    return read_name(member, value, limits);
}

Verdict read_job_id(model::JobId& member, const Plain& value, const Limits& limits) {
    return read_id(member.text, value, limits);
}

Verdict read_status(model::StatusWord& member, const Plain& value, const Limits& limits) {
    member = {};
    if (value.kind == Plain::Kind::text) {
        member = model::parse_status(clip(value.text, limits.text_bytes));
        return Verdict::stored;
    }
    return value.kind == Plain::Kind::null ? Verdict::stored : Verdict::wrong_type;
}

Verdict read_stage(model::Stage& member, const Plain& value, const Limits& limits) {
    member = value.kind == Plain::Kind::text ? model::parse_stage(clip(value.text, limits.text_bytes)) : model::Stage{};
    return Verdict::stored;
}

Verdict read_timestamp(std::optional<model::Timestamp>& member, const Plain& value, const Limits& limits) {
    member.reset();
    if (value.kind == Plain::Kind::text && !value.text.empty()) {
        member = model::parse_timestamp(clip(value.text, limits.text_bytes));
    }
    return Verdict::stored;
}

Verdict read_progress(int& member, const Plain& value, const Limits&) {
    member = 0;
    switch (value.kind) {
    case Plain::Kind::null:
        return Verdict::stored;
    case Plain::Kind::integer:
        member = percent(static_cast<double>(value.integer));
        return Verdict::stored;
    case Plain::Kind::real:
        member = percent(value.real);
        return Verdict::stored;
    case Plain::Kind::text:
        if (const auto number = decimal_of_text(value.text)) {
            member = percent(*number);
            return Verdict::stored;
        }
        break;
    case Plain::Kind::boolean:
        break;
    }
    return Verdict::wrong_type;
}

Verdict read_active(bool& member, const Plain& value, const Limits&) {
    member = true;
    if (value.kind == Plain::Kind::null) {
        return Verdict::stored;
    }
    const std::string text = plain_text(value);
    if (text != "true" && text != "1" && text != "false" && text != "0") {
        return Verdict::wrong_type;
    }
    member = text == "true" || text == "1";
    return Verdict::stored;
}

Verdict read_integer(std::optional<std::int64_t>& member, const Plain& value, const Limits&) {
    return store(member, integer_of(value), value);
}

Verdict read_count(std::optional<std::int64_t>& member, const Plain& value, const Limits&) {
    return store(member, at_most(integer_of(value), std::numeric_limits<std::int64_t>::max()), value);
}

Verdict read_minutes(std::optional<int>& member, const Plain& value, const Limits&) {
    const auto read = at_most(integer_of(value), std::numeric_limits<int>::max());
    return store(member, read ? std::optional(static_cast<int>(*read)) : std::nullopt, value);
}

Verdict read_retry_count(int& member, const Plain& value, const Limits& limits) {
    std::optional<int> read;
    const Verdict verdict = read_minutes(read, value, limits);
    member = read.value_or(0);
    return verdict;
}

} // namespace etl::wire
