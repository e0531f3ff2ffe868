// Reads stage words in any letter case.
#include "model/stage.hpp"

#include "model/word.hpp"

#include <algorithm>
#include <array>

namespace etl::model {
namespace {

struct Spelling {
    std::string_view word;
    StageKind kind;
};

constexpr std::array spellings{
    Spelling{"extract", StageKind::extract},
    Spelling{"transform", StageKind::transform},
    Spelling{"load", StageKind::load},
    Spelling{"vectorize", StageKind::vectorize},
    // The platform's words for the same work.
    Spelling{"extraction", StageKind::extract},
    Spelling{"embedding", StageKind::vectorize},
};

} // namespace

Stage parse_stage(std::string_view word) {
    const auto found = std::ranges::find(spellings, normalise_word(word), &Spelling::word);
    return Stage{found == spellings.end() ? StageKind::unknown : found->kind, std::string(word)};
}

} // namespace etl::model
