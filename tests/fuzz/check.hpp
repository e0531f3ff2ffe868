// What every fuzz target asks of a decoder's answer: a refusal says where and why, and a failed check ends the program.
#pragma once

#include "wire/decoding.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace etl::fuzz {

/// libFuzzer keeps the input when the program aborts.
inline void check(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "does not hold: %s\n", what);
        std::abort();
    }
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

template <class T>
void check_answer(const wire::Decoded<T>& decoded) {
    if (!decoded) {
        check(decoded.error().path.starts_with("$"), "a refusal says where");
        check(!decoded.error().expected.empty(), "a refusal says why");
    }
}

} // namespace etl::fuzz
