// Store: holds the state, takes actions, gives back effects. No clock and no I/O: the caller says what time it is.
#pragma once

#include "app/action.hpp"
#include "app/state.hpp"

#include <deque>
#include <optional>

namespace etl::app {

class Store {
  public:
    [[nodiscard]] const AppState& state() const { return state_; }

    /// Applies one action; while the later code is on its way, what is part of it waits. The effects end with a
    /// RemindAt when the next due time differs from the last one asked for.
    [[nodiscard]] Effects dispatch(const Action& action, model::EpochMilliseconds now);

  private:
    void take(const Action& action, model::EpochMilliseconds now, Effects& effects);
    void hold_later(model::EpochMilliseconds now, Effects& effects);

    AppState state_;
    /// What is later code (LaterAction, LaterEffect) and came before it.
    std::deque<Action> actions_held_;
    Effects effects_held_;
    std::optional<model::EpochMilliseconds> reminded_at_;
};

} // namespace etl::app
