// The numbers of a stream's message, read without reading the job in it: of thousands of messages only the last about
// each job is decoded whole, but none may be lost without being noticed (contract.md 1.2, "Gaps").
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace etl::wire {

struct StreamHeader {
    /// Views into the message.
    std::string_view epoch;
    std::string_view job_id;
    std::int64_t seq = 0;
    std::optional<std::int64_t> prev_seq;
};

/// Nothing where the message is not plainly readable (an escape in a key or an id, a number of another form, a missing
/// or repeated field): then decode_stream_message has to say what it is. It may be lenient about what lies within the
/// job, which is not looked at.
[[nodiscard]] std::optional<StreamHeader> read_stream_header(std::string_view body);

} // namespace etl::wire
