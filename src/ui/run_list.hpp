// Run list: runs as cards below each other, where there is no room for a table; only those in sight are made.
#pragma once

#include "model/run.hpp"
#include "ui/ui.hpp"
#include "view/locale.hpp"
#include "view/runs_page.hpp"

#include <functional>
#include <vector>

namespace etl::ui {

struct RunListView {
    const std::vector<const model::Run*>& runs;
    /// The box before each run.
    std::function<view::ToggleView(const model::Run& run)> tick;
    /// Asks for more runs, as soon as the last ones come into sight.
    std::optional<app::Action> more;
};

void run_list(Ui& ui, std::string_view key, Point at, float width, const RunListView& view,
              const view::ViewContext& context);

[[nodiscard]] float run_list_height(std::size_t runs);

} // namespace etl::ui
