// Selection box: the box on a job's row or card.
#pragma once

#include "ui/ui.hpp"
#include "view/selection_box.hpp"

namespace etl::ui {

/// The box that picks a job, in place of what stands in its row or card at `center`. Only while it is wanted it is
/// drawn: `near` is whether the pointer or the focus is in the job. Returns whether it was drawn.
bool selection_box(Ui& ui, Point center, const view::SelectionBoxView& view, bool near);

} // namespace etl::ui
