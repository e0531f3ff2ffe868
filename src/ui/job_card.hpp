// Job card: one job's card in the list (look.md, "The specification's card").
#pragma once

#include "ui/job_item.hpp"
#include "ui/ui.hpp"
#include "view/job_card.hpp"

namespace etl::ui {

/// Every card is as high as every other, so that nothing jumps when a job starts, and ten thousand need no measuring.
[[nodiscard]] float job_card_height(const Ui& ui);

/// A list item.
void job_card(Ui& ui, const JobItem& item, const view::JobCardView& view, bool stale);

} // namespace etl::ui
