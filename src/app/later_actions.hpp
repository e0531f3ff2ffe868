// Later actions: which actions and effects are later code (cmake/later.json). What asks for one of them before that
// code is there (a key, a control, the news of a run) waits in the store until it has come.
#pragma once

#include "app/action.hpp"

namespace etl::app {

[[nodiscard]] bool is_later(const Action& action);
[[nodiscard]] bool is_later(const Effect& effect);

} // namespace etl::app
