// Failure cause: what the messages of failures for one reason have in common, so that they are counted together: the
// message without what differs from one time to the next.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace etl::app {

struct JobRecord;

/// No cause is longer, in bytes: it has to fit into an address.
inline constexpr std::size_t longest_cause = 160;

/// The message's first line, where numbers, times, addresses and ids are "#" and what stands in quotes is “…”. A status
/// code stays ("HTTP 503"): by it causes differ. Holds no value that could be a secret's.
[[nodiscard]] std::string common_cause(std::string_view message);

/// Why the job's newest run failed; empty where it did not fail.
[[nodiscard]] std::string failure_cause(const JobRecord& record);

/// The message that the server gave of it; may be empty.
[[nodiscard]] const std::string& failure_message(const JobRecord& record);

} // namespace etl::app
