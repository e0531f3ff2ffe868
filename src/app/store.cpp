// One action in, its effects out: the feature's update, then whatever is due, then the next reminder.
#include "app/store.hpp"

#include <utility>

namespace etl::app {

void Store::take(const Action& action, model::EpochMilliseconds now, Effects& effects) {
    std::visit([&](const auto& one) { update(state_, one, now, effects); }, action);
}

void Store::hold_later(model::EpochMilliseconds now, Effects& effects) {
    Effects due;
    for (Effect& effect : effects) {
        (is_later(effect) ? effects_held_ : due).push_back(std::move(effect));
    }
    effects.swap(due);
    state_.later_code_awaited = !actions_held_.empty() || !effects_held_.empty();
    if (state_.later_code_awaited) {
        update(state_, LaterCodeWanted{}, now, effects);
    }
}

Effects Store::dispatch(const Action& action, model::EpochMilliseconds now) {
    Effects effects;
    if (state_.later_code != LaterCode::there && is_later(action)) {
        actions_held_.push_back(action);
    } else {
        take(action, now, effects);
    }
    const bool is_there = state_.later_code == LaterCode::there;
    if (is_there || std::holds_alternative<LaterCodeFailed>(action)) { // that it failed has been said
        for (; !actions_held_.empty(); actions_held_.pop_front()) {
            if (is_there) {
                take(actions_held_.front(), now, effects);
            }
        }
        if (is_there) {
            for (Effect& held : effects_held_) {
                effects.push_back(std::move(held));
            }
        }
        effects_held_.clear();
    }
    advance(state_, now, effects);
    if (!is_there) {
        hold_later(now, effects);
    }

    // A timer may ring early. The reminder is used up all the same, and the next one has to be asked for again.
    if (std::holds_alternative<Tick>(action)) {
        reminded_at_.reset();
    }
    const auto due = next_due(state_);
    if (due && due != reminded_at_) {
        reminded_at_ = due;
        effects.push_back(RemindAt{*due});
    }
    return effects;
}

} // namespace etl::app
