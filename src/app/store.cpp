// One action in, its effects out: the feature's update, then whatever is due, then the next reminder.
#include "app/store.hpp"

namespace etl::app {

Effects Store::dispatch(const Action& action, model::EpochMilliseconds now) {
    Effects effects;
    std::visit([&](const auto& one) { update(state_, one, now, effects); }, action);
    advance(state_, now, effects);

    // A timer may ring early. The reminder is used up all the same, and the next one has to be asked for again.
    if (std::holds_alternative<Tick>(action)) {
        reminded_at_ = 0;
    }
    const auto due = next_due(state_);
    if (due && *due != reminded_at_) {
        reminded_at_ = *due;
        effects.push_back(RemindAt{*due});
    }
    return effects;
}

} // namespace etl::app
