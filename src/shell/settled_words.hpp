// Settled words: what the page itself says about what somebody is doing (an error at a field that is typed into, a
// count of matches) is announced when it has stood still for a moment, so that it interrupts nobody who types, and
// once.
#pragma once

#include "model/timestamp.hpp"
#include "ui/semantics.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace etl::shell {

class SettledWords {
  public:
    /// How long nothing more is typed or said: a pause, no slow finger.
    static constexpr model::EpochMilliseconds pause = 800;

    /// Call after each frame, with the node that has the focus. Returns what is to be said now: what was pending at a
    /// field that the focus has left.
    [[nodiscard]] std::vector<std::string> follow(const ui::SemanticsTree& tree, ui::NodeId focus,
                                                  model::EpochMilliseconds now);
    /// What is to be said now that nothing has changed for so long.
    [[nodiscard]] std::vector<std::string> settled(model::EpochMilliseconds now);
    /// When there will be something to say, if nothing changes until then.
    [[nodiscard]] std::optional<model::EpochMilliseconds> due() const;

  private:
    struct Words {
        ui::NodeId node = 0;
        std::string now;
        std::string said;
        /// Who says it, where the focus is elsewhere; empty for what needs no name.
        std::string name;
        /// Of a field: what is typed there.
        std::string typed;
        model::EpochMilliseconds changed_at = 0;
        bool has_focus = false;
        std::uint64_t frame = 0;

        [[nodiscard]] bool pending() const { return now != said; }
        [[nodiscard]] std::string take();
    };

    void hear(const ui::SemanticNode& node, std::string words, ui::NodeId focus, model::EpochMilliseconds now,
              std::vector<std::string>& said);

    /// Few, so they are searched one by one.
    std::vector<Words> words_;
    std::uint64_t frame_ = 0;
};

} // namespace etl::shell
