// Start screen: the window that starts a job with care.
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/start_options.hpp"

namespace etl::ui {

void start_screen(Ui& ui, const view::StartOptionsView& view);

} // namespace etl::ui
