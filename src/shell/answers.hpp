// Answers: from an HTTP answer to what it means or why it means nothing, the same way for every call of both back ends.
#pragma once

#include "app/failure.hpp"
#include "model/result.hpp"
#include "shell/ports.hpp"
#include "wire/decoding.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace etl::shell {

template <class T>
using Answer = model::Result<T, app::RequestFailure>;

/// Why there is no good answer, with the server's own sentence where it has one.
[[nodiscard]] app::RequestFailure failure_of(const HttpRequest& request, const HttpAnswer& answer);

/// The answer was good, but can't be read. A page of HTML, with which some hosts answer to anything, counts as not
/// found (contract.md 1.2, "Auto profile").
[[nodiscard]] app::RequestFailure unreadable(const HttpRequest& request, const HttpAnswer& answer,
                                             const wire::DecodeError& error);

/// What `decode` makes of the body of a good answer.
template <class T, class Decode>
[[nodiscard]] Answer<T> read(const HttpRequest& request, const HttpAnswer& answer, Decode decode) {
    const bool good = answer.outcome == HttpAnswer::Outcome::answered && answer.status >= 200 && answer.status < 300;
    if (!good) {
        return model::Failure{failure_of(request, answer)};
    }
    wire::Decoded<T> decoded = decode(answer.body);
    if (!decoded.ok()) {
        return model::Failure{unreadable(request, answer, decoded.error())};
    }
    return std::move(decoded).value();
}

/// The same, and then what `make` makes of that.
template <class Decoded, class Decode, class Make>
[[nodiscard]] auto read_as(const HttpRequest& request, const HttpAnswer& answer, Decode decode, Make make)
    -> Answer<decltype(make(std::declval<const Decoded&>()))> {
    const Answer<Decoded> decoded = read<Decoded>(request, answer, decode);
    if (!decoded.ok()) {
        return model::Failure{decoded.error()};
    }
    return make(decoded.value());
}

/// Percent-encodes everything but RFC 3986's unreserved characters.
[[nodiscard]] std::string percent_encoded(std::string_view text);

} // namespace etl::shell
