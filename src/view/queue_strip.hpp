// Queue strip: on the Jobs page, how much waits before each stage, in one link to the Queues page.
#pragma once

#include "view/queue_facts.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

struct QueueStripView {
    struct Part {
        std::string label; ///< "Extract"
        std::string value; ///< "128"
        bool alarming = false;
        /// One for each minute, the newest last.
        std::vector<std::optional<float>> bars;
    };
    /// In the order of the stages; what is dead in all of them together is last.
    std::vector<Part> parts;
    std::string href;
    /// Why the figures are not the newest; empty where they are.
    std::string stale;
};

/// None where the server has no queues, or nothing was heard of them yet.
[[nodiscard]] std::optional<QueueStripView> queue_strip(const app::AppState& state, const ViewContext& context);

} // namespace etl::view
