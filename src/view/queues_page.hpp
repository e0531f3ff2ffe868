// Queues page: a card for each queue with its figures and how they went, what is over a limit, and the controls of the
// workers that empty them.
#pragma once

#include "view/controls.hpp"
#include "view/job_card.hpp"
#include "view/page_head.hpp"
#include "view/queue_facts.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace etl::view {

/// A label and its figure.
struct QueueFactView {
    std::string_view label;
    std::string value;
};

struct QueueCardView {
    std::string queue; ///< the server's name for it
    std::string title; ///< "Transform"
    BadgeView badge;
    /// Ready, in flight, dead: with how they went.
    std::array<FigureView, 3> figures;
    std::string trend;
    std::vector<QueueFactView> facts;
    std::vector<std::string> warnings;
    ButtonView all_figures;
    /// Leads to the dead letters; where there can be none, a disabled button says why.
    std::string dead_href;
    ButtonView dead;
    ButtonView workers;
    std::vector<MenuItemView> worker_actions;
};

struct QueuesPageView {
    PageHeadView head;
    /// Why what is shown is not the newest; empty where it is.
    std::string stale;
    /// Which queues are over a limit; empty where none is.
    std::string warning;
    std::string summary; ///< "4 queues · 142 ready · 3 dead"
    ButtonView limits;
    ButtonView workers; ///< of all stages
    std::vector<MenuItemView> worker_actions;
    ButtonView worker_logs;
    ButtonView save; ///< exports the figures
    std::vector<QueueCardView> cards;
    /// What is being read; empty when nothing is that the reader has to wait for.
    std::string_view busy;
    /// What stands there while there are no queues.
    std::optional<MessageView> nothing;
};

inline constexpr std::array<app::QueueFigure, 3> card_figures{app::QueueFigure::ready, app::QueueFigure::in_flight,
                                                              app::QueueFigure::dead};

[[nodiscard]] QueuesPageView queues_page(const app::AppState& state, const ViewContext& context);

} // namespace etl::view
