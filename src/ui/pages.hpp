// Pages: every page but the Jobs page. Later code (app/later_code.hpp).
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

namespace etl::ui {

void other_page(Ui& ui, const app::AppState& state, const view::ViewContext& context);

} // namespace etl::ui
