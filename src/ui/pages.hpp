// Pages: every page but the Jobs page. Later code (app/later_code.hpp).
#pragma once

#include "app/state.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"

#include <memory>

namespace etl::ui {

/// What pages keep from frame to frame: no state, but what is dear to make anew.
struct PagesMemory;
struct ForgetPages {
    void operator()(PagesMemory* memory) const;
};
/// Empty until the first page is drawn.
using PagesMemoryPointer = std::unique_ptr<PagesMemory, ForgetPages>;

void other_page(Ui& ui, const app::AppState& state, PagesMemoryPointer& memory, const view::ViewContext& context);

} // namespace etl::ui
