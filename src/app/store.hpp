// Store: holds the state, takes actions, gives back effects. No clock and no I/O: the caller says what time it is.
#pragma once

#include "app/action.hpp"
#include "app/state.hpp"

namespace etl::app {

class Store {
  public:
    [[nodiscard]] const AppState& state() const { return state_; }

    /// Applies one action. The effects end with a RemindAt when the next due time differs from the last one asked for.
    [[nodiscard]] Effects dispatch(const Action& action, model::EpochMilliseconds now);

  private:
    AppState state_;
    model::EpochMilliseconds reminded_at_ = 0;
};

} // namespace etl::app
