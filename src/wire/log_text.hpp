// Log text as programs write it for terminals: ANSI escapes become spans, control characters pictures, bad UTF-8
// U+FFFD.
#pragma once

#include "model/log.hpp"
#include "wire/decoding.hpp"

#include <string_view>
#include <vector>

namespace etl::wire {

/// Makes the message of a line fit to be shown: its colours become spans, other escape sequences vanish, "\r\n" is
/// "\n", and any other control character but tab and newline becomes its picture. The message has to be UTF-8.
void make_readable(model::LogLine& line, const Limits& limits = {});
void make_readable(std::vector<model::LogLine>& lines, const Limits& limits = {});

/// A line of a program's log as a LogLine: a time and a level at its beginning are read too, and all of it stays in the
/// message.
[[nodiscard]] model::LogLine read_log_line(std::string_view text, const Limits& limits = {});

/// GET …/logs/download, or any other whole log: its lines, numbered from 0. What is more than `limits.jobs` lines or
/// `limits.body_bytes` bytes is left out.
[[nodiscard]] std::vector<model::LogLine> read_log_text(std::string_view text, const Limits& limits = {});

} // namespace etl::wire
