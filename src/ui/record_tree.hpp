// Record tree: a record's content as a tree; also of a million values only those in sight are made.
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"

namespace etl::ui {

void record_tree(Ui& ui, const app::AppState& state, const Rect& rect);

} // namespace etl::ui
