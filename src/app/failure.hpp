// RequestFailure: why a request has no good answer, told apart by what the user can do about it.
#pragma once

#include "model/failure.hpp"
#include "model/timestamp.hpp"

#include <optional>
#include <string>
#include <vector>

namespace etl::app {

using model::FailureKind;

struct RequestFailure {
    FailureKind kind = FailureKind::unreachable;
    /// 0 where no answer came.
    int http_status = 0;
    /// The server's own sentence; may be empty.
    std::string server_sentence;
    /// For the technically minded: "GET /api/v1/etl/jobs: $[3].progress: expected a number". Never holds a token.
    std::string technical;
    /// How long the server asks to be left alone.
    std::optional<model::EpochMilliseconds> retry_after_ms = std::nullopt;
    /// What the server found wrong, field by field.
    std::vector<model::FieldError> fields = {};

    bool operator==(const RequestFailure&) const = default;
};

/// The request went out and nothing that can be trusted came back: the server may have done it or not. Of a gateway's
/// failure and of a good answer that can't be read, the same is true.
[[nodiscard]] inline bool outcome_is_unknown(const RequestFailure& failure) {
    const int status = failure.http_status;
    return failure.kind == FailureKind::unreachable || failure.kind == FailureKind::timed_out || status == 502 ||
           status == 504 || (status >= 200 && status < 300);
}

} // namespace etl::app
