// How an action is copied, moved and destroyed: here alone (see app/action.hpp).
#include "app/action.hpp"

namespace etl::app {

Action::Action() = default;
Action::Action(const Action& other) = default;
Action::Action(Action&& other) noexcept = default;
Action& Action::operator=(const Action& other) = default;
Action& Action::operator=(Action&& other) noexcept = default;
Action::~Action() = default;

} // namespace etl::app
