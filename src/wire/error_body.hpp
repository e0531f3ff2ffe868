// The one reader of all answers that are no success, in both profiles (contract.md 2, "Errors come as").
#pragma once

#include "model/failure.hpp"
#include "model/timestamp.hpp"
#include "wire/decoding.hpp"

#include <string>
#include <string_view>

namespace etl::wire {

/// The headers that say something; empty where the answer has none or the browser does not show it.
struct ErrorHeaders {
    std::string_view retry_after = {};
    std::string_view content_type = {};
};

/// What an answer with this status means. 0 is no answer at all; of a success, that it could not be read.
[[nodiscard]] model::FailureKind failure_kind(int http_status);

/// The whole failure. `now` turns a Retry-After that is a date into a time to wait; 429 without one waits 60 seconds,
/// and nothing waits longer than a day.
[[nodiscard]] model::ServerFailure read_failure(int http_status, std::string_view body, const ErrorHeaders& headers,
                                                model::EpochMilliseconds now, const Limits& limits = {});

/// The server's own sentence in an error body ({"detail": text}, {"detail": [{loc, msg}]}, {"error", "message"}); empty
/// when there is none that can be read. At most 500 bytes, whole code points.
[[nodiscard]] std::string decode_error_sentence(std::string_view body, const Limits& limits = {});

/// A Retry-After in milliseconds: seconds, or a date of HTTP. Nothing when it is neither; never negative.
[[nodiscard]] std::optional<std::int64_t> read_retry_after(std::string_view value, model::EpochMilliseconds now);

} // namespace etl::wire
