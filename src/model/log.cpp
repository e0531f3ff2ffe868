// The spellings of log levels.
#include "model/log.hpp"

#include "model/word.hpp"

#include <algorithm>
#include <array>

namespace etl::model {
namespace {

struct Spelling {
    std::string_view word;
    LogLevelKind kind;
};

constexpr std::array spellings{
    Spelling{"trace", LogLevelKind::debug},       Spelling{"debug", LogLevelKind::debug},
    Spelling{"info", LogLevelKind::info},         Spelling{"notice", LogLevelKind::info},
    Spelling{"warn", LogLevelKind::warning},      Spelling{"warning", LogLevelKind::warning},
    Spelling{"err", LogLevelKind::error},         Spelling{"error", LogLevelKind::error},
    Spelling{"critical", LogLevelKind::critical}, Spelling{"fatal", LogLevelKind::critical},
};

} // namespace

LogLevel parse_log_level(std::string_view word) {
    const auto found = std::ranges::find(spellings, normalise_word(word), &Spelling::word);
    return LogLevel{found == spellings.end() ? LogLevelKind::unknown : found->kind, std::string(word)};
}

} // namespace etl::model
