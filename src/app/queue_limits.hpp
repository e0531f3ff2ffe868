// Queue limits: from which figures on a queue deserves attention, as the user has set them.
#pragma once

#include "model/queue.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::app {

inline constexpr std::string_view queue_limits_preference = "queue_limits";

/// A figure that reaches its limit is over it; where there is none, nothing is.
struct QueueLimits {
    std::optional<std::int64_t> ready = 1'000;
    std::optional<std::int64_t> dead = 1;
    /// Of the oldest message, in seconds.
    std::optional<std::int64_t> age_seconds = 300;
    bool operator==(const QueueLimits&) const = default;
};

/// "1000,1,300", as the preference is saved; a limit that there is not is left empty.
[[nodiscard]] std::string limits_text(const QueueLimits& limits);
/// Of a saved text; the usual limits for any other.
[[nodiscard]] QueueLimits limits_of(std::string_view text);

enum class LimitKind : unsigned char { ready, dead, age };

/// Which of its limits a queue is over.
[[nodiscard]] std::vector<LimitKind> over_limits(const model::Queue& queue, const QueueLimits& limits);

} // namespace etl::app
