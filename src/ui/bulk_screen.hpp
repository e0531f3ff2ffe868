// Bulk window: sentences, how far it is, and a line for each job; of many jobs only the lines in sight are made.
#pragma once

#include "ui/ui.hpp"
#include "view/bulk_window.hpp"

namespace etl::ui {

/// `maker`: what the window was made by, which puts its lines into words.
void bulk_screen(Ui& ui, const app::AppState& state, const view::BulkWindowMaker& maker,
                 const view::BulkWindowView& view);

} // namespace etl::ui
