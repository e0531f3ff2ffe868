// Plain: a JSON value that is neither object nor array, and the readers that turn one into a member of the model.
// Numbers written as strings are accepted, and the reverse, where nothing false can come of it.
#pragma once

#include "model/job.hpp"
#include "wire/decoding.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace etl::wire {

/// As it stands in the document; the text is only lent for the time of a call.
struct Plain {
    /// `real` is every number that is not a 64-bit signed integer: fractions, exponents, and larger ones.
    enum class Kind { null, boolean, integer, real, text };

    Kind kind = Kind::null;
    bool boolean = false;
    std::int64_t integer = 0;
    double real = 0.0;
    /// The content of a text, the literal of a real.
    std::string_view text = {};
};

/// What became of a value. A reader gives the member its default before it says `wrong_type`.
enum class Verdict { stored, wrong_type, too_long };

/// Stands at the end of a text that was too long to be kept whole.
inline constexpr std::string_view cut_mark = "\n[cut here: the server sent more]";

/// The value as people write it: numbers whole, booleans as words, null empty.
[[nodiscard]] std::string plain_text(const Plain& value);

/// The longest beginning of a text that fits and cuts no character in two.
[[nodiscard]] std::string_view clip(std::string_view text, std::size_t most_bytes);

/// "45", "-45.5"; nothing for any other text. Always finite.
[[nodiscard]] std::optional<double> decimal_of_text(std::string_view text);

/// Text that people only read: cut with a mark when it is too long.
Verdict read_prose(std::string& member, const Plain& value, const Limits& limits);
/// Text that is sent back to the server: never cut.
Verdict read_name(std::string& member, const Plain& value, const Limits& limits);
/// An id as text: a string, or an integer of any size, whole.
Verdict read_id(std::string& member, const Plain& value, const Limits& limits);
Verdict read_job_id(model::JobId& member, const Plain& value, const Limits& limits);
Verdict read_status(model::StatusWord& member, const Plain& value, const Limits& limits);
Verdict read_stage(model::Stage& member, const Plain& value, const Limits& limits);
Verdict read_timestamp(std::optional<model::Timestamp>& member, const Plain& value, const Limits& limits);
/// Rounded, and clamped to 0 to 100; null is 0.
Verdict read_progress(int& member, const Plain& value, const Limits& limits);
/// Null is true: a row that says nothing of it is active.
Verdict read_active(bool& member, const Plain& value, const Limits& limits);
Verdict read_integer(std::optional<std::int64_t>& member, const Plain& value, const Limits& limits);
/// An integer that is not negative.
Verdict read_count(std::optional<std::int64_t>& member, const Plain& value, const Limits& limits);
Verdict read_minutes(std::optional<int>& member, const Plain& value, const Limits& limits);
Verdict read_retry_count(int& member, const Plain& value, const Limits& limits);

} // namespace etl::wire
