// RawJson: a JSON value that is kept as text because nobody but a person, or the server, looks into it.
#pragma once

#include <string>

namespace etl::model {

struct RawJson {
    /// Compact JSON, keys in their order and numbers in their own digits; empty when there is none.
    std::string text;
    /// The value was too long, and the text is only its beginning.
    bool cut = false;

    bool operator==(const RawJson&) const = default;
};

} // namespace etl::model
