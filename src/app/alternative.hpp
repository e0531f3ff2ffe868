// Whether a type is one of a variant's alternatives.
#pragma once

#include <concepts>
#include <variant>

namespace etl::app {

template <typename T, typename Variant>
inline constexpr bool is_alternative = false;
template <typename T, typename... Types>
inline constexpr bool is_alternative<T, std::variant<Types...>> = (std::same_as<T, Types> || ...);

template <typename T, typename Variant>
concept AlternativeOf = is_alternative<T, Variant>;

} // namespace etl::app
