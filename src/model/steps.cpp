// The words of step cells, and the estimate that they allow.
#include "model/steps.hpp"

#include "model/word.hpp"

#include <algorithm>
#include <array>

namespace etl::model {
namespace {

struct Spelling {
    std::string_view word;
    CellKind kind;
};

constexpr std::array spellings{
    Spelling{"idle", CellKind::idle},         Spelling{"running", CellKind::running},
    Spelling{"finished", CellKind::finished}, Spelling{"completed", CellKind::finished},
    Spelling{"failed", CellKind::failed},     Spelling{"error", CellKind::failed},
};

} // namespace

StepCell parse_cell(std::string_view word) {
    const auto found = std::ranges::find(spellings, normalise_word(word), &Spelling::word);
    return StepCell{found == spellings.end() ? CellKind::unknown : found->kind, std::string(word)};
}

std::optional<int> estimated_progress(const Steps& steps) {
    std::size_t cells = 0;
    std::size_t finished = 0;
    for (const Step& step : steps) {
        for (const StepCell* cell : {&step.extraction, &step.transform, &step.embedding}) {
            cells += cell->raw.empty() ? 0 : 1;
            finished += cell->kind == CellKind::finished ? 1 : 0;
        }
    }
    return cells == 0 ? std::nullopt : std::optional(static_cast<int>(finished * 100 / cells));
}

} // namespace etl::model
