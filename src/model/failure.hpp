// Failure: why a request has no good answer, told apart by what the user can do about it, with all that the server
// said.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace etl::model {

enum class FailureKind {
    unreachable,  ///< no answer at all: server down, network gone, refused by CORS
    timed_out,    ///< no answer within the deadline
    signed_out,   ///< 401
    forbidden,    ///< 403
    not_found,    ///< 404
    refused,      ///< 409, and 400: the server understood and said no
    invalid,      ///< 422
    too_many,     ///< 429
    server_error, ///< 5xx
    unreadable,   ///< an answer came, but not one that can be read
};

/// One finding of a request's validation.
struct FieldError {
    /// The field as the request has it: "priority", "ids.3.name"; empty where the server names none.
    std::string path;
    std::string message;

    bool operator==(const FieldError&) const = default;
};

/// An answer that is no success.
struct ServerFailure {
    FailureKind kind = FailureKind::unreachable;
    int http_status = 0;
    /// The server's own sentence; may be empty. At most 500 bytes.
    std::string sentence;
    std::vector<FieldError> fields;
    /// How long the server asks to be left alone; always set for too_many.
    std::optional<std::int64_t> retry_after_ms;

    bool operator==(const ServerFailure&) const = default;
};

} // namespace etl::model
