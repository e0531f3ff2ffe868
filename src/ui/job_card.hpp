// Job card: one job's card in the list (look.md, "The specification's card").
#pragma once

#include "ui/ui.hpp"
#include "view/job_card.hpp"

namespace etl::ui {

/// Every card is as high as every other, so that nothing jumps when a job starts, and ten thousand need no measuring.
[[nodiscard]] float job_card_height(const Ui& ui);

/// `position` from 1 in a list of `count`.
void job_card(Ui& ui, std::string_view key, const Rect& rect, const view::JobCardView& view, bool stale,
              std::uint32_t position, std::uint32_t count);

} // namespace etl::ui
