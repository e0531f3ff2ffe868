// Result<T, E>: a value or the reason why there is none. The house throws nothing, and clang 14 can't read
// libstdc++'s <expected>, so this small one serves every room.
#pragma once

#include <utility>
#include <variant>

namespace etl::model {

/// Wraps a failure so that `return Failure{reason};` converts to any Result with that error type.
template <class E>
struct Failure {
    E error;
};

template <class E>
Failure(E) -> Failure<E>;

/// Either a value (`ok()` is true) or an error. Asking for the one that is not there is a programming error.
template <class T, class E>
class [[nodiscard]] Result {
  public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    Result(Failure<E> failure) : content_(std::in_place_index<1>, std::move(failure.error)) {}

    [[nodiscard]] bool ok() const { return content_.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T& value() const& { return *std::get_if<0>(&content_); }
    [[nodiscard]] T&& value() && { return std::move(*std::get_if<0>(&content_)); }
    [[nodiscard]] const E& error() const { return *std::get_if<1>(&content_); }

  private:
    std::variant<T, E> content_;
};

} // namespace etl::model
