// The words for what sets a run off.
#include "model/run.hpp"

#include "model/word.hpp"

namespace etl::model {

RunTrigger parse_run_trigger(std::string_view word) {
    const std::string name = normalise_word(word);
    TriggerKind kind = TriggerKind::unknown;
    if (name == "manual") {
        kind = TriggerKind::manual;
    } else if (name == "schedule" || name == "scheduled") {
        kind = TriggerKind::schedule;
    } else if (name == "retry") {
        kind = TriggerKind::retry;
    }
    return RunTrigger{kind, std::string(word)};
}

} // namespace etl::model
