// Member span: where one member of a JSON object stands, found without parsing what is in it, so that a value of
// megabytes costs hardly more than looking at its bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace etl::wire {

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0; ///< behind the last byte
    bool operator==(const Span&) const = default;
};

/// The value of the object's first member of that name, whose name needs no escapes. Nothing where there is none, or
/// the text is no object: whether it is right, the parser says.
[[nodiscard]] std::optional<Span> member_span(std::string_view object, std::string_view name);

} // namespace etl::wire
