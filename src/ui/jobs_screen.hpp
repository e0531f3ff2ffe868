// Jobs screen: head, connection line and the list's picture; only the cards in sight are made.
#pragma once

#include "app/job_finder.hpp"
#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

#include <vector>

namespace etl::ui {

struct JobsScreenOutcome {
    /// The jobs whose cards are in sight, in list order.
    std::vector<model::JobId> visible_jobs;
    /// Cards are on screen (not a skeleton, not a message).
    bool shows_jobs = false;
};

/// `found`: which of the jobs are shown, in their order. `covered`: so much of the page's lower end something lies
/// over.
JobsScreenOutcome jobs_screen(Ui& ui, const app::AppState& state, const app::FoundJobs& found,
                              const view::ViewContext& context, float covered);

} // namespace etl::ui
