// The platform's tokens: what stands in one, and the answer to a refresh (contract.md 2).
#pragma once

#include "model/session.hpp"
#include "wire/decoding.hpp"

#include <string_view>

namespace etl::wire {

/// The claims in a JWT's payload. The signature is the server's affair and not looked at. A claim that is missing or
/// has a wrong type is absent; a token that is none, or longer than 16 KiB, is an error.
[[nodiscard]] Decoded<model::Claims> decode_token_claims(std::string_view token);

/// POST /api/v1/auth/refresh. An answer without a token that can be sent, or with `success` false, is an error. The
/// error names no part of the token.
[[nodiscard]] Decoded<model::RefreshAnswer> decode_refresh(std::string_view body, const Limits& limits = {});

/// Whether a text can stand in an Authorization header: printable ASCII, no blanks, not empty, at most 16 KiB.
[[nodiscard]] bool is_sendable_token(std::string_view token);

} // namespace etl::wire
