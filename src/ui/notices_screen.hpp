// Notices: short messages at the top right, newest on top, each with a button that dismisses it.
#pragma once

#include "app/notices.hpp"
#include "ui/ui.hpp"

namespace etl::ui {

/// `covered`: so much of the page's lower end something lies over.
void notices_screen(Ui& ui, const app::NoticesState& notices, float covered);

} // namespace etl::ui
