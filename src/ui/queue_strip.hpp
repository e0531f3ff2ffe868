// Queue strip: how much waits in each queue, in one link, at the right of the Jobs page's summary panel.
#pragma once

#include "ui/ui.hpp"
#include "view/queue_strip.hpp"

namespace etl::ui {

/// How much room it wants for as many parts as fit into `most` CSS pixels; 0 where not even two do.
[[nodiscard]] float queue_strip_width(const view::QueueStripView& view, float most);

/// In a panel's height; as wide as queue_strip_width() says.
void queue_strip(Ui& ui, const Rect& rect, const view::QueueStripView& view);

} // namespace etl::ui
