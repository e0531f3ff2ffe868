// Dice: all chance of a test, from one seed, so that what fails can be played again.
#pragma once

#include <cstdint>
#include <random>

namespace etl::app {

class Dice {
  public:
    explicit Dice(std::uint32_t seed) : random_(seed) {}

    /// From 0 up to but not `below`. Not std::uniform_int_distribution: that one differs between libraries.
    [[nodiscard]] int pick(int below) { return static_cast<int>(random_() % static_cast<std::uint32_t>(below)); }
    [[nodiscard]] bool chance(int percent) { return pick(100) < percent; }

  private:
    std::mt19937 random_;
};

} // namespace etl::app
