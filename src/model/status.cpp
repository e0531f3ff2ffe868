// The spellings of job states and their names.
#include "model/status.hpp"

#include "model/word.hpp"

#include <algorithm>
#include <array>

namespace etl::model {
namespace {

struct Spelling {
    std::string_view word;
    StatusKind kind;
};

/// Every spelling of contract.md 1.3; "unknown" is a word like any other and needs no entry.
constexpr std::array spellings{
    Spelling{"ready", StatusKind::ready},
    Spelling{"pending", StatusKind::pending},
    Spelling{"queued", StatusKind::pending},
    Spelling{"running", StatusKind::running},
    Spelling{"pausing", StatusKind::pausing},
    Spelling{"paused", StatusKind::paused},
    Spelling{"stopping", StatusKind::stopping},
    Spelling{"stopped", StatusKind::stopped},
    Spelling{"cancelled", StatusKind::stopped},
    Spelling{"canceled", StatusKind::stopped},
    Spelling{"completed", StatusKind::completed},
    Spelling{"finished", StatusKind::completed},
    Spelling{"failed", StatusKind::failed},
    Spelling{"error", StatusKind::failed},
    Spelling{"rate_limited", StatusKind::rate_limited},
    Spelling{"rate_limit_reached", StatusKind::rate_limited},
    Spelling{"inactive", StatusKind::inactive},
};

} // namespace

StatusWord parse_status(std::string_view word) {
    const auto found = std::ranges::find(spellings, normalise_word(word), &Spelling::word);
    return StatusWord{found == spellings.end() ? StatusKind::unknown : found->kind, std::string(word)};
}

std::string_view status_name(StatusKind kind) {
    switch (kind) {
    case StatusKind::ready:
        return "ready";
    case StatusKind::pending:
        return "pending";
    case StatusKind::running:
        return "running";
    case StatusKind::pausing:
        return "pausing";
    case StatusKind::paused:
        return "paused";
    case StatusKind::stopping:
        return "stopping";
    case StatusKind::stopped:
        return "stopped";
    case StatusKind::completed:
        return "completed";
    case StatusKind::failed:
        return "failed";
    case StatusKind::rate_limited:
        return "rate limited";
    case StatusKind::inactive:
        return "inactive";
    case StatusKind::unknown:
        break;
    }
    return "unknown";
}

} // namespace etl::model
