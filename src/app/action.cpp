// How an action is copied, moved and destroyed: here alone (see app/action.hpp).
#include "app/action.hpp"

#include <memory>
#include <utility>

namespace etl::app {

Action::Action() = default;
Action::Action(const Action& other) = default;
Action::Action(Action&& other) noexcept = default;

// By way of a copy: each alternative's own assignment would be as much code again.
Action& Action::operator=(const Action& other) { return *this = Action(other); }

Action& Action::operator=(Action&& other) noexcept {
    if (this != &other) {
        std::destroy_at(this);
        std::construct_at(this, std::move(other));
    }
    return *this;
}

Action::~Action() = default;

} // namespace etl::app
