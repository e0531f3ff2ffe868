// One of: a value of one of many types, of which those who only hand it on know nothing: what copies, moves and
// destroys it is one pointer's code, however many types there are. (A std::variant has a table of functions for each of
// that.)
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

namespace etl::app {

template <typename... Types>
struct TypeList {};

template <typename T, typename List>
inline constexpr bool is_member = false;
template <typename T, typename... Types>
inline constexpr bool is_member<T, TypeList<Types...>> = (std::same_as<T, Types> || ...);

template <typename T, typename List>
concept MemberOf = is_member<T, List>;

/// Where a type stands in a list that has it.
template <typename T, typename... Types>
[[nodiscard]] constexpr std::size_t place_in_list(TypeList<Types...>) {
    std::size_t place = 0;
    (void)((std::same_as<T, Types> || (++place, false)) || ...);
    return place;
}

template <typename List>
class OneOf;

template <typename... Types>
class OneOf<TypeList<Types...>> {
  public:
    using List = TypeList<Types...>;

    template <MemberOf<List> T>
    OneOf(T one) : place_(place_in_list<T>(List{})) {
        if constexpr (!std::is_empty_v<T>) {
            value_ = std::make_shared<const T>(std::move(one));
        }
    }

    template <MemberOf<List> T>
    [[nodiscard]] bool is() const {
        return place_ == place_in_list<T>(List{});
    }

    /// nullptr where it is of another type.
    template <MemberOf<List> T>
    [[nodiscard]] const T* get_if() const {
        return is<T>() ? &as<T>(value_.get()) : nullptr;
    }

    /// Calls `take` with what it is.
    template <typename Take>
    void visit(Take take) const {
        using Call = void (*)(Take&, const void*);
        static constexpr std::array<Call, sizeof...(Types)> calls{
            [](Take& with, const void* value) { with(as<Types>(value)); }...};
        calls[place_](take, value_.get());
    }

  private:
    template <typename T>
    [[nodiscard]] static const T& as(const void* value) {
        if constexpr (std::is_empty_v<T>) {
            static constexpr T nothing{}; // one is like another
            return nothing;
        } else {
            return *static_cast<const T*>(value);
        }
    }

    std::size_t place_ = 0;
    std::shared_ptr<const void> value_;
};

} // namespace etl::app
