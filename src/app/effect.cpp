// How an effect is copied, moved and destroyed: here alone (see app/effect.hpp).
#include "app/effect.hpp"

namespace etl::app {

Effect::Effect(const Effect& other) = default;
Effect::Effect(Effect&& other) noexcept = default;
Effect& Effect::operator=(const Effect& other) = default;
Effect& Effect::operator=(Effect&& other) noexcept = default;
Effect::~Effect() = default;

} // namespace etl::app
