// Compares, and writes limits down.
#include "app/queue_limits.hpp"

#include "app/address_text.hpp"

#include <array>

namespace etl::app {
namespace {

constexpr std::size_t most_digits = 12;

/// Nothing where it is no number; an empty one where it is empty.
std::optional<std::optional<std::int64_t>> limit_of(std::string_view text) {
    if (text.empty()) {
        return std::optional<std::int64_t>();
    }
    std::int64_t number = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9' || text.size() > most_digits) {
            return std::nullopt;
        }
        number = number * 10 + (digit - '0');
    }
    return std::optional(number);
}

} // namespace

std::string limits_text(const QueueLimits& limits) {
    std::string text;
    for (const auto& limit : {limits.ready, limits.dead, limits.age_seconds}) {
        text += (limit ? std::to_string(*limit) : std::string()) + ",";
    }
    text.pop_back();
    return text;
}

QueueLimits limits_of(std::string_view text) {
    std::array<std::optional<std::int64_t>, 3> limits;
    std::size_t count = 0;
    // What follows the last comma is a part too, though it may be empty.
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const auto limit = limit_of(text.substr(begin, end - begin));
        if (!limit || count == limits.size()) {
            return {};
        }
        limits[count++] = *limit;
        begin = end + 1;
    }
    return count == limits.size() ? QueueLimits{limits[0], limits[1], limits[2]} : QueueLimits{};
}

std::vector<LimitKind> over_limits(const model::Queue& queue, const QueueLimits& limits) {
    std::vector<LimitKind> over;
    if (limits.ready && queue.messages_ready && *queue.messages_ready >= *limits.ready) {
        over.push_back(LimitKind::ready);
    }
    if (limits.dead && queue.messages_dead && *queue.messages_dead >= *limits.dead) {
        over.push_back(LimitKind::dead);
    }
    if (limits.age_seconds && queue.oldest_age_seconds &&
        *queue.oldest_age_seconds >= static_cast<double>(*limits.age_seconds)) {
        over.push_back(LimitKind::age);
    }
    return over;
}

} // namespace etl::app
