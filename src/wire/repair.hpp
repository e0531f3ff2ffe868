// Makes JSON text good before it is parsed: the parser refuses a whole document for one bad byte or one lone surrogate,
// and a log line cut in the middle of a character must not hide a job.
#pragma once

#include <string>
#include <string_view>

namespace etl::wire {

/// Replaces what is not UTF-8 and each escaped surrogate without its partner by U+FFFD. Answers `json` itself when
/// there is nothing to mend, otherwise a view of `storage`, at most three times as long.
[[nodiscard]] std::string_view repair(std::string_view json, std::string& storage);

/// The same for plain text, in which a backslash is a backslash.
[[nodiscard]] std::string_view repair_utf8(std::string_view text, std::string& storage);

} // namespace etl::wire
