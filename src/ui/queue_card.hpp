// Queue card: a queue's figures, how they went in the last quarter of an hour, and what can be done.
#pragma once

#include "app/queue_track.hpp"
#include "ui/ui.hpp"
#include "view/queues_page.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace etl::ui {

/// In CSS pixels, in a column of this width, with so many warnings.
[[nodiscard]] float queue_card_height(const Ui& ui, float width, std::size_t warnings);

/// Item number `position` of `count`. `track` may be null; `until` is the time of the newest bar.
void queue_card(Ui& ui, const Rect& rect, const view::QueueCardView& view, const app::QueueTrack* track,
                model::EpochMilliseconds until, std::string_view open_menu, std::uint32_t position,
                std::uint32_t count);

} // namespace etl::ui
