// What the decoders of every profile share: the reason for a refusal, the caps, and the result type.
#pragma once

#include "model/result.hpp"

#include <cstddef>
#include <string>

namespace etl::wire {

/// Why bytes were refused: `path` is where in the document ("$[3].progress"), `expected` what should have stood there.
struct DecodeError {
    std::string path;
    std::string expected;

    bool operator==(const DecodeError&) const = default;
};

/// What is refused before it is parsed or stored.
struct Limits {
    /// A whole HTTP answer.
    std::size_t body_bytes = 32u * 1024u * 1024u;
    /// One socket message or a small answer.
    std::size_t message_bytes = 1024u * 1024u;
    /// Objects and arrays within each other.
    std::size_t depth = 64;
    /// Elements of one list.
    std::size_t jobs = 100'000;
    /// Entries of one object whose keys are names of the server's choosing.
    std::size_t entries = 64;
    /// Elements and entries of a whole document, so that many small lists can't do what one big list may not.
    std::size_t elements = 500'000;
    /// One text. Longer ones that people only read are cut with a mark, longer ones that are sent back are refused.
    std::size_t text_bytes = 256u * 1024u;
    /// The same where one raw data record is read whole.
    std::size_t record_bytes = 16u * 1024u * 1024u;
};

template <class T>
using Decoded = model::Result<T, DecodeError>;

} // namespace etl::wire
