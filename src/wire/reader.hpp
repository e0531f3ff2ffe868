// Reads a JSON document into a value by rules, in one pass and without building a tree of it.
#pragma once

#include "wire/rules.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace etl::wire {

/// Reads `document` into `target` as `root` says. Any bytes give a full target or an error, never both.
[[nodiscard]] std::optional<DecodeError> read_document(std::string_view document, std::size_t most_bytes,
                                                       const Rule& root, void* target, const Limits& limits);

/// The same for a decoder that answers a value; `root` has to be a rule for a T.
template <class T>
Decoded<T> decode(std::string_view document, std::size_t most_bytes, const Rule& root, const Limits& limits) {
    T value{};
    if (auto error = read_document(document, most_bytes, root, &value, limits)) {
        return model::Failure{*std::move(error)};
    }
    return value;
}

} // namespace etl::wire
